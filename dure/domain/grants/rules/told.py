"""What sentences say of a grant's items and of the terms of its return, and how amounts in them are read. Plain Python.

Source: `docs/sources.md#grant-settlement`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from dure.domain.grants.rules.sheet import SOURCE, Said, Told
from dure.kernel.place import NOWHERE, Place
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
# columns beside the money: days, numbers, remarks
_BESIDE = re.compile(r"일자|일시|날짜|번호|비고|사유|date|note|remark|reason", re.I)
_STEPS = {"천원": 1_000, "만원": 10_000, "백만원": 1_000_000, "억원": 100_000_000, "원": 1, "won": 1, "krw": 1}
AMOUNT = re.compile(r"(?P<figure>[△▲\-]?\s*\d[\d,]*(?:\.\d+)?)\s*(?P<unit>천원|만원|백만원|억원|원|won\b|KRW\b)?", re.I)


def meaning(text: str) -> str:
    """This function will tell what a head or label means: a key of `COLUMNS`, or nothing."""
    said = " ".join(text.split())
    if _BESIDE.search(said):
        return ""
    return next((key for key, pattern in COLUMNS.items() if pattern.search(said)), "")


def won(value: Decimal, step: int, at: Place, text: str) -> Said:
    """This function will bring a number of a unit to won. Raises Refused for parts of a won."""
    exact = value * step
    if exact != int(exact):
        raise Refused.because("grants.part_of_won", source=SOURCE, place=at, said=text)
    digits = max(-int(value.as_tuple().exponent), 0)
    return Said(int(exact), at, max(step // 10 ** digits, 1))


def amount(match: re.Match[str], unit: int, at: Place) -> Said:
    """This function will read an amount that was found in a text; without a unit of its own it is in `unit` won."""
    step = _STEPS.get((match["unit"] or "").lower(), unit)
    figure = match["figure"].replace(",", "").replace(" ", "")
    sign = -1 if figure[0] in "△▲-" else 1
    return won(sign * Decimal(figure.lstrip("△▲-")), step, at, match[0])


def term(text: str, at: Place, unit: int = 1) -> tuple[str, Said] | None:
    """This function will read a line that is a term of the return by itself (``이자: 223,530원``): a key of `TERMS` and its amount."""
    label, amounts = text.strip(), list(AMOUNT.finditer(text))
    name = meaning(re.split(r"[:=]|\d", label)[0])
    if name in TERMS and len(amounts) == 1 and re.fullmatch(r"\D{1,40}", label[:amounts[0].start()] or " "):
        return name, amount(amounts[0], unit, at.saying(label))
    return None


def told(text: str, names: Sequence[str], at: Place = NOWHERE, unit: int = 1) -> Iterator[Told]:
    """This function will read what a sentence says of items: each name with the amount that follows it before the next name."""
    stands = sorted((text.index(name), name) for name in set(names) if name in text)
    ends = [*(start for start, _ in stands), len(text)][1:]
    for (start, name), end in zip(stands, ends, strict=True):
        part = text[start + len(name):end]
        found = next((match for match in AMOUNT.finditer(part) if match["unit"]), None)
        if found is not None:
            column = meaning(part[:found.start()])
            yield Told(name, amount(found, unit, at.saying(text[:80])), column if column in ("granted", "executed", "unspent") else "")
