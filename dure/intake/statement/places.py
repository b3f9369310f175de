"""Which words of a line are a place. No gazetteer of cities: form, suffixes, and the names of countries.

Assumed: a bracket at the end of an event's name holds its place if its words can be one.
Source: `docs/sources.md#statement-reading`.
"""

from __future__ import annotations

import re
from functools import cache

from babel import Locale

_HANGUL = re.compile(r"[가-힣]{2,}(?:[\s·][가-힣]{2,}){0,3}")
_NAME = r"[A-Z][^\W\d_A-Z가-힣]{2,}"
_LATIN = re.compile(rf"{_NAME}(?:[ -]{_NAME})?,\s?{_NAME}(?: {_NAME})?|{_NAME}")
# a word that ends so is something done, said, held or founded, not a place
_NOT_A_PLACE = re.compile(
    r"(?:.*(?:회의|개최|운영|점검|공유|논의|예정|완료|수립|참석|참가|참여|협의|실시|추진|주관|주최|후원|포함|제외|수행|구축|"
    r"구성|선정|체결|승인|결정|발표|교육|연수|총회|포럼|행사|간담회|세미나|워크숍|워크샵|컨퍼런스|토론회|설명회|기간|사업|용역|"
    r"계획|방침|규약|조례|결과|보고|평가|지원|협력|이행|준비|공표|채택|합의|가입|연임|위원회|사무국|협의체|협의회|협회|조합|"
    r"공단|공사|재단|진흥원|연구원|개발원|위원|위원장|시장|의장|대표|담당관|부서|학생|직원|시민|공무원|기업|전문가|기관|단체|"
    r"국가|도시|회원|정부|분과|분야|과제|솔루션|시스템|서비스|플랫폼|프로그램|프로젝트|정책|예산|온라인|비대면|화상|대면|시범|"
    r"본사업|신규|계속|잠정|가칭|격년|매년|매월|분기별|반기별|월별|연중|수시|상반기|하반기|분기|전체|일부|이상|이하|미만|내외|"
    r"관련|계획안|이전|이후|오전|오후|진행중|추진중|분야별|적)|"
    r"[등및건회차안중])"
)
_VENUE = re.compile(
    r".*(?:시|도|군|구|읍|면|동|리|섬|국|주|현|센터|호텔|회관|공원|광장|대학교?|청사?|홀|관|극장|경기장|전시장|컨벤션|벡스코|"
    r"코엑스|킨텍스|플라자|타워|회의실|도서관|기지)"
)
_NUMBERED = re.compile(r"\d")
_AT = re.compile(r"(?:^|\s)([가-힣]{2,12})에서\s")
_NOT_AT = re.compile(
    r".*(?:분야|관점|차원|과정|단계|사회|측면|회의|총회|행사|포럼|현장|범위|기관|부서|도시|국가|위원회|세션|대회|중|내)"
)


@cache
def countries() -> frozenset[str]:
    """This function will return the names of countries in Korean (CLDR), with those that papers print beside them."""
    names = {name for code, name in Locale("ko").territories.items() if len(code) == 2}
    return frozenset({*names, "터키", "체코", "그루지야", "보스니아", "콩고", "마카오", "홍콩"})


def as_place(words: str) -> str | None:
    """This function will return words that can be a place, None where they cannot."""
    place = words.strip(" \t.:,;")
    if not place or len(place) > 24 or _NUMBERED.search(place):
        return None
    if _LATIN.fullmatch(place):
        return place
    parts = place.split()
    if not _HANGUL.fullmatch(place.replace(",", "")) or len(parts) > 4:
        return None
    if parts[0] in countries():
        return place
    return None if any(_NOT_A_PLACE.fullmatch(part) for part in parts) else place


def surely_place(words: str) -> str | None:
    """This function will return words that are a place even outside of brackets: one name, or one that says so."""
    place = as_place(words)
    if place is None:
        return None
    parts = place.split()
    known = parts[0] in countries() or _VENUE.fullmatch(parts[-1]) or _LATIN.fullmatch(place)
    return place if known or len(parts) == 1 else None


def leading_place(title: str) -> str | None:
    """This function will return the country, with the city behind it, that a title begins with."""
    parts = title.split()
    if len(parts) < 2 or parts[0] not in countries():
        return None
    found = f"{parts[0]} {parts[1]}" if len(parts) > 2 and as_place(parts[1]) else parts[0]
    return found if title.startswith(found) else None


def place_before_at(title: str) -> str | None:
    """This function will return the place in "파리에서 개최"."""
    found = _AT.search(f"{title} ")
    return found[1] if found and not _NOT_AT.fullmatch(found[1]) else None
