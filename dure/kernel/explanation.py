"""The answer to "where does this figure come from?": a figure's trace in words, ready to be shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Literal

from dure.kernel.figure import Figure, Ref
from dure.kernel.place import Place


@dataclass(frozen=True, slots=True)
class Explanation:
    """Value, definition, as-of day, derived or declared, records or place on the paper, who entered it when.

    `label` and `definition` hold a text by language. A derived figure has its `figure` with the terms it rests
    on (`kernel.derivation` computes it again); a declared one has `paper` and `place`. `records` are the records
    to look at next. `entered_by` is a name and for colleagues only; `entered_key` is the key of the account, by which the
    public is told the post instead.
    """

    ref: Ref
    label: dict[str, str]
    definition: dict[str, str]
    value: int | Decimal | str | None
    kind: Literal["derived", "declared"]
    unit: str = ""
    as_of: date | None = None
    figure: Figure | None = None
    records: tuple[Ref, ...] = ()
    paper: Ref | None = None
    paper_title: str = ""
    place: Place | None = None
    entered_by: str = ""
    entered_key: str = ""
    entered_at: datetime | None = None
