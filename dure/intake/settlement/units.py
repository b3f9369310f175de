"""In which unit amounts are printed: ``(단위: 천원)``, ``[천원]``, ``교부액(천원)``, ``(Unit: KRW 1,000)``, ``Amounts in thousands of won``.

A unit that is not understood, or another currency, is refused where it stands for itself, in a head or beside the word 단위/unit: read as
won it would be wrong by a factor of a thousand.
"""

from __future__ import annotations

import re
import unicodedata

from dure.domain.grants.rules.sheet import SOURCE
from dure.kernel.place import Place
from dure.kernel.problem import Refused

_SCALES = {"천": 1_000, "千": 1_000, "만": 10_000, "십만": 100_000, "백만": 1_000_000, "천만": 10_000_000, "억": 100_000_000,
           "thousand": 1_000, "thousands": 1_000, "million": 1_000_000, "millions": 1_000_000, "1": 1, "1,000": 1_000, "1000": 1_000,
           "10,000": 10_000, "1,000,000": 1_000_000, "'000": 1_000, "000": 1_000, "000s": 1_000, "'000s": 1_000}
_WON = {"원", "won", "krw", "₩", "원화"}
_LEAD = {"단위", "금액", "금액단위", "화폐단위", "unit", "units", "amount", "amounts", "in", "of", "korean", "south", "all", "are", "figures",
         "stated", "expressed", "currency", "the", "money"}
_BESIDE = {"%", "명", "건", "회", "개"}  # other units of the same table: 천원, %
_TOKEN = re.compile(r"십만|백만|천만|[천千만억원₩%]|금액단위|화폐단위|단위|금액|원화|'?000s?\b|\d[\d,]*|[a-z]+|[가-힣]+|[^\s]")
_STOPS = set("()[]<>{}〈〉《》【】:;=,/·※*-–—.~\"")
_FOREIGN = re.compile(r"[$€£¥]|\b(?:usd|us dollars?|dollars?|eur|euros?|jpy|yen|cny|rmb|yuan|gbp|pounds?|chf|sgd)\b|달러|유로|위안|엔화", re.I)
_SCALED = re.compile(r"[천千만억]\s*원|thousand|million|(?<![\d,])1,?000(?:,000)?(?![\d,])|'000|\b000s?\b", re.I)
_NAMED = re.compile(r"(?:단위|\bunits?\b)\s*(?P<mark>[:=(\[)]*)\s*(?P<unit>[^()\[\]<>]*)", re.I)
_GROUP = re.compile(r"[(\[<]([^()\[\]<>]*)[)\]>]")
_TAIL = re.compile(r"(?:^|\s)((?:천|만|백만|억)?\s?원|krw|won|(?:thousands?|millions?)(?: of)? (?:won|krw)|krw (?:thousands?|millions?))$", re.I)
_BOUND = re.compile(r"미만|이하|이상|초과|절사|단수|반올림|\d\s*(?:원|won|krw)\s*[가-힣]{2}|below|under", re.I)  # a remark on amounts


def stated_unit(text: str, at: Place, alone: bool = False, beside: bool = False) -> int | None:
    """This function will read a unit that a text or cell states for what follows it, as won; None where it states none. `alone` is for the
    cells of a head, of which only 단위/unit speaks for more than a column, `beside` for remarks in a row of amounts, which may tell other
    amounts. Raises Refused for units that are not understood."""
    said = _plain(text)
    if (unit := _understood(said)) is not None and not alone:
        return unit
    named = _NAMED.search(said)
    if named is not None:
        if (unit := _understood("단위 " + re.split(r"\)|\s{2,}", named["unit"])[0])) is not None:
            return unit
        if named["mark"]:
            _refuse_suspect(named["unit"], text, at)
    if alone or _BOUND.search(said):
        return None
    heading = len(said) < 60 and re.match(r"(?:all )?(?:amounts?|figures|currency|금액)\b", said) is not None
    parts = [part for group in (*_GROUP.findall(said), *([said] if heading else [])) for part in (group, *re.split(r"[,;.]\s", group))]
    if found := next((unit for part in parts if (unit := _understood(part)) is not None), None):
        return found
    wrapped = re.fullmatch(r"[\W_]*[(\[<].*[)\]>]\W*", said) is not None
    if heading or (wrapped and not beside) or _FOREIGN.fullmatch(said.strip(" :.")):
        _refuse_suspect(said, text, at)
    return None


def column_unit(text: str, at: Place | None = None) -> int | None:
    """This function will read the unit that a head or label has in brackets or behind it (``교부액(천원)``) as won. Raises Refused, where a
    place is given, for a unit that is not understood."""
    said = _plain(text)
    for group in _GROUP.findall(said):
        if (unit := _understood(group)) is not None:
            return unit
    if tail := _TAIL.search(said):
        return _understood(tail[1])
    if at is not None:
        _refuse_suspect(said, text, at)
    return None


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).lower().replace("’", "'").replace("‘", "'").replace("`", "'").split())


def _understood(text: str) -> int | None:
    """What consists of words of units only, with a currency, or a scale beside a word that says it is one."""
    words = [word for word in _TOKEN.findall(_plain(text)) if word not in _STOPS and word not in _BESIDE]
    scales = [_SCALES[word] for word in words if word in _SCALES]
    won, lead = any(word in _WON for word in words), any(word in _LEAD for word in words)
    if len(scales) > 1 or any(word not in _SCALES and word not in _WON and word not in _LEAD for word in words):
        return None
    return (scales[0] if scales else 1) if won or (lead and scales and scales[0] > 1) else None


def _refuse_suspect(part: str, text: str, at: Place) -> None:
    if _FOREIGN.search(part) or _SCALED.search(part):
        raise Refused.because("grants.unit_unread", source=SOURCE, place=at, said=text.strip()[:80])
