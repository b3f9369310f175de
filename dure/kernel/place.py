"""A place on a paper: precise enough to point at a cell, short enough to be printed in a finding."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands on a paper. Numbers count from 1; 0 means "does not apply".

    `section` is the nearest heading; `block` numbers the top-level blocks in reading order; `table`
    numbers the tables; `row` and `column` are grid coordinates (a merged cell has those of its first
    corner); `item` is the ordinal of a list item inside the block or cell, counted depth first; `line`
    is the line of a text file and `page` that of a PDF. `quote` is the text found there.
    """

    section: str = ""
    block: int = 0
    table: int = 0
    row: int = 0
    column: int = 0
    item: int = 0
    line: int = 0
    page: int = 0
    quote: str = ""

    @property
    def anchor(self) -> str:
        """This function will return the HTML id of the place: ``b12``, ``b12-r2-c4``, ``b12-i3``."""
        steps = [f"b{self.block}"]
        if self.row:
            steps.append(f"r{self.row}")
        if self.column:
            steps.append(f"c{self.column}")
        if self.item:
            steps.append(f"i{self.item}")
        return "-".join(steps)

    def saying(self, quote: str) -> Place:
        """This function will return the same place with another quotation."""
        return replace(self, quote=quote)

    def described(self, language: str = "ko") -> str:
        """This function will describe the place in words: ``예산 총괄 · 표 3 · 2행 · 4열``."""
        words = {
            "ko": {"page": "{}쪽", "table": "표 {}", "row": "{}행", "column": "{}열", "item": "{}번째 항목",
                   "line": "{}번째 줄"},
            "en": {"page": "page {}", "table": "table {}", "row": "row {}", "column": "column {}",
                   "item": "item {}", "line": "line {}"},
        }[language if language == "ko" else "en"]
        parts = [self.section] if self.section else []
        parts += [text.format(getattr(self, name)) for name, text in words.items() if getattr(self, name)]
        return " · ".join(parts)

    def as_json(self) -> dict[str, str | int]:
        """This function will return the fields that are set."""
        return {f.name: getattr(self, f.name) for f in fields(self) if getattr(self, f.name)}

    @classmethod
    def from_json(cls, data: dict[str, str | int]) -> Place:
        """This function will undo `as_json`."""
        return cls(**data)  # type: ignore[arg-type]


NOWHERE = Place()
