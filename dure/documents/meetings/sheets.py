"""Sheets printed beforehand: roll call by hand, signatures, the protocol list, name plates. All in protocol order.

Source: `docs/sources.md#network-meetings`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dure.documents.meetings.agenda import cell
from dure.domain.meetings.labels.when import days_said, place_said, said_in, spoken
from dure.domain.meetings.models import Delegate, Delegation, Item, Meeting
from dure.domain.members.models import Display
from dure.formats.blocks import Block, Cell, Document, Heading, PageBreak, Paragraph, Table
from dure.formats.drawers.plates import Plate, draw_plates
from dure.kernel.problem import Refused

WORDS: dict[str, dict[str, str]] = {
    "roll_call": {"ko": "호명 투표 기록지", "en": "Roll-call sheet", "fr": "Feuille d’appel nominal"},
    "copy": {"ko": "{all}부 중 {copy}부", "en": "Copy {copy} of {all}", "fr": "Exemplaire {copy} sur {all}"},
    "attendance": {"ko": "참석자 서명부", "en": "Attendance list", "fr": "Liste de présence"},
    "protocol": {"ko": "의전 명단", "en": "Protocol list", "fr": "Liste protocolaire"},
    "plates": {"ko": "명패", "en": "Name plates", "fr": "Chevalets"},
    "number": {"ko": "번호", "en": "No.", "fr": "N°"}, "delegation": {"ko": "대표단", "en": "Delegation", "fr": "Délégation"},
    "weight": {"ko": "표수", "en": "Votes", "fr": "Voix"}, "yes": {"ko": "찬성", "en": "Yes", "fr": "Pour"},
    "no": {"ko": "반대", "en": "No", "fr": "Contre"}, "abstain": {"ko": "기권", "en": "Abst.", "fr": "Abst."},
    "vote": {"ko": "표결 {number}", "en": "Vote {number}", "fr": "Vote {number}"},
    "item": {"ko": "제{number}호", "en": "Item {number}", "fr": "Point {number}"},
    "sum": {"ko": "합계", "en": "Total", "fr": "Total"}, "teller": {"ko": "검표위원 {number}", "en": "Teller {number}", "fr": "Scrutateur {number}"},
    "chair": {"ko": "의장", "en": "Chair", "fr": "Président(e)"}, "sign": {"ko": "성명 · 서명", "en": "Name, signature", "fr": "Nom, signature"},
    "signature": {"ko": "서명", "en": "Signature", "fr": "Signature"}, "in": {"ko": "입장", "en": "In", "fr": "Arrivée"},
    "out": {"ko": "퇴장", "en": "Out", "fr": "Départ"}, "name": {"ko": "성명", "en": "Name", "fr": "Nom"},
    "family": {"ko": "성", "en": "Family name", "fr": "Nom"}, "given": {"ko": "이름", "en": "Given name", "fr": "Prénom"},
    "post": {"ko": "직위", "en": "Title", "fr": "Titre"}, "role": {"ko": "구분", "en": "Role", "fr": "Qualité"},
    "language": {"ko": "언어", "en": "Language", "fr": "Langue"},
    "note": {"ko": "전자 표결을 쓸 수 없을 때 쓴다. 칸마다 하나만 표시하고, 두 부를 따로 적어 견준다.",
             "en": "For use when votes cannot be cast electronically. One mark for each delegation; the two copies are filled in apart and compared.",
             "fr": "À utiliser si le vote électronique est impossible. Une marque par délégation ; les deux exemplaires sont remplis séparément et comparés."},
    "unnamed": {"ko": "(대표 미정)", "en": "(not named yet)", "fr": "(à désigner)"},
}
ROLES: dict[str, dict[str, str]] = {
    "head": {"ko": "단장", "en": "Head", "fr": "Chef"}, "delegate": {"ko": "대표", "en": "Delegate", "fr": "Délégué(e)"},
    "alternate": {"ko": "교체대표", "en": "Alternate", "fr": "Suppléant(e)"}, "adviser": {"ko": "자문", "en": "Adviser", "fr": "Conseiller"},
    "observer": {"ko": "참관", "en": "Observer", "fr": "Observateur"}}
CAPACITIES: dict[str, dict[str, str]] = {
    "member": {"ko": "회원", "en": "Members", "fr": "Membres"}, "observer": {"ko": "참관", "en": "Observers", "fr": "Observateurs"},
    "guest": {"ko": "내빈", "en": "Guests", "fr": "Invités"}}
_DECIDING = frozenset({"decision", "election", "procedure"})
_GOING = frozenset({"named", "accepted"})
# so many votes stand beside each other on an upright A4; two copies are filled in apart
ABREAST = 3
COPIES = 2
BLANK = 3


@dataclass(frozen=True, slots=True)
class Line:
    """A delegation in its place, with those who come for it, the head first."""

    delegation: Delegation
    delegates: tuple[Delegate, ...]


def lines_of(meeting: Meeting) -> list[Line]:
    """This function will return the delegations of a meeting in protocol order with their delegates. Two queries.

    Raises Refused where nobody stands on the roll yet.
    """
    rows = list(Delegation.objects.filter(meeting=meeting).order_by("position", "pk"))
    if not rows:
        raise Refused.because("meetings.roll_empty", source="network-meetings")
    order = list(Delegate.Role.values)
    going: dict[int, list[Delegate]] = {row.pk: [] for row in rows}
    for delegate in Delegate.objects.filter(delegation__meeting=meeting, state__in=_GOING).order_by("pk"):
        going[delegate.delegation_id].append(delegate)
    return [Line(row, tuple(sorted(going[row.pk], key=lambda one: order.index(one.role)))) for row in rows]


def roll_call_paper(meeting: Meeting, items: Sequence[Item], language: str) -> Document:
    """This function will lay out blank roll-call sheets: every delegation that votes with boxes for each vote, and room for the
    tellers' signatures, in two copies. A vote for each item that decides, and three that are not named."""
    language = spoken(language)
    voters = [line.delegation for line in lines_of(meeting) if line.delegation.may_vote]
    votes = [_said("item", language, number=item.position) for item in items if item.kind in _DECIDING]
    votes += [_said("vote", language, number=f"__{number}") for number in range(1, BLANK + 1 + (-len(votes)) % ABREAST)]
    groups = [votes[at:at + ABREAST] for at in range(0, len(votes), ABREAST)]
    blocks: list[Block] = []
    for copy in range(1, COPIES + 1):
        for group in groups:
            blocks += [PageBreak(), Heading(1, (_said("roll_call", language),)), _head(meeting, language),
                       Paragraph((_said("copy", language, copy=copy, all=COPIES),), align="right"), _boxes(voters, group, language),
                       _signatures(language), Paragraph((_said("note", language),))]
    return _document(tuple(blocks[1:]), "roll_call", meeting, language)


def attendance_paper(meeting: Meeting, language: str) -> Document:
    """This function will lay out a list to sign: delegation, name, title, in and out, signature; an empty line where nobody is named."""
    language = spoken(language)
    head = tuple(cell(_said(name, language), header=True) for name in ("number", "delegation", "name", "post", "in", "out", "signature"))
    rows: list[tuple[Cell, ...]] = []
    for line in lines_of(meeting):
        for delegate in line.delegates or (None,):
            rows.append((cell(str(len(rows) + 1), align="center"), cell(_name(line, language)),
                         cell(f"{delegate.family_name} {delegate.given_name}".strip() if delegate else ""), cell(delegate.post if delegate else ""),
                         cell(""), cell(""), Cell((Paragraph(("\u00a0\n\u00a0",)),))))
    return _document((Heading(1, (_said("attendance", language),)), _head(meeting, language),
                      Table((head, *rows), header_rows=1, widths=(7, 23, 20, 18, 8, 8, 16))), "attendance", meeting, language)


def protocol_paper(meeting: Meeting, language: str) -> Document:
    """This function will lay out the protocol list: members, observers and guests in protocol order, titles, family and given names
    apart."""
    language = spoken(language)
    lines = lines_of(meeting)
    blocks: list[Block] = [Heading(1, (_said("protocol", language),)), _head(meeting, language)]
    head = tuple(cell(_said(name, language), header=True) for name in ("number", "delegation", "role", "post", "family", "given", "language"))
    for capacity, named in CAPACITIES.items():
        rows = [row for line in lines if line.delegation.capacity == capacity for row in _protocol(line, language)]
        if rows:
            blocks += [Heading(2, (named[language],)), Table((head, *rows), header_rows=1, widths=(7, 24, 11, 22, 14, 14, 8))]
    return _document(tuple(blocks), "protocol", meeting, language)


def name_plates(meeting: Meeting, language: str) -> bytes:
    """This function will print the name plates of a meeting as PDF: a plate for each delegation, its name in two scripts.

    The letters of a flag stand on it only where a decision on display says so on the meeting's first day.
    """
    lines = lines_of(meeting)
    flags = dict(Display.objects.filter(organisation__in=[line.delegation.organisation_id for line in lines], known_until__isnull=True,
                                        during__contains=meeting.starts_on).values_list("organisation_id", "flag"))
    title = f"{_said('plates', spoken(language))}: {said_in(meeting.title, language, meeting.key)}"
    return draw_plates([_plate(line, flags.get(line.delegation.organisation_id or 0, "")) for line in lines], title, spoken(language))


def _plate(line: Line, flag: str) -> Plate:
    names = line.delegation.name
    first = said_in(names, "en", "")
    second = names.get("ko", "") if names.get("ko", "") != first else ""
    head = line.delegates[0] if line.delegates else None
    under = " ".join(filter(None, (head.given_name, head.family_name.upper()))) if head and line.delegation.person_id is None else ""
    return Plate(first, second, under, flag)


def _protocol(line: Line, language: str) -> Iterator[tuple[Cell, ...]]:
    at, who = cell(str(line.delegation.position), align="center"), cell(_name(line, language))
    if not line.delegates:
        yield at, who, cell(""), cell(_said("unnamed", language)), cell(""), cell(""), cell("")
    for delegate in line.delegates:
        yield (at, who, cell(ROLES[delegate.role][language]), cell(delegate.post), cell(delegate.family_name.upper()), cell(delegate.given_name),
               cell(delegate.language, align="center"))


def _boxes(voters: Sequence[Delegation], votes: Sequence[str], language: str) -> Table:
    """Two rows of head: the votes, and the three boxes of each."""
    weighted = any(voter.weight != 1 for voter in voters)
    first = [Cell((Paragraph((_said(name, language),)),), rowspan=2, header=True) for name in ("number", "delegation", *(["weight"] if weighted else []))]
    boxes = [cell(_said(name, language), header=True) for _ in votes for name in ("yes", "no", "abstain")]
    head = ((*first, *(Cell((Paragraph((vote,)),), colspan=3, header=True) for vote in votes)), tuple(boxes))
    rows = [(cell(str(voter.position), align="center"), cell(said_in(voter.name, language, str(voter.position))),
             *([cell(str(voter.weight), align="center")] if weighted else []), *(cell("□", align="center") for _ in boxes)) for voter in voters]
    total = (cell(""), cell(_said("sum", language), header=True), *([cell(str(sum(voter.weight for voter in voters)), align="center")] if weighted else []),
             *(cell("") for _ in boxes))
    return Table((*head, *rows, total), header_rows=2, widths=(7, 33, *([7] if weighted else []), *(7 for _ in boxes)))


def _signatures(language: str) -> Table:
    names = (_said("teller", language, number=1), _said("teller", language, number=2), _said("chair", language))
    return Table((tuple(cell(name, header=True) for name in names),
                  tuple(Cell((Paragraph((f"{_said('sign', language)}\n\u00a0\n\u00a0",)),)) for _ in names)), widths=(33, 33, 34))


def _head(meeting: Meeting, language: str) -> Paragraph:
    return Paragraph((f"{said_in(meeting.title, language, meeting.key)}\n{days_said(meeting.starts_on, meeting.ends_on, language, meeting.precision)}"
                      f" · {place_said(meeting.place, meeting.mode, '', language)}",), align="center")


def _document(blocks: tuple[Block, ...], name: str, meeting: Meeting, language: str) -> Document:
    return Document(blocks, f"{_said(name, language)}: {said_in(meeting.title, language, meeting.key)}", language)


def _name(line: Line, language: str) -> str:
    return said_in(line.delegation.name, language, str(line.delegation.position))


def _said(name: str, language: str, **params: object) -> str:
    return WORDS[name][language].format(**params)
