"""What identifiers that others gave look like, by scheme. A scheme that is not listed takes any text.

Source: `docs/sources.md#party-identifiers`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from dure.kernel.problem import Problem

SOURCE = "party-identifiers"
# the scheme's key, what its identifiers look like, and how one is written as an example
SCHEMES: dict[str, tuple[re.Pattern[str], str]] = {
    "wikidata": (re.compile(r"Q[1-9]\d*"), "Q8684"),
    "iso3166-1": (re.compile(r"[A-Z]{2}"), "KR"),
    "iso3166-2": (re.compile(r"[A-Z]{2}-[A-Z0-9]{1,3}"), "KR-11"),
    "geonames": (re.compile(r"[1-9]\d{0,11}"), "1835848"),
    "legal-dong": (re.compile(r"\d{10}"), "1100000000"),
}
_OTHER_WORDS = {
    "법정동코드": "legal-dong", "wikidataid": "wikidata", "iso3166": "iso3166-1", "iso31661": "iso3166-1",
    "iso31661alpha2": "iso3166-1", "iso31662": "iso3166-2", "geonamesid": "geonames", "geoname": "geonames",
}


def scheme_of(text: str) -> str:
    """This function will return the key of a scheme however it is written: ``법정동코드`` → ``legal-dong``; others as they are."""
    plain = re.sub(r"[\s\-_:.]+", "", text.casefold())
    return _OTHER_WORDS.get(plain) or next((key for key in SCHEMES if key.replace("-", "") == plain), text.strip())


def identifier_of(scheme: str, text: str) -> str:
    """This function will return an identifier as its scheme writes it: the last part of an address, codes in capitals."""
    bare = text.strip()
    if scheme in ("wikidata", "geonames") and "://" in bare:
        bare = next((part for part in bare.split("/")[3:] if re.search(r"\d", part)), bare)
    return bare.upper() if scheme in ("wikidata", "iso3166-1", "iso3166-2") else bare


def identifier_problems(scheme: str, identifier: str) -> Iterable[Problem]:
    """This function will judge an identifier: there is one, it is short enough, and it looks as its scheme wants."""
    if not scheme or not identifier or len(scheme) > 60 or len(identifier) > 300:
        yield Problem("parties.identifier_empty", {"scheme": scheme[:60], "identifier": identifier[:80]}, SOURCE)
    elif scheme in SCHEMES and not SCHEMES[scheme][0].fullmatch(identifier):
        yield Problem("parties.identifier_form", {"scheme": scheme, "identifier": identifier, "example": SCHEMES[scheme][1]},
                      SOURCE)
