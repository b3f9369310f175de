"""What an event's printed title says once dates, numbers and verbs are taken away, and how alike two titles are."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from dure.domain.parties.rules.place_names import COUNTRIES

_ORDINAL = re.compile(r"제?\s*(\d{1,3})\s*(?:차|회|기)(?=\s|$|[가-힣A-Za-z])")
_YEAR = re.compile(r"['’‘]?\d{2,4}\s*년도?|(?<!\d)(?:19|20)\d{2}(?!\d)")
_VERBS = re.compile(
    r"(공동\s*주관|공동\s*개최|개최|실시|진행|추진|참석|참가|참여|운영|주관|행사|관련|완료|예정|제정|위한|대한|통한|및|의)"
    r"(?=[\s:,]|$|[^가-힣])")
_BRACKETS = re.compile(r"[(（\[][^)）\]]*[)）\]]")
_TIMES = re.compile(r"(?<![제\d])(?<!제\s)(\d+)\s*회(?!차|의|원|\s*총회)")
# what kind of gathering: two events of different kinds are never one
KINDS = (
    "총회", "집행위원회", "운영위원회", "위원회", "이사회", "간담회", "협의회", "전체회의", "실무자회의", "회의",
    "포럼", "세미나", "워크숍", "워크샵", "컨퍼런스", "콘퍼런스", "엑스포", "박람회", "축제", "페스티벌", "토론회",
    "공청회", "설명회", "보고회", "교육", "연수", "협약", "경진대회", "공모", "시상식", "캠페인", "조사",
)  # fmt: skip
# held once a year, as a rule
YEARLY = frozenset({"총회", "엑스포", "박람회", "축제", "페스티벌", "경진대회", "시상식"})
# organs of one rank, called so or so, and words for one kind of gathering
_SAME_KIND = {
    "운영위원회": "집행위원회", "이사회": "집행위원회", "워크샵": "워크숍", "콘퍼런스": "컨퍼런스", "연수": "교육",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Title:
    """A title taken apart: `core` without blanks, `ordinal` of 제4차, `edition` where a year stands in it (2016 총회),
    `kinds` of gathering, `times` of "3회"."""

    core: str
    ordinal: int | None
    edition: bool
    kinds: frozenset[str]
    times: bool

    @property
    def yearly(self) -> bool:
        """This function will tell whether a year has one such event: by a year in its title, or by its kind."""
        return self.edition or bool(self.kinds & YEARLY)


@lru_cache(maxsize=2048)
def taken_apart(title: str, place: str = "") -> Title:
    """This function will take a printed title apart; `place` is taken out of it."""
    text = unicodedata.normalize("NFKC", title)
    text = _BRACKETS.sub(" ", text)
    times = bool(_TIMES.search(text))
    ordinal = None if times else _ORDINAL.search(text)
    edition = bool(_YEAR.search(text))
    text = _ORDINAL.sub(" ", _YEAR.sub(" ", text))
    for name in (place, *COUNTRIES):
        if name and name in text:
            text = re.sub(rf"(?<![가-힣]){re.escape(name)}(?:시)?(?![가-힣])", " ", text)
    text = _VERBS.sub(" ", text)
    core = re.sub(r"[\W_]", "", text).casefold()
    return Title(core, int(ordinal[1]) if ordinal else None, edition, _kinds(core), times)


def _kinds(core: str) -> frozenset[str]:
    found: list[str] = []
    for kind in KINDS:
        # the longest word wins: 집행위원회 is not also a 위원회
        if kind in core and not any(kind in longer for longer in found):
            found.append(kind)
    return frozenset(_SAME_KIND.get(kind, kind) for kind in found)


def alike(one: Title, other: Title) -> float:
    """This function will tell how alike two titles are, 0 to 1; 0 where number or kind forbids that they are one."""
    if not one.core or not other.core:
        return 0.0
    if one.ordinal is not None and other.ordinal is not None and one.ordinal != other.ordinal:
        return 0.0
    if one.kinds and other.kinds and not one.kinds & other.kinds:
        return 0.0
    likeness = fuzz.ratio(one.core, other.core) / 100
    if min(len(one.core), len(other.core)) >= 5:
        # one title may be the other with more words around it
        likeness = max(likeness, 0.9 * fuzz.partial_ratio(one.core, other.core) / 100)
    return likeness
