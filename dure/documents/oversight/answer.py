"""An answer to council or auditor as a paper: what was asked, the table frozen as of its day, last year's answer beside it with what differs
explained, and what was done since. Source: `docs/sources.md#council-requests`."""

from __future__ import annotations

from collections.abc import Iterator

from dure.documents.oversight.cells import NOTHING, amount, facts, heads, number, titled, words
from dure.documents.oversight.words import said
from dure.domain.oversight.labels.requests import PROGRESS
from dure.domain.oversight.models import Answer, Request
from dure.domain.oversight.queries.requests import Compared, compared
from dure.domain.oversight.rules.tables import Column, Difference, Row, Table, adds, figure, total
from dure.formats.blocks import Block, Cell, Document, Heading, Paragraph
from dure.formats.blocks import Table as Grid
from dure.kernel.currencies import WON


def answer_paper(request: Request, answer: Answer | None, language: str) -> Document:
    """This function will compose an answer, or, where there is none yet, what was asked and done. A draft says that it is one."""
    title = said(f"title_{request.kind}", language)
    blocks: list[Block] = [Heading(1, (title,))]
    if answer is not None and answer.state != Answer.State.APPROVED:
        blocks.append(Paragraph((said("draft", language),), align="right"))
    blocks += [_about(request, answer, language), titled("asked", language), *_lines(request.title, request.text)]
    both = compared(answer) if answer else None
    if answer is not None and answer.text:
        blocks += [titled("answer", language), *_lines(answer.text)]
    if both is not None:
        blocks += _table(both.table, language)
        if both.before is not None and answer is not None and answer.beside is not None:
            blocks += _beside(both, answer.beside, language)
    blocks += _followed(request, language)
    blocks.append(Paragraph((said("end", language),), align="right"))
    return Document(tuple(blocks), f"{title} {request.key}", language)


def _about(request: Request, answer: Answer | None, language: str) -> Grid:
    who = "member" if request.side == "council" else "auditor"
    pairs = [("number", request.number or request.key), (who, request.member), ("committee", request.committee),
             ("project", request.project.name if request.project else ""), ("asked_on", request.asked_on.isoformat()),
             ("due_on", request.due_on.isoformat() if request.due_on else ""), ("as_of", request.as_of.isoformat() if request.as_of else ""),
             ("writer", request.writer_name or (answer.prepared_by_name if answer else "")),
             ("confirmed", answer.decided_by_name if answer and answer.state == "approved" else ""),
             ("sent", answer.sent_number if answer else ""), ("demanded", f"{request.amount:,}" if request.amount else "")]
    return facts(pairs, language)


def _lines(*texts: str) -> Iterator[Block]:
    yield from (Paragraph((line,)) for text in texts for line in text.splitlines() if line.strip())


def _table(table: Table, language: str) -> list[Block]:
    key = "year" if table.first_year == table.last_year else "years"
    years = said(key, language, first=table.first_year, last=table.last_year)
    heading = said("table", language, title=table.title["ko" if language == "ko" else "en"], years=years, on=table.as_of)
    blocks: list[Block] = [Heading(2, (f"□ {heading}",))]
    if not table.rows:
        return [*blocks, Paragraph((said("nothing", language),))]
    foreign = any(row.currency != WON for row in table.rows)
    if any(column.kind == "money" for column in table.columns):
        blocks.append(Paragraph((said("units" if foreign else "won", language),), align="right"))
    blocks.append(_grid(table, language))
    return blocks + [Paragraph((f"※ {note['ko' if language == 'ko' else 'en']}",)) for note in table.notes]


def _grid(table: Table, language: str) -> Grid:
    dated = table.first_year != table.last_year and any(row.year is not None for row in table.rows)
    lead = ("of_year", "what") if dated else ("what",)
    spoken = "ko" if language == "ko" else "en"
    top = (*heads(lead, language), *(words(column.label.get(spoken, column.label["ko"]), "center", header=True) for column in table.columns))
    rows = [top, *(_row(row, table, at, dated, language) for at, row in enumerate(table.rows, 2))]
    if table.adds_up:
        rows.append(_total(table, len(lead), language))
    narrow = {"rate": 5, "count": 5, "words": 9, "day": 7, "money": 10}
    return Grid(tuple(rows), header_rows=1, widths=(*(5 if key == "of_year" else 14 for key in lead), *(narrow[column.kind] for column in table.columns)))


def _row(row: Row, table: Table, at: int, dated: bool, language: str) -> tuple[Cell, ...]:
    lead = (words(str(row.year or ""), "center"),) if dated else ()
    name = row.label.get("ko" if language == "ko" else "en") or row.label.get("ko", row.key)
    return (*lead, words(name), *(_cell(row, column, table, at, len(lead) + 2) for column in table.columns))


def _cell(row: Row, column: Column, table: Table, at: int, first: int) -> Cell:
    value = row.cells.get(column.key)
    if column.kind == "rate":
        return _rate(figure(row, column, table.as_of).value, column, table, at, first)
    if column.kind == "money" and (value is None or isinstance(value, int)):
        return amount(value, row.currency)
    if isinstance(value, int) or (value is None and column.kind == "count"):
        return number(value)
    return words(str(value or NOTHING), "center" if column.kind == "day" else "")


def _rate(value: object, column: Column, table: Table, at: int, first: int) -> Cell:
    part, whole = (f"{{r{at}c{first + [one.key for one in table.columns].index(key)}}}" for key in column.of)
    return number(value, f"IF({whole}=0,\"\",ROUND({part}*100/{whole},1))")  # type: ignore[arg-type]


def _total(table: Table, lead: int, language: str) -> tuple[Cell, ...]:
    at, made = len(table.rows) + 2, [words(said("total", language), "center", header=True, columns=lead)]
    for place, column in enumerate(table.columns, lead + 1):
        summed = total(table, column)
        if column.kind == "rate":
            made.append(_rate(summed.value if summed else None, column, table, at, lead + 1))
        elif summed is None or not adds(column):
            made.append(words(""))
        else:
            formula = "+".join(f"{{r{row}c{place}}}" for row in range(2, at)) if len(table.rows) <= 60 else ""
            made.append(amount(int(summed.value or 0), table.rows[0].currency, formula) if column.kind == "money" else number(summed.value, formula))
    return tuple(made)


def _beside(both: Compared, beside: Answer, language: str) -> list[Block]:
    heading = said("beside", language, key=beside.request.number or beside.request.key, on=beside.request.as_of)
    blocks: list[Block] = [Heading(2, (f"□ {heading}",))]
    if not both.differences:
        return [*blocks, Paragraph((said("same", language),))]
    explanations = {one.row.id: one.explanation for one in both.rows} | dict(both.gone_said)
    labels = {column.key: column.label for column in both.table.columns}
    rows = [heads(("what", "column", "before", "now", "difference", "explanation"), language)]
    by_row: dict[str, list[Difference]] = {}
    for one in both.differences:
        by_row.setdefault(one.row, []).append(one)
    for row, found in by_row.items():
        for place, one in enumerate(found):
            rows.append(_compared(one, found if place == 0 else [], labels[one.column], explanations.get(row, ""), len(rows) + 1, language))
    return [*blocks, Grid(tuple(rows), header_rows=1, widths=(18, 12, 16, 16, 14, 24))]


def _compared(one: Difference, span: list[Difference], label: object, explanation: str, at: int, language: str) -> tuple[Cell, ...]:
    """A line of the comparison; name and explanation stand once for all lines of their row."""
    spoken = "ko" if language == "ko" else "en"
    name = one.label.get(spoken) or one.label.get("ko", one.row)
    named = f"{name}\n({one.year})" if one.year and str(one.year) not in name else name
    middle = (words(label.get(spoken, "")), amount(one.before, one.currency), amount(one.now, one.currency),  # type: ignore[attr-defined]
              amount(one.difference, one.currency, f"{{r{at}c4}}-{{r{at}c3}}" if one.before is not None and one.now is not None else ""))
    if not span:
        return middle
    return (words(named, rows=len(span)), *middle, words(explanation or NOTHING, rows=len(span)))


def _followed(request: Request, language: str) -> list[Block]:
    steps = list(request.follow_ups.order_by("on", "pk"))
    if not steps:
        return []
    keys = ("on", "progress", "done", "until", *(("recovered",) if request.amount else ()))
    rows = [heads(keys, language)]
    for one in steps:
        rows.append((words(one.on.isoformat(), "center"), words(PROGRESS[one.progress]["ko" if language == "ko" else "en"], "center"), words(one.text),
                     words(one.until.isoformat() if one.until else NOTHING, "center"), *((number(one.recovered),) if request.amount else ())))
    widths = (14, 12, 44, 14, 16) if request.amount else (14, 14, 56, 16)
    return [titled("followed", language), Grid(tuple(rows), header_rows=1, widths=widths)]
