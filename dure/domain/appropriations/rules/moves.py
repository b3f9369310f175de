"""Moves between lines (이용, 전용, 이체, 변경사용, 예비비) and between years (명시·사고·계속비이월). Plain Python, won.

Source: `docs/sources.md#budget-stages`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dure.domain.appropriations.rules.stages import CARRY_OVERS, SOURCE, TRANSFERS
from dure.kernel.problem import Problem


@dataclass(frozen=True, slots=True)
class Move:
    """A transfer to be: `source_year` is None where it comes from the reserve; `left` is the least that the source
    has from that day on, `bound` what of it is bound already by rooms above (allotted, committed)."""

    kind: str
    amount: int
    reason: str
    target_year: int
    source_year: int | None = None
    same_line: bool = False
    left: int | None = None
    bound: int = 0


def transfer_problems(move: Move) -> list[Problem]:
    """This function will tell what keeps money from being moved to a line."""
    return list(_transfer(move))


def _transfer(move: Move) -> Iterator[Problem]:
    if move.kind not in TRANSFERS:
        yield Problem("appropriations.no_transfer_kind", {"kind": move.kind}, SOURCE)
    yield from _plain(move.amount, move.reason)
    if (move.kind == "reserve") != (move.source_year is None):
        yield Problem("appropriations.reserve_source", {}, SOURCE)
    if move.same_line:
        yield Problem("appropriations.same_line", {}, SOURCE)
    if move.source_year is not None and move.source_year != move.target_year:
        yield Problem("appropriations.other_year", {"source": move.source_year, "target": move.target_year}, SOURCE)
    if move.left is not None and move.amount > move.left:
        yield Problem("appropriations.not_left", {"amount": move.amount, "left": move.left}, SOURCE)
    elif move.left is not None and move.bound and move.amount > move.left - move.bound:
        yield Problem("appropriations.bound", {"amount": move.amount, "left": move.left, "bound": move.bound}, SOURCE)


def carry_over_problems(kind: str, amount: int, reason: str, left: int, spent: int, year: int, into_year: int | None) -> list[Problem]:
    """This function will tell what keeps an amount from being carried over from a year to the next: what is paid stays in its year, what is
    committed and not paid may go."""
    return list(_carry(kind, amount, reason, left, spent, year, into_year))


def _carry(kind: str, amount: int, reason: str, left: int, spent: int, year: int, into_year: int | None) -> Iterator[Problem]:
    if kind not in CARRY_OVERS:
        yield Problem("appropriations.no_carry_kind", {"kind": kind}, SOURCE)
    yield from _plain(amount, reason)
    if into_year is not None and into_year != year + 1:
        yield Problem("appropriations.not_next_year", {"year": year, "into": into_year}, SOURCE)
    if amount > left:
        yield Problem("appropriations.not_left", {"amount": amount, "left": left}, SOURCE)
    elif amount > left - spent:
        yield Problem("appropriations.spent", {"amount": amount, "left": left, "spent": spent}, SOURCE)


def _plain(amount: int, reason: str) -> Iterator[Problem]:
    if amount <= 0:
        yield Problem("appropriations.not_positive", {"amount": amount}, SOURCE)
    if not reason.strip():
        yield Problem("appropriations.reason_missing", {}, SOURCE)
