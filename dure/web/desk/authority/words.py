"""What acts and rooms are called on the table of authority. English is read off the act's own name."""

from __future__ import annotations

ROOMS: dict[str, dict[str, str]] = {
    "bodies": {"ko": "기구", "en": "Bodies"}, "budget": {"ko": "예산", "en": "Budget"}, "ledger": {"ko": "원장", "en": "Ledger"},
    "members": {"ko": "회원", "en": "Members"}, "meetings": {"ko": "회의", "en": "Meetings"}, "messages": {"ko": "발송", "en": "Letters"},
    "papers": {"ko": "문서", "en": "Papers"},
    "parties": {"ko": "기관·사람", "en": "Parties"}, "programmes": {"ko": "프로그램", "en": "Programmes"},
    "texts": {"ko": "기준값", "en": "Settings"},
}
KOREAN: dict[str, str] = {
    "bodies.appoint_substitute": "대행 두기", "bodies.close_seat": "자리 없애기", "bodies.correct_term": "임기 기록 바로잡기",
    "bodies.dissolve_body": "기구 폐지", "bodies.end_term": "임기 끝내기", "bodies.end_terms_with": "회의와 함께 임기 끝내기",
    "bodies.fill_seat": "자리 채우기", "bodies.found_body": "기구 세우기", "bodies.open_seat": "자리 만들기",
    "bodies.record_seats": "설명서의 자리 수 기록", "bodies.review_office": "지역사무소 연례 평가 기록",
    "budget.add_row": "초안에 행 더하기", "budget.draft_next_year": "다음 해 예산 초안", "budget.edit_draft": "초안 고치기",
    "budget.erase_contacts": "담당자 연락처 지우기", "budget.freeze_project_year": "초안 확정", "budget.mark_complete": "부분 완성 표시",
    "budget.open_project": "사업 열기", "budget.open_project_year": "사업 연도 열기", "budget.record_money": "예산 기록",
    "budget.remove_row": "초안에서 행 빼기", "budget.reopen_draft": "초안 다시 열기", "budget.withdraw_project_year": "사업 연도 철회",
    "ledger.reverse_entry": "전표 되돌리기",
    "meetings.cancel_meeting": "회의 취소", "meetings.change_mode": "회의 방식 바꾸기", "meetings.close_to_public": "회의 비공개로 바꾸기",
    "meetings.convene_meeting": "회의 소집", "meetings.correct_meeting": "회의 계획 고치기", "meetings.move": "회의 장소 옮기기",
    "meetings.plan_meeting": "회의 계획", "meetings.postpone": "회의 일정 바꾸기", "meetings.record_declared_meeting": "문서로 아는 회의 기록",
    "meetings.add_passage": "회의록 대목 더하기", "meetings.approve_minutes": "회의록 승인", "meetings.confirm_minutes": "전 회의록 승인(회의)",
    "meetings.draft_minutes": "회의록 작성", "meetings.draw_up_allowances": "수당 지급조서 작성", "meetings.drop_action": "후속조치 접기",
    "meetings.edit_passage": "회의록 대목 고치기", "meetings.hand_over_action": "후속조치 넘기기", "meetings.open_passage": "비공개 대목 열기",
    "meetings.publish_minutes": "회의록 공개", "meetings.record_action": "후속조치 기록", "meetings.rectify_minutes": "회의록 바로잡기",
    "meetings.redraft_minutes": "회의록 다시 작성", "meetings.return_minutes": "회의록 되돌려 보내기", "meetings.settle_action": "후속조치 마침",
    "meetings.submit_minutes": "회의록 승인 요청", "meetings.take_back_allowances": "수당 지급조서 거두기", "meetings.withhold_passage": "회의록 대목 비공개",
    "members.accept_application": "신청 접수", "members.accept_associate": "준회원으로 받기", "members.add_prospect": "유치 대상 더하기",
    "members.admit_application": "신청 승인 기록", "members.admit_member": "회원 가입 기록", "members.apply_import": "회원 명단 들이기",
    "members.attach_signed": "서명본 붙이기", "members.begin_application": "신청 시작", "members.begin_campaign": "유치 활동 시작",
    "members.cancel_invoice": "청구서 취소", "members.change_category": "회원 종류 바꾸기", "members.choose_for_import": "들일 명단에서 고르기",
    "members.confirm_payment": "입금 확인", "members.correct_membership": "회원 기록 바로잡기", "members.decline_application": "신청 불승인",
    "members.define_region": "지역 정하기", "members.end_scope": "지역 소속 끝내기", "members.erase_applicants": "신청자 연락처 지우기",
    "members.exclude_member": "제명", "members.issue_invoice": "청구서 내기", "members.lift_suspension": "정지 풀기",
    "members.log_contact": "접촉 기록", "members.plan_next_step": "다음 할 일 정하기", "members.preview_import": "명단 미리 보기",
    "members.record_member_counts": "설명서의 회원 수 기록", "members.record_payment": "입금 기록", "members.remind_member": "납부 독촉",
    "members.return_application": "신청 보완 요청", "members.return_member": "재가입", "members.reverse_payment": "입금 되돌리기",
    "members.save_application": "신청 저장", "members.scope_region": "지역에 넣기", "members.send_invoice": "청구서 보내기",
    "members.show_member_as": "표시 방법 정하기", "members.submit_application": "신청 제출", "members.suspend_member": "회원 권리 정지",
    "members.tell_payment": "송금 알리기", "members.undo_import": "명단 되돌리기", "members.withdraw_application": "신청 철회",
    "members.withdraw_member": "탈퇴",
    "messages.erase_contacts": "연락처와 편지 지우기", "messages.queue_again": "편지 다시 보내기",
    "papers.accept_finding": "점검 사항 인정", "papers.amend_paper": "문서 정보 고치기", "papers.confirm_review": "확인",
    "papers.correct_reading": "판독 고치기", "papers.dismiss_finding": "점검 사항 기각", "papers.file_reading": "판독 등록",
    "papers.freeze_paper": "문서 확정", "papers.keep_export": "내보낸 파일 보관", "papers.keep_file": "파일 보관",
    "papers.record_correction": "정정 기록", "papers.record_findings": "점검 결과 기록", "papers.record_reading": "판독 기록",
    "papers.refuse_reading": "판독 제쳐 두기", "papers.register_approved": "결재된 문서 등록", "papers.register_paper": "문서 등록",
    "papers.reopen_finding": "점검 사항 다시 열기", "papers.return_for_change": "되돌려 보내기", "papers.submit_for_review": "확인 요청",
    "papers.sweep_files": "남은 파일 치우기", "papers.withdraw_correction": "정정 철회",
    "parties.add_contact": "연락처 더하기", "parties.affiliate_parties": "소속 한꺼번에 기록", "parties.affiliate_person": "소속 기록",
    "parties.amend_organisation": "기관 정보 고치기", "parties.amend_person": "사람 정보 고치기", "parties.assign_duty": "직무 주기",
    "parties.close_account": "계정 닫기", "parties.close_post": "직위 없애기", "parties.delegate_duty": "직무 위임",
    "parties.end_affiliation": "소속 끝내기", "parties.end_delegation": "위임 거두기", "parties.end_duty": "직무 끝내기",
    "parties.end_name": "이름 끝내기", "parties.erase_contacts": "연락처 지우기", "parties.identify_party": "식별 번호 기록",
    "parties.name_organisation": "기관 이름 기록", "parties.name_person": "사람 이름 기록", "parties.open_account": "계정 열기",
    "parties.open_post": "직위 만들기", "parties.open_posts": "직위 한꺼번에 만들기", "parties.record_fact": "수치 기록",
    "parties.register_areas": "구역 등록", "parties.register_organisation": "기관 등록",
    "parties.register_organisations": "기관 한꺼번에 등록", "parties.register_person": "사람 등록", "parties.register_persons": "사람 한꺼번에 등록",
    "parties.remove_identifier": "식별 번호 빼기", "parties.remove_name": "잘못 준 이름 빼기", "parties.remove_person_name": "사람의 잘못된 이름 빼기",
    "parties.withdraw_batch": "들인 것 되돌리기", "parties.withdraw_organisation": "잘못 등록한 기관 거두기",
    "parties.withdraw_organisations": "기관 한꺼번에 거두기", "parties.withdraw_person": "잘못 등록한 사람 거두기",
    "programmes.add_row": "초안에 행 더하기", "programmes.draft_next_statement": "다음 해 설명서 초안", "programmes.edit_draft": "초안 고치기",
    "programmes.record_activity": "프로그램·실적 기록", "programmes.remove_row": "초안에서 행 빼기",
    "texts.add_holiday": "공휴일 더하기", "texts.fill_holidays": "공휴일 채우기", "texts.set_parameter": "기준값 정하기",
}


def act_words(act: str, language: str) -> str:
    """This function will say what an act is called: ``bodies.fill_seat`` is “Fill seat”."""
    spelled = act.partition(".")[2].replace("_", " ").capitalize()
    return KOREAN.get(act, spelled) if language == "ko" else spelled
