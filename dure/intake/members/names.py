"""Names in cells: one, or several where the cell says which is which; two that it does not tell apart are refused.

The list columns are written ``ja: ソウル; ru: Сеул [1991-12-26~]``: language, name, and the days where it has days.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from dure.domain.members.rules.imports.facts import Named, Use
from dure.intake.members.values import country_called, day, folded, last_day, refused, words

USES: dict[str, Use] = {"other_names": "legal", "short_names": "short", "former_names": "former", "aliases": "alias"}
_ENTRY = re.compile(r"(?:(?P<language>[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\s*[:：]\s*)?(?P<name>.+?)"
                    r"(?:\s*\[\s*(?P<since>[^~\]]*)~(?P<until>[^~\]]*)\])?")
_BRACKETS = re.compile(r"(?P<one>[^()（）]+?)\s*[(（]\s*(?P<two>[^()（）]+?)\s*[)）]")
_FORMERLY = re.compile(r"(?:(?:구|옛|舊|前|전)\s*[.:]?\s+|(?:구|舊)(?=[가-힣]{3})|(?:formerly|former|ex|fka|previously|until \d{4})[\s.:\-]+)", re.IGNORECASE)
# by whose letters a language is told, and where the country has to tell
_BY_COUNTRY = {
    "CYRILLIC": {"RU": "ru", "UA": "uk", "BG": "bg", "KZ": "kk", "KG": "ky", "MN": "mn", "BY": "be", "RS": "sr", "MK": "mk", "TJ": "tg"},
    "CJK": {"CN": "zh", "TW": "zh", "HK": "zh", "MO": "zh", "SG": "zh", "JP": "ja"},
    "ARABIC": {"IR": "fa", "AF": "fa", "PK": "ur"},
}
_SCRIPTS = {"HANGUL": "ko", "HIRAGANA": "ja", "KATAKANA": "ja", "THAI": "th", "GREEK": "el", "HEBREW": "he", "ARMENIAN": "hy",
            "GEORGIAN": "ka", "DEVANAGARI": "hi", "LAO": "lo", "KHMER": "km", "MYANMAR": "my", "ETHIOPIC": "am", "ARABIC": "ar"}


def script_of(text: str) -> str:
    """This function will tell by which letters a name is written: ``LATIN``, ``HANGUL``, ``CJK``; ``MIXED``, or empty."""
    found = {unicodedata.name(char, "").partition(" ")[0].partition("-")[0] for char in text if char.isalpha()}
    if found & {"HIRAGANA", "KATAKANA"}:
        found -= {"CJK"}
        found = {"KATAKANA" if name == "HIRAGANA" else name for name in found}
    return found.pop() if len(found) == 1 else "MIXED" if found else ""


def language_of(name: str, country: str = "") -> str:
    """This function will tell a name's language by its letters, and its country where those are shared; else ``und``.

    Latin letters are taken for English, the network's working language.
    """
    script = script_of(name)
    if script == "LATIN":
        return "en"
    shared = _BY_COUNTRY.get(script, {})
    return shared.get(country) or _SCRIPTS.get(script, "und")


def listed_names(text: str, column: str, country: str = "") -> tuple[Named, ...]:
    """This function will read a column of names: several parted by semicolons or lines, each with its language and days."""
    found = []
    for part in re.split(r"[;；\n]", text):
        if not part.strip():
            continue
        entry = _ENTRY.fullmatch(part.strip())
        if entry is None:
            raise refused("no_name", part)
        name = _kept(entry["name"])
        since, until = _days(entry["since"], entry["until"])
        found.append(Named((entry["language"] or language_of(name, country)), name, USES[column], since, until))
    return tuple(found)


def _days(since: str | None, until: str | None) -> tuple[date | None, date | None]:
    return (day(since).first if since and since.strip() else None,
            last_day(day(until)) if until and until.strip() else None)


def names_in(text: str, language: str, country: str) -> tuple[Named, ...]:
    """This function will read a cell that names the member: ``서울 (Seoul)``, ``Seoul / 서울``, ``울리야노브스크(구 심비르스크)``.

    `language` is that of the column, empty where the column has none; `country` the row's. Where two names stand in one
    cell, their letters tell which is which; a country in brackets is no name. Raises Refused where nothing tells.
    """
    dated = _ENTRY.fullmatch(text) if language and text.endswith("]") else None
    if dated and dated["since"] is not None:
        since, until = _days(dated["since"], dated["until"])
        return (Named(dated["language"] or language, _kept(dated["name"]), "legal", since, until),)
    parts, found = _parts(text), list[Named]()
    for at, (part, use) in enumerate(parts):
        if at and (_is_country(part, country) or folded(part) == folded(parts[0][0])):
            continue
        found.append(Named(language_of(part, country), _kept(part), use))
    legal = [name for name in found if name.use == "legal"]
    if len({name.language for name in legal}) < len(legal):
        raise refused("two_names", text)
    if language and len(legal) == 1:
        found = [Named(language, name.name, name.use) if name is legal[0] else name for name in found]
    elif language and language not in {name.language for name in legal}:
        raise refused("two_names", text)
    return tuple(found)


def _parts(text: str) -> list[tuple[str, Use]]:
    """The names of a cell with their use; the first is the name itself."""
    if brackets := _BRACKETS.fullmatch(text):
        pieces = [brackets["one"], brackets["two"]]
    else:
        pieces = [piece for piece in re.split(r"\s*[/／|\n;]\s*", text) if piece]
        if len(pieces) == 1:
            pieces = _by_script(pieces[0])
    parts: list[tuple[str, Use]] = []
    for piece in pieces:
        former = _FORMERLY.match(piece)
        if former and parts:
            parts.append((piece[former.end():].strip(), "former"))
        else:
            parts.append((piece.strip(), "legal"))
    return parts


def _by_script(text: str) -> list[str]:
    """Split ``서울 Seoul`` and ``Seoul, 서울`` where the letters change once; one name otherwise."""
    if script_of(text) != "MIXED":
        return [text]
    found = re.split(r"(?<=[^\W\d_])[\s,·]+(?=[^\W\d_])", text)
    groups: list[str] = []
    for word in found:
        same = groups and script_of(groups[-1]) == script_of(word)
        if same:
            groups[-1] = f"{groups[-1]} {word}"
        else:
            groups.append(word)
    return groups if len(groups) == 2 and all(script_of(group) not in ("MIXED", "") for group in groups) else [text]


def _is_country(text: str, country: str) -> bool:
    code = country_called(text)
    return bool(code) and code == country


def country_in(text: str) -> str:
    """This function will return the code of a country that stands in a name's cell: ``Birmingham (UK)``, ``Córdoba, Argentina``."""
    if found := _BRACKETS.fullmatch(text):
        return country_called(found["two"])
    before, comma, behind = text.rpartition(",")
    return country_called(behind) if comma and before else ""


def without_country(text: str) -> str:
    """This function will take the country behind a comma off a name: ``Córdoba, Argentina``."""
    before, comma, behind = text.rpartition(",")
    return before.strip() if comma and before and country_called(behind) else text


def _kept(name: str) -> str:
    kept = words(name).strip(" ,·")
    if not kept or not any(char.isalnum() for char in kept) or len(kept) > 300:
        raise refused("no_name", name)
    return kept
