"""Words and sentences of the agenda, in Korean and English; what members read by their link in French too."""

from __future__ import annotations

SENTENCES: dict[str, dict[str, str]] = {
    "meetings.order_changed": {
        "ko": "그사이 다른 사람이 안건 순서를 바꾸었습니다. 지금 순서를 보고 다시 정하십시오. 바꾼 것은 없습니다.",
        "en": "Somebody else has changed the order meanwhile. See how it stands now and decide again; nothing was changed."},
    "meetings.order_unknown": {"ko": "순서에 빠진 안건이나 모르는 안건이 있습니다.", "en": "The order misses an item, or names one that is not on the agenda."},
    "meetings.item_was_taken": {"ko": "제{number}호 안건은 이미 상정되었습니다. 고치거나 옮길 수 없습니다.",
                                "en": "Item {number} was taken already: it can no longer be changed or moved."},
    "meetings.item_changed": {"ko": "그사이 다른 사람이 이 안건을 고쳤습니다. 지금 내용을 보고 다시 하십시오.",
                              "en": "Somebody else has changed this item meanwhile. See how it stands now and do it again."},
    "meetings.item_title": {"ko": "안건의 제목을 적어 주십시오.", "en": "The item needs a title.", "fr": "Le point doit avoir un titre."},
    "meetings.item_kind": {"ko": "알 수 없는 안건 종류입니다: {what}", "en": "Not a known kind of item: {what}",
                               "fr": "Type de point inconnu : {what}"},
    "meetings.item_matter": {"ko": "「{what}」 사항은 의결정족수를 정한 기준값이 없습니다.", "en": "No setting says which majority the matter {what} takes.",
                               "fr": "Aucune règle ne fixe la majorité pour « {what} »."},
    "meetings.item_minutes": {"ko": "배정 시간은 1분부터 {most}분까지입니다.", "en": "An item is given from 1 to {most} minutes."},
    "meetings.item_closed_ground": {"ko": "비공개 안건은 그 근거를 적어야 합니다.", "en": "A closed item needs the ground on which it is closed."},
    "meetings.agenda_closed": {"ko": "끝나거나 취소된 회의입니다. 안건을 바꿀 수 없습니다.",
                               "en": "The meeting is over or cancelled: its agenda stands.",
                               "fr": "La réunion est terminée ou annulée : son ordre du jour ne change plus."},
    "meetings.items_over": {"ko": "회의가 시작되었거나 끝났습니다. 안건을 새로 낼 수 없습니다.",
                            "en": "The meeting has begun or is over: items can no longer be put forward.",
                            "fr": "La réunion a commencé ou est terminée : il n’est plus possible de proposer un point."},
    "meetings.proposer_unknown": {"ko": "이 회의에 회원으로 초청되거나 명부에 오른 기관만 안건을 낼 수 있습니다.",
                                  "en": "Only a member that is invited to this meeting or stands on its roll puts items forward.",
                                  "fr": "Seul un membre invité à cette réunion ou inscrit sur sa liste peut proposer un point."},
    "meetings.item_late": {"ko": "안건은 회의 {days}일 전({due})까지 낼 수 있습니다. 오늘은 {given}입니다.",
                           "en": "Items are put forward until {days} days before the meeting ({due}); it is {given}.",
                           "fr": "Les points sont proposés au plus tard {days} jours avant la réunion ({due}) ; nous sommes le {given}."},
    "meetings.item_not_proposed": {"ko": "제안된 안건이 아닙니다.", "en": "This item does not wait to be accepted.",
                               "fr": "Ce point n’attend pas de décision : il n’a pas été modifié."},
    "meetings.item_reason": {"ko": "까닭을 적어 주십시오.", "en": "Please say why.",
                               "fr": "Veuillez indiquer le motif."},
    "meetings.item_not_yours": {"ko": "다른 기관이 낸 안건입니다.", "en": "This item was put forward by another member.",
                                "fr": "Ce point a été proposé par un autre membre."},
    "meetings.paper_attached": {"ko": "「{title}」은(는) 이미 이 안건의 자료입니다.", "en": "“{title}” is a paper of this item already."},
    "meetings.paper_unknown": {"ko": "이 안건의 자료가 아닙니다.", "en": "This is no paper of the item."},
    "meetings.paper_fileless": {"ko": "「{title}」에는 파일이 없습니다.", "en": "“{title}” has no file."},
    "meetings.no_last_meeting": {"ko": "이 기구의 지난 회의가 없습니다.", "en": "There is no earlier meeting of this body."},
    "meetings.nothing_to_carry": {"ko": "지난 회의({key})에서 넘길 것이 없습니다. 보류된 안건도, 남은 후속조치도 없습니다.",
                                  "en": "Nothing is left of the last meeting ({key}): no deferred item, no open action."},
    "meetings.roll_empty": {"ko": "명부가 아직 없습니다. 명부를 정한 뒤 인쇄하십시오.", "en": "Nobody stands on the roll yet: draw the roll up first."},
    "meetings.pack_full": {"ko": "회의자료집에 실을 수 있는 분량을 넘습니다.", "en": "It passes what one pack can hold."},
    "meetings.pack_empty": {"ko": "안건이 없어 회의자료집을 만들 수 없습니다.", "en": "There is no agenda yet: nothing to bind."},
}
GROUNDS: dict[str, dict[str, str]] = {
    "meetings.items_over": {"ko": "아직 열리지 않은 회의여야 합니다.", "en": "The meeting has not begun.", "fr": "La réunion n’a pas commencé."},
    "meetings.proposer_unknown": {"ko": "회원으로 초청되었거나 명부에 올라 있어야 합니다.", "en": "It is invited as a member, or stands on the roll.",
                                  "fr": "Il est invité comme membre ou inscrit sur la liste."},
    "meetings.item_late": {"ko": "안건은 회의 {days}일 전({due})까지 냅니다.", "en": "Items are put forward until {days} days before the meeting ({due}).",
                           "fr": "Les points sont proposés au plus tard {days} jours avant la réunion ({due})."},
}

KINDS: dict[str, dict[str, str]] = {
    "report": {"ko": "보고", "en": "Report", "fr": "Rapport"}, "decision": {"ko": "의결", "en": "Decision", "fr": "Décision"},
    "discussion": {"ko": "논의", "en": "Discussion", "fr": "Discussion"}, "election": {"ko": "선출", "en": "Election", "fr": "Élection"},
    "procedure": {"ko": "의사", "en": "Procedure", "fr": "Procédure"}}
STATES: dict[str, dict[str, str]] = {
    "proposed": {"ko": "제안", "en": "Proposed", "fr": "Proposé"}, "accepted": {"ko": "상정 예정", "en": "On the agenda", "fr": "À l’ordre du jour"},
    "refused": {"ko": "반려", "en": "Refused", "fr": "Refusé"}, "withdrawn": {"ko": "철회", "en": "Withdrawn", "fr": "Retiré"},
    "taken": {"ko": "심의 중", "en": "Being taken", "fr": "En cours"}, "done": {"ko": "끝남", "en": "Done", "fr": "Traité"},
    "deferred": {"ko": "보류", "en": "Deferred", "fr": "Reporté"}}
MATTERS: dict[str, dict[str, str]] = {
    "ordinary": {"ko": "일반", "en": "Ordinary", "fr": "Ordinaire"}, "procedure": {"ko": "의사진행", "en": "Procedure", "fr": "Procédure"},
    "statute": {"ko": "규약", "en": "Statute", "fr": "Statuts"}, "exclusion": {"ko": "제명", "en": "Exclusion", "fr": "Exclusion"},
    "admission": {"ko": "가입", "en": "Admission", "fr": "Admission"}, "budget": {"ko": "예산", "en": "Budget", "fr": "Budget"},
    "host": {"ko": "개최지", "en": "Host", "fr": "Ville hôte"}, "election": {"ko": "선출", "en": "Election", "fr": "Élection"}}
BASES: dict[str, dict[str, str]] = {
    "cast": {"ko": "찬반 투표", "en": "votes cast", "fr": "suffrages exprimés"}, "present": {"ko": "출석", "en": "members present", "fr": "membres présents"},
    "roll": {"ko": "재적", "en": "members on the roll", "fr": "membres inscrits"}}
CARRIED: dict[str, str] = {"ko": "지난 회의 후속조치 점검", "en": "Follow-up of the last meeting", "fr": "Suivi de la réunion précédente"}


def majority_said(share: str, more: bool, of: str, language: str) -> str:
    """This function will say a majority in a few words: “more than 1/2 of votes cast”, “출석 2/3 이상”."""
    base = BASES[of].get(language) or BASES[of]["en"]
    if language == "ko":
        return f"{base} {share} {'초과' if more else '이상'}"
    if language == "fr":
        return f"{'plus de' if more else 'au moins'} {share} des {base}"
    return f"{'more than' if more else 'at least'} {share} of {base}"
