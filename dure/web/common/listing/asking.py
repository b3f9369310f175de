"""What an address asks of a list, and addresses that ask for something else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.http import QueryDict

from dure.base.keyset import turned
from dure.web.common.listing.declared import Column, Filter, Listing, Options


@dataclass(frozen=True, slots=True)
class Asked:
    """One request for a list: filters as typed and as understood, the columns, the order."""

    listing: Listing
    typed: dict[str, str]
    values: dict[str, Any]
    choices: dict[str, Options | None]
    columns: tuple[Column, ...]
    sort: str

    def rows(self, given: dict[str, Any]) -> QuerySet[Any]:
        """This function will return the rows that are asked for, unordered."""
        return self.listing.query(**self.values, **given).order_by()

    def valued(self, rows: QuerySet[Any]) -> QuerySet[Any, dict[str, Any]]:
        """This function will return the rows as dictionaries of the fields that the columns and the order take."""
        for column in self.columns:
            rows = column.adds(rows) if column.adds else rows
        fields = [name for column in self.columns for name in column.fields()]
        order = [name.removeprefix("-") for name in self.order()]
        return rows.values(*dict.fromkeys(["pk", *fields, *order]))  # type: ignore[return-value]

    def order(self) -> tuple[str, ...]:
        """This function will return the fields to order by."""
        key = self.sort.removeprefix("-")
        fields = next(column.sort for column in self.listing.columns if column.key == key)
        return turned(fields) if self.sort.startswith("-") else fields

    def address(self, **changes: str) -> str:
        """This function will return the address of the same list with something changed, from its first page on."""
        pairs: list[tuple[str, str]] = [(key, text) for key, text in self.typed.items() if text]
        sort = changes.pop("sort", self.sort)
        if sort != self.listing.order:
            pairs.append(("sort", sort))
        if self.columns != usual(self.listing):
            pairs += [("col", column.key) for column in self.columns]
        return "?" + urlencode([*pairs, *changes.items()])


def usual(listing: Listing) -> tuple[Column, ...]:
    """This function will return the columns that are shown unless others are chosen."""
    return tuple(column for column in listing.columns if column.shown)


def asked(listing: Listing, query: QueryDict) -> Asked:
    """This function will understand an address; what cannot be meant is as if it were not there."""
    typed = {item.key: query.get(item.key, "") for item in listing.filters}
    choices = {item.key: item.choices() for item in listing.filters}
    values = {item.argument or item.key: _value(item, typed, choices) for item in listing.filters}
    chosen = set(query.getlist("col"))
    columns = tuple(column for column in listing.columns if column.key in chosen) or usual(listing)
    sort = query.get("sort", "")
    known = {column.key for column in listing.columns if column.sort}
    return Asked(listing, typed, {key: value for key, value in values.items() if value is not None}, choices, columns,
                 sort if sort.removeprefix("-") in known and not sort.startswith("--") else listing.order)


def _value(item: Filter, typed: dict[str, str], choices: dict[str, Options | None]) -> Any:
    return item.cleaned(typed[item.key], choices[item.key])
