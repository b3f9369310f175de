"""What a draft is typed into, part by part: each field with its reference, its label and what stands there."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

from django.utils.translation import gettext as _

from dure.documents.statement.form import Statement
from dure.domain.budget import queries as budget
from dure.domain.budget.models import ProjectYear
from dure.domain.budget.rules import editing
from dure.domain.budget.rules.basis import computed
from dure.domain.programmes.rules import drafting
from dure.kernel.figure import Ref
from dure.kernel.money import printed
from dure.kernel.problem import Refused
from dure.kernel.rounding import rounded
from dure.web.desk.acting import sentences
from dure.web.desk.read_parts import WORDS

COLUMNS = {"budget": editing.COLUMNS, "programmes": drafting.COLUMNS}


@dataclass(frozen=True, slots=True)
class Input:
    """One field that is typed into: its reference, its label, what stands there, and how it is typed.

    `fixed`: it follows from other records, so that it is shown and not typed.
    """

    ref: str
    label: str
    value: str
    takes: str
    column: str
    follows: str = ""  # what the field beside it computes to
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A table of the draft: what an added row is, its column heads, its rows of inputs by the row's key.

    `sums`: it is the budget's; `totals` are its printed sums (column, label, sum), but for the name's column.
    """

    key: str
    room: str
    kind: str
    title: str
    heads: list[str]
    rows: list[tuple[str, list[Input]]]
    sums: bool = False
    totals: tuple[tuple[str, str, str], ...] = ()


def plain(value: Any) -> str:
    """This function will print a value as it is typed."""
    if value is None:
        return ""
    if isinstance(value, list):
        return "\n".join(map(str, value))
    return printed(value) if isinstance(value, int) else str(value)


def _value(item: Any, column: str) -> Any:
    for name in (column, column.removeprefix("national_")):
        owner = item.national if column.startswith("national_") and name != column else item
        if hasattr(owner, name):
            return getattr(owner, name)
    return getattr(item.counts, column) if hasattr(item, "counts") and hasattr(item.counts, column) else None


def _inputs(ref: str, item: Any, columns: list[str]) -> list[Input]:
    parsed = Ref.parse(ref)
    # a row of the books has no row in the draft: it is shown and typed there
    takes, fixed = COLUMNS.get(parsed.room, {}).get(parsed.kind), parsed.room not in COLUMNS
    made = []
    for column in columns:
        value = _value(item, column)
        if column == "facts":
            value = ["  " * level + fact for fact, level in zip(item.facts, item.levels, strict=True)]
        kind = takes[column] if takes else "text"
        text = str(value) if kind == "year" and value is not None else plain(value)
        made.append(Input(f"{ref}/{column}", label_of(column), text, kind, column, fixed=fixed))
    return made


LABELS = {"facts": "contents", "line_name": "line", "period": "start"}


def label_of(column: str) -> str:
    """This function will name a column in the reader's language."""
    if column == "facts":
        return _("Facts, a line each; two spaces deeper")
    if column == "period":
        return _("Period, as printed")
    if column == "level":
        return _("Depth")
    if column.startswith("national_"):
        return f"{WORDS['national']} {WORDS[column.removeprefix('national_')]}"
    return str(WORDS[LABELS.get(column, column)])


_OUTTURN = ["year", "original", "carried_in", "changed", "spent", "carried_out"]
_TOLD = ["text", "start", "end", "cities", "people", "countries"]


def sections_of(said: Statement, derived: Collection[str]) -> Iterator[Section]:
    """This function will list the tables of a draft with what is typed into each row; `derived` are the paths of what
    follows from other figures."""
    def table(key: str, room: str, kind: str, title: str, items: Any, columns: list[str], sums: bool = False) -> Section:
        path = "budget.lines" if sums else key
        rows = [(_key(item.ref), [replace(field, fixed=field.fixed or f"{path}[{i}].{_dotted(field.column)}" in derived)
                                  for field in _inputs(item.ref, item, columns)]) for i, item in enumerate(items)]
        total = said.budget.total
        totals = tuple((c, label_of(c), plain(_value(total, c))) for c in columns[1:]) if sums and total else ()
        return Section(key, room, kind, title, [label_of(c) for c in columns], rows, sums, totals)

    borne = [f"national_{name}" for name in ("previous", "current")
             if any(getattr(line.national, name) is not None for line in said.budget.lines)]
    yield table("lines", "budget", "line", _("Budget by line"), said.budget.lines, ["name", "previous", "current", *borne], sums=True)
    basis = [(_key(b.ref), [Input(f"{b.ref}/{column}", label_of(word), text, "text", column, follows, _key(b.ref) == "")
                            for column, word, text, follows in (("line_name", "line", b.line, ""), ("label", "label", b.label, ""),
                                                                ("expression", "expression", b.expression, result_of(b.expression)))])
             for b in said.basis]
    yield Section("basis", "budget", "basis_item", _("Basis of calculation"),
                  [label_of(c) for c in ("line", "label", "expression")], basis)
    yield table("officers", "budget", "officer", _("Officers"), said.overview.officers.posts, ["post"])
    yield table("legal", "budget", "ground", _("Legal grounds"), said.legal, ["text"])
    yield table("programmes", "programmes", "programme", _("Programmes"), said.programmes, ["name", "facts"])
    yield table("history", "programmes", "happening", _("History"), said.history, _TOLD)
    yield table("schedule", "budget", "step", _("Schedule"), said.schedule, ["step", "period", "start", "end", "amount", "by"])
    yield table("results", "programmes", "result", _("Results"), said.results, ["year", "level", *_TOLD])
    used = [f"national_{name}" for name in _OUTTURN[1:] if any(getattr(row.national, name) is not None for row in said.settlement)]
    yield table("settlement", "budget", "outturn", _("Outturn"), said.settlement, [*_OUTTURN, *used])


def _key(ref: str) -> str:
    """The key of a draft's row; nothing for a row that stands in the books alone."""
    parsed = Ref.parse(ref)
    return parsed.key if parsed.room in COLUMNS else ""


def _dotted(column: str) -> str:
    return f"national.{column.removeprefix('national_')}" if column.startswith("national_") else column


def result_of(expression: str) -> str:
    """This function will compute a calculation in words, or say why it is none."""
    try:
        won = computed(expression).won
    except Refused as refused:
        return sentences(refused)[0]
    return f"= {printed(int(won) if won.denominator == 1 else rounded(won, 'half_up', 2))}원"


_YEAR = ["title", "account", "recurrence", "contents", "bureau", "department", "purpose", "effects", "funding_total",
         "funding_national", "funding_city", "funding_district", "funding_other", "schedule_total"]


def facts_of(year: ProjectYear) -> list[Input]:
    """This function will list what is typed of the year itself: overview, funding, plain texts. Sums that follow from
    their parts are not typed."""
    ref = str(budget.ref_of(year))
    takes = editing.COLUMNS["project_year"]
    names = {"contents": _("Contents, a line each"), "purpose": _("Purpose, a line each"), "effects": _("Expected effects, a line each")}
    made = []
    for column in _YEAR:
        if {"funding_total": "overview.funding.total"}.get(column, column) in year.derived:
            continue
        label = names.get(column) or str(WORDS.get(column) or f"{_('Funding')}: {WORDS[column.removeprefix('funding_')]}")
        made.append(Input(f"{ref}/{column}", label, plain(getattr(year, column)), takes[column], column))
    return made


def unit_of(said: Statement) -> int:
    """This function will return how many won the budget table's unit is."""
    return {"원": 1, "천원": 1_000, "백만원": 1_000_000}.get(said.budget.unit or "천원", 1_000)


@dataclass(frozen=True, slots=True)
class Made:
    """What the calculations of a line make, in the table's unit: exactly, and as an amount is written (half up).

    `apart`: the line says another amount.
    """

    words: str
    amount: int
    apart: bool


def made_of_basis(said: Statement) -> dict[str, Made]:
    """This function will sum up the calculations of each line, by the line's name."""
    unit, sums = unit_of(said), {line.name: (line, 0) for line in said.budget.lines if any(b.line == line.name for b in said.basis)}
    for item in said.basis:
        if item.line in sums:
            sums[item.line] = (sums[item.line][0], sums[item.line][1] + (item.won or 0))
    return {name: Made(printed(Decimal(won) / unit if won % unit else won // unit), int(rounded(Fraction(won, unit), "half_up")),
                       won != (line.current or 0) * unit) for name, (line, won) in sums.items()}
