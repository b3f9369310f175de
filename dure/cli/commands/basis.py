"""Computing one basis line (산출근거)."""

from __future__ import annotations

import argparse
import re
from decimal import Decimal
from fractions import Fraction

from dure.domain.budget.rules.basis import Computation, computed, label_and_expression
from dure.kernel.plain import dumps
from dure.kernel.problem import Refused

HELP = "Compute one basis line (산출근거) exactly: its operands, won and thousand won."
EXAMPLE = "dure basis '400,000원*4회*4분과'"
NEEDS_DATABASE = False
# books round thousand won one way or the other; both are shown where it matters
MODES = ("half_up", "up")
# a label before the calculation; with a sign in it, it would be a calculation that cannot be read
_WORDS = re.compile(r"[^*×=+/]*[^*×=+/\s]\s*")


def arguments(parser: argparse.ArgumentParser) -> None:
    """This function will declare the expression and ``--json``."""
    parser.add_argument("expression", metavar="EXPR", help="the calculation as printed, in quotes; behind -- where it begins with a minus")
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def run(options: argparse.Namespace) -> int:
    """This function will print what the expression comes to. Raises Refused for what is not a calculation."""
    computation = _computed(options.expression)
    if options.json:
        print(dumps({"expression": options.expression, **described(computation)}))
        return 0
    for operand in computation.operands:
        print(f"{operand.text}\t{_number(operand.value)} {operand.unit}".rstrip())
    if computation.revised and computation.former:
        print(f"경정 revised\t{_number(computation.revised.won)} 원\n기정 former\t{_number(computation.former.won)} 원")
    print(f"원 won\t{_number(computation.won)}")
    if computation.thousand.denominator == 1:
        print(f"천원 thousand won\t{_number(computation.thousand)}")
    else:
        said = {"half_up": "반올림, half up", "up": "올림, up"}
        for mode in MODES:
            print(f"천원 thousand won ({said[mode]})\t{computation.rounded_thousand(mode):,}")
    if computation.printed is not None:
        print(f"인쇄된 결과 printed result\t{_number(computation.printed / 1000)} 천원")
        if not computation.agrees:
            print(f"차이 difference\t{_number((computation.printed - computation.won) / 1000)} 천원")
    return 0


def _computed(text: str) -> Computation:
    """A calculation, or a whole line as it is printed: ``○ 협의체 운영 400,000원*4회 = 1,600천원``."""
    try:
        return computed(text)
    except Refused:
        label, _, line = label_and_expression(text)
        if line is None or not _WORDS.fullmatch(label):
            raise
        return line


def described(computation: Computation) -> dict[str, object]:
    """This function will give a computation as JSON values; a number without a finite decimal is text (``1/3``)."""
    found: dict[str, object] = {
        "operands": [{"value": exact(o.value), "unit": o.unit, "text": o.text} for o in computation.operands],
        "won": exact(computation.won),
        "thousand_won": exact(computation.thousand),
        "printed_thousand_won": None if computation.printed is None else exact(computation.printed / 1000),
    }
    if computation.agrees is not None:
        found["agrees"] = computation.agrees
    if computation.thousand.denominator != 1:
        found["thousand_won_rounded"] = {mode: computation.rounded_thousand(mode) for mode in MODES}
    if computation.revised and computation.former:
        found |= {"revised_won": exact(computation.revised.won), "former_won": exact(computation.former.won)}
    return found


def exact(value: Fraction) -> int | Decimal | str:
    """This function will give a fraction as an integer, an exact decimal, or text where it has neither."""
    if value.denominator == 1:
        return value.numerator
    decimal = Decimal(value.numerator) / Decimal(value.denominator)
    return decimal if Fraction(decimal) == value else str(value)


def _number(value: Fraction) -> str:
    shown = exact(value)
    return shown if isinstance(shown, str) else f"{shown:,}"
