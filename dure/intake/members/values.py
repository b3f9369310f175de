"""What stands in a cell, as a day, a number, a country, a category. What is not certain is refused, never guessed."""

from __future__ import annotations

import calendar
import re
import unicodedata
from datetime import date
from decimal import Decimal
from functools import lru_cache

from dure.domain.members.rules.imports.facts import SOURCE
from dure.formats.readers.xlsx.showing import serial_day
from dure.formats.sheets import Value
from dure.intake.statement.typed import day_typed
from dure.kernel.days import PartialDay
from dure.kernel.problem import Problem, Refused

_SLASHED = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})")
_MONTH_FIRST = re.compile(r"([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
_DASHED = re.compile(r"(\d{1,2})-([A-Za-z]{3,9})-(\d{2,4})")
_WEEKDAY = re.compile(r"\s*\([월화수목금토일]\)|^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+", re.IGNORECASE)
_NUMBER = re.compile(r"(?:약|총|ca\.?|c\.)?\s*([+-]?\d{1,3}(?:[,\s]\d{3})+(?:\.\d+)?|[+-]?\d+(?:\.\d+)?)\s*"
                     r"(천만|백만|억|만|천|thousand|million|k|m)?\s*(?:여)?\s*(?:명|인|people|inhabitants|persons|usd|us\$|달러|\$|개\s*도시|개)?",
                     re.IGNORECASE)
_POINTED = re.compile(r"\d{1,3}(?:\.\d{3}){2,}")
_SCALES = {"천": 1_000, "만": 10_000, "백만": 1_000_000, "천만": 10_000_000, "억": 100_000_000, "thousand": 1_000,
           "million": 1_000_000, "k": 1_000, "m": 1_000_000}
_MYRIADS = re.compile(r"(?:(\d+)억)?\s*(?:(\d+)만)?\s*(\d[\d,]*)?\s*(?:명|인)?")
_WORDS = {
    "category": {
        "full": "full fullmember fullmembership 정회원 정회원도시 정 membretitulaire", "associate":
        "associate associatemember associatemembership 준회원 준회원도시 준 membreassocié",
        "friendship": "friendship friendshipmember 우호회원 우호 친선회원 우호기관", "corporate":
        "corporate corporatemember corporation 기업회원 기업 법인회원"},
    "kind": {
        "city": "city cities 도시 회원도시 지방정부 municipality localgovernment", "institution":
        "institution institutions 기관 국가기관 agency association 협회 공공기관", "company":
        "company companies 기업 회사 corporate", "network": "network 네트워크 협의체", "department": "department 부서",
        "bureau": "bureau 국", "organ": "organ 기구", "other": "other 기타"},
    "basis": {"application": "application 신청 가입신청", "founding": "founding founder 창립 창립회원", "return": "return 재가입 복귀",
              "register": "register 명부"},
    "ended_by": {"category": "category 구분변경 자격변경", "withdrawal": "withdrawal 탈퇴", "exclusion": "exclusion 제명",
                 "dissolution": "dissolution 해산"},
    "sample": {"yes": "yes 예 표본 sample y true", "membership": "membership 회원자격", "no": "no 아니오 n false"},
}
# what countries are called beside their official short names
_COUNTRIES = {"KR": "korea republicofkorea southkorea 한국 rok", "US": "usa unitedstatesofamerica us 미합중국", "GB": "uk greatbritain england",
              "RU": "russianfederation 러시아연방 러시아", "TR": "turkey türkiye turkiye 터키", "VN": "vietnam 월남 socialistrepublicofvietnam",
              "CN": "prchina peoplesrepublicofchina", "CZ": "czechrepublic 체코공화국", "IR": "islamicrepublicofiran",
              "LA": "laopdr laos", "MM": "burma 버마", "CI": "ivorycoast", "CD": "drcongo", "AE": "uae 아랍에미리트연합", "SY": "syrianarabrepublic",
              "BN": "bruneidarussalam", "MK": "macedonia 마케도니아", "NL": "holland", "TZ": "unitedrepublicoftanzania",
              "BO": "plurinationalstateofbolivia", "VE": "bolivarianrepublicofvenezuela", "MD": "republicofmoldova", "PH": "thephilippines",
              "PS": "palestine 팔레스타인", "KP": "northkorea dprk"}


def refused(code: str, said: object, **params: object) -> Refused:
    """This function will make the refusal of a cell's words; who reads the row adds the cell."""
    return Refused(Problem(f"intake.{code}", {"said": str(said), **params}, SOURCE))


def words(value: Value) -> str:
    """This function will return a value's words: spaces made plain, full-width letters narrow, whole numbers without a point."""
    if isinstance(value, Decimal):
        return f"{value.normalize():f}" if value else "0"
    if isinstance(value, date):
        return value.isoformat()
    text = unicodedata.normalize("NFC", str(value))
    text = re.sub(r"[\uff01-\uff5e]", lambda found: chr(ord(found[0]) - 0xFEE0), text).replace("\u3000", " ")
    text = re.sub(r"[ \t\xa0]+", " ", text).strip()
    # an apostrophe keeps what looks like a formula from being one
    return text[1:] if text[:1] == "'" and text[1:].lstrip()[:1] in ("=", "+", "-", "@") else text


def folded(text: str) -> str:
    """This function will fold words to what is compared: NFKC, lower case, letters and digits only."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text).casefold())


def day(value: Value, month_first: bool | None = None) -> PartialDay:
    """This function will read a day in any habit: ``2018.3.2``, ``'18.3.2``, ``2 Mar 2018``, ``20180302``, a serial number.

    Where the month may be the first number or the second (``03/04/2018``), `month_first` says which it is in this column.
    Raises Refused for what is no day, and where the two numbers may stand for two days.
    """
    if isinstance(value, date):
        return PartialDay(value.year, value.month, value.day)
    text = _WEEKDAY.sub("", words(value))
    if isinstance(value, Decimal) and value != value.to_integral_value() and value < 10_000:
        raise refused("day_as_number", text)  # 2018.1 may be January or October
    if isinstance(value, Decimal) and value != value.to_integral_value():
        text = str(int(value))  # an instant: what is behind the point is the time
    if text.isdigit() and (found := _digits(text)):
        return found
    if found := _slashed(text, month_first):
        return found
    if (named := _MONTH_FIRST.fullmatch(text)) or (dashed := _DASHED.fullmatch(text)):
        text = f"{named[2]} {named[1]} {named[3]}" if named else _spaced(dashed)  # type: ignore[arg-type]
    try:
        return day_typed(text)
    except Refused as error:
        raise refused("no_day", text) from error


def _spaced(found: re.Match[str]) -> str:
    year = found[3] if len(found[3]) == 4 else f"{'20' if int(found[3]) < 70 else '19'}{int(found[3]):02d}"
    return f"{found[1]} {found[2]} {year}"


def _digits(text: str) -> PartialDay | None:
    number = int(text)
    if len(text) == 4 and 1800 <= number <= 2200:
        return PartialDay(number)
    if len(text) == 5 and 18_000 <= number <= 80_000:
        found = serial_day(number)
        return PartialDay(found.year, found.month, found.day)
    parts = {6: (text[:4], text[4:], "0"), 8: (text[:4], text[4:6], text[6:])}.get(len(text))
    if parts is None or not 1800 <= int(parts[0]) <= 2200:
        raise refused("no_day", text)
    read = PartialDay(*map(int, parts))
    if not read.month or not read.exists:
        raise refused("no_day", text)
    return read


def _slashed(text: str, month_first: bool | None) -> PartialDay | None:
    found = _SLASHED.fullmatch(text)
    if not found:
        return None
    first, second, year = (int(part) for part in found.groups())
    if first <= 12 and second <= 12 and first != second and month_first is None:
        raise refused("day_ambiguous", text)
    swapped = second > 12 or (first <= 12 and bool(month_first))
    read = PartialDay(year, first, second) if swapped else PartialDay(year, second, first)
    if not read.exists:
        raise refused("no_day", text)
    return read


def month_comes_first(values: list[Value]) -> bool | None:
    """This function will tell from a column's other days which number is the month; None where none tells."""
    found = {int(m[2]) > 12 for v in values if isinstance(v, str) and (m := _SLASHED.fullmatch(words(v)))
             and (int(m[1]) > 12) != (int(m[2]) > 12)}
    return found.pop() if len(found) == 1 else None


def last_day(day: PartialDay) -> date:
    """This function will return the last day that is meant: of the month, or of the year."""
    month = day.month or 12
    return date(day.year, month, day.day or calendar.monthrange(day.year, month)[1])


def number(value: Value, scale: Decimal = Decimal(1)) -> Decimal:
    """This function will read a number: ``9,720,846명``, ``972만``, ``1.5 million``, ``１２９개``. Raises Refused otherwise."""
    if isinstance(value, Decimal):
        return _plainest(value * scale)
    text = words(value)
    if found := _NUMBER.fullmatch(text):
        plain = Decimal(re.sub(r"[,\s]", "", found[1]))
        return _plainest(plain * _SCALES.get((found[2] or "").casefold(), 1) * scale)
    if _POINTED.fullmatch(text):
        return Decimal(text.replace(".", "")) * scale
    if text and (found := _MYRIADS.fullmatch(text)) and any(found.groups()):
        hundreds, myriads, rest = (int((part or "0").replace(",", "")) for part in found.groups())
        return Decimal(hundreds * 100_000_000 + myriads * 10_000 + rest) * scale
    raise refused("no_number", text)


def _plainest(value: Decimal) -> Decimal:
    """Without noughts behind the point, and never as a power of ten."""
    return Decimal(int(value)) if value == value.to_integral_value() else value.normalize()


def degrees(value: Value, most: int) -> Decimal:
    """This function will read a coordinate: decimal degrees, or degrees and minutes with N, S, E, W. Raises Refused otherwise."""
    text = words(value)
    found = re.fullmatch(r"([+-]?\d+(?:\.\d+)?)\s*°?(?:\s*(\d+(?:\.\d+)?)\s*[′'’](?:\s*(\d+(?:\.\d+)?)\s*[″\"”])?)?\s*([NSEW북남동서])?", text)
    if not found:
        raise refused("no_number", text)
    size = abs(Decimal(found[1])) + Decimal(found[2] or 0) / 60 + Decimal(found[3] or 0) / 3600
    below = found[1].startswith("-") or (found[4] or "") in ("S", "W", "남", "서")
    if size > most:
        raise refused("off_the_map", text)
    return (-size if below else size).quantize(Decimal("0.0001"))


@lru_cache(maxsize=8)
def _meant(column: str) -> dict[str, str]:
    return {folded(word): value for value, said in _WORDS[column].items() for word in said.split()}


def one_of(column: str, value: Value) -> str:
    """This function will read a word of a closed list (category, kind, basis …). Raises Refused for others."""
    found = _meant(column).get(folded(words(value)))
    if found is None:
        raise refused("not_one_of", words(value), known=", ".join(_WORDS[column]))
    return found


@lru_cache(maxsize=1)
def _countries() -> dict[str, str]:
    from babel import Locale

    known: dict[str, str] = {}
    for language in ("en", "ko", "fr", "es", "ru", "ja", "zh"):
        for code, name in Locale.parse(language).territories.items():
            if len(code) == 2 and code.isalpha() and code not in ("ZZ", "XA", "XB", "EU", "EZ", "UN", "QO"):
                known.setdefault(folded(name), code)
    for code, said in _COUNTRIES.items():
        known |= {folded(word): code for word in said.split()}
    return known


@lru_cache(maxsize=1)
def _codes() -> dict[str, str]:
    from babel.core import get_global

    codes = set(_countries().values())
    longer = {alias: meant[0] for alias, meant in get_global("territory_aliases").items() if len(alias) == 3 and len(meant) == 1}
    return {code: code for code in codes} | {alias: code for alias, code in longer.items() if code in codes}


def country_called(text: str) -> str:
    """This function will return the code of the country of that name or code, or an empty text."""
    plain = text.strip()
    if plain.isascii() and plain.isupper() and plain in _codes():
        return _codes()[plain]
    found = _countries().get(folded(text)) or _countries().get(folded(re.sub(r"[(\[（].*", "", text)))
    return found or (_codes().get(plain.upper(), "") if plain.isascii() and len(plain) in (2, 3) else "")


def country(value: Value) -> str:
    """This function will read a country: its ISO 3166 code, or its name in a common language. Raises Refused otherwise."""
    found = country_called(words(value))
    if not found:
        raise refused("no_country", words(value))
    return found
