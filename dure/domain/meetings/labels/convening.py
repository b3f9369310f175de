"""Words and sentences of convening, in Korean and English; what guests read in French too."""

from __future__ import annotations

SENTENCES: dict[str, dict[str, str]] = {
    "meetings.state": {"ko": "회의가 「{ko}」 상태입니다. 지금은 할 수 없습니다.", "en": "The meeting is {en}: this cannot be done now."},
    "meetings.declared": {"ko": "문서로만 알려진 회의입니다. 소집하거나 바꿀 수 없습니다.",
                          "en": "This meeting is known from papers only: it cannot be convened or changed."},
    "meetings.body_gone": {"ko": "{on}에는 이 기구가 없습니다.", "en": "The body does not stand on {on}."},
    "meetings.past": {"ko": "회의 날짜({on})가 이미 지났습니다.", "en": "The day of the meeting ({on}) has passed."},
    "meetings.hour_wanted": {"ko": "회의를 시작하는 시각이 정해지지 않았습니다.", "en": "The hour at which the meeting opens is not set."},
    "meetings.place_wanted": {"ko": "회의 장소가 정해지지 않았습니다.", "en": "The place of the meeting is not set."},
    "meetings.address_wanted": {"ko": "온라인 회의 주소가 없습니다.", "en": "The address of the online meeting is missing."},
    "meetings.closed_ground": {"ko": "비공개로 여는 근거를 적어야 합니다.", "en": "A closed meeting needs the ground on which it is closed."},
    "meetings.notice_late": {"ko": "소집 통지가 {late}일 늦습니다(마지막 날: {due}, {days}일 전). 늦은 까닭을 적어야 합니다.",
                             "en": "The notice is {late} days late (last day: {due}, {days} days before the meeting). A late notice needs a reason."},
    "meetings.days": {"ko": "끝나는 날이 시작하는 날보다 앞섭니다.", "en": "The last day is before the first."},
    "meetings.hours": {"ko": "끝나는 시각이 시작 시각보다 앞서거나, 회의 날짜와 다릅니다.",
                       "en": "The closing hour is before the opening, or the hours are not on the days of the meeting."},
    "meetings.record_after": {"ko": "기준일({on})은 회의 첫날보다 늦을 수 없습니다.",
                              "en": "The record date ({on}) cannot be after the first day of the meeting."},
    "meetings.time_zone": {"ko": "「{name}」은(는) 아는 시간대가 아닙니다. 예: Asia/Seoul", "en": "{name} is no known time zone. Such as: Asia/Seoul"},
    "meetings.hour_missing": {"ko": "{zone}에서는 {day} {hour}이라는 시각이 없습니다. 이때 시계가 앞당겨집니다.",
                              "en": "There is no {hour} on {day} in {zone}: the clocks are put forward then."},
    "meetings.key_taken": {"ko": "「{key}」(이)라는 회의가 이미 있습니다.", "en": "There is a meeting {key} already."},
    "meetings.title_wanted": {"ko": "회의 이름을 적어 주십시오.", "en": "The meeting needs a title."},
    "meetings.unchanged": {"ko": "바뀐 것이 없습니다.", "en": "Nothing is changed."},
    "meetings.why_wanted": {"ko": "까닭을 적어 주십시오.", "en": "Please say why."},
    "meetings.source_wanted": {"ko": "문서로 아는 회의는 출처가 있어야 합니다.", "en": "A meeting known from papers needs its source."},
    "meetings.kind_unknown": {"ko": "알 수 없는 값입니다: {what}", "en": "Not a known value: {what}"},
}
GROUNDS: dict[str, dict[str, str]] = {
    "meetings.state": {"ko": "아직 소집되지 않은 회의여야 합니다.", "en": "The meeting has not been convened yet."},
    "meetings.body_gone": {"ko": "회의 날에 기구가 있어야 합니다.", "en": "The body stands on the day of the meeting."},
    "meetings.past": {"ko": "회의 날짜가 지나지 않아야 합니다.", "en": "The day of the meeting lies ahead."},
    "meetings.hour_wanted": {"ko": "회의를 시작하는 시각이 있어야 합니다.", "en": "The hour at which it opens is set."},
    "meetings.place_wanted": {"ko": "대면 회의는 장소가 있어야 합니다.", "en": "A meeting in person has a place."},
    "meetings.address_wanted": {"ko": "온라인 회의는 접속 주소가 있어야 합니다.", "en": "A meeting online has an address."},
    "meetings.closed_ground": {"ko": "비공개 회의는 그 근거가 있어야 합니다.", "en": "A closed meeting names its ground."},
    "meetings.notice_late": {"ko": "소집 통지는 회의 {days}일 전까지입니다(마지막 날: {due}). 늦으면 그 까닭을 남깁니다.",
                             "en": "Notice is given {days} days before the meeting (last day: {due}); a late one keeps its reason."},
}

KINDS: dict[str, dict[str, str]] = {"ordinary": {"ko": "정기", "en": "Ordinary", "fr": "Ordinaire"},
                                    "extraordinary": {"ko": "임시", "en": "Extraordinary", "fr": "Extraordinaire"}}
MODES: dict[str, dict[str, str]] = {"in_person": {"ko": "대면", "en": "In person", "fr": "En présence"},
                                    "online": {"ko": "온라인", "en": "Online", "fr": "En ligne"},
                                    "hybrid": {"ko": "혼합", "en": "Hybrid", "fr": "Hybride"}}
STATES: dict[str, dict[str, str]] = {
    "planned": {"ko": "계획", "en": "Planned", "fr": "Prévue"}, "convened": {"ko": "소집", "en": "Convened", "fr": "Convoquée"},
    "in_session": {"ko": "회의 중", "en": "In session", "fr": "En cours"}, "adjourned": {"ko": "정회", "en": "Adjourned", "fr": "Suspendue"},
    "ended": {"ko": "폐회", "en": "Ended", "fr": "Close"}, "cancelled": {"ko": "취소", "en": "Cancelled", "fr": "Annulée"}}
CHANGES: dict[str, dict[str, str]] = {
    "postponed": {"ko": "일정 변경", "en": "Other days", "fr": "Autres dates"}, "moved": {"ko": "장소 변경", "en": "Other place", "fr": "Autre lieu"},
    "mode": {"ko": "방식 변경", "en": "Other form", "fr": "Autre forme"}, "closed": {"ko": "비공개 전환", "en": "Closed to the public", "fr": "Huis clos"},
    "cancelled": {"ko": "취소", "en": "Cancelled", "fr": "Annulée"}, "other": {"ko": "그 밖의 변경", "en": "Other change", "fr": "Autre changement"}}
DEADLINES: dict[str, dict[str, str]] = {
    "notice": {"ko": "소집 통지 마감", "en": "Notice due", "fr": "Convocation au plus tard"},
    "items": {"ko": "안건 제출 마감", "en": "Items for the agenda due", "fr": "Dépôt des points de l’ordre du jour"},
    "record": {"ko": "명부 기준일", "en": "Record date of the roll", "fr": "Date de référence de la liste"},
    "credentials": {"ko": "위임장·신임장 마감", "en": "Credentials due", "fr": "Dépôt des pouvoirs"},
    "candidatures": {"ko": "후보 등록 마감", "en": "Candidatures due", "fr": "Dépôt des candidatures"},
    "minutes": {"ko": "회의록 공개 기한", "en": "Minutes due", "fr": "Procès-verbal attendu"}}
# what a change changes, by the field's name; what nobody reads is left out
FIELDS: dict[str, dict[str, str]] = {
    "starts_on": {"ko": "첫날", "en": "first day"}, "ends_on": {"ko": "마지막 날", "en": "last day"},
    "opens_at": {"ko": "시작", "en": "opens"}, "closes_at": {"ko": "마침", "en": "closes"}, "record_on": {"ko": "명부 기준일", "en": "record date"},
    "time_zone": {"ko": "시간대", "en": "time zone"}, "place": {"ko": "장소", "en": "venue"}, "host": {"ko": "주최", "en": "host"},
    "mode": {"ko": "방식", "en": "form"}, "online_address": {"ko": "온라인 주소", "en": "address"}, "closed_ground": {"ko": "근거", "en": "ground"}}
