"""What a stage's amount must be: who gave it, which parts, on which calculations. Plain Python, won.

Source: `docs/sources.md#budget-stages`; calculations: `docs/sources.md#domain-basis`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dure.domain.appropriations.rules.stages import SOURCE, STAGES
from dure.domain.budget.rules.basis import computed, label_and_expression
from dure.kernel.problem import Problem
from dure.kernel.rounding import rounded


@dataclass(frozen=True, slots=True)
class Calculated:
    """A calculation: exact won (cut below the won), and in won after rounding to thousand won.

    Of a pair (경정, 기정) these are the revised one's; `former` is the former one's, rounded, None of a single calculation.
    """

    label: str
    expression: str
    won: int
    rounded: int
    former: int | None = None


@dataclass(frozen=True, slots=True)
class Entered:
    """An amount to be recorded: `parts` are those of the national treasury, the districts, others; `before` what the line had."""

    stage: str
    round: int
    amount: int | None
    parts: tuple[int, int, int]
    author: str
    reason: str
    before: int | None
    basis: tuple[int, ...]


def calculated(label: str, expression: str, mode: str) -> Calculated:
    """This function will compute a calculation, rounded to thousand won by `mode`. Raises Refused where it is none."""
    made = computed(expression)
    counts = made.revised or made
    return Calculated(label.strip(), expression.strip(), int(rounded(counts.won, "truncate")), counts.rounded_thousand(mode) * 1_000,
                      made.former.rounded_thousand(mode) * 1_000 if made.former else None)


def typed_calculations(text: str) -> list[tuple[str, str]]:
    """This function will read calculations as books write them, one a line, into label and expression; a line without a calculation is all
    expression, so that computing it says what is wrong. Bullets before a line are left out."""
    found = []
    for line in filter(None, (one.strip().lstrip("○◦-•· ").strip() for one in text.splitlines())):
        label, expression, _ = label_and_expression(line)
        found.append((label, expression) if expression else ("", label))
    return found


def amount_problems(entered: Entered) -> list[Problem]:
    """This function will tell what keeps an amount from being recorded."""
    return list(_problems(entered))


def _problems(entered: Entered) -> Iterator[Problem]:
    if entered.stage not in STAGES:
        yield Problem("appropriations.no_stage", {"stage": entered.stage}, SOURCE)
    if (entered.stage == "supplementary") != (entered.round >= 1):
        yield Problem("appropriations.round_wrong", {"round": entered.round}, SOURCE)
    if not entered.author.strip():
        yield Problem("appropriations.author_missing", {}, SOURCE)
    if entered.amount is None:
        yield Problem("appropriations.amount_missing", {}, SOURCE)
        return
    if entered.amount < 0 or min(entered.parts) < 0:
        yield Problem("appropriations.negative", {"amount": min(entered.amount, *entered.parts)}, SOURCE)
    elif sum(entered.parts) > entered.amount:
        yield Problem("appropriations.parts_over", {"parts": sum(entered.parts), "amount": entered.amount}, SOURCE)
    if entered.basis and sum(entered.basis) != entered.amount:
        yield Problem("appropriations.basis_differs", {"basis": sum(entered.basis), "amount": entered.amount}, SOURCE)
    if entered.before is not None and entered.amount < entered.before and not entered.reason.strip():
        yield Problem("appropriations.cut_reason", {"cut": entered.before - entered.amount}, SOURCE)
