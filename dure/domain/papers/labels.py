"""Sentences for what the rules of papers say, in Korean and English, by code."""

from __future__ import annotations

SENTENCES: dict[str, dict[str, str]] = {
    "papers.misprint": {
        "ko": "오기로 보입니다: 「{printed}」 → 「{meant}」",
        "en": "This looks like a misprint: “{printed}” for “{meant}”",
    },
    "papers.signed_on_sunday": {
        "ko": "{date} (일요일) 결재로 적혀 있습니다: {title}",
        "en": "Signed on a Sunday, {date}: {title}",
    },
    "papers.signed_on_holiday": {
        "ko": "{date} (공휴일) 결재로 적혀 있습니다: {title}",
        "en": "Signed on a public holiday, {date}: {title}",
    },
    "papers.cover_date": {
        "ko": "표지 날짜와 결재일자가 맞지 않습니다: 표지 {cover}, 결재 {approved}",
        "en": "The cover says {cover}, the approval {approved}",
    },
    "papers.title_missing": {
        "ko": "문서 제목을 적어야 합니다.",
        "en": "A paper needs a title.",
    },
    "papers.decided_later": {
        "ko": "결재일자({decided_on})가 등록일({on})보다 뒤입니다.",
        "en": "The day of approval ({decided_on}) is after the day of registration ({on}).",
    },
    "papers.disclosure_ground": {
        "ko": "부분공개·비공개에는 근거 조항을 적어야 합니다.",
        "en": "Partial or no disclosure needs its legal ground.",
    },
    "papers.approval_line": {
        "ko": "결재선의 각 칸에는 직위가 있어야 합니다.",
        "en": "Each place of the approval line needs a post.",
    },
    "papers.file_registered": {
        "ko": "같은 파일이 이미 등록되어 있습니다: {title} (등록 {key})",
        "en": "The same file is registered already: {title} (paper {key})",
    },
    "papers.number_unknown": {
        "ko": "문서번호 {number}은(는) 등록되어 있지 않습니다. 새로 등록하려면 제목을 적어 주십시오.",
        "en": "No paper is registered under {number}. To enter it now, give its title.",
    },
    "papers.number_taken": {
        "ko": "문서번호 {number}은(는) 다른 문서의 번호입니다: {title} (등록 {key})",
        "en": "The document number {number} belongs to another paper: {title} (paper {key})",
    },
    "papers.number_missing": {
        "ko": "문서번호를 적어야 합니다.",
        "en": "Enter the document number.",
    },
    "papers.file_empty": {
        "ko": "파일이 비어 있습니다: {name}",
        "en": "The file is empty: {name}",
    },
    "papers.file_damaged": {
        "ko": "보관된 파일이 손상되었거나 없습니다: {sha256}",
        "en": "The stored file is damaged or missing: {sha256}",
    },
    "papers.unkeepable": {
        "ko": "저장할 수 없는 문자가 있습니다: {path}",
        "en": "There is a character that cannot be kept: {path}",
    },
    "papers.reading_closed": {
        "ko": "이미 등록되었거나 거절된 자료라 고칠 수 없습니다.",
        "en": "This reading is filed or refused and cannot be changed.",
    },
    "papers.reading_stale": {
        "ko": "그 사이 {who} 님이 고쳤습니다({revision}번째 저장). 다시 열어 비교하세요.",
        "en": "{who} has changed it meanwhile (save {revision}). Open it again and compare.",
    },
    "papers.path_unknown": {
        "ko": "읽은 자료에 「{path}」 자리가 없습니다.",
        "en": "What was read has no place “{path}”.",
    },
    "papers.value_kind": {
        "ko": "「{path}」에 맞는 값이 아닙니다: {value}",
        "en": "That is not a value for “{path}”: {value}",
    },
    "papers.reason_missing": {
        "ko": "이유를 적어야 합니다.",
        "en": "Give a reason.",
    },
    "papers.finding_settled": {
        "ko": "{who} 님이 이미 처리했습니다({state}: {reason}).",
        "en": "{who} has settled it already ({state}: {reason}).",
    },
    "papers.finding_open": {
        "ko": "아직 처리되지 않은 지적입니다.",
        "en": "This finding is still open.",
    },
    "papers.correction_same": {
        "ko": "고친 값이 지금 값과 같습니다.",
        "en": "The corrected value is what stands there already.",
    },
    "papers.review_waiting": {
        "ko": "이미 확인 중입니다.",
        "en": "It is being reviewed already.",
    },
    "papers.review_confirmed": {
        "ko": "이미 확인이 끝났습니다.",
        "en": "Its review is complete already.",
    },
    "papers.review_closed": {
        "ko": "끝난 확인입니다.",
        "en": "This review is closed.",
    },
    "papers.review_line_empty": {
        "ko": "확인 절차에 직무가 없습니다.",
        "en": "The line of review has no duty.",
    },
    "papers.review_line_unknown": {
        "ko": "확인 절차에 모르는 직무가 있습니다: {duty}",
        "en": "The line of review has an unknown duty: {duty}",
    },
    "papers.review_not_yours": {
        "ko": "지금은 {ko} 확인 차례입니다.",
        "en": "It waits for the {en}.",
    },
    "papers.review_own_right": {
        "ko": "{ko} 직무를 직접 맡고 있으므로 대리(代)로 확인하지 않습니다.",
        "en": "You hold the duty of {en} yourself: confirm without 代.",
    },
    "papers.review_twice": {
        "ko": "한 사람이 두 번 확인할 수 없습니다. 대리(代)로만 할 수 있습니다.",
        "en": "Nobody confirms twice in one review, unless as a deputy (代).",
    },
    "papers.frozen_already": {
        "ko": "이 확정본에는 이미 결재된 문서가 등록되어 있습니다(등록 {key}).",
        "en": "An approved paper is registered for this frozen paper already (paper {key}).",
    },
    "papers.frozen_not_confirmed": {
        "ko": "확인이 끝나지 않은 확정본입니다.",
        "en": "The review of this frozen paper is not complete.",
    },
    "papers.frozen_empty": {
        "ko": "확정할 내용이 없습니다.",
        "en": "There is nothing to freeze.",
    },
}

STATES: dict[str, dict[str, str]] = {
    "open": {"ko": "미처리", "en": "open"},
    "accepted": {"ko": "인정", "en": "accepted"},
    "corrected": {"ko": "정정", "en": "corrected"},
    "dismissed": {"ko": "제외", "en": "dismissed"},
    "uploaded": {"ko": "올림", "en": "uploaded"},
    "read": {"ko": "읽음", "en": "read"},
    "filed": {"ko": "등록", "en": "filed"},
    "refused": {"ko": "거절", "en": "refused"},
    "waiting": {"ko": "확인 중", "en": "under review"},
    "confirmed": {"ko": "확인", "en": "confirmed"},
    "returned": {"ko": "반려", "en": "returned"},
}

FIELDS: dict[str, dict[str, str]] = {
    "number": {
        "ko": "문서번호", "en": "Document number",
        "ko_means": "시 결재시스템이 붙인 번호입니다.", "en_means": "The number that the city's approval system gave.",
    },
    "decided_on": {
        "ko": "결재일자", "en": "Day of approval",
        "ko_means": "시 결재시스템에서 결재가 끝난 날입니다.",
        "en_means": "The day on which the approval was completed in the city's system.",
    },
    "registered_on": {
        "ko": "등록일", "en": "Day of registration",
        "ko_means": "두레의 문서 등록대장에 올린 날입니다.",
        "en_means": "The day on which the paper was entered in Dure's register.",
    },
    "disclosure": {
        "ko": "공개여부", "en": "Disclosure",
        "ko_means": "공개, 부분공개, 비공개의 구분입니다.", "en_means": "Whether everyone may see it, in part, or not.",
    },
    "correction": {
        "ko": "정오표", "en": "List of corrections",
        "ko_means": "문서에 적힌 값과 바른 값입니다.", "en_means": "What the paper says and what it should say.",
    },
}
