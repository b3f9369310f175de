"""A printed total of parts that are named: ``19개임원도시(의장도시, 부의장도시8, 집행위원도시10)`` is 1 + 8 + 10.

Read narrowly: one number a part, in the total's own unit; what has dates, times or "각" inside is left alone.
Source: `docs/sources.md#named-parts`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dure.kernel.place import Place
from dure.kernel.problem import Problem

SOURCE = "named-parts"
_UNIT = "개국|개소|개사|개월|개|명|인|건|회|종|곳|팀|대|동|천원|백만원|만원|원|분과|도시"
_TOTAL = re.compile(
    rf"(?<![\d.,'’:~/-])(?P<total>\d[\d,]*)\s*(?P<unit>{_UNIT}|members|cities|people)?(?P<about>여)?"
    r"\s*(?P<name>[가-힣A-Za-z ]{0,12}?)\s*[(（](?P<parts>[^()（）]+)[)）]")
_EQUATION = re.compile(r"(?<![\d,.+])(?P<parts>\d[\d,]*(?:\s*\+\s*\d[\d,]*)+)\s*=\s*(?P<total>\d[\d,]*)(?![\d.,]*\d)")
_NUMBER = re.compile(r"\d[\d,]*")
# a part that is not a share of the total: each, about, from … to, a date, a month, a decimal
_NOT_A_SHARE = re.compile(
    r"(?:^|\s)(?:각|약)(?=[\s\d])|[인명소회건]당|이상|이내|이하|이후|까지|부터|매년|매월|\d\s*(?:여|월|일|년|차|급|층|호|단계|세|학년)"
    r"|[~∼〜%:/.'’]|등$|\s중$")


# a list of names behind the number of them: 안건4(가, 나, 다, 라). Not 명 and 회: whose names follow is often not all
_LISTED = re.compile(
    r"(?<![\d.,'’:~/-])(?P<total>\d{1,2})\s*(?:개국|개소|개사|개|건|종|분과|과제|팀)\s*(?P<name>[가-힣]{0,8})"
    r"\s*\((?P<parts>[^()]+)\)|(?:안건|분과|과제|분야)\s?(?P<count>\d{1,2})\s*\((?P<names>[^()]+)\)")
_NOT_A_NAME = re.compile(r"\d|등$|^등|외$|각|및|[:~]|\s\S+\s")


@dataclass(frozen=True, slots=True)
class Part:
    """One part in the brackets; `number` is None where only its name stands there."""

    name: str
    number: int | None
    unit: str


def _parts(text: str) -> list[Part] | None:
    parts = []
    for piece in re.split(r"\s*[+·ㆍ/]\s*|\s*,\s*(?!\d{3}(?!\d))|,\s+", text.strip()):
        numbers = _NUMBER.findall(piece)
        if not piece or len(numbers) > 1 or _NOT_A_SHARE.search(piece):
            return None
        number = int(numbers[0].replace(",", "")) if numbers else None
        name, _, rest = piece.partition(numbers[0]) if numbers else (piece, "", "")
        unit = re.match(rf"\s*({_UNIT})?", rest)
        if re.match(r"[가-힣]", rest) and not (unit and unit[1]):
            return None  # counted in something else: 2시간
        parts.append(Part(name.strip() or rest.strip(), number, (unit[1] or "") if unit else ""))
    return parts


def named_total_problems(texts: Iterable[tuple[str, Place]]) -> list[Problem]:
    """This function will report totals that are not the sum of the parts that stand behind them."""
    problems = []
    for text, at in texts:
        for match in _TOTAL.finditer(text):
            if match["about"]:
                continue
            parts = _parts(match["parts"])
            if not parts or len(parts) < 2 or not _are_shares(parts, match["unit"] or ""):
                continue
            # a part without a number is one: 의장도시; one that is included (포함) may be among the others
            computed = sum(1 if part.number is None else part.number for part in parts)
            included = sum(part.number is None and part.name.endswith("포함") for part in parts)
            problems += [] if _total(match) == computed - included else _compared(match, computed, at)
        for match in _EQUATION.finditer(text):
            computed = sum(int(number.replace(",", "")) for number in _NUMBER.findall(match["parts"]))
            problems += _compared(match, computed, at)
    return problems


def named_list_problems(texts: Iterable[tuple[str, Place]]) -> list[Problem]:
    """This function will report a number of things that is not the number of names behind it."""
    problems = []
    for text, at in texts:
        for match in _LISTED.finditer(text):
            names = [name.strip() for name in re.split(r"[,·ㆍ]", match["parts"] or match["names"])]
            total = int(match["total"] or match["count"])
            if len(names) < 3 or len(names) == total or not all(names) or any(map(_NOT_A_NAME.search, names)):
                continue
            params = {"text": match[0].strip(), "printed": total, "computed": len(names)}
            problems.append(Problem("programmes.named_list", params, SOURCE, "warning", (at,)))
    return problems


def _total(match: re.Match[str]) -> int:
    return int(match["total"].replace(",", ""))


def _compared(match: re.Match[str], computed: int, at: Place) -> list[Problem]:
    total = _total(match)
    if total == computed:
        return []
    params = {"text": match[0].strip(), "printed": total, "computed": computed}
    return [Problem("programmes.named_parts", params, SOURCE, "error", (at,))]


def _are_shares(parts: Sequence[Part], unit: str) -> bool:
    numbered = [part for part in parts if part.number is not None]
    unnumbered = len(parts) - len(numbered)
    if len(numbered) < 2 or unnumbered > 1:
        return False
    if any(part.unit and part.unit != unit for part in numbered):
        return False
    if unnumbered and any(part.unit for part in numbered):
        return False
    return all(re.search(r"[가-힣A-Za-z]", part.name) for part in parts) or all(not part.name for part in parts)
