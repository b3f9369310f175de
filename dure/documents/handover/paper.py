"""The handover file as a paper. Its form is the offices' own: who hands over what to whom, what is open, three signatures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from dure.formats.blocks import Block, Cell, Document, Heading, Paragraph, Table

WORDS: dict[str, str] = {
    "title": "업무인수인계서", "duty": "직무", "department": "부서", "from": "인계자", "to": "인수자", "none": "정해지지 않음",
    "days": "인수 기간", "made": "작성", "why": "사유", "open": "진행 중인 업무", "kind": "구분", "what": "내용", "until": "기한",
    "nothing": "진행 중인 업무가 없습니다.", "more": "그 밖에 {number}건", "witness": "입회자", "sign": "(서명 또는 인)",
    "rights": "이 문서는 기록에서 자동으로 작성되었습니다. 위와 같이 인계·인수합니다.",
}


@dataclass(frozen=True, slots=True)
class Part:
    """One kind of open work: its name, how much there is in all, and lines of what and until when."""

    name: str
    count: int
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Handover:
    """Whose duty goes to whom, from when to when, and what is open. `key` is the number of the duty's record."""

    key: int
    duty: str
    department: str
    before: str
    after: str
    starts_on: date | None
    ends_on: date | None
    why: str
    made_at: datetime
    parts: Sequence[Part]


def handover_paper(facts: Handover) -> Document:
    """This function will lay a handover out as a paper, in Korean: it is a form of Korean offices."""
    days = f"{facts.starts_on or ''} ~ {facts.ends_on or ''}"
    rows = [("duty", facts.duty), ("department", facts.department or "–"), ("from", facts.before or WORDS["none"]),
            ("to", facts.after or WORDS["none"]), ("days", days), ("why", facts.why or "–"),
            ("made", f"{facts.made_at:%Y-%m-%d %H:%M:%S} · {facts.key}")]
    blocks: list[Block] = [Heading(1, (WORDS["title"],)),
                           Table(tuple((_cell(WORDS[name], header=True), _cell(said)) for name, said in rows), widths=(25, 75)),
                           Heading(2, (WORDS["open"],))]
    if facts.parts:
        blocks.append(Table((tuple(_cell(WORDS[name], header=True) for name in ("kind", "what", "until")),
                             *(row for part in facts.parts for row in _rows(part))), header_rows=1, widths=(22, 58, 20)))
    else:
        blocks.append(Paragraph((WORDS["nothing"],)))
    signatures = [(name, facts.before if name == "from" else facts.after if name == "to" else "") for name in ("from", "to", "witness")]
    blocks += [Paragraph((WORDS["rights"],)),
               Table(tuple((_cell(WORDS[name], header=True), _cell(f"{who} {WORDS['sign']}".strip())) for name, who in signatures),
                     widths=(25, 75))]
    return Document(tuple(blocks), f"{WORDS['title']} {facts.duty}", "ko")


def _cell(words: str, header: bool = False) -> Cell:
    return Cell((Paragraph((words,)),), header=header, align="left")


def _rows(part: Part) -> list[tuple[Cell, ...]]:
    lines = list(part.lines)
    if part.count > len(lines):
        lines.append((WORDS["more"].format(number=part.count - len(lines)), ""))
    return [(_cell(f"{part.name} ({part.count})" if at == 0 else ""), _cell(what), _cell(until)) for at, (what, until) in enumerate(lines)]
