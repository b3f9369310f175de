"""By which words a sheet's columns and terms are known, Korean and English, and how its amounts are read."""

from __future__ import annotations

import re
from decimal import Decimal

from dure.domain.grants.rules.sheet import SOURCE, Said
from dure.formats.blocks import Cell
from dure.kernel.money import UNITS, number
from dure.kernel.place import Place
from dure.kernel.problem import Refused

# the order matters: 반납액 before 잔액, 집행잔액 before 집행액
COLUMNS = {
    "returned": re.compile(r"반납|반환|return", re.I),
    "refunds": re.compile(r"환급|환입|전년도|과년도|refund|cancelled", re.I),
    "interest": re.compile(r"이자|interest", re.I),
    "rate": re.compile(r"률|율|비율|rate|%", re.I),
    "unspent": re.compile(r"잔액|불용|미집행|unspent|unused|balance|remain", re.I),
    "granted": re.compile(r"교부|보조금|지원금|약정|예산|배정|grant|budget|award", re.I),
    "executed": re.compile(r"집행|지출|사용|정산액|execut|spen[dt]|expend", re.I),
    "name": re.compile(r"항목|구분|비목|세목|과목|내역|item|categor|line", re.I),
}
TERMS = ("interest", "refunds", "returned")
TOTAL = re.compile(r"(?:총|합)?계|합산|총액|(?:grand)?total|sum", re.I)
SUBTOTAL = re.compile(r".*소계|sub-?total", re.I)
# columns beside the money: days, numbers, remarks
_BESIDE = re.compile(r"일자|일시|날짜|번호|비고|사유|date|note|remark|reason", re.I)
_UNIT = re.compile(r"단위\s*[:)]?\s*(?P<ko>천원|만원|백만원|억원|원)|unit\s*:?\s*(?P<en>thousand\s*(?:won|krw)|million\s*(?:won|krw)|won|krw)", re.I)
_ENGLISH = {"thousand": 1_000, "million": 1_000_000}
AMOUNT = re.compile(r"(?P<figure>[△▲\-]?\s*\d[\d,]*(?:\.\d+)?)\s*(?P<unit>천원|만원|백만원|억원|원|won\b|KRW\b)?", re.I)


def meaning(text: str) -> str:
    """This function will tell what a head or label means: a key of `COLUMNS`, or nothing."""
    said = " ".join(text.split())
    if _BESIDE.search(said):
        return ""
    return next((key for key, pattern in COLUMNS.items() if pattern.search(said)), "")


def unit_of(text: str) -> int | None:
    """This function will read a printed unit (``(단위: 천원)``) as won, None where none is printed."""
    found = _UNIT.search(text)
    if found is None:
        return None
    if found["ko"]:
        return UNITS[found["ko"]]
    return next((won for word, won in _ENGLISH.items() if word in found["en"].lower()), 1)


def money(cell: Cell, unit: int, at: Place) -> Said | None:
    """This function will read a cell as an amount in won; None where it is empty. Raises Refused for anything else."""
    text = cell.words.strip()
    if not text or not text.strip("-–—. "):
        return Said(0, at, unit) if text else None
    bare = re.sub(r"(?:천원|만원|백만원|억원|원|won|krw)\s*$", "", text, flags=re.I).strip()
    own = re.search(r"(천원|만원|백만원|억원|원)\s*$", text)
    step = UNITS[own[1]] if own else unit
    try:
        value = Decimal(number(re.sub(r"^₩\s*", "", bare)))
    except ValueError as error:
        raise Refused.because("grants.cell_unread", source=SOURCE, place=at, said=text) from error
    return won(value, step, at, text)


def won(value: Decimal, step: int, at: Place, text: str) -> Said:
    """This function will bring a number of a unit to won. Raises Refused for parts of a won."""
    exact = value * step
    if exact != int(exact):
        raise Refused.because("grants.part_of_won", source=SOURCE, place=at, said=text)
    digits = max(-int(value.as_tuple().exponent), 0)
    return Said(int(exact), at, max(step // 10 ** digits, 1))
