"""What heads, labels and sentences say of a grant's items and of the terms of its return, and how amounts in them are read. Plain Python.

Source: `docs/sources.md#grant-settlement`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from dure.domain.grants.rules.sheet import SOURCE, Said, Told
from dure.kernel.money import DIGITS
from dure.kernel.place import NOWHERE, Place
from dure.kernel.problem import Refused

# the order matters: 예산과목 before 예산, 이자 반납액 before 반납액, 집행잔액 before 집행액, 보조금 집행액 before 보조금
COLUMNS = {
    "name": re.compile(r"항목|비목|세목|과목|통계목|편성목|구분|품목|^목$|^내역$|세부내역|세부사업"
                       r"|\bitem\b|categor|budget line|\baccount$|^line$|description", re.I),
    "rate": re.compile(r"률|비율|%|\brate\b|percent|\bratio\b", re.I),
    "interest": re.compile(r"이자|interest", re.I),
    "refunds": re.compile(r"환급|환입|(?:전년|과년|취소).*(?:반납|환수|취소|분$)|^취소|\brefunds?\b(?! to)|cancelled", re.I),
    "unspent": re.compile(r"잔액|잔여|차액|불용|미집행|미사용|unspent|unused|balance|remain|variance|difference|underspen", re.I),
    "returned": re.compile(r"(?<!미)(?:반납|반환|환수)|return|refunded|refund to|repay|give back", re.I),
    "accepted": re.compile(r"(?<!불)인정|정산액|정산금|정산확정|확정액|(?<!un)accepted|eligible|recogni[sz]ed|allowed", re.I),
    "executed": re.compile(r"집행(?!예산)|지출(?!예산)|사용|결산|execut|spen[dt]|expend|expens|actual|\bused\b|\bpaid out\b", re.I),
    "granted": re.compile(r"교부|보조[금액]|지원[금액]|약정|협약|예산|배정|지급|수령|수입|입금|grant|budget|award|receiv|disburs|allocat|instal", re.I),
}
TERMS = ("interest", "refunds", "returned")
# columns beside the money: days, numbers, remarks, what others bear, what was asked for or planned, other years
_BESIDE = re.compile(r"일자|일시|날짜|번호|연번|순번|비고|사유|목적|적요|증빙|방법|기관|기간|은행|계획|예정|신청|요구|불인정|이월|건수|자부담|자체부담|자기부담"
                     r"|(?:전년도?|과년도?)\s*(?:교부|집행|예산|보조금)|처$|(?:집행|지출|교부|지급|사용)일$|\bdate\b|\bnote|remark|reason|\bno\.?$|planned|requested|applied|ineligible"
                     r"|disallow|rejected|own (?:share|fund|contribution)|co-?financ|matching|previous year's (?:grant|spen)", re.I)
_BRACKETS = re.compile(r"[(\[（［][^()\[\]（）［］]*[)\]）］]")
_LEADING = re.compile(r"^[\s○●◦□■◇▪·•※*\-–—ㅇㅁ]*(?:(?:\d{1,2}|[가-하a-zA-Z])[.)]\s*|[①-⑳㉠-㉻Ⅰ-Ⅻ]\s*[.)]?\s*)?")
_JOINED = re.compile(r"[+＋]|및|·|,|\band\b", re.I)
_STEPS = {"천원": 1_000, "만원": 10_000, "백만원": 1_000_000, "억원": 100_000_000, "원": 1, "won": 1, "krw": 1}
AMOUNT = re.compile(r"(?P<figure>[△▲\-]?\s*\d[\d,]*(?:\.\d+)?)\s*(?P<unit>천원|만원|백만원|억원|원|won\b|KRW\b)?", re.I)
_COUNTED = re.compile(r"\s*(?:명|건|회|개|부|매|%|people|times)")
_DAY = re.compile(r"(?:19|20)\d\d\s*[.년/-]\s*\d{1,2}\s*[.월/-](?:\s*\d{1,2}\s*[.일]?)?|(?:19|20)\d\d\s*년도?|\d{1,2}\s*월(?:\s*\d{1,2}\s*일)?")


def bare(text: str) -> str:
    """This function will return a head or label without its leading number, what stands in brackets, and spaces between Korean letters."""
    said = _LEADING.sub("", " ".join(_BRACKETS.sub(" ", text).split()))
    return said.replace(" ", "") if re.search(r"[가-힣]", said) else said.strip(" :")


def meaning(text: str) -> str:
    """This function will tell what a head or label means: a key of `COLUMNS`, or nothing.

    A formula means what it comes to (``잔액 + 이자 = 반납액``); several terms together mean the return, where it says so.
    """
    if "%" in text:
        return "rate"
    said = bare(text).rsplit("=", 1)[-1]
    if not said or _BESIDE.search(said):
        return ""
    if _JOINED.search(said):
        return "returned" if COLUMNS["returned"].search(said) else ""
    return next((key for key, pattern in COLUMNS.items() if pattern.search(said)), "")


def beside(text: str) -> bool:
    """This function will tell whether a head is of something beside the money: a day, a number, a remark, what others bear."""
    return bool(_BESIDE.search(bare(text)))


def won(value: Decimal, step: int, at: Place, text: str) -> Said:
    """This function will bring a number of a unit to won. Raises Refused for parts of a won, for ``1.000`` won, which is a thousand where
    points part thousands, and for more digits than any amount has."""
    digits = max(-int(value.as_tuple().exponent), 0)
    if len(value.as_tuple().digits) > DIGITS or (step == 1 and digits == 3 and value == value.to_integral_value()):
        raise Refused.because("grants.cell_unread", source=SOURCE, place=at, said=text[:80])
    exact = Fraction(value) * step
    if exact.denominator != 1:
        raise Refused.because("grants.part_of_won", source=SOURCE, place=at, said=text)
    return Said(int(exact), at, max(step // 10 ** digits, 1))


def amount(match: re.Match[str], unit: int, at: Place) -> Said:
    """This function will read an amount that was found in a text; without a unit of its own it is in `unit` won."""
    step = _STEPS.get((match["unit"] or "").lower(), unit)
    figure = match["figure"].replace(",", "").replace(" ", "")
    sign = -1 if figure[0] in "△▲-" else 1
    return won(sign * Decimal(figure.lstrip("△▲-")), step, at, match[0])


def term(text: str, at: Place, unit: int = 1) -> tuple[str, Said] | None:
    """This function will read a line that says one amount by itself (``3. 이자: 223,530원``): a key of `COLUMNS` and its amount.

    Days and what stands in brackets behind it do not count as amounts.
    """
    said = _LEADING.sub("", " ".join(_DAY.sub(" ", _BRACKETS.sub(" ", text)).split()))
    amounts = [match for match in AMOUNT.finditer(said) if match["unit"]] or list(AMOUNT.finditer(said))
    if len(amounts) != 1:
        return None
    label = said[:amounts[0].start()].strip().removesuffix("금").strip()
    name = meaning(label.rstrip(":=은는 "))
    if name and re.fullmatch(r"\D{1,40}", label):
        return name, amount(amounts[0], unit, at.saying(text.strip()[:80]))
    return None


def told(text: str, names: Sequence[str], at: Place = NOWHERE, unit: int = 1) -> Iterator[Told]:
    """This function will read what a sentence says of items: each name with the amount that follows it before the next name. Where the
    paper is in thousands (`unit`), a figure with commas is an amount without saying so."""
    stands = sorted((text.index(name), name) for name in set(names) if name in text)
    ends = [*(start for start, _ in stands), len(text)][1:]
    for (start, name), end in zip(stands, ends, strict=True):
        part = text[start + len(name):end]
        found = next((match for match in AMOUNT.finditer(part)
                      if match["unit"] or (unit > 1 and "," in match["figure"] and not _COUNTED.match(part, match.end()))), None)
        if found is not None:
            column = meaning(part[:found.start()])
            yield Told(name, amount(found, unit, at.saying(text[:80])), column if column in ("granted", "executed", "unspent") else "")
