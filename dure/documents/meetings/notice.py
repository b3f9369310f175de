"""The notice by which a meeting is convened (소집 통지서), in Korean, English and French.

What it prints comes from the records; deadlines come from dated settings, and those that no text says yet are marked.
"""

from __future__ import annotations

from datetime import date

from dure.domain.meetings.labels.convening import DEADLINES, KINDS
from dure.domain.meetings.labels.when import day_said, days_said, hours_said, place_said, said_in, spoken
from dure.domain.meetings.models import Meeting
from dure.domain.meetings.queries import convening
from dure.domain.meetings.rules.keeping import CITY_BODIES
from dure.domain.members.queries.dues import network_name
from dure.domain.parties.queries import name_on
from dure.domain.texts.rules.assumed import Setting
from dure.formats.blocks import Block, Cell, Document, Heading, Item, ListBlock, Paragraph, Table

WORDS: dict[str, dict[str, str]] = {
    "notice": {"ko": "소집 통지서", "en": "Notice of meeting", "fr": "Convocation"},
    "convened": {"ko": "{body}의 회의를 아래와 같이 소집합니다.", "en": "The {body} is hereby convened as follows.",
                 "fr": "La présente convoque l’organe suivant : {body}."},
    "planned": {"ko": "아직 소집되지 않은 회의의 초안입니다.", "en": "Draft: this meeting has not been convened yet.",
                "fr": "Projet : cette réunion n’est pas encore convoquée."},
    "cancelled": {"ko": "이 회의는 취소되었습니다.", "en": "This meeting is cancelled.", "fr": "Cette réunion est annulée."},
    "from": {"ko": "소집하는 곳", "en": "Convened by", "fr": "Convoquée par"},
    "body": {"ko": "기구", "en": "Body", "fr": "Organe"}, "meeting": {"ko": "회의", "en": "Meeting", "fr": "Réunion"},
    "ordinal": {"ko": "제{number}차", "en": "No. {number}", "fr": "nº {number}"},
    "days": {"ko": "날짜", "en": "Date", "fr": "Date"}, "hours": {"ko": "시각", "en": "Time", "fr": "Heure"},
    "place": {"ko": "장소", "en": "Place", "fr": "Lieu"}, "host": {"ko": "주최", "en": "Host", "fr": "Hôte"},
    "closed": {"ko": "비공개", "en": "Closed to the public", "fr": "Huis clos"},
    "given": {"ko": "통지일", "en": "Notice given on", "fr": "Convocation du"},
    "late": {"ko": "늦은 까닭", "en": "Why the notice is late", "fr": "Motif du retard"},
    "agenda": {"ko": "안건", "en": "Agenda", "fr": "Ordre du jour"},
    "no_agenda": {"ko": "안건은 따로 알립니다.", "en": "The agenda will follow.", "fr": "L’ordre du jour suivra."},
    "deadlines": {"ko": "기한", "en": "Deadlines", "fr": "Délais"}, "what": {"ko": "내용", "en": "What", "fr": "Objet"},
    "by": {"ko": "기한", "en": "By", "fr": "Au plus tard"}, "basis": {"ko": "근거", "en": "Basis", "fr": "Base"},
    "assumed": {"ko": "가정(규약 조항을 확인하지 못함)", "en": "assumed (no clause is at hand)", "fr": "supposé (aucune clause connue)"},
    "published": {"ko": "공개된 규정", "en": "as published", "fr": "selon les textes publiés"},
    "answer": {"ko": "답하는 방법", "en": "How to answer", "fr": "Comment répondre"},
    "how": {"ko": "초청 편지에 있는 주소에서 참석 여부를 답하고, 대표단을 적고, 서명한 신임장이나 위임장을 올려 주십시오. 계정은 필요 없습니다.",
            "en": "At the address in your letter of invitation, please say whether you attend, name your delegates, and upload the signed "
                  "letter of credentials or the proxy. No account is needed.",
            "fr": "À l’adresse indiquée dans votre lettre d’invitation, merci de dire si vous assisterez à la réunion, de nommer vos délégués et "
                  "de déposer la lettre de pouvoirs ou la procuration signée. Aucun compte n’est nécessaire."},
    "legal": {"ko": "소집 근거", "en": "Legal basis", "fr": "Base juridique"},
    "period": {"ko": "소집 통지는 회의 {days}일 전까지 합니다({counting}).", "en": "Notice is given {days} days before the meeting ({counting}).",
               "fr": "La convocation est envoyée {days} jours avant la réunion ({counting})."},
}
COUNTING: dict[str, dict[str, str]] = {
    "clear": {"ko": "통지일과 회의일은 세지 않음", "en": "clear days: neither the day of the notice nor that of the meeting counts",
              "fr": "jours francs : ni le jour de l’envoi ni celui de la réunion ne comptent"},
    "one": {"ko": "통지일과 회의일 가운데 하루를 셈", "en": "one of the day of the notice and that of the meeting counts",
            "fr": "l’un des deux jours, de l’envoi ou de la réunion, compte"},
    "both": {"ko": "통지일과 회의일을 모두 셈", "en": "the day of the notice and that of the meeting both count",
             "fr": "le jour de l’envoi et celui de la réunion comptent"},
}
# what a reader of the notice has to do; the office's own deadlines stand elsewhere
READERS = frozenset({"items", "record", "credentials", "candidatures"})


def notice_document(meeting: Meeting, language: str, on: date) -> Document:
    """This function will compose the notice of a meeting in ``ko``, ``en`` or ``fr``, with the settings in force when it was given
    (on `on`, of one that is not convened yet)."""
    language = spoken(language)

    def said(key: str, **params: object) -> str:
        return WORDS[key][language].format(**params)

    title, body = said_in(meeting.title, language, meeting.key), convening.body_name(meeting, language)
    notice = convening.notice_of(meeting, on)
    asked = notice.given_on or on
    opening = "cancelled" if meeting.state == "cancelled" else "planned" if notice.given_on is None else "convened"
    rows = [("meeting", title), ("body", _body_line(meeting, body, language)),
            ("days", days_said(meeting.starts_on, meeting.ends_on, language))]
    if meeting.opens_at:
        rows.append(("hours", hours_said(meeting.opens_at, meeting.closes_at, meeting.time_zone, language)))
    rows.append(("place", place_said(meeting.place, meeting.mode, meeting.online_address, language)))
    if meeting.host:
        rows.append(("host", name_on(meeting.host, language, meeting.starts_on)))
    if meeting.closed:
        rows.append(("closed", meeting.closed_ground))
    if meeting.body.kind not in CITY_BODIES:
        rows.append(("from", network_name(language, asked)))
    if notice.given_on:
        rows.append(("given", day_said(notice.given_on, language)))
    if meeting.late_reason:
        rows.append(("late", meeting.late_reason))
    counting = COUNTING.get(notice.counting, COUNTING["clear"])[language]
    blocks: list[Block] = [
        Heading(1, (said("notice"),)), Paragraph((said(opening, body=body),)),
        Table(tuple((_cell(said(name), header=True), _cell(words)) for name, words in rows), widths=(25, 75)),
        Heading(2, (said("agenda"),)), *_agenda(meeting, language),
        Heading(2, (said("deadlines"),)), _deadlines(meeting, asked, language),
        Heading(2, (said("answer"),)), Paragraph((said("how"),)),
        Heading(2, (said("legal"),)),
        Paragraph((f"{said('period', days=notice.days, counting=counting)} [{basis(notice.setting, language)}]",)),
    ]
    return Document(tuple(blocks), f"{said('notice')} {title}", language)


def basis(setting: Setting | convening.Deadline, language: str) -> str:
    """This function will name the text behind a setting or a deadline: its clause, that it is published, or that it is assumed."""
    if setting.assumed:
        return WORDS["assumed"][language]
    return " · ".join((setting.clause, setting.source)) if setting.clause else WORDS["published"][language]


def _body_line(meeting: Meeting, body: str, language: str) -> str:
    parts = [body]
    if meeting.number:
        parts.append(WORDS["ordinal"][language].format(number=meeting.number))
    return " · ".join([*parts, KINDS[meeting.kind][language]])


def _agenda(meeting: Meeting, language: str) -> list[Block]:
    titles = [said_in(item.title, language) for item in meeting.items.exclude(state__in=["proposed", "refused", "withdrawn"]).order_by("position")]
    if not titles:
        return [Paragraph((WORDS["no_agenda"][language],))]
    return [ListBlock(tuple(Item((title,), f"{number}.") for number, title in enumerate(titles, 1)), ordered=True)]


def _deadlines(meeting: Meeting, on: date, language: str) -> Table:
    head = tuple(_cell(WORDS[name][language], header=True) for name in ("what", "by", "basis"))
    rows = [(_cell(DEADLINES[one.kind][language]), _cell(day_said(one.on, language)), _cell(basis(one, language)))
            for one in convening.deadlines(meeting, on) if one.kind in READERS]
    return Table((head, *rows), header_rows=1, widths=(30, 30, 40))


def _cell(words: str, header: bool = False) -> Cell:
    return Cell((Paragraph((words,)),), header=header, align="left")
