"""Words and sentences of minutes, action items and allowances, in Korean and English."""

from __future__ import annotations

from dure.domain.meetings.labels import minutes

ACTION_STATES: dict[str, dict[str, str]] = {
    "open": {"ko": "진행 중", "en": "Open"}, "soon": {"ko": "곧 기한", "en": "Due soon"}, "late": {"ko": "기한 지남", "en": "Late"},
    "done": {"ko": "마침", "en": "Done"}, "dropped": {"ko": "접음", "en": "Dropped"}}
UNPAID: dict[str, dict[str, str]] = {
    "official": {"ko": "공무원(지급 제외)", "en": "Official on duty: not paid"}, "absent": {"ko": "불참", "en": "Was not there"}}

SENTENCES: dict[str, dict[str, str]] = {
    **minutes.SENTENCES,
    "meetings.action_text": {"ko": "할 일을 적으십시오.", "en": "Say what is to be done."},
    "meetings.action_owner": {"ko": "맡을 직무나 기관을 고르십시오.", "en": "Choose the duty or the organisation that owns it."},
    "meetings.action_due": {"ko": "기한({day})이 회의보다 앞섭니다.", "en": "It cannot be due ({day}) before the meeting."},
    "meetings.action_later": {"ko": "마친 날({day})이 오늘보다 뒤입니다.", "en": "It cannot have been done on a day to come ({day})."},
    "meetings.action_settled": {"ko": "이미 마쳤거나 접은 일입니다.", "en": "It is done or dropped already."},
    "meetings.allowances_not_here": {"ko": "참석수당은 서울시 협의회와 분과 회의에만 지급합니다.",
                                     "en": "Sitting allowances are paid for meetings of the city's councils and sub-committees only."},
    "meetings.allowances_early": {"ko": "회의가 끝난 뒤에 지급조서를 작성합니다.", "en": "The list is drawn up once the meeting has ended."},
    "meetings.allowances_drawn": {"ko": "지급조서가 이미 있습니다. 잘못되었으면 사유를 적어 거두십시오.",
                                  "en": "There is a list already. Take it back, with a reason, where it is wrong."},
    "meetings.allowances_nobody": {"ko": "출석 기록이 없습니다.", "en": "Nobody is recorded as having been there."},
    "meetings.allowances_taken_back": {"ko": "이미 거둔 지급조서입니다.", "en": "This list was taken back already."},
    "meetings.over_basis": {"ko": "산출근거의 예산 {planned:,}원을 {over:,}원 넘습니다.",
                            "en": "It goes {over:,} won beyond the {planned:,} won of the basis line."},
    "meetings.over_sittings": {"ko": "산출근거는 회의 {planned}회를 계획하였으나 {held}번째 회의입니다.",
                               "en": "The basis line planned {planned} sittings; this is number {held}."},
}
GROUNDS: dict[str, dict[str, str]] = {**minutes.GROUNDS}
