"""기본 현황: account, recurrence, contents and funding, from the outline's table or its lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from dure.domain.budget.rules.facts import Overview
from dure.intake.statement.funding import begins_with_bearer, read_funding, read_funding_columns
from dure.intake.statement.headings import compact, found_heading
from dure.intake.statement.officers import department_end, read_officer_lines, take_office
from dure.intake.statement.paper import Box, Entry, Grid
from dure.intake.statement.sections import Sections, told_lines
from dure.kernel.place import Place

_CHECKED = re.compile(
    r"(?:[☑☒✔✓■▣●◉⊠🗹]|\[\s?[xXvV✓✔■○●]\s?\]|\(\s?[vV✓✔■○●]\s?\))\s*(?P<word>[^☑☒✔✓■▣●◉⊠☐□○◯\[\](),/]+)"
)
_BOX = re.compile(r"[☑☒✔✓■▣●◉⊠☐□○◯]|\[\s?[xXvV✓✔ ]?\s?\]|\(\s?[vV✓✔ ]\s?\)")
_OPTION = re.compile(rf"(?:{_BOX.pattern})\s*[가-힣]*(?:\s[가-힣]+)?")
_RECURRENCE = re.compile(
    r"(?:연례\s?반복|신규|계속비|계속|반복|단년도?|다년도?|한시|일시)(?:사업)?|비연례|연례|매년|일회성"
)
_LABELS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("account", re.compile(r"(?:예산)?회계(?:구분|명|종류)?")),
    ("recurrence", re.compile(r"(?:사업|추진)?(?:기간|주기|성격|유형|구분)|반복여부|사업기간및성격")),
    ("funding", re.compile(
        r"(?:당해년?도|금년도?|\d{4}년도?)*사업비(?:\d{4}년?|당해년?도)?|소요예산|예산액|재원(?:별|구성)?(?:사업비)?|사업예산")),
    ("contents", re.compile(r"(?:주요)?사업(?:의)?(?:주요)?내용|주요내용|세부사업|내용")),
    ("bureau", re.compile(r"실국|실국본부|본부|담당국|소관실국|실본부국")),
    ("department", re.compile(r"(?:담당|추진|소관|주관)?부서(?:명)?|담당과|추진기관|시행주체|사업주체")),
    ("officers", re.compile(r"(?:사업)?담당자|담당공무원|(?:담당자)?연락처")),
    ("title", re.compile(r"(?:세부)?사업명(?:칭)?|단위사업명|과제명")),
)


def label_of(words: str) -> str:
    """This function will tell which field of the outline a label names; empty where none."""
    plain = compact(words)
    return next((key for key, pattern in _LABELS if pattern.fullmatch(plain)), "")


def is_outline_grid(grid: Grid) -> bool:
    """This function will tell whether a table's first column holds the labels of an outline."""
    words = [box.text for box in dict.fromkeys(grid.column(1)) if box.text]
    known = [label_of(text) for text in words]
    sections = sum(bool(_section(text)) for text, key in zip(words, known, strict=True) if not key)
    return len({key for key in known if key}) + sections >= 2 and bool(any(known) or sections > 1)


def read_outline(grid: Grid, overview: Overview, sections: Sections, title: Callable[[Box], None], unit: str) -> None:
    """This function will read an outline's table: label cells with what stands right of them.

    Rows that are a section of their own (사업목적 …) go to that section. `unit` is that of the budget's table.
    """
    key = ""
    funding: list[list[Box]] = []
    for r in range(1, grid.height + 1):
        for label, boxes in _labelled(list(dict.fromkeys(grid.row(r)))):
            if label is not None and label.text and not compact(label.text):
                label.label()  # (당해년도) below 사업비
            elif label is not None and label.text:
                key = label_of(label.text)
                section = "" if key else _section(label.text)
                if not key and not section:
                    key = "unknown"
                else:
                    label.label()
                if section:
                    sections.add(section, [entry for box in boxes for entry in box.entries])
                    key = ""
                    continue
            if key == "funding":
                funding.append(boxes)
            else:
                _field(key, boxes, overview, title)
    if funding:
        cells = dict.fromkeys(box for boxes in funding for box in boxes)
        in_columns = read_funding_columns(funding, overview.funding, grid.unit or unit)
        read_funding([entry for box in cells if box not in in_columns for entry in box.entries], overview.funding,
                     grid.unit or unit)


def read_title(grid: Grid, title: Callable[[Box], None]) -> None:
    """This function will give the cell beside 사업명 to `title`."""
    for r in range(1, grid.height + 1):
        for label, boxes in _labelled(list(dict.fromkeys(grid.row(r)))):
            filled = [box for box in boxes if box.text]
            if label is not None and filled and label_of(label.text) == "title":
                label.label()
                title(filled[0])


def _section(words: str) -> str:
    found = found_heading(words, surely=False)
    return found.key if found and not found.key.endswith("_part") and found.key != "funding" else ""


def _labelled(boxes: list[Box]) -> list[tuple[Box | None, list[Box]]]:
    """A row's cells as labels with their values: one pair as a rule, two where a second label stands in the row."""
    pairs: list[tuple[Box | None, list[Box]]] = [(boxes[0], [])]
    for i, box in enumerate(boxes[1:], 1):
        if i > 1 and box.text and i + 1 < len(boxes) and label_of(box.text) not in ("", "contents", "funding"):
            pairs.append((box, []))
        else:
            pairs[-1][1].append(box)
    return pairs


def _field(key: str, boxes: Sequence[Box], overview: Overview, title: Callable[[Box], None]) -> None:
    filled = [box for box in boxes if box.text]
    if not filled:
        return
    entries = [entry for box in filled for entry in box.entries]
    if key == "title":
        title(filled[0])
    elif key == "account" and overview.account is None:
        take_account(entries, overview)
    elif key == "recurrence":
        take_recurrence(entries, overview)
    elif key == "contents":
        take_contents(entries, overview)
    elif key == "officers":
        read_officer_lines(entries, overview.officers)
    elif key in ("bureau", "department") and getattr(overview.officers, key) is None:
        _take_office(key, entries, overview)


def _take_office(key: str, entries: Sequence[Entry], overview: Overview) -> None:
    """A bureau or department; officers may stand in brackets behind it."""
    first = entries[0]
    end = department_end(first.scrap.plain)
    name = first.text[:end].strip()
    if key == "department" and " " in name and take_office(first, 0, end, overview.officers):
        pass
    elif name:
        setattr(overview.officers, key, name)
        overview.officers.at[key] = first.scrap.land(0, first.text.index(name) + len(name))
    read_officer_lines(entries, overview.officers)


def take_account(entries: Sequence[Entry], overview: Overview) -> None:
    """This function will read the account (회계): its checked word, or all of it."""
    checked = _checked(entries)
    if checked:
        overview.account, overview.at["account"] = checked
    elif entries:
        overview.account = " ".join(entry.text for entry in entries)
        overview.at["account"] = entries[0].scrap.at
        for entry in entries:
            entry.land()


def take_recurrence(entries: Sequence[Entry], overview: Overview) -> None:
    """This function will read the recurrence: the checked word, or the word that says it beside a period."""
    if overview.recurrence is not None:
        return
    if checked := _checked(entries):
        overview.recurrence, overview.at["recurrence"] = checked
        return
    for entry in entries:
        if _BOX.search(entry.scrap.plain) and len(_RECURRENCE.findall(entry.scrap.plain)) > 1:
            _label_options(entry)  # none of them is checked
        elif found := max(_RECURRENCE.finditer(entry.scrap.plain), key=lambda m: m.end() - m.start(), default=None):
            overview.recurrence = entry.text[found.start(): found.end()]
            overview.at["recurrence"] = entry.scrap.land(*found.span())
            return


def _checked(entries: Sequence[Entry]) -> tuple[str, Place] | None:
    """The word behind a checked box; the words behind empty boxes are words of the form."""
    for entry in entries:
        found = _CHECKED.search((entry.marker if entry.marker in "■●" else "") + entry.scrap.plain)
        if found:
            word = found["word"].strip()
            start = entry.scrap.plain.index(word)
            at = entry.scrap.land(start, start + len(word))
            for other in entries:
                _label_options(other)
            return entry.text[start: start + len(word)], at
    return None


def _label_options(entry: Entry) -> None:
    """Check boxes and the words beside them are words of the form; what else stands there is not."""
    for box in _OPTION.finditer(entry.scrap.plain):
        entry.scrap.label(*box.span())


def take_contents(entries: Sequence[Entry], overview: Overview) -> None:
    """This function will read the contents: a line each."""
    for entry in told_lines(entries):
        overview.at[f"contents[{len(overview.contents)}]"] = entry.land()
        overview.contents.append(entry.text)


def read_outline_lines(entries: Sequence[Entry], overview: Overview, cut: Callable[[Entry, int], Entry],
                       title: Callable[[Box], None], unit: str) -> list[Entry]:
    """This function will read an outline that is lines: ``회계 : 일반회계``, or a label with its value below it.

    Returns the lines that it could not place.
    """
    left: list[Entry] = []
    key, depth = "", 0
    for entry in entries:
        plain = entry.scrap.plain
        head, colon, rest = plain.partition(":")
        own = label_of(head) if len(head) < 24 else ""
        if own and not (key == "contents" and entry.depth > depth):
            key, depth = own, entry.depth
            if not (colon and rest.strip()):
                entry.scrap.label()
                continue
            entry = cut(entry, len(plain) - len(rest.lstrip()))
        elif not (key and (entry.depth > depth or (key == "funding" and begins_with_bearer(plain)))):
            left.append(entry)
            key = ""
            continue
        if key == "funding":
            read_funding([entry], overview.funding, unit)
        else:
            _field(key, [Box([entry])], overview, title)
    return left
