"""What a page of a list declares: its columns, its filters, where its rows come from."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from operator import itemgetter
from typing import Any, Literal

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.utils.functional import Promise

from dure.kernel.digits import whole

Words = str | Promise
Row = dict[str, Any]
Options = Mapping[Any, Words]
MOST_SOUGHT = 100
RESERVED = frozenset({"after", "before", "last", "sort", "col", "export"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a list.

    `field` is the row's field (`key` where not given), or `say` computes the value from the row, which then holds the
    fields of `needs` too. `sort` makes the head a link: fields in one direction, not nullable, unique at the end, with an
    index of the same fields (`base.keyset`). `words` says what codes are called, `looks` gives a code's badge its class.
    `link` leads from the row to its page. `adds` annotates the query where the column is shown. `lang` marks words of the
    records, `needs` are further fields for `say` and `link`, `shown` is whether it is shown unless chosen otherwise.
    """

    key: str
    label: Words
    field: str = ""
    kind: Literal["text", "number", "year", "day"] = "text"
    sort: tuple[str, ...] = ()
    words: Options | None = None
    looks: Mapping[Any, str] | None = None
    link: Callable[[Row], str] | None = None
    say: Callable[[Row], Any] | None = None
    needs: tuple[str, ...] = ()
    adds: Callable[[QuerySet[Any]], QuerySet[Any]] | None = None
    lang: str = ""
    shown: bool = True

    def fields(self) -> tuple[str, ...]:
        """This function will name the fields of the row that this column takes."""
        return (*(() if self.say else (self.field or self.key,)), *self.needs)

    def reader(self) -> Callable[[Row], Any]:
        """This function will return what reads the column's value from a row: text, int, Decimal, date, or None; codes are
        put into words of the language that is spoken now."""
        say = self.say or itemgetter(self.field or self.key)
        if self.words is None:
            return say
        words = {code: str(said) for code, said in self.words.items()}
        return lambda row: words.get(value := say(row), value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """A filter of a list: `key` in the address, `argument` of the query (`key` where not given), left out where it is empty.

    A ``search`` is given as text, a ``choice`` as one of the options' keys, a ``year`` as int, a ``day`` as date. `options`
    may be a function: years that are there, departments.
    """

    key: str
    label: Words
    kind: Literal["search", "choice", "year", "day"] = "search"
    options: Options | Callable[[], Options] | None = None
    argument: str = ""

    def choices(self) -> Options | None:
        """This function will return the options, asked anew."""
        return self.options() if callable(self.options) else self.options

    def cleaned(self, text: str, choices: Options | None) -> Any:
        """This function will return what the query is given, or None for nothing, and for what cannot be meant."""
        text = text.replace("\0", "").strip()[:MOST_SOUGHT]
        if self.kind == "year":
            return whole(text, None, most=4) if len(text) == 4 else None
        if self.kind == "day":
            try:
                return date.fromisoformat(text)
            except ValueError:
                return None
        if self.kind == "choice":
            return text if text in (choices or {}) else None
        return text or None


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A list of a room: filters, sorting and columns in the address, pages by key, CSV and XLSX of exactly what is shown.

    `query` takes the filters' values by name and returns an unordered QuerySet of records. `order` is the key of the
    column it is sorted by at first, with ``-`` in front for downwards. `name` names the exported files, `title` is what the
    table is called. A page needs no more than `answer` and a template that extends ``common/list.html``.
    """

    name: str
    title: Words
    query: Callable[..., QuerySet[Any]]
    columns: Sequence[Column]
    order: str
    filters: Sequence[Filter] = field(default_factory=tuple)
    size: int = 50

    def __post_init__(self) -> None:
        """This function will refuse an order that no column offers, and a filter that the address needs for itself."""
        if self.order.removeprefix("-") not in {column.key for column in self.columns if column.sort}:
            raise ValueError(f"{self.name}: no column is sorted by {self.order}")
        if taken := RESERVED & {item.key for item in self.filters}:
            raise ValueError(f"{self.name}: no filter may be called {', '.join(sorted(taken))}")

    def answer(self, request: HttpRequest, template: str, context: Mapping[str, Any] | None = None, **given: Any) -> HttpResponseBase:
        """This function will answer a request for the list: its page, or its rows as CSV or XLSX (``?export=csv``).

        `given` is passed to the query beside the filters: what the door knows and the reader does not choose.
        """
        from dure.web.common.listing.answering import answered

        return answered(self, request, template, context or {}, given)
