"""The list of corrections (정오표) of a statement: where, what the paper said, what it is, and why."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any, Protocol

from dure.documents.statement.layout import Correction
from dure.kernel.money import printed
from dure.kernel.place import Place


class Made(Protocol):
    """A correction as the papers room records it."""

    filed: Any
    corrected: Any
    reason: str
    place: dict[str, Any]
    field: str


def corrections_listed(made: Iterable[Made], language: str = "ko") -> list[Correction]:
    """This function will print corrections as rows of the 정오표, in the order in which they were made."""
    return [
        Correction(
            Place.from_json(c.place).described(language) or c.field, _said(c.filed), _said(c.corrected), c.reason
        )
        for c in made
    ]


def _said(value: Any) -> str:
    if value is None:
        return "-"
    if isinstance(value, int | Decimal):
        return printed(value)
    return ", ".join(map(_said, value)) if isinstance(value, list) else str(value)
