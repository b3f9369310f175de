"""Rows that are sums of the rows beside them and do not say so: parents above their parts, totals under names of their own."""

from __future__ import annotations

from collections.abc import Sequence

from dure.domain.grants.rules.sheet import SOURCE, Row
from dure.kernel.problem import Problem, Refused

_COLUMNS = ("granted", "executed")


def summing(rows: Sequence[Row], total: Row | None) -> tuple[set[int], list[Problem]]:
    """This function will find which rows only sum others and may not count beside them, with what there is to report of it.

    A row is suspected where it equals, in both columns, the sum of a run of two or more rows directly above or below it. Where the
    sheet's own total is the sum of all rows, none is one; where it is the sum without them, they are. Raises Refused, naming the rows,
    where the total does not decide or there is none. Rows equal to the one beside them are only reported where no total decides.
    """
    suspected = {n: run for n in range(len(rows)) if (run := _run(rows, n))}
    twins = [n for n in range(1, len(rows)) if _counts(rows[n]) and _same(rows[n], rows[n - 1:n])]
    if not (suspected or twins) or (total is not None and _same(total, rows)):
        return set(), []
    for least in (2, 1) if total is not None else ():
        for sums in (_parents(rows, range(len(rows)), 1, least), _parents(rows, range(len(rows) - 1, -1, -1), -1, least)):
            if sums and total is not None and _same(total, [row for n, row in enumerate(rows) if n not in sums]):
                return sums, [Problem("grants.sums_left_out", {"items": ", ".join(rows[n].name for n in sorted(sums))}, SOURCE, "hint",
                                      tuple(rows[n].at for n in sorted(sums)))]
    if suspected:
        raise Refused(*(Problem("grants.total_suspected", {"item": rows[n].name, "parts": ", ".join(row.name for row in run)}, SOURCE, "error",
                                (rows[n].at,)) for n, run in suspected.items()))
    return set(), [Problem("grants.same_amounts", {"item": rows[n].name, "other": rows[n - 1].name}, SOURCE, "warning",
                           (rows[n].at, rows[n - 1].at)) for n in twins]


def _run(rows: Sequence[Row], n: int) -> Sequence[Row]:
    """The shortest run of two or more rows that count, directly below or above a row, of which it is the sum."""
    if not _counts(rows[n]):
        return ()
    for size in range(2, len(rows)):
        for run in (rows[n + 1:n + 1 + size], rows[max(n - size, 0):n]):
            if len(run) == size and sum(map(_counts, run)) > 1 and _same(rows[n], run):
                return run
    return ()


def _parents(rows: Sequence[Row], order: Sequence[int], step: int, least: int) -> set[int]:
    """Which rows are sums, read in one direction: each takes the shortest run of `least` rows or more that follows it."""
    sums: set[int] = set()
    at, end = 0, len(order)
    while at < end:
        fits = next((size for size in range(least, end - at) if _counts(rows[order[at]])
                     and _same(rows[order[at]], [rows[n] for n in order[at + 1:at + 1 + size]])), 0)
        if fits:
            sums.add(order[at])
        at += 1 + fits
    return sums


def _counts(row: Row) -> bool:
    return bool(row.granted.won or row.executed.won)


def _same(row: Row, run: Sequence[Row]) -> bool:
    """Whether a row is the sum of a run; large amounts in thousands may have been rounded one by one."""
    for column in _COLUMNS:
        said = getattr(row, column)
        slack = said.step * (len(run) + 1) // 2 if said.step > 1 and abs(said.won) > 100 * said.step else 0
        if abs(said.won - sum(getattr(part, column).won for part in run)) > slack:
            return False
    return True
