"""Outreach in words."""

from __future__ import annotations

SENTENCES: dict[str, dict[str, str]] = {
    "members.note_empty": {"ko": "무슨 이야기가 있었는지 적어 주십시오.", "en": "Please say what was said."},
    "members.note_unknown": {"ko": "알 수 없는 방법이나 단계입니다: {channel}, {stage}", "en": "Unknown way or stage: {channel}, {stage}"},
    "members.note_later": {"ko": "아직 오지 않은 날입니다: {on} (오늘 {today})", "en": "That day has not come yet: {on} (today is {today})"},
    "members.next_step_half": {"ko": "다음 할 일과 그 날짜를 함께 적어 주십시오.", "en": "Give both the next step and its day."},
    "members.next_step_past": {"ko": "이미 지난 날입니다: {on} (오늘 {today})", "en": "That day has gone by: {on} (today is {today})"},
    "members.prospect_member": {"ko": "{ko}: 이미 회원입니다.", "en": "{en} is a member already."},
    "members.prospect_known": {"ko": "{ko}: 이 활동에 이미 올라 있습니다.", "en": "{en} is in this campaign already."},
    "members.campaign_taken": {"ko": "「{key}」은(는) 이미 쓰이는 짧은 이름입니다.", "en": "The short name “{key}” is taken."},
    "members.campaign_days": {"ko": "끝나는 날이 시작하는 날보다 앞섭니다.", "en": "The last day is before the first."},
}
STAGES: dict[str, dict[str, str]] = {
    "identified": {"ko": "대상으로 정함", "en": "Identified"},
    "contacted": {"ko": "연락함", "en": "Contacted"},
    "interested": {"ko": "관심 있음", "en": "Interested"},
    "applying": {"ko": "신청 중", "en": "Applying"},
    "member": {"ko": "회원", "en": "Member"},
    "declined": {"ko": "거절", "en": "Declined"},
}
CHANNELS: dict[str, dict[str, str]] = {
    "letter": {"ko": "공문·편지", "en": "Letter"}, "mail": {"ko": "전자우편", "en": "E-mail"}, "call": {"ko": "전화", "en": "Call"},
    "meeting": {"ko": "면담", "en": "Meeting"}, "event": {"ko": "행사", "en": "Event"}, "other": {"ko": "그 밖", "en": "Other"},
}
