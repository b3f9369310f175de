"""What the register says of members, cell by cell. Source: `docs/members-format.md`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from dure.domain.members.labels.columns import HEADS
from dure.domain.members.rules.imports.facts import SCHEMES, Listed, Named

COLUMNS = tuple(HEADS)
Cell = str | int | Decimal | date | None
_USES = {"short": "short_names", "former": "former_names", "alias": "aliases"}


def lines_of(rows: Iterable[Listed], language: str = "en") -> Iterator[list[Cell]]:
    """This function will write the heads in a language, then a line for each row, in the order of `COLUMNS`."""
    yield [HEADS[column][language if language == "ko" else "en"] for column in COLUMNS]
    for row in rows:
        said = _said(row)
        yield [said.get(column) for column in COLUMNS]


def _said(row: Listed) -> dict[str, Cell]:
    said: dict[str, Any] = {"key": row.key, "kind": row.kind, "country": row.country, "region": row.region, "latitude": row.latitude,
                            "longitude": row.longitude, "founded_on": row.founded_on, "dissolved_on": row.dissolved_on,
                            "sample": row.sample}
    said |= _names(row.names)
    if row.period:
        said |= {name: getattr(row.period, name) for name in ("category", "since", "until", "basis", "decision", "decided_by",
                                                              "ended_by", "end_decision", "source")}
    columns = {scheme: column for column, scheme in SCHEMES.items()}
    others = []
    for scheme, identifier in row.identifiers:
        column = columns.get(scheme)
        if column and column not in said:
            said[column] = identifier
        else:
            others.append(f"{scheme}={identifier}")
    said["identifiers"] = "; ".join(others)
    for fact in row.measured:
        stem = "income" if fact.kind == "income_usd" else fact.kind
        said |= {fact.kind: _number(fact.value), f"{stem}_on": fact.as_of, f"{stem}_source": fact.source}
    if row.shown:
        said |= {"display_name": "; ".join(f"{language}: {text}" for language, text in row.shown.name),
                 "display_flag": row.shown.flag, "display_position": row.shown.position, "display_since": row.shown.since,
                 "display_until": row.shown.until, "display_source": row.shown.source}
    return {name: value for name, value in said.items() if value not in ("", None)}


def _names(names: Sequence[Named]) -> dict[str, str]:
    """The legal Korean and English names in columns of their own: the undated one, else the one that runs on."""
    said: dict[str, str] = {}
    left = list(names)
    for language in ("ko", "en"):
        legal = [name for name in names if (name.language, name.use) == (language, "legal")]
        own = next((name for name in legal if name.until is None), None)
        if own is not None:
            said[f"name_{language}"] = own.name + _days(own)
            left.remove(own)
    for column, use in (("other_names", "legal"), *((column, use) for use, column in _USES.items())):
        texts = [f"{name.language}: {name.name}{_days(name)}" for name in left if name.use == use]
        if texts:
            said[column] = "; ".join(texts)
    return said


def _days(name: Named) -> str:
    return f" [{name.since or ''}~{name.until or ''}]" if name.since or name.until else ""


def _number(value: Decimal) -> int | Decimal:
    return int(value) if value == value.to_integral_value() else value.normalize()
