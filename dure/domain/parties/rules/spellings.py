"""One place under several spellings: the alias table first, then likeness of letters. Precise rather than eager.

Two places that are certainly different are never taken for one, however alike (산티아고, 샌디에고; 부산, 부천), and
a name with and without its 시, 市 or country is one name. Source: `docs/sources.md#place-names`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz.distance import Levenshtein

from dure.domain.parties.rules.place_names import ALIASES, COUNTRIES, KOREA, REGIONS, WORLD
from dure.kernel.hangul import is_syllable, jamo, letters, letters_apart
from dure.kernel.place import NOWHERE, Place
from dure.kernel.problem import Problem

SOURCE = "place-names"
Aliases = tuple[frozenset[str], ...]

_SUFFIX = re.compile(r"(특별자치시|특별자치도|특별시|광역시|시티|씨티|시|市)$")
# what is a room or a building rather than a place on a map
_VENUE = re.compile(
    r"(실|관|청|센터|회관|기지|구장|홀|역|로|길|층|호텔|공원|대학교?|학교|본부|사무소|사무국|마당|광장"
    r"|온라인|일원|전역|등)$|\d")
# tense and aspirated letters are two ways to write one foreign sound
_ONE_SOUND = str.maketrans("ㄲㄸㅃㅆㅉ", "ㅋㅌㅍㅅㅊ")
_ABROAD = re.compile(
    rf"(?<![가-힣])(?:{'|'.join(sorted(COUNTRIES, key=len, reverse=True))})\s+([가-힣]{{3,8}})(?![가-힣])")
_IN_REGION = re.compile(rf"([가-힣]{{2,8}})\s*\((?:{'|'.join(sorted(REGIONS))})\)")
_WORD = re.compile(r"[가-힣]{3,}")
# words that may follow a country and are no place
_COMMON = re.compile(
    r"(정부|대표|대표단|방문|협력|회의|총회|포럼|협의|출장|도시|시장|대사관?|교류|공무원|연수|세미나|정책|사례|업무협약|행사"
    r"|진출|지역|위원회|개최)$")
# shorter names are also words of everyday
_LISTED = frozenset(name for name in WORLD.union(*ALIASES) if len(name) >= 3)
ALIKE, NEARLY_SAME = 0.6, 0.85


@dataclass(frozen=True, slots=True)
class Named:
    """A name as printed, and where."""

    name: str
    at: Place = NOWHERE


@lru_cache(maxsize=4096)
def place_root(name: str) -> str:
    """This function will reduce a printed place to the name itself: without country, region, brackets and 시.

    Empty where it is no place on a map but a building, or where nothing but a country is named.
    """
    words = [word for word in re.split(r"[\s,·/]+", re.sub(r"[(\[（].*?[)\]）]", " ", name).strip()) if word]
    words = [word for word in words if word not in COUNTRIES and word not in REGIONS]
    if len(words) != 1 or _VENUE.search(words[0]):
        return ""
    root = _SUFFIX.sub("", words[0])
    return root if len(root) >= 2 and root not in COUNTRIES else ""


@lru_cache(maxsize=4096)
def _skeleton(root: str) -> str:
    """The consonants as they sound, silent ㅇ left out: what is left the same by most transliterations."""
    sounds = []
    for char in root:
        if is_syllable(char):
            initial, _, final = letters(char)
            sounds.append(("" if initial == "ㅇ" else initial) + final)
    return "".join(sounds).translate(_ONE_SOUND)


def same_place(one: str, other: str, aliases: Aliases = ALIASES) -> bool:
    """This function will tell whether two printed places are one place: equal, in one alias group, or alike."""
    a, b = place_root(one), place_root(other)
    return bool(a and b) and (a == b or differently_spelled(a, b, aliases))


def known_place(name: str, aliases: Aliases = ALIASES) -> bool:
    """This function will tell whether a printed place is one that the tables know."""
    root = place_root(name)
    return root in WORLD or root in KOREA or any(root in group for group in aliases)


@lru_cache(maxsize=8192)
def differently_spelled(a: str, b: str, aliases: Aliases = ALIASES) -> bool:
    """This function will tell whether two different names (roots) are spellings of one place."""
    if a == b:
        return False
    homes = [next((i for i, group in enumerate(aliases) if name in group), None) for name in (a, b)]
    if None not in homes:
        return homes[0] == homes[1]
    if {a, b} & KOREA or {a, b} <= WORLD:
        return False
    if not all(map(is_syllable, a + b)):
        return _latin_alike(a, b)
    if len(a) == len(b) >= 3 and len({a, b} & _LISTED) == 1 and letters_apart(a, b) == 1:
        return True  # a slip of one letter in a name that the tables know
    likeness = Levenshtein.normalized_similarity(jamo(a), jamo(b))
    sound = _skeleton(a)
    if sound == _skeleton(b) and ((len(sound) >= 4 and likeness >= ALIKE) or (len(sound) >= 3 and likeness >= 0.7)):
        return True
    return min(len(a), len(b)) >= 4 and likeness >= NEARLY_SAME


def _latin_alike(a: str, b: str) -> bool:
    """Names in Latin letters that differ in their accents only (Beyoğlu, Beyoglu); scripts are never mixed."""
    if any(map(is_syllable, a + b)):
        return False
    return anyascii(a).casefold() == anyascii(b).casefold() and a.casefold() != b.casefold()


def places_in(text: str, at: Place = NOWHERE) -> Iterable[Named]:
    """This function will find the places that a sentence names beyond doubt.

    Those are words right behind a country (``러시아 울리야노브스크``), words with their region in brackets
    (``청두(아시아)``), and names that the tables know.
    """
    for match in _ABROAD.finditer(text):
        if not _COMMON.search(match[1]):
            yield Named(match[1], at)
    for match in _IN_REGION.finditer(text):
        yield Named(match[1], at)
    for word in _WORD.findall(text):
        root = _SUFFIX.sub("", word)
        if root in _LISTED:
            yield Named(root, at)


def spelling_problems(names: Iterable[Named], aliases: Aliases = ALIASES) -> list[Problem]:
    """This function will report each place that stands under several spellings, once, with each spelling."""
    first: dict[str, Named] = {}
    for named in names:
        root = place_root(named.name)
        if root:
            first.setdefault(root, Named(root, named.at))
    groups: list[list[Named]] = []
    for root, named in first.items():
        home = next((group for group in groups if any(differently_spelled(root, n.name, aliases) for n in group)), None)
        if home is None:
            groups.append([named])
        else:
            home.append(named)
    return [_problem(group) for group in groups if len(group) > 1]


def _problem(group: Sequence[Named]) -> Problem:
    return Problem("parties.place_spellings", {"names": " / ".join(named.name for named in group)}, SOURCE, "warning",
                   tuple(named.at for named in group))
