"""추진일정: the steps of the year, from a table or from lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from dure.domain.budget.rules.facts import Step
from dure.intake.statement.days import span_at
from dure.intake.statement.paper import Box, Entry, Grid, folded
from dure.intake.statement.sections import without_notes
from dure.intake.statement.tables import (
    TOTALS,
    Amount,
    amount,
    column_titles,
    compacted,
    head_rows,
    label_head,
    roles,
)
from dure.kernel.days import PartialDay
from dure.kernel.place import Place

_ROLES = {
    "period": r"기간|일정|시기|일자|연월|월별|추진월",
    "amount": r"금액|예산액|사업비|소요예산|집행액|예산$|비용",
    "by": r"세부내용|주체|추진기관|담당|비고|수행|기관|추진내용$|내용$",
    "step": r"절차|단계|구분|사업명|업무|과업|추진내용|내용|추진사항",
}
_BEHIND = re.compile(r"(?:(?P<colon>:)|\()(?P<period>[^:()]*)(?(colon)|\))\s*$")
_CUT = re.compile(r"^\s*[.~]")


def schedule_columns(grid: Grid) -> tuple[int, dict[str, int]]:
    """This function will find a schedule's columns: the head's height and each role's; {} where it is none."""
    height = head_rows(grid)
    titles = column_titles(grid, height)
    found = roles(titles, _ROLES)
    if "step" not in found and "by" in found:
        found["step"] = found.pop("by")
    return height, found if "period" in found and "step" in found else {}


def read_schedule(grid: Grid, year: int | None, latest: int | None, like: dict[str, int] | None = None,
                  factor: Fraction = Fraction(1)) -> tuple[list[Step], Amount | None]:
    """This function will read a table of steps, and its total where it has one.

    `year` is the schedule's own, understood where a period prints months alone; `factor` turns the table's unit
    into that of the budget.
    """
    height, columns = schedule_columns(grid)
    if not columns:
        height, columns = 0, like or {}
    label_head(grid, height)
    steps: list[Step] = []
    total: Amount | None = None
    for r in range(height + 1, grid.height + 1):
        boxes = grid.row(r)
        name = boxes[columns["step"] - 1]
        said = amount(boxes[columns["amount"] - 1]) if "amount" in columns else Amount()
        said.own = said.whole(said.own, factor)
        if TOTALS.fullmatch(compacted(name)) or (not name.text and TOTALS.fullmatch(compacted(boxes[0]))):
            (name if name.text else boxes[0]).label()
            total = said if total is None else total
        elif name.text:
            steps.append(_step(name, boxes, columns, said, year, latest))
    return steps, total


def _step(name: Box, boxes: list[Box], columns: dict[str, int], said: Amount, year: int | None,
          latest: int | None) -> Step:
    at = name.land()
    places: dict[str, Place] = {"": at, "step": at} if at else {}
    step = Step(_words(name), amount=int(said.own) if said.own is not None else None, at=places)
    if said.at:
        places["amount"] = said.at
    period = boxes[columns["period"] - 1]
    if period.text and (when := period.land()):
        step.period = _words(period)
        step.start, step.end = period_of(step.period, year, latest)
        places["period"] = when
        places |= {side: when for side in ("start", "end") if getattr(step, side)}
    by = boxes[columns["by"] - 1] if "by" in columns else None
    if by is not None and by.text and (where := by.land()):
        step.by = _words(by)
        places["by"] = where
    return step


def _words(box: Box) -> str:
    return " ".join(" ".join(entry.text for entry in box.entries).split())


def period_of(text: str, year: int | None, latest: int | None) -> tuple[PartialDay | None, PartialDay | None]:
    """This function will read a period; an end that the paper cut short (``.07``) is None."""
    plain = folded(text).strip()
    if _CUT.match(plain):
        _, tilde, rest = plain.partition("~")
        span = span_at(rest.strip(), year=year, latest=latest) if tilde else None
        return None, span.start if span else None
    span = span_at(plain, year=year, latest=latest)
    if span is None:
        return None, None
    return span.start, span.end


def read_schedule_lines(entries: Sequence[Entry], year: int | None, latest: int | None) -> list[Step]:
    """This function will read steps that are lines: ``2018.1월 : 기본계획 수립``, ``기본계획 수립 : '18. 1. ~ 2.``."""
    steps: list[Step] = []
    for entry in without_notes(entries):
        plain = entry.scrap.plain
        span = span_at(plain, year=year, latest=latest)
        if span:
            name, period = entry.text[span.stops:], entry.text[: span.stops]
        elif behind := _BEHIND.search(plain):
            span = span_at(behind["period"].strip(), year=year, latest=latest)
            name, period = entry.text[: behind.start()], entry.text[slice(*behind.span("period"))]
        if span is None:
            continue
        at = entry.land()
        places = {"": at, "step": at, "period": at, "start": at} | ({"end": at} if span.end else {})
        steps.append(Step(name.strip(" :：-·,("), span.start, span.end, None, None, period.strip(), places))
    return steps
