"""What a checker reports, for the tests."""

from __future__ import annotations

from dataclasses import dataclass, field

from dure.kernel.place import Place


@dataclass
class Found:
    """What a checker reports."""

    fingerprint: str
    code: str = "budget.column_sum"
    severity: str = "error"
    ko: str = "합계가 맞지 않습니다."
    en: str = "The column does not add up."
    places: list[Place] = field(
        default_factory=lambda: [Place(section="예산 총괄", table=2, row=5, column=3, quote="1,180,987")])
    source: str = "statement-form"
