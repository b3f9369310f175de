"""Compares what was read with what was printed, field by field."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

MONEY = ("previous", "current", "change", "rate")
OUTTURN = ("original", "carried_in", "changed", "available", "spent", "carried_out", "balance")
DAYS = ("programme", "start", "end", "precision", "title", "place", "counts.cities", "counts.people", "counts.countries", "counts.about")

SIGNS = str.maketrans("ㆍ’‘`´", "·" + "'" * 4)  # one sign, several keys
# part -> fields of each of its rows
ROWS = {
    "officers": ("post", "name", "vacant", "phone"),
    "budget": ("name", *MONEY, *(f"national.{m}" for m in MONEY)),
    "basis": ("line", "label", "expression", "won", "printed"),
    "legal": ("kind", "title", "article", "number", "date"),
    "programmes": ("name", "facts"),
    "history": DAYS,
    "schedule": ("step", "start", "end", "amount", "by"),
    "results": ("year", *DAYS),
    "settlement": ("year", *OUTTURN, *(f"national.{m}" for m in OUTTURN)),
    "contents": ("",), "purpose": ("",), "effects": ("",),
}  # fmt: skip
FUNDING = ("total", "national", "city", "district", "other")
# the figures of the form's tables: nothing less than all of them will do
FIGURES = {
    "funding": FUNDING, "budget": ROWS["budget"][1:], "basis": ("won", "printed"), "schedule": ("amount",),
    "schedule_total": ("",), "settlement": ROWS["settlement"],
}  # fmt: skip


@dataclass
class Score:
    """Fields printed, fields read, and fields read as printed; `misses` says which were not."""

    expected: int = 0
    found: int = 0
    right: int = 0
    misses: list[str] = field(default_factory=list)

    def add(self, other: Score) -> None:
        """This method will add another paper's score."""
        self.expected += other.expected
        self.found += other.found
        self.right += other.right
        self.misses += other.misses

    @property
    def recall(self) -> float:
        return self.right / self.expected if self.expected else 1.0

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0


def plain(value: Any) -> Any:
    """This function will make two ways of writing one value equal: blanks in words, decimals, empty lists."""
    if isinstance(value, bool):
        return value
    if isinstance(value, int | float | Decimal):
        return Decimal(str(value))
    if isinstance(value, str):
        if re.fullmatch(r"-?\d+\.\d+", value):
            return Decimal(value)
        return re.sub(r"\s", "", unicodedata.normalize("NFKC", value)).translate(SIGNS) or None
    if isinstance(value, list):
        return tuple(plain(v) for v in value) or None
    return value


def pick(row: Any, path: str) -> Any:
    """This function will take a field by its dotted path."""
    for name in path.split(".") if path else ():
        row = row.get(name) if isinstance(row, dict) else None
    return plain(row)


def parts_of(statement: dict) -> dict[str, list]:
    """This function will list a statement's rows by part."""
    o = statement["overview"]
    total = statement["budget"].get("total")
    found = {part: statement.get(part) or [] for part in ("basis", "legal", "programmes", "history", "schedule", "results", "settlement")}
    # a line that only names the group below it is in the paper, but it is no result of its own
    found["results"] = [row for row in found["results"] if not row["programme"] or plain(row["programme"]) != plain(row["text"])]
    return {
        **found, "officers": o["officers"]["posts"], "contents": o["contents"], "purpose": statement["purpose"],
        "effects": statement["effects"], "budget": [*statement["budget"]["lines"], *([{**total, "name": "계"}] if total else [])],
    }  # fmt: skip


def singles_of(statement: dict) -> dict[str, dict]:
    """This function will list the fields that stand once, by part."""
    o = statement["overview"]
    return {
        "head": {"title": statement["title"], "fiscal_year": statement["fiscal_year"], "account": o["account"],
                 "recurrence": o["recurrence"], "bureau": o["officers"]["bureau"], "department": o["officers"]["department"],
                 "unit": statement["budget"]["unit"]},
        "funding": {name: o["funding"][name] for name in FUNDING},
        "schedule_total": {"": statement["schedule_total"]},
    }  # fmt: skip


def compare(truth: dict, read: dict) -> dict[tuple[str, str], Score]:
    """This function will score every field of every part: (part, field) -> score."""
    scores: dict[tuple[str, str], Score] = {}

    def note(part: str, name: str, expected: Any, found: Any) -> None:
        score = scores.setdefault((part, name), Score())
        if name == "title" and expected is not None and found is not None and part in ("history", "results"):
            expected, found = _title(expected), _title(found)
        score.expected += expected is not None
        score.found += found is not None
        score.right += expected is not None and expected == found
        if expected != found:
            score.misses.append(f"{part}.{name}: printed {expected!r}, read {found!r}")

    ours, theirs = singles_of(truth), singles_of(read)
    for part, fields in ours.items():
        for name, value in fields.items():
            note(part, name, plain(value), plain(theirs[part][name]))
    rows, rows_read = parts_of(truth), parts_of(read)
    for part, names in ROWS.items():
        for one, other in align(rows[part], rows_read[part], names):
            for name in names:
                note(part, name, pick(one, name), pick(other, name))
    return scores


def _title(words: str) -> str:
    return re.sub(r"개최$", "", re.sub(r"\(.*?\)$", "", words))


def align(ours: list, theirs: list, names: tuple[str, ...]) -> Iterator[tuple[Any, Any]]:
    """This function will pair rows in their order so that the most fields agree; what has no counterpart stands alone."""
    def alike(a: Any, b: Any) -> int:
        return 10 * sum(pick(a, n) is not None and pick(a, n) == pick(b, n) for n in names) + 1

    if len(ours) == len(theirs):
        yield from zip(ours, theirs, strict=True)
        return
    best = [[0] * (len(theirs) + 1) for _ in range(len(ours) + 1)]
    for i in range(len(ours) - 1, -1, -1):
        for j in range(len(theirs) - 1, -1, -1):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], best[i + 1][j + 1] + alike(ours[i], theirs[j]))
    i = j = 0
    while i < len(ours) or j < len(theirs):
        if i < len(ours) and j < len(theirs) and best[i][j] == best[i + 1][j + 1] + alike(ours[i], theirs[j]):
            yield ours[i], theirs[j]
            i, j = i + 1, j + 1
        elif i < len(ours) and (j == len(theirs) or best[i][j] == best[i + 1][j]):
            yield ours[i], None
            i += 1
        else:
            yield None, theirs[j]
            j += 1


def figures(scores: dict[tuple[str, str], Score]) -> Score:
    """This function will gather the figures of the form's tables."""
    total = Score()
    for (part, name), score in scores.items():
        if name in FIGURES.get(part, ()):
            total.add(score)
    return total
