"""사업비: the year's money by who bears it, from cells and lines such as ``1,387천원 [국비] [시비]1,387천원``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from dure.domain.budget.rules.facts import Funding
from dure.intake.statement.paper import LABEL, Box, Entry
from dure.kernel.money import UNITS, number

_TOKEN = re.compile(
    r"(?P<bearer>[\[(<]?\s*(?P<word>국고보조금|국\s?비|시[·ㆍ]?도비|시\s?비|도\s?비|구\s?비|군\s?비|자치구비|"
    r"구[·ㆍ]?군비|지방비|민\s?자|민간(?:자본)?|자부담|기금|기\s?타|[가-힣]\s?비(?=\s*[\])>]))(?:\s*\([^()\d]*\))?\s*[\])>]?)"
    r"|(?P<total>총\s?사업비|사업비|합\s?계|총\s?계|(?<![가-힣])계(?![가-힣]))"
    r"|(?P<figure>(?<![\d.,])[△-]?\s?\d[\d,]*(?:\.\d+)?)(?![\d,.]*\s*[%％])\s*(?P<unit>(?:십|백|천)?(?:만|억)?원)?"
)
_BEARERS = {
    "국고보조금": "national", "국비": "national", "시비": "city", "도비": "city", "시도비": "city", "지방비": "city",
    "구비": "district", "군비": "district", "자치구비": "district", "구군비": "district",
    "민자": "other", "민간": "other", "민간자본": "other", "자부담": "other", "기금": "other", "기타": "other",
}
_STANDARD = {"national": "국비", "city": "시비", "district": "구비", "other": "기타"}
_PERIOD = re.compile(r"^[~년월.]|^\s*[~년월]")


def read_funding(entries: Sequence[Entry], funding: Funding, unit: str) -> None:
    """This function will read amounts with the bearer's label before them; the first without one is the total.

    Amounts come in thousand won; `unit` is that of amounts which print none. A
    bearer's label that is no known word but looks like one (``[사비]``) stands for the city's, if that has none.
    """
    bearer = "total"
    for entry in entries:
        plain = entry.scrap.plain
        said = unit  # 1,550백만원 (시비 1,550): a unit holds for what follows on its line
        for found in _TOKEN.finditer(plain):
            if found["bearer"]:
                bearer = _bearer(re.sub(r"[\s·ㆍ]", "", found["word"]), funding)
                entry.scrap.label(*found.span())
            elif found["total"]:
                bearer = "total" if found["total"].replace(" ", "") != "총사업비" else ""
                entry.scrap.label(*found.span())
            elif bearer and getattr(funding, bearer) is None and not _PERIOD.match(plain[found.end():]):
                said = found["unit"] or said
                value = _thousand(found["figure"], said)
                if value is not None:
                    setattr(funding, bearer, value)
                    funding.at.setdefault("", entry.scrap.at)
                    funding.at[bearer] = entry.scrap.land(*found.span())
                    bearer = ""
        _label_notes(entry)


def read_funding_columns(rows: Sequence[Sequence[Box]], funding: Funding, unit: str) -> set[Box]:
    """This function will read amounts that stand below their bearers' labels, column by column.

    Returns the boxes that it read.
    """
    for above, below in pairwise(rows):
        heads = [(_TOKEN.fullmatch(a.text), a, b) for a, b in zip(above, below, strict=False) if a.text]
        labels = [head for head, _, _ in heads if head and (head["bearer"] or head["total"])]
        if len(labels) < 2 or len(labels) < len(heads) or not any(b.text for _, _, b in heads):
            continue
        for head, a, b in heads:
            if b.entries and head:
                a.label()
                bearer = "total" if head["total"] else _bearer(re.sub(r"[\s·ㆍ]", "", head["word"]), funding)
                _take(funding, bearer, b.entries[0], unit)
        return {box for _, a, b in heads for box in (a, b)}
    return set()


def _take(funding: Funding, bearer: str, entry: Entry, unit: str) -> None:
    found = next((f for f in _TOKEN.finditer(entry.scrap.plain) if f["figure"]), None)
    value = _thousand(found["figure"], found["unit"] or unit) if found else None
    if found and value is not None and getattr(funding, bearer) is None:
        setattr(funding, bearer, value)
        funding.at.setdefault("", entry.scrap.at)
        funding.at[bearer] = entry.scrap.land(*found.span())


def begins_with_bearer(plain: str) -> bool:
    """This function will tell whether a line goes on with the bearers of an amount: ``국비 …``, ``[시비] …``."""
    found = _TOKEN.match(plain.strip())
    return bool(found and found["bearer"])


def _bearer(word: str, funding: Funding) -> str:
    name = _BEARERS.get(word)
    if name is None:
        name = "city" if funding.city is None and "city" not in funding.labels else "other"
    if word != _STANDARD[name] and name not in funding.labels:
        funding.labels[name] = word
    return name


def _label_notes(entry: Entry) -> None:
    """Words of the form beside the amounts: (예산 외), (당해년도), ※ 단위."""
    for found in re.finditer(r"\(\s*(?:예산\s?외|예산\s?내|당해\s?년?도?|단위[^()]*)\s*\)", entry.scrap.plain):
        entry.scrap.label(*found.span())
    if not any(mark != LABEL and char.isalnum() for mark, char in zip(entry.scrap.marks, entry.text, strict=True)):
        entry.scrap.label()


def _thousand(figure: str, unit: str) -> int | None:
    """An amount in thousand won; None where that is no whole number."""
    try:
        value = number(figure) * UNITS.get(unit, 1_000)
    except ValueError:
        return None
    return int(value) // 1_000 if value % 1_000 == 0 else None
