"""What both doors show of members: words, countries' names, the roll as a list, pictures of the network."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from babel import Locale
from django.db.models import Count, QuerySet
from django.db.models.functions import Round
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from dure.domain.members.models import Membership
from dure.domain.members.queries import Counts, region_words
from dure.domain.members.rules.standing import CATEGORIES, DECIDERS
from dure.domain.parties.models import Organisation
from dure.domain.texts.queries import parameter
from dure.formats.charts.bars import Series, stacked_bars
from dure.web.common.languages import language
from dure.web.common.listing import Column, Filter, Listing
from dure.web.common.maps import Point, world

WIDTHS = {"narrow": 328, "wide": 1080}
CATEGORY_WORDS = {"full": gettext_lazy("Full member"), "associate": gettext_lazy("Associate member"),
                  "friendship": gettext_lazy("Friendship member"), "corporate": gettext_lazy("Corporate member")}
BASIS_WORDS = {"application": gettext_lazy("Application"), "founding": gettext_lazy("Founding member"),
               "return": gettext_lazy("Readmission"), "register": gettext_lazy("From an older register")}
ENDING_WORDS = {"category": gettext_lazy("Change of category"), "withdrawal": gettext_lazy("Withdrawal"),
                "exclusion": gettext_lazy("Exclusion"), "dissolution": gettext_lazy("Dissolution"), "": ""}
# above this many the map tells places together, not one by one
NAMED_ON_MAP = 600


def decider(body: str) -> str:
    """This function will name a body that decided, in the reader's language; an unknown one goes by its key."""
    words = DECIDERS.get(body)
    return words[language()].removeprefix("the ") if words and body else body


@lru_cache(maxsize=8)
def _territories(language: str) -> dict[str, str]:
    return {code: str(name) for code, name in Locale(language).territories.items()}


def country_names(on: date) -> Callable[[str], str]:
    """This function will return what names a country on a day: as a decision calls it, else as the common list does."""
    said, decided = language(), parameter("members.country_names", on)
    common = _territories(said)

    def named(code: str) -> str:
        words = decided.get(code) if isinstance(decided, Mapping) else None
        return (words or {}).get(said) or common.get(code, code)

    return named


def countries(counts: Counts) -> dict[str, str]:
    """This function will return the countries that have members, in the order of their names."""
    named = country_names(counts.on)
    return dict(sorted(((code, named(code)) for code in counts.by_country if code), key=lambda pair: pair[1]))


def regions() -> dict[str, str]:
    """This function will return the regions with their names in the reader's language, in their order."""
    said = language()
    return {key: words.get(said) or next(iter(words.values()), key) for key, words in region_words().items()}


def roll_list(query: Callable[..., QuerySet[Membership]], on: date, address: Callable[[str], str], counts: Counts,
              more: tuple[Column, ...] = (), filters: tuple[Filter, ...] = ()) -> Listing:
    """This function will declare the roll as a list in the reader's language; `on` is the day unless the address says another."""
    said, named = language(), country_names(on)

    def rows(on: date = on, **narrowed: Any) -> QuerySet[Membership]:
        return query(on, said, **narrowed)

    return Listing(
        name="members", title=gettext_lazy("Roll of members"), query=rows, order="name",
        columns=(
            Column(key="name", label=gettext_lazy("Member"), sort=(f"organisation__sort_{said}", "organisation__pk"),
                   needs=("organisation__key",), link=lambda row: address(row["organisation__key"])),
            Column(key="category", label=gettext_lazy("Category"), words=CATEGORY_WORDS),
            Column(key="country", label=gettext_lazy("Country"), say=lambda row: named(row["organisation__country"]),
                   needs=("organisation__country",)),
            Column(key="region", label=gettext_lazy("Region")),
            Column(key="since", label=gettext_lazy("In the category since"), kind="day"),
            Column(key="decided", label=gettext_lazy("Decided by"), say=lambda row: decider(row["decided_by"]), needs=("decided_by",)),
            Column(key="basis", label=gettext_lazy("How"), words=BASIS_WORDS, shown=False),
            Column(key="known", label=gettext_lazy("In the register since"), kind="day",
                   say=lambda row: row["known_from"].date(), needs=("known_from",), shown=False),
            Column(key="sample", label=gettext_lazy("Remark"), say=lambda row: _("sample") if row["sample"] else "", needs=("sample",)),
            Column(key="key", label=gettext_lazy("Short name"), field="organisation__key", shown=False),
            Column(key="latitude", label=gettext_lazy("Latitude"), field="organisation__latitude", shown=False),
            Column(key="longitude", label=gettext_lazy("Longitude"), field="organisation__longitude", shown=False),
            *more,
        ),
        filters=(
            Filter(key="text", label=gettext_lazy("Name in any script")),
            Filter(key="category", label=gettext_lazy("Category"), kind="choice", options=CATEGORY_WORDS),
            Filter(key="region", label=gettext_lazy("Region"), kind="choice", options=regions),
            Filter(key="country", label=gettext_lazy("Country"), kind="choice", options=lambda: countries(counts)),
            Filter(key="on", label=gettext_lazy("As of"), kind="day"),
            *filters,
        ))


def day_asked(text: str, today: date) -> date:
    """This function will return the day that an address asks for, else today."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return today


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture at two widths, and its rows as the text twin: a label and a number for each of `heads`."""

    narrow: SafeString
    wide: SafeString
    heads: tuple[str, ...] = ()
    rows: tuple[tuple[str, tuple[int, ...], int], ...] = ()


def _drawn(draw: Callable[[int], str], heads: tuple[str, ...] = (), rows: tuple[tuple[str, tuple[int, ...], int], ...] = ()) -> Drawn:
    # the words inside were escaped by the drawer
    return Drawn(mark_safe(draw(WIDTHS["narrow"])), mark_safe(draw(WIDTHS["wide"])), heads, rows)  # noqa: S308


def bars(rows: Sequence[tuple[str, Mapping[str, int]]], name: str) -> Drawn | None:
    """This function will draw a bar for each label, parted by category; None where there is nothing to draw."""
    used = [category for category in CATEGORIES if any(numbers.get(category) for _, numbers in rows)]
    if not used:
        return None
    words = tuple(str(CATEGORY_WORDS[category]) for category in used)
    series = [Series(word, tuple(numbers.get(category, 0) for _, numbers in rows)) for category, word in zip(used, words, strict=True)]
    twin = tuple((label, tuple(numbers.get(category, 0) for category in used), sum(numbers.values())) for label, numbers in rows)
    return _drawn(lambda width: stacked_bars([label for label, _ in rows], series, name, width), words, twin)


def composition(counts: Counts) -> Drawn | None:
    """This function will draw the members of a day by region."""
    known = regions()
    rows = [(words, counts.by_region[key]) for key, words in known.items() if key in counts.by_region]
    if "" in counts.by_region:
        rows.append((_("no region"), counts.by_region[""]))
    return bars(rows, _("Members by region"))


def map_of(rows: QuerySet[Membership], name: str) -> tuple[Drawn | None, list[dict[str, Any]]]:
    """This function will draw members on the map, and return what it shows as rows: its text twin. More than 600 are told
    together by whole degrees, and listed by the roll alone."""
    placed, order = rows.filter(organisation__latitude__isnull=False), list(CATEGORIES)
    at = ("organisation__latitude", "organisation__longitude")
    places: list[dict[str, Any]] = list(placed.order_by(f"organisation__sort_{language()}", "pk").values(
        "name", "category", "organisation__key", "organisation__country", *at)[:NAMED_ON_MAP + 1])
    points = [Point(row[at[0]], row[at[1]], row["name"], order.index(row["category"])) for row in places]
    if len(places) > NAMED_ON_MAP:
        gathered = placed.order_by().values_list("category", Round(at[0]), Round(at[1])).annotate(Count("pk"))
        points = [Point(latitude, longitude, f"{number:,}", order.index(category)) for category, latitude, longitude, number in gathered]
        places = []
    words = [str(CATEGORY_WORDS[category]) for category in order]
    return (_drawn(lambda width: world(points, words, name, width)) if points else None), places


def place_of(organisation: Organisation, name: str) -> Drawn | None:
    """This function will draw one organisation on the map; None where its place is not known."""
    if organisation.latitude is None or organisation.longitude is None:
        return None
    point = Point(organisation.latitude, organisation.longitude, name)
    return _drawn(lambda width: world([point], [name], name, width))
