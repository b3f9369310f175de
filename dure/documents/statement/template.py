"""A statement into the budget office's own form: what there is to say, under the labels by which forms ask for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import groupby

from dure.documents.statement.form import Statement
from dure.documents.statement.form_words import word
from dure.documents.statement.sheet import MARKERS
from dure.domain.budget.rules.facts import Change, Outturn, Settlement
from dure.formats.form_filling import Column, Field, Filled, Rows, Slot, fill
from dure.kernel.money import printed

Lines = tuple[str, ...]
# What forms print where a figure is to stand: the empty brackets of the national part.
BLANKS = (r"\(\s*[xX×]\s*-?\s*\)",)
TOTAL = ("계", "합계", "총계", "소계", "합 계")
_OVERVIEW = ("사업개요", "기본현황")
_FUNDING: dict[str, Lines] = {
    "total": ("사업비", "총사업비", "당해년도사업비", "합계", "계"),
    "national": ("국비",),
    "city": ("시비", "도비", "시도비"),
    "district": ("구비", "군비", "시군구비"),
    "other": ("기타",),
}
_BEFORE = ("전년도예산액", "전년도예산", "전년예산액", "기정예산액", "(A)")
_NOW = ("금년도예산액", "당해년도예산액", "금년예산액", "예산안", "(B)")
_AMOUNTS = ("previous", "current", "change", "rate")
_OUTTURN: dict[str, Lines] = {
    "original": ("당초예산", "당초예산액", "예산액"),
    "carried_in": ("전년이월", "전년도이월", "전년이월액", "전년도이월액"),
    "changed": ("예산변경", "예산변경액", "예산변동", "추경등증감"),
    "available": ("예산현액",),
    "spent": ("집행액", "지출액", "집행금액"),
    "carried_out": ("차년이월", "차년도이월", "차년이월액", "차년도이월액", "이월액"),
    "balance": ("집행잔액", "잔액", "불용액"),
}


def fill_form(statement: Statement, form: bytes) -> Filled:
    """This function will fill the budget office's HWPX form with a statement.

    What the form has no room for, and what of it stayed open, comes back as problems. Raises Refused where the form
    cannot be read. Source: `docs/sources.md#statement-form`.
    """
    return fill(form, slots(statement), BLANKS)


def slots(statement: Statement) -> list[Slot]:
    """This function will name all that a statement has to say; what it does not have asks for no room."""
    every: Iterable[Slot] = (*_overview(statement), *_money(statement), *_prose(statement), *_tables(statement))
    return [slot for slot in every if (any(slot.lines) if isinstance(slot, Field) else slot.rows)]


def _overview(statement: Statement) -> Iterator[Slot]:
    overview = statement.overview
    yield Field("사업명", ("사업명", "세부사업명", "세부사업", "단위사업명"), (statement.title,))
    yield Field(word("account"), ("회계", "회계구분", "회계명"), (overview.account or "",))
    yield Field(word("recurrence"), ("사업기간", "추진기간", "사업구분"), (overview.recurrence or "",), _OVERVIEW)
    contents = _marked((0, text) for text in overview.contents)
    yield Field(word("contents"), ("사업내용", "주요내용", "사업개요"), contents, _OVERVIEW)
    unit = statement.budget.unit or "천원"
    for name, spelled in _FUNDING.items():
        amount = getattr(overview.funding, name)
        said = "" if amount is None else f"{printed(amount)}{unit}"
        title = "사업비" if name == "total" else f"사업비 {word(name)}"
        yield Field(title, spelled, (said,), ("사업비", *_OVERVIEW))
    officers = overview.officers
    columns = [Column(("실국", "실·국", "실국명", "소속")), Column(("부서명", "부서", "담당부서", "과명"))]
    cells: list[Lines] = [_lines(officers.bureau), _lines(officers.department)]
    for post in officers.posts:
        columns.append(Column((post.post,)))
        cells.append(_lines(word("vacant") if post.vacant else post.name, post.phone))
    if any(cells):
        yield Rows(word("officers"), tuple(columns), (tuple(cells),), ("담당자", "기본현황"))


def _money(statement: Statement) -> Iterator[Slot]:
    budget = statement.budget
    before, now = budget.previous_year, budget.current_year
    columns = (
        Column(("구분", "통계목", "과목", "편성목")),
        Column((*_dated(before, "예산액", "예산", "최종예산액"), *_BEFORE)),
        Column((*_dated(now, "예산액", "예산", "예산안"), *_NOW)),
        Column(("(B-A)", "증감", "증감액")),
        Column(("(B-A)*100/A", "증감률", "증감율", "증감률(%)", "증감율(%)", "%")),
    )
    every = [*([budget.total] if budget.total else []), *budget.lines]
    names = [TOTAL[0]] * bool(budget.total) + [line.name for line in budget.lines]
    rows = tuple(((name,), *_figures(line, line.national, _AMOUNTS)) for name, line in zip(names, every, strict=True))
    yield Rows(word("summary"), columns, rows, ("예산총괄", "예산설명"), TOTAL)

    year = statement.fiscal_year or now
    unit = budget.unit or "천원"
    basis_columns = (
        Column(("과목구분", "과목", "통계목", "구분"), merged=True),
        Column(("산출근거", "산출내역", "산출기초", "예산내역", *_dated(year, "예산내역"))),
        Column(("금액", "예산액", "산출액", f"금액({unit})"), joins=1, between=" = "),
    )
    basis = tuple(((b.line,), _lines(f"{MARKERS[0]} {b.label} {b.expression}".rstrip()),
                   _lines(None if b.printed is None else f"{printed(b.printed)}천원")) for b in statement.basis)
    yield Rows(word("basis"), basis_columns, basis, ("산출근거", "예산설명"))


def _prose(statement: Statement) -> Iterator[Slot]:
    yield Field(word("purpose"), ("사업목적", "목적", "사업의목적"), _marked((0, text) for text in statement.purpose))
    grounds: list[tuple[int, str]] = []
    for key, laws in (("law", True), ("other_grounds", False)):
        own = [g.text or g.title for g in statement.legal if (g.kind == "law") is laws]
        grounds += [(0, word(key))] * bool(own) + [(1, text) for text in own]
    yield Field(word("legal"), ("사업근거", "추진근거", "법적근거", "지원근거"), _marked(grounds))
    facts: list[tuple[int, str]] = []
    for programme in statement.programmes:
        levels = programme.levels or [0] * len(programme.facts)
        facts.append((0, programme.name))
        facts += [(level + 1, fact) for fact, level in zip(programme.facts, levels, strict=True)]
    yield Field(word("programmes"), ("사업내용", "세부사업내용", "주요사업내용"), _marked(facts), ("사업설명",))
    past: list[tuple[int, str]] = []
    for name, group in groupby(statement.history, key=lambda happening: happening.programme):
        past += [(0, name)] if name else []
        past += [(1 if name else 0, happening.text) for happening in group]
    yield Field(word("history"), ("추진경위", "추진경과", "그간추진경위"), _marked(past))
    yield Field(word("effects"), ("향후기대효과", "기대효과"), _marked((0, text) for text in statement.effects))


def _tables(statement: Statement) -> Iterator[Slot]:
    columns = (
        Column(("사업추진절차", "추진절차", "절차", "추진단계")),
        Column(("추진기간", "기간", "추진일정", "시기")),
        Column(("예산집행금액", "집행금액", "금액", "소요예산")),
        Column(("추진세부내용", "세부내용", "추진주체", "비고")),
    )
    steps = [((step.step,), _lines(step.period), _lines(printed(step.amount)), _lines(step.by))
             for step in statement.schedule]
    if statement.schedule_total is not None:
        steps.insert(0, ((TOTAL[0],), (), (printed(statement.schedule_total),), ()))
    year = statement.fiscal_year
    yield Rows(word("schedule_undated"), columns, tuple(steps), ("추진일정", *_dated(year, "추진일정")), TOTAL)

    result_columns = (Column(("연도", "년도", "구분")), Column(("추진실적", "주요추진실적", "실적")))
    years = tuple(((f"{own}년도",), _marked((result.level, result.text) for result in group))
                  for own, group in groupby(statement.results, key=lambda result: result.year))
    yield Rows(word("results"), result_columns, years, ("추진실적",))

    outturn_columns = (Column(("연도", "년도", "회계연도", "구분")), *(Column(labels) for labels in _OUTTURN.values()))
    outturns = tuple(((str(row.year),), *_figures(row, row.national, tuple(_OUTTURN))) for row in statement.settlement)
    yield Rows(word("settlement"), outturn_columns, outturns, ("결산",))


def _figures(own: Change | Settlement, national: Change | Outturn, names: Iterable[str]) -> tuple[Lines, ...]:
    """The figures of a row, the national part in brackets above its figure where there is one."""
    cells = []
    for name in names:
        value: int | Decimal | None = getattr(own, name)
        part: int | Decimal | None = getattr(national, name)
        cells.append(_lines(f"(x {printed(part)})" if part is not None else None, printed(value)))
    return tuple(cells)


def _dated(year: int | None, *names: str) -> Lines:
    return tuple(f"{year}{name}" for name in names) if year else ()


def _lines(*texts: str | None) -> Lines:
    return tuple(text for text in texts if text)


def _marked(entries: Iterable[tuple[int, str]]) -> Lines:
    """Lines with the form's markers ○ - ·, two spaces farther in for each level."""
    return tuple(f"{'  ' * level}{MARKERS[min(level, len(MARKERS) - 1)]} {text}" for level, text in entries)
