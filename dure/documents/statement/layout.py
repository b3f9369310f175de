"""The statement laid out in the office's own five-part form: a `Statement` in, blocks out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from dure.documents.statement.form import Statement
from dure.documents.statement.money_tables import (
    basis_blocks,
    budget_blocks,
    funding_rows,
    schedule_blocks,
    settlement_blocks,
)
from dure.documents.statement.sheet import Sheet, cell, head, nested
from dure.domain.budget.rules.facts import Overview
from dure.domain.programmes.rules.facts import Counts
from dure.formats.blocks import Block, Cell, Document, Table, Text
from dure.kernel.figure import Figure


@dataclass(frozen=True, slots=True)
class Correction:
    """One row of the list of corrections (정오표): where, what the paper said, what it is, and why."""

    place: str
    filed: str
    corrected: str
    reason: str


def laid_out(statement: Statement, figures: Mapping[str, Figure] | None = None, *, language: str = "ko",
             national: str = "inline", corrections: Sequence[Correction] = ()) -> Document:
    """This function will lay a statement out as a paper.

    `figures` are the figures that can be asked, by path (``budget.lines[0].current``); `language` is that of
    the form's fixed words (what the office wrote stays as it is); `national="column"` puts the national part
    into columns of its own, which spreadsheets need. Parts that the statement does not have are left out.
    Source: `docs/sources.md#statement-form`.
    """
    sheet = Sheet(figures or {}, language, national)
    parts: list[tuple[str, list[Block]]] = [
        ("overview", _overview(statement.overview, sheet)),
        ("budget", budget_blocks(statement, sheet) + basis_blocks(statement, sheet)),
        ("description", _description(statement, sheet)),
        ("effect", _effect(statement, sheet)),
        ("settlement", settlement_blocks(statement, sheet)),
        ("corrections", _corrections(corrections, sheet)),
    ]
    blocks: list[Block] = [sheet.heading(1, statement.title)] if statement.title else []
    for number, (key, body) in enumerate(parts, 1):
        if body:
            title = sheet.word(key)
            blocks += [sheet.heading(2, title if key == "corrections" else f"{number} {title}"), *body]
    return Document(tuple(blocks), statement.title, language)


def _overview(overview: Overview, sheet: Sheet) -> list[Block]:
    rows: list[tuple[Cell, ...]] = []

    def row(key: str, body: Cell) -> None:
        rows.append((*head(sheet.word(key)), body))

    if overview.account:
        row("account", cell(overview.account, colspan=3))
    if overview.recurrence:
        row("recurrence", cell(f"☑ {overview.recurrence}", colspan=3))
    if overview.contents:
        listed = nested([(0, (text,)) for text in overview.contents])
        row("contents", Cell((listed,), colspan=3))
    funding = overview.funding
    if any(getattr(funding, name) is not None for name in ("total", "national", "city", "district", "other")):
        rows += funding_rows(funding, sheet)
    blocks: list[Block] = [sheet.heading(3, sheet.word("outline")), Table(tuple(rows), widths=(18, 26, 28, 28))] if rows else []
    return blocks + _officers(overview, sheet)


def _officers(overview: Overview, sheet: Sheet) -> list[Block]:
    officers = overview.officers
    if not (officers.bureau or officers.department or officers.posts):
        return []
    names = [sheet.word("bureau"), sheet.word("department"), *(post.post for post in officers.posts)]
    row = [cell(officers.bureau or "", align="center"), cell(officers.department or "", align="center")]
    for post in officers.posts:
        name = sheet.word("vacant") if post.vacant else post.name or ""
        row.append(cell(name, post.phone or "", align="center"))
    return [sheet.heading(3, sheet.word("officers")), Table((head(*names), tuple(row)), 1)]


def _description(statement: Statement, sheet: Sheet) -> list[Block]:
    blocks: list[Block] = []
    if statement.purpose:
        blocks += [sheet.heading(3, sheet.word("purpose")), nested([(0, (text,)) for text in statement.purpose])]
    if statement.legal:
        entries: list[tuple[int, Text]] = []
        for key, laws in (("law", True), ("other_grounds", False)):
            grounds = [g for g in statement.legal if (g.kind == "law") is laws]
            entries += [(0, (sheet.word(key),))] if grounds else []
            entries += [(1, (ground.text or ground.title,)) for ground in grounds]
        blocks += [sheet.heading(3, sheet.word("legal")), nested(entries)]
    if statement.programmes:
        entries = []
        for p, programme in enumerate(statement.programmes):
            entries.append((0, (programme.name,)))
            levels = programme.levels or [0] * len(programme.facts)
            entries += [(level + 1, sheet.prose(fact, f"programmes[{p}].facts[{f}]"))
                        for f, (fact, level) in enumerate(zip(programme.facts, levels, strict=True))]
        blocks += [sheet.heading(3, sheet.word("programmes")), nested(entries)]
    return blocks + _history(statement, sheet) + schedule_blocks(statement, sheet)


def _counts(counts: Counts) -> dict[str, int | None]:
    return {"cities": counts.cities, "people": counts.people, "countries": counts.countries}


def _history(statement: Statement, sheet: Sheet) -> list[Block]:
    if not statement.history:
        return []
    entries: list[tuple[int, Text]] = []
    for name, group in groupby(enumerate(statement.history), key=lambda pair: pair[1].programme):
        entries += [(0, (name,))] if name else []
        entries += [(1 if name else 0, sheet.counted(h.text, f"history[{i}]", _counts(h.counts))) for i, h in group]
    return [sheet.heading(3, sheet.word("history")), nested(entries)]


def _effect(statement: Statement, sheet: Sheet) -> list[Block]:
    blocks: list[Block] = []
    if statement.results:
        rows = []
        for year, group in groupby(enumerate(statement.results), key=lambda pair: pair[1].year):
            entries = [(r.level, sheet.counted(r.text, f"results[{i}]", _counts(r.counts))) for i, r in group]
            rows.append((cell(sheet.word("result_year", year=year), align="center", header=True), Cell((nested(entries),))))
        blocks += [sheet.heading(3, sheet.word("results")), Table(tuple(rows), widths=(16, 84))]
    if statement.effects:
        blocks += [sheet.heading(3, sheet.word("effects")), nested([(0, (text,)) for text in statement.effects])]
    return blocks


def _corrections(corrections: Sequence[Correction], sheet: Sheet) -> list[Block]:
    if not corrections:
        return []
    rows = [head(*(sheet.word(f"corrected_{key}") for key in ("place", "from", "to", "reason")))]
    rows += [(cell(c.place), cell(c.filed), cell(c.corrected), cell(c.reason)) for c in corrections]
    return [Table(tuple(rows), 1)]
