"""Words and sentences of what happens in session, in Korean, English and, where a guest reads them, French."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dure.domain.meetings.labels.minutes_words import LINES

Said = dict[str, dict[str, str]]

QUORUM: dict[str, str] = {
    "ko": "재적 {roll}표 중 출석 {present}표, 위임 {represented}표. 정족수 {needed}표: {met}",
    "en": "{present} votes present and {represented} by proxy, of {roll} on the roll. Quorum {needed}: {met}",
    "fr": "{present} voix présentes et {represented} par procuration, sur {roll} inscrites. Quorum {needed} : {met}"}
MET: dict[str, tuple[str, str]] = {"ko": ("성원", "미달"), "en": ("met", "not met"), "fr": ("atteint", "non atteint")}
CREDENTIALS: dict[str, str] = {
    "ko": "명부 {lines}개 대표단(표결권 {voting}), 신임 {accepted}명, 반려 {refused}명, 심사 중 {waiting}명, 위임 {proxies}건",
    "en": "{lines} delegations on the roll ({voting} with a vote); credentials accepted {accepted}, refused {refused}, "
          "still examined {waiting}; proxies {proxies}",
    "fr": "{lines} délégations sur la liste ({voting} avec droit de vote) ; pouvoirs acceptés {accepted}, refusés {refused}, "
          "à l’examen {waiting} ; procurations {proxies}"}


def quorum_said(numbers: Mapping[str, Any]) -> dict[str, str]:
    """This function will say the quorum in each language: ``roll``, ``present``, ``represented``, ``needed``, and ``met``."""
    return {language: pattern.format(**{**numbers, "met": MET[language][0 if numbers["met"] else 1]})
            for language, pattern in QUORUM.items()}


def credentials_said(numbers: Mapping[str, Any]) -> dict[str, str]:
    """This function will say the report on credentials in each language."""
    return {language: pattern.format(**numbers) for language, pattern in CREDENTIALS.items()}


def happened_said(kind: str, language: str, params: Mapping[str, str]) -> str:
    """This function will say a line of the proceedings in the words of the minutes; `who` is empty where nobody is named."""
    said = LINES.get(f"happened.{kind}.by") if params.get("who") else None
    return (said or LINES[f"happened.{kind}"])[language].format(**params)


SENTENCES: Said = {
    "meetings.session_convened": {"ko": "소집된 회의만 개회합니다.", "en": "Only a meeting that was convened is opened.",
                                  "fr": "Seule une réunion convoquée peut être ouverte."},
    "meetings.session_roll_frozen": {"ko": "기준일 명부가 아직 확정되지 않았습니다. 명부를 먼저 확정하십시오.",
                                     "en": "The roll of the record date has not been taken yet. Take it first."},
    "meetings.session_chair": {"ko": "의장은 명부에 있고 회의장에 있는 대표단이어야 합니다.",
                               "en": "Who presides must be on the roll, with a delegate in the room."},
    "meetings.session_sits": {"ko": "회의 중이 아닙니다.", "en": "The meeting is not in session.", "fr": "La séance n’est pas ouverte."},
    "meetings.session_adjourned": {"ko": "정회 중인 회의만 속개합니다.", "en": "Only an adjourned meeting is resumed.",
                                   "fr": "Seule une séance suspendue peut reprendre."},
    "meetings.session_begun": {"ko": "회의가 열려 있지 않습니다.", "en": "The meeting has not been opened, or has ended.",
                               "fr": "La réunion n’est pas ouverte ou est terminée."},
    "meetings.session_was": {"ko": "아직 개회하지 않았습니다.", "en": "The meeting has not been opened yet."},
    "meetings.session_no_vote": {"ko": "표결 {vote}이(가) 진행 중입니다. 먼저 종료하십시오.", "en": "Vote {vote} is open. Close it first.",
                                 "fr": "Le vote {vote} est ouvert. Il faut d’abord le clore."},
    "meetings.session_declared": {"ko": "표결 {vote}의 결과를 의장이 아직 선포하지 않았습니다.",
                                  "en": "The chair has not declared the result of vote {vote} yet.",
                                  "fr": "Le résultat du vote {vote} n’a pas encore été proclamé."},
    "meetings.session_nobody_speaks": {"ko": "{speaking}이(가) 발언 중입니다. 발언을 먼저 마치십시오.",
                                       "en": "{speaking} has the floor. End the speech first.",
                                       "fr": "{speaking} a la parole. Il faut d’abord clore l’intervention."},
    "meetings.session_no_item": {"ko": "안건 {taken}을(를) 심의 중입니다. 마치거나 연기하십시오.",
                                 "en": "Item {taken} is being dealt with. Finish or defer it first.",
                                 "fr": "Le point {taken} est en discussion. Il faut d’abord le clore ou le reporter."},
    "meetings.item_to_take": {"ko": "이 안건은 상정할 수 없습니다(처리·철회되었거나 의사일정에 없음).",
                              "en": "This item cannot be taken up: it is dealt with, withdrawn or not on the agenda.",
                              "fr": "Ce point ne peut pas être abordé."},
    "meetings.item_dealt_with": {"ko": "지금 심의 중인 안건이 아닙니다.", "en": "This item is not being dealt with.",
                                 "fr": "Ce point n’est pas en discussion."},
    "meetings.item_waits": {"ko": "의사일정에 남아 있는 안건만 연기합니다.", "en": "Only an item that is still on the agenda is deferred.",
                            "fr": "Seul un point inscrit peut être reporté."},
    "meetings.floor_right": {"ko": "이 대표단은 발언권이 없습니다.", "en": "This delegation has no right to speak.",
                             "fr": "Cette délégation n’a pas le droit de parole."},
    "meetings.floor_there": {"ko": "회의장에 있는 대표단만 발언을 신청합니다.", "en": "Only a delegation that is in the room asks for the floor.",
                             "fr": "Seule une délégation présente peut demander la parole."},
    "meetings.floor_once": {"ko": "이미 발언을 신청했습니다.", "en": "The floor was asked for already.", "fr": "La parole a déjà été demandée."},
    "meetings.floor_settled": {"ko": "이 발언 신청은 이미 처리되었습니다.", "en": "This request was dealt with already.",
                               "fr": "Cette demande a déjà été traitée."},
    "meetings.floor_not_given": {"ko": "발언 중이 아닙니다.", "en": "This speaker does not have the floor.", "fr": "Cette personne n’a pas la parole."},
    "meetings.speakers_changed": {"ko": "그사이 발언 명단이 바뀌었습니다. 다시 보고 정하십시오.",
                                  "en": "The list of speakers has changed meanwhile. Look again and decide.",
                                  "fr": "La liste des orateurs a changé entre-temps."},
    "meetings.not_your_delegation": {"ko": "다른 대표단을 대신할 수 없습니다.", "en": "This is for another delegation to do.",
                                     "fr": "Cela revient à une autre délégation."},
    "meetings.words_wanted": {"ko": "내용을 적으십시오.", "en": "Write what it is.", "fr": "Indiquez de quoi il s’agit."},
    "meetings.note_kind": {"ko": "이렇게 적을 수 없는 것입니다.", "en": "This is not written down as a note."},
    "meetings.object_on_what": {"ko": "이 회의의 동의나 표결을 가리켜야 합니다.", "en": "It must name a motion or a vote of this meeting.",
                                "fr": "Il faut désigner une motion ou un vote de cette réunion."},
    "meetings.corrected_already": {"ko": "이미 다른 줄로 바로잡았습니다.", "en": "This line was put right already, by another."},
    "meetings.until_past": {"ko": "속개할 때가 이미 지났습니다.", "en": "The time to resume is past."},
    "meetings.no_point": {"ko": "재정할 의사진행 발언이 없습니다.", "en": "There is no point of order to rule on."},
}
GROUNDS: Said = {
    "meetings.session_convened": {"ko": "회의가 소집되었습니다.", "en": "The meeting was convened."},
    "meetings.session_roll_frozen": {"ko": "기준일 명부가 확정되었습니다.", "en": "The roll of the record date was taken."},
    "meetings.session_chair": {"ko": "의장이 명부에 있고 회의장에 있습니다.", "en": "Who presides is on the roll and in the room."},
    "meetings.session_sits": {"ko": "회의 중입니다.", "en": "The meeting is in session."},
    "meetings.session_adjourned": {"ko": "정회 중입니다.", "en": "The meeting is adjourned."},
    "meetings.session_begun": {"ko": "개회하였고 폐회하지 않았습니다.", "en": "The meeting was opened and has not ended."},
    "meetings.session_was": {"ko": "개회하였습니다.", "en": "The meeting was opened."},
    "meetings.session_no_vote": {"ko": "진행 중인 표결이 없습니다.", "en": "No vote is open."},
    "meetings.session_declared": {"ko": "종료된 표결은 모두 선포되었습니다.", "en": "Every closed vote has been declared."},
    "meetings.session_nobody_speaks": {"ko": "발언 중인 사람이 없습니다.", "en": "Nobody has the floor."},
    "meetings.session_no_item": {"ko": "심의 중인 안건이 없습니다.", "en": "No item is being dealt with."},
    "meetings.item_to_take": {"ko": "의사일정에 있고 아직 처리되지 않은 안건입니다.", "en": "The item is on the agenda and not dealt with yet."},
    "meetings.item_dealt_with": {"ko": "심의 중인 안건입니다.", "en": "The item is being dealt with."},
    "meetings.item_waits": {"ko": "아직 처리되지 않은 안건입니다.", "en": "The item is not dealt with yet."},
    "meetings.floor_right": {"ko": "발언권이 있습니다.", "en": "The delegation may speak."},
    "meetings.floor_there": {"ko": "회의장에 있습니다.", "en": "The delegation is in the room."},
    "meetings.floor_once": {"ko": "기다리는 신청이 없습니다.", "en": "No request of it waits."},
}
