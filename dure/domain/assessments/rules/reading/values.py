"""Plain values of a file read by their path. Source: `docs/instrument.md`."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from dure.domain.assessments.rules.instrument import SOURCE, Rounding, Within
from dure.kernel.problem import Problem
from dure.kernel.rounding import MODES


class Reader:
    """Reads plain values by their path; what is wrong is gathered, so that an author sees all of it at once."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def wrong(self, path: str, code: str, **said: object) -> None:
        self.problems.append(Problem(f"assessments.{code}", {"path": path, **said}, SOURCE))

    def mapping(self, value: Any, path: str, allowed: str = "") -> dict[str, Any]:
        """A mapping whose keys are all known; nothing where there is none."""
        if value is None:
            return {}
        if not isinstance(value, Mapping):
            self.wrong(path, "not_a_mapping", said=str(value)[:60])
            return {}
        known = set(allowed.split())
        for key in value:
            if known and str(key) not in known:
                self.wrong(f"{path}.{key}", "unknown_key", known=", ".join(sorted(known)))
        return {str(key): one for key, one in value.items()}

    def number(self, value: Any, path: str) -> Fraction:
        """An integer, a decimal, or a fraction as text (``1/3``, ``34/100``, ``50%``): never a float."""
        try:
            if isinstance(value, bool) or value is None:
                raise ValueError
            if isinstance(value, int | Decimal):
                return Fraction(value)
            text = str(value).strip()
            return fraction_of(text)
        except (ValueError, ZeroDivisionError, ArithmeticError):
            self.wrong(path, "not_a_number", said=str(value)[:60])
            return Fraction(0)

    def one_of(self, value: Any, known: tuple[str, ...], path: str, usual: str) -> str:
        said = usual if value is None else str(value)
        if said not in known:
            self.wrong(path, "not_known", said=said[:60], known=", ".join(known))
            return usual
        return said

    def whole(self, value: Any, path: str, usual: int, most: int) -> int:
        if value is None:
            return usual
        number = self.number(value, path)
        if number.denominator != 1 or not 0 <= number <= most:
            self.wrong(path, "out_of_range", said=str(value)[:60], most=most)
            return usual
        return int(number)

    def number_or_none(self, value: Any, path: str) -> Fraction | None:
        return None if value is None else self.number(value, path)

    def flag(self, value: Any, path: str) -> bool:
        """``true`` or ``false``: anything else would pass as false unseen."""
        said = str(value).lower()
        if value is not None and said not in ("true", "false"):
            self.wrong(path, "not_a_flag", said=str(value)[:60])
        return said == "true"

    def share(self, value: Any, path: str) -> Fraction:
        """A share, from 0 to 1."""
        found = self.number(value, path)
        if not 0 <= found <= 1:
            self.wrong(path, "not_a_share", said=str(value)[:60])
        return found

    def listed(self, value: Any, path: str) -> list[Any]:
        """A list, or one value alone."""
        if isinstance(value, Mapping):
            self.wrong(path, "not_a_list", said=str(value)[:60])
            return []
        return value if isinstance(value, list) else [] if value is None else [value]

    def within(self, value: Any, path: str) -> Within:
        """``[0, 100]``; an end may be left open: ``[0, null]``."""
        if value is None:
            return None, None
        if not isinstance(value, list) or len(value) != 2:
            self.wrong(path, "not_a_range", said=str(value)[:60])
            return None, None
        low, high = (self.number_or_none(end, path) for end in value)
        if low is not None and high is not None and low > high:
            self.wrong(path, "not_a_range", said=str(value)[:60])
        return low, high

    def rounding(self, value: Any, path: str, usual: str = "display") -> Rounding:
        said = self.mapping(value, path, "digits mode at") if value is None or isinstance(value, Mapping) else {"digits": value}
        return Rounding(self.whole(said.get("digits"), f"{path}.digits", 4, 100),
                        self.one_of(said.get("mode"), tuple(MODES), f"{path}.mode", "half_up"),
                        self.one_of(said.get("at"), ("display", "value"), f"{path}.at", usual))


def fraction_of(text: str) -> Fraction:
    """This function will read an exact number: ``0.34``, ``1/3``, ``0.08/625``, ``50%``, ``1e3``. Raises ValueError for anything else."""
    if len(text) > 400:
        raise ValueError(text[:60])
    share = text.endswith("%")
    body = text.rstrip("% ") if share else text
    if any(abs(int(one.partition("e")[2])) > 400 for one in body.lower().split("/") if "e" in one):
        raise ValueError(text)
    if "_" in body or not body.isascii() or body.count("/") > 1:
        raise ValueError(text)
    above, line, below = body.partition("/")
    value = Fraction(above) / Fraction(below) if line else Fraction(body)
    return value / 100 if share else value
