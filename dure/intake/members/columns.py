"""What the heads of columns are called, in Korean and English, by the columns of the format.

Source: `docs/members-format.md`. A head over two rows is read from both (도시명 / 영문).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from dure.domain.members.labels.columns import HEADS

# further words for the columns of the format, as people write them
_MORE: dict[str, tuple[str, ...]] = {
    "key": ("식별자", "키", "short name"),
    "kind": ("기관종류", "organisation type", "organization type"),
    "other_names": ("다른 언어 이름", "other names"),
    "short_names": ("약칭",),
    "former_names": ("구명칭", "이전 이름", "이전 명칭", "former name"),
    "aliases": ("별칭", "이명", "이표기", "alias", "also known as"),
    "country": ("국가명", "나라", "국가코드", "소속국가", "nation", "country code", "country name", "iso", "iso3166",
        "pays"),
    "region": ("지역", "대륙", "지역구분", "권역구분", "continent"),
    "category": ("회원유형", "회원종류", "회원자격", "자격", "회원등급", "membership", "member type", "membership type",
        "membership category", "status", "type of membership"),
    "since": ("가입일자", "가입연도", "가입년도", "가입시기", "가입연월", "가입년월", "가입날짜", "가입승인일", "승인일", "승인일자", "since",
        "joined", "joined on", "date joined", "joining date", "year joined", "year of joining",
        "date of admission", "admitted on", "start date"),
    "until": ("탈퇴일", "탈퇴일자", "탈퇴연도", "until", "left", "left on", "withdrawn", "withdrawn on", "end date"),
    "basis": ("가입근거",),
    "decision": ("결정문서", "승인문서", "승인문서번호", "결정번호", "decision number", "decision no"),
    "decided_by": ("승인기구", "결정기구", "승인기관", "admitted by"),
    "ended_by": ("탈퇴사유",),
    "end_decision": ("탈퇴승인문서",),
    "source": ("자료출처",),
    "wikidata": ("wikidata id", "qid"),
    "geonames": ("geonames id", "geonameid"),
    "bjd_code": ("행정구역코드", "법정동 코드"),
    "identifiers": ("식별번호",),
    "population": ("인구수", "총인구", "주민등록인구"),
    "population_on": ("인구기준", "인구기준연도"),
    "population_source": ("population source",),
    "income_usd": ("1인당소득", "1인당gdp", "gdp per capita", "income per capita", "gni per capita", "income",
        "1인당국민소득"),
    "income_on": ("소득기준",),
    "income_source": ("income source",),
    "latitude": ("lat",),
    "longitude": ("lon", "lng", "long"),
    "founded_on": ("설립연도", "founded on"),
    "dissolved_on": ("dissolved on",),
    "display_name": ("표시명",),
    "display_flag": ("깃발", "flag"),
    "display_position": ("의전서열", "protocol order"),
}
# what sheets of people have and the format does not: a name of no told language, a running number
_BESIDE = {"name": ("이름", "Name"), "serial": ("연번", "No.", "번호", "순번", "순", "#", "일련번호", "num", "number", "nr")}
NAMING = frozenset({"name", "name_ko", "name_en", "other_names"})
# heads that say one thing in one office and another in the next: their values tell
AMBIGUOUS = ("구분", "분류", "유형", "type", "group")
_WHO = ("", "이름", "도시", "도시명", "회원", "회원명", "회원도시", "회원도시명", "기관", "기관명", "회원기관", "회원기관명", "명칭",
        "기업", "기업명", "단체명", "name",
        "city", "cityname", "nameofcity", "member", "membercity", "membername", "organisation", "organization",
        "organisationname", "organizationname", "institution", "municipality", "ville", "nom")
_IN = {"name": ("",), "name_ko": ("국문", "국문명", "한글", "한글명", "한국어", "korean", "ko", "inkorean"),
       "name_en": ("영문", "영문명", "영어", "english", "en", "inenglish")}
_SCALES = {"천": 1_000, "만": 10_000, "백만": 1_000_000, "thousand": 1_000, "million": 1_000_000, "k": 1_000, "m": 1_000_000}
_UNIT = re.compile(r"[(\[（]\s*(?:단위\s*[:：]?)?\s*(천|만|백만|thousands?|millions?|k|m)?\s*(?:명|인|people|persons|inhabitants)?\s*[)\]）]",
                   re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Head:
    """What a column holds; `scale` is what its numbers are counted in (인구(천명): 1,000)."""

    column: str
    scale: Decimal = Decimal(1)


def plain_head(text: str) -> str:
    """This function will fold a head to what is compared: NFKC, lower case, letters and digits only."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text).casefold()) or ("#" if "#" in text else "")


@lru_cache(maxsize=1)
def _words() -> dict[str, str]:
    known: dict[str, str] = {}
    for column, heads in HEADS.items():
        for word in (column, *heads.values(), *_MORE.get(column, ())):
            known[plain_head(word)] = column
    known |= {plain_head(word): column for column, words in _BESIDE.items() for word in words}
    for column, tongues in _IN.items():
        for who in _WHO:
            for tongue in tongues:
                if who or tongue:
                    known.setdefault(who + tongue, column)
                    known.setdefault(tongue + who, column)
    return known


def head_of(text: str) -> Head | None:
    """This function will tell what a column holds by its head, or None where the head says nothing that is known."""
    scale = Decimal(1)
    found = _words().get(plain_head(text))
    if found is None and (unit := _UNIT.search(text)):
        found = _words().get(plain_head(_UNIT.sub("", text)))
        word = (unit[1] or "").casefold()
        scale = Decimal(_SCALES.get(word) or _SCALES.get(word.rstrip("s")) or 1)
    if found is None:
        # 가입일(승인일): what stands before brackets
        found = _words().get(plain_head(re.sub(r"[(\[（].*", "", text)))
    return Head(found, scale) if found else None


def ambiguous(text: str) -> bool:
    """This function will tell whether a head needs its values to say what it is."""
    return plain_head(text) in AMBIGUOUS

