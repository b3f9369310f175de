"""A grant as it flows: from the budget line to what was disbursed, executed and returned. The same picture at the desk and for the public."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from dure.formats.charts.bars import measured_bars
from dure.web.common.flow import Block, Ribbon, flow


@dataclass(frozen=True, slots=True)
class Grant:
    """What a grant came to, in won. `items` are names with what the recipient executed of each; `returned` went back already."""

    budget: int
    disbursed: int
    items: Sequence[tuple[str, int]]
    interest: int
    refunds: int
    returned: int

    @property
    def unspent(self) -> int:
        """This function will return what was disbursed and not executed."""
        return self.disbursed - sum(won for _name, won in self.items)


@dataclass(frozen=True, slots=True)
class Flow:
    """The picture at two widths, and its rows as the text twin: from, to, won."""

    wide: SafeString
    narrow: SafeString
    rows: Sequence[tuple[str, str, int]]


def drawn_grant(grant: Grant) -> Flow | None:
    """This function will draw a grant: budget → disbursed → executed by item → returned. Nothing where nothing was disbursed."""
    if grant.disbursed <= 0 or grant.unspent < 0:
        return None
    columns = _columns(grant)
    ribbons = list(_ribbons(grant, columns))
    name = _("From the budget to what was returned")
    bars = [(block.name, Fraction(block.amount), block.words) for column in columns for block in column]
    rows = [(columns[one.column][one.start].name, columns[one.column + 1][one.end].name, one.amount) for one in ribbons]
    # the words inside were escaped by the drawers
    return Flow(mark_safe(flow(columns, ribbons, name)), mark_safe(measured_bars(bars, Fraction(max(grant.budget, grant.disbursed)), name, 328)),  # noqa: S308
                rows)


def _block(name: str, won: int) -> Block:
    return Block(name, won, f"{won:,}")


def _columns(grant: Grant) -> list[list[Block]]:
    """Budget, disbursed, executed by item with what else there was, and where that went."""
    left = max(grant.budget - grant.disbursed, 0)
    over = grant.unspent + grant.interest + grant.refunds
    third = [*(_block(name, won) for name, won in grant.items), _block(_("Unspent"), grant.unspent), _block(_("Interest"), grant.interest),
             _block(_("Refunds"), grant.refunds)]
    last = [_block(_("Given back"), min(grant.returned, over)), _block(_("Still at the recipient's bank"), max(over - grant.returned, 0))]
    return [[_block(_("Budget line"), max(grant.budget, grant.disbursed))],
            [_block(_("Disbursed"), grant.disbursed), *([_block(_("Not disbursed"), left)] if left else [])],
            [block for block in third if block.amount > 0], [block for block in last if block.amount > 0]]


def _ribbons(grant: Grant, columns: Sequence[Sequence[Block]]) -> Iterator[Ribbon]:
    for place, block in enumerate(columns[1]):
        yield Ribbon(0, 0, place, block.amount)
    executed = len([won for _name, won in grant.items if won > 0])
    for place, block in enumerate(columns[2][:executed + (grant.unspent > 0)]):
        yield Ribbon(1, 0, place, block.amount)
    # what is left goes back first from what was not spent, then from interest and refunds
    free = [block.amount for block in columns[3]]
    for place, block in enumerate(columns[2][executed:], executed):
        rest = block.amount
        for end, room in enumerate(free):
            if taken := min(rest, room):
                yield Ribbon(2, place, end, taken)
                free[end] -= taken
                rest -= taken
