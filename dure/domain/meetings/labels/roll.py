"""Words and sentences of the roll, credentials, proxies and attendance, in Korean and English; where a guest reads them, French."""

from __future__ import annotations

Said = dict[str, dict[str, str]]

STATES: Said = {
    "present": {"ko": "출석", "en": "present", "fr": "présent"}, "represented": {"ko": "위임 출석", "en": "represented", "fr": "représenté"},
    "excused": {"ko": "청가", "en": "excused", "fr": "excusé"}, "absent": {"ko": "불참", "en": "absent", "fr": "absent"},
    "observer": {"ko": "참관", "en": "observer", "fr": "observateur"}}
CAPACITIES: Said = {
    "member": {"ko": "회원", "en": "member", "fr": "membre"}, "observer": {"ko": "참관", "en": "observer", "fr": "observateur"},
    "guest": {"ko": "내빈", "en": "guest", "fr": "invité"}}
ROLES: Said = {
    "head": {"ko": "수석대표", "en": "head of delegation", "fr": "chef de délégation"}, "delegate": {"ko": "대표", "en": "delegate", "fr": "délégué"},
    "alternate": {"ko": "교체대표", "en": "alternate", "fr": "suppléant"}, "adviser": {"ko": "자문", "en": "adviser", "fr": "conseiller"},
    "observer": {"ko": "참관인", "en": "observer", "fr": "observateur"}}
CREDENTIALS: Said = {
    "named": {"ko": "확인 대기", "en": "to be examined", "fr": "à vérifier"}, "accepted": {"ko": "신임 확인", "en": "accepted", "fr": "accepté"},
    "refused": {"ko": "반려", "en": "refused", "fr": "refusé"}, "withdrawn": {"ko": "철회", "en": "withdrawn", "fr": "retiré"},
    "given": {"ko": "확인 대기", "en": "to be examined", "fr": "à vérifier"}}
HOWS: Said = {
    "door": {"ko": "입구 QR", "en": "at the door"}, "list": {"ko": "명부", "en": "from the list"},
    "online": {"ko": "온라인", "en": "online"}, "sheet": {"ko": "서명부", "en": "signed sheet"}}
FIELDS: Said = {
    "name": {"ko": "이름", "en": "name"}, "capacity": {"ko": "자격", "en": "capacity"}, "may_vote": {"ko": "투표권", "en": "vote"},
    "may_speak": {"ko": "발언권", "en": "floor"}, "weight": {"ko": "표 수", "en": "votes"}, "seat": {"ko": "자리", "en": "seat"}}

SENTENCES: dict[str, dict[str, str]] = {
    "meetings.seat_held": {"ko": "그날 이 자리를 맡고 있지 않습니다.", "en": "The seat is not held on that day."},
    "meetings.role_votes": {"ko": "이 자리에는 투표권이 없습니다.", "en": "This seat has no vote."},
    "meetings.roll_before_opening": {
        "ko": "회의가 열린 뒤에는 명부를 바꿀 수 없습니다. 취소되었거나 문서로만 알려진 회의에는 명부를 만들지 않습니다.",
        "en": "Once the session is open the roll does not change. A meeting that was cancelled, or is known from papers only, gets none."},
    "meetings.roll_record_day": {"ko": "기준일은 {record_on}입니다. 그 전에는 명부를 확정할 수 없습니다.",
                                 "en": "The record date is {record_on}: the roll cannot be taken before."},
    "meetings.roll_empty": {"ko": "기준일에 회원도, 자리를 맡은 이도 없습니다.", "en": "On the record date there is no member, and nobody holds a seat."},
    "meetings.roll_again_why": {"ko": "명부는 이미 확정되었습니다. 다시 확정하려면 사유를 적으십시오.",
                                "en": "The roll is taken already. Taking it again needs a reason."},
}
GROUNDS: dict[str, dict[str, str]] = {
    "meetings.seat_held": {"ko": "그날 이 기구의 자리를 맡고 있음", "en": "It holds a seat in the body on that day"},
    "meetings.role_votes": {"ko": "투표권이 있는 자리", "en": "A seat that has a vote"},
    "meetings.roll_before_opening": {"ko": "회의가 아직 열리지 않았음", "en": "The session has not been opened"},
    "meetings.roll_record_day": {"ko": "기준일({record_on})이 되었음", "en": "The record date ({record_on}) has come"},
    "meetings.roll_empty": {"ko": "기준일에 회원이나 자리를 맡은 이가 있음", "en": "There are members, or holders of seats, on the record date"},
    "meetings.roll_again_why": {"ko": "다시 확정하는 사유", "en": "A reason for taking it again"},
}
