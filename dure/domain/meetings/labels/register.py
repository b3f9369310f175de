"""Words of the public register of meetings, in Korean and English."""

from __future__ import annotations

SENTENCES: dict[str, dict[str, str]] = {
    "meetings.not_declared": {"ko": "두레에서 진행하는 회의입니다. 바꾼 것은 소집 화면에서 바꿉니다.",
                              "en": "This meeting is run with Dure: it is changed, not recorded from papers."},
    "meetings.days_differ": {"ko": "「{title}」은(는) {said}인데, 회의 명부는 {recorded}입니다({meeting}).",
                             "en": "“{title}” is on {said} here; the register of meetings says {recorded} ({meeting})."},
    "meetings.count_differs": {"ko": "「{title}」의 {counted_ko}은(는) {said}인데, 출석 기록은 {recorded}입니다({meeting}).",
                               "en": "“{title}”: {counted} {said} here; attendance says {recorded} ({meeting})."},
    "meetings.agenda_recorded": {"ko": "이 회의의 안건은 이미 적혀 있습니다.", "en": "The agenda of this meeting is recorded already."},
}
GROUNDS: dict[str, dict[str, str]] = {}
NOTICES: dict[str, dict[str, str]] = {
    "in_time": {"ko": "제때", "en": "In time"}, "late": {"ko": "늦음", "en": "Late"}, "due": {"ko": "통지 전", "en": "Not due yet"},
    "missed": {"ko": "기한 지남", "en": "Overdue"}, "": {"ko": "알 수 없음", "en": "Not known"}}
MINUTES: dict[str, dict[str, str]] = {
    "published": {"ko": "공개", "en": "Published"}, "due": {"ko": "공개 예정", "en": "Due"}, "late": {"ko": "늦음", "en": "Late"},
    "": {"ko": "없음", "en": "None kept"}}
# what the days of a notice are counted without
COUNTED: dict[str, dict[str, str]] = {
    "clear": {"ko": "통지일과 회의일을 빼고 셈", "en": "clear days: neither the day of notice nor that of the meeting counts"},
    "one": {"ko": "통지일이나 회의일 하루만 셈", "en": "one of the day of notice and that of the meeting counts"},
    "both": {"ko": "통지일과 회의일을 모두 셈", "en": "the day of notice and that of the meeting both count"}}
BASES: dict[str, dict[str, str]] = {
    "cast": {"ko": "찬반을 던진 표", "en": "votes cast"}, "present": {"ko": "출석", "en": "votes present"},
    "roll": {"ko": "명부 전체", "en": "all votes on the roll"}}
METHODS: dict[str, dict[str, str]] = {
    "consensus": {"ko": "합의", "en": "Consensus"}, "hands": {"ko": "거수", "en": "Show of hands"}, "roll_call": {"ko": "호명 투표", "en": "Roll call"},
    "paper": {"ko": "기명 종이 투표", "en": "Recorded paper vote"}, "electronic": {"ko": "전자 투표(기명)", "en": "Open electronic vote"},
    "secret_paper": {"ko": "무기명 종이 투표", "en": "Secret paper ballot"}}
OPTIONS: dict[str, dict[str, str]] = {
    "yes": {"ko": "찬성", "en": "For"}, "no": {"ko": "반대", "en": "Against"}, "abstain": {"ko": "기권", "en": "Abstaining"},
    "object": {"ko": "이의", "en": "Objecting"}, "blank": {"ko": "백지", "en": "Blank"}, "invalid": {"ko": "무효", "en": "Invalid"}}
