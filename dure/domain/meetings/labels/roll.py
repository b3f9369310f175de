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
    "refused": {"ko": "반려", "en": "refused", "fr": "refusé"}, "withdrawn": {"ko": "철회", "en": "withdrawn", "fr": "retiré"}}
PROXIES: Said = {
    "given": {"ko": "확인 대기", "en": "to be examined", "fr": "à vérifier"}, "accepted": {"ko": "승인", "en": "accepted", "fr": "acceptée"},
    "refused": {"ko": "반려", "en": "refused", "fr": "refusée"}, "withdrawn": {"ko": "철회", "en": "withdrawn", "fr": "retirée"}}
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
    "meetings.credentials_open": {"ko": "끝났거나 취소된 회의입니다.", "en": "The meeting is over, or was cancelled.",
                                  "fr": "La réunion est terminée ou annulée."},
    "meetings.credential_waits": {"ko": "이미 확인했거나 철회된 신임입니다.", "en": "These credentials are accepted already, or were withdrawn."},
    "meetings.one_votes": {"ko": "이 대표단의 투표는 이미 {name}이(가) 맡습니다. 투표할 사람을 바꾸려면 '투표 맡김'을 쓰십시오.",
                           "en": "{name} votes for this delegation already. To let another vote, hand the vote over."},
    "meetings.delegate_unnamed": {"ko": "대표의 이름을 적으십시오.", "en": "Give the delegate's name.", "fr": "Indiquez le nom du délégué."},
    "meetings.nobody_named": {"ko": "아직 지명된 대표가 없습니다.", "en": "No delegate is named yet."},
    "meetings.nobody_chosen": {"ko": "아무도 고르지 않았습니다.", "en": "Nobody is chosen."},
    "meetings.proxy_given_already": {"ko": "{name[ko]}은(는) 이미 위임했습니다. 먼저 그 위임을 철회하십시오.",
                                     "en": "{name[en]} gave its proxy already; withdraw that one first."},
    "meetings.proxy_other": {"ko": "자기에게 위임할 수 없습니다.", "en": "A delegation cannot give its proxy to itself."},
    "meetings.proxy_giver_votes": {"ko": "{name[ko]}: 투표권이 없어 위임할 수 없습니다.", "en": "{name[en]} has no vote to give."},
    "meetings.proxy_holder_votes": {"ko": "{name[ko]}: 투표권이 없어 위임받을 수 없습니다.",
                                    "en": "{name[en]} has no vote itself, and cannot hold a proxy."},
    "meetings.proxy_no_chain": {"ko": "{name[ko]}은(는) 다른 대표단의 위임을 맡고 있습니다. 위임은 다시 위임할 수 없습니다.",
                                "en": "{name[en]} holds another's proxy: a proxy is not handed on."},
    "meetings.proxy_holder_gave": {"ko": "{name[ko]}은(는) 자기 표를 위임했으므로 다른 위임을 맡을 수 없습니다.",
                                   "en": "{name[en]} gave its own proxy, and cannot hold another's."},
    "meetings.proxies_most": {"ko": "{name[ko]}은(는) 이미 {held}건을 위임받았습니다. 한 대표단은 {most}건까지 맡습니다.",
                              "en": "{name[en]} holds {held} already; one delegation holds {most} at most."},
    "meetings.proxy_waits": {"ko": "이미 처리된 위임장입니다.", "en": "This proxy is settled already."},
    "meetings.delegate_out": {"ko": "반려되었거나 철회된 대표입니다.", "en": "This delegate was refused or withdrawn."},
    "meetings.delegate_not_accepted": {"ko": "신임이 확인되지 않은 대표입니다.", "en": "The credentials of this delegate are not accepted."},
    "meetings.attendance_ahead": {"ko": "아직 오지 않은 시각입니다.", "en": "That instant has not come yet."},
    "meetings.attendance_order": {"ko": "나간 시각이 들어온 시각보다 빠릅니다.", "en": "It ends before it begins."},
    "meetings.attendance_meets": {"ko": "다른 출석 기록과 겹칩니다.", "en": "It meets another entry of the same delegate."},
    "meetings.attendance_closed": {"ko": "이 회의의 출석은 받지 않습니다. 소집되지 않았거나 취소된 회의입니다.",
                                   "en": "Attendance is not taken: the meeting is not convened, or was cancelled."},
    "meetings.vote_on_roll": {"ko": "{name[ko]}: 확정된 명부(기준일 {record_on})에 없습니다.",
                              "en": "{name[en]} is not on a roll that was taken (record date {record_on})."},
    "meetings.vote_capacity": {"ko": "{name[ko]}: 투표권 없이 명부에 올랐습니다.", "en": "{name[en]} stands on the roll without a vote."},
    "meetings.vote_credential": {"ko": "{name[ko]}: 신임이 확인된 투표 대표도, 승인된 위임도 없습니다.",
                                 "en": "{name[en]} has neither an accepted delegate who votes nor an accepted proxy."},
    "meetings.vote_session": {"ko": "{clock}에는 회의 중이 아니었습니다.", "en": "The meeting is not in session at {clock}."},
    "meetings.vote_there": {"ko": "{name[ko]}: {clock}에 투표할 대표가 회의장에 없습니다.",
                            "en": "At {clock} the delegate who votes for {name[en]} is not in the room."},
    "meetings.vote_there_by": {"ko": "{name[ko]}: {clock}에 위임받은 {holder[ko]}의 대표가 회의장에 없습니다.",
                               "en": "At {clock} {holder[en]}, which holds the proxy of {name[en]}, is not in the room."},
    "meetings.vote_item": {"ko": "「{item[ko]}」은(는) 의사일정에 올라 있지 않습니다.", "en": "“{item[en]}” does not stand on the agenda."},
    "meetings.vote_matter": {"ko": "이 사안({matter[ko]})의 의결 요건이 정해져 있지 않습니다.", "en": "No majority is set for this matter ({matter[en]})."},
    "meetings.vote_entitled": {"ko": "{name[ko]}은(는) 표결 {number}이(가) 시작될 때 회의장에 없었습니다. 시작된 표결에는 들어갈 수 없습니다.",
                               "en": "{name[en]} was not there when vote {number} was opened, and cannot join it."},
    "meetings.no_hour": {"ko": "「{said}」은(는) 시각이 아닙니다. 10:32처럼 적으십시오.", "en": "“{said}” is no hour; write it as 10:32."},
}
GROUNDS: dict[str, dict[str, str]] = {
    "meetings.seat_held": {"ko": "그날 이 기구의 자리를 맡고 있음", "en": "It holds a seat in the body on that day"},
    "meetings.role_votes": {"ko": "투표권이 있는 자리", "en": "A seat that has a vote"},
    "meetings.roll_before_opening": {"ko": "회의가 아직 열리지 않았음", "en": "The session has not been opened"},
    "meetings.roll_record_day": {"ko": "기준일({record_on})이 되었음", "en": "The record date ({record_on}) has come"},
    "meetings.roll_empty": {"ko": "기준일에 회원이나 자리를 맡은 이가 있음", "en": "There are members, or holders of seats, on the record date"},
    "meetings.roll_again_why": {"ko": "다시 확정하는 사유", "en": "A reason for taking it again"},
    "meetings.credentials_open": {"ko": "회의가 끝나지 않았음", "en": "The meeting is not over"},
    "meetings.credential_waits": {"ko": "확인을 기다리는 신임", "en": "The credentials wait to be examined"},
    "meetings.one_votes": {"ko": "대표단마다 투표는 한 사람", "en": "One of a delegation votes"},
    "meetings.proxy_other": {"ko": "다른 대표단에 위임", "en": "It is given to another"},
    "meetings.proxy_giver_votes": {"ko": "{name[ko]}: 위임할 투표권이 있음", "en": "{name[en]} has a vote to give"},
    "meetings.proxy_holder_votes": {"ko": "{name[ko]}: 자기 투표권이 있음", "en": "{name[en]} has a vote itself"},
    "meetings.proxy_no_chain": {"ko": "{name[ko]}: 맡은 위임이 없음", "en": "{name[en]} holds no proxy that would be handed on"},
    "meetings.proxy_holder_gave": {"ko": "{name[ko]}: 자기 표를 위임하지 않았음", "en": "{name[en]} did not give its own proxy"},
    "meetings.proxies_most": {"ko": "한 대표단이 맡는 위임은 {most}건까지 (지금 {held}건)", "en": "One holds {most} proxies at most (now {held})"},
    "meetings.vote_on_roll": {"ko": "확정된 명부에 있음 (기준일 {record_on})", "en": "It is on the roll (record date {record_on})"},
    "meetings.vote_capacity": {"ko": "투표권이 있는 자격", "en": "It stands on the roll with a vote"},
    "meetings.vote_credential": {"ko": "신임이 확인된 투표 대표, 또는 승인된 위임", "en": "An accepted delegate who votes, or an accepted proxy"},
    "meetings.vote_session": {"ko": "{clock}에 회의 중", "en": "The meeting is in session at {clock}"},
    "meetings.vote_there": {"ko": "{clock}에 투표할 대표가 회의장에 있음", "en": "Its delegate who votes is in the room at {clock}"},
    "meetings.vote_there_by": {"ko": "{clock}에 위임받은 {holder[ko]}의 대표가 회의장에 있음",
                               "en": "{holder[en]}, which holds its proxy, is in the room at {clock}"},
    "meetings.vote_item": {"ko": "의사일정에 오른 안건: {item[ko]}", "en": "The item stands on the agenda: {item[en]}"},
    "meetings.vote_matter": {"ko": "의결 요건이 정해진 사안 ({matter[ko]})", "en": "A majority is set for the matter ({matter[en]})"},
    "meetings.vote_entitled": {"ko": "표결 {number}이(가) 시작될 때 투표할 수 있었음", "en": "It could vote when vote {number} was opened"},
}
