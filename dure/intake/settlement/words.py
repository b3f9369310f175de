"""By which words a sheet's totals and units are known, and how its cells are read; columns, terms and sentences: `grants.rules.told`."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

from dure.domain.grants.rules.sheet import SOURCE, Said
from dure.domain.grants.rules.told import bare, won
from dure.formats.blocks import Cell
from dure.kernel.money import UNITS, number
from dure.kernel.place import Place
from dure.kernel.problem import Refused

_TOTAL = re.compile(r"(?:총|합)?계|합산|총액|총합계|누계|총괄(?:계)?|전체(?:계|합계)?|합계금액|총금액"
                    r"|(?:(?:grand|overall|sum) )?totals?(?: (?:amount|sum))?|(?:total )?sum|overall", re.I)
_SUBTOTAL = re.compile(r".*소계|.*sub-? ?total.*|.+합계", re.I)
_GROUP = re.compile(r"\S.*\s계")  # 인건비 계, and not 전산회계
_BRACKET = re.compile(r"[(\[（［][^()\[\]（）［］]*[)\]）］]")
_WRAPPED = re.compile(r"\W*[\[<‹〈《【({「]\s*([^\[\]<>‹›〈〉《》【】(){}「」]+?)\s*[\])>›〉》】}」]\W*")
_KO = r"천\s*원|만\s*원|백만\s*원|억\s*원|원"
_BEFORE = re.compile(r"^(?:일?금\s*(?=[\d△▲-])|₩\s*|krw\s*|원화\s*)", re.I)
_BEHIND = re.compile(rf"(?:(?P<ko>{_KO})(?:정|整)?|won|krw)\s*\.?$", re.I)


def is_total(text: str) -> bool:
    """This function will tell whether a label is that of a total: ``합 계``, ``총계(A)``, ``[합  계]``, ``Grand-Total``, ``합계/Total``."""
    said = _unwrapped(text)
    scripts = (bare(" ".join(re.findall(r"[가-힣]+", said))), " ".join(re.findall(r"[A-Za-z]+", said)))
    words = bare(said)
    return bool(_TOTAL.fullmatch(words)) or (
        not re.search(r"\d", words) and any(scripts) and all(_TOTAL.fullmatch(part) for part in scripts if part))


def is_subtotal(text: str) -> bool:
    """This function will tell whether a label is that of a subtotal: ``소계``, ``인건비 소 계``, ``인건비 계``, ``인건비 합계``."""
    said = " ".join(_unwrapped(text).split())
    return not is_total(text) and bool(_SUBTOTAL.fullmatch(bare(said)) or _GROUP.fullmatch(_BRACKET.sub("", said).strip()))


def _unwrapped(text: str) -> str:
    """A label without brackets that hold all of it."""
    wrapped = _WRAPPED.fullmatch(unicodedata.normalize("NFKC", text).strip())
    return wrapped[1] if wrapped else text


def is_amount(text: str) -> bool:
    """This function will tell whether a cell reads as an amount; a year or a running number is not told apart from one."""
    try:
        return _figure(text) is not None
    except ValueError:
        return False


def money(cell: Cell, unit: int, at: Place) -> Said | None:
    """This function will read a cell as an amount in won (``1,000``, ``△1,000``, ``금1,000원정``, ``₩1,000``); None where it is empty.
    Raises Refused for anything else."""
    text = unicodedata.normalize("NFKC", cell.words).strip()  # ￦, full-width digits
    if not text or not text.strip("-–—. "):
        return Said(0, at, unit) if text else None
    own = _BEHIND.search(text)
    step = UNITS[re.sub(r"\s", "", own["ko"])] if own and own["ko"] else 1 if own else unit
    try:
        value = _figure(text)
    except ValueError as error:
        raise Refused.because("grants.cell_unread", source=SOURCE, place=at, said=text[:80]) from error
    return won(Decimal(value or 0), step, at, text)


def _figure(text: str) -> int | Decimal | None:
    """The number of a cell, None where it is empty. Raises ValueError where it is none."""
    text = unicodedata.normalize("NFKC", text)
    said = _BEHIND.sub("", _BEFORE.sub("", text.strip())).strip()
    return number(_BEFORE.sub("", said)) if text.strip() else None


def is_none(text: str) -> bool:
    """This function will tell whether a cell declares that there is nothing: ``-``, ``없음``, ``해당 없음``, ``none``."""
    return bool(re.fullmatch(r"[-–—]|없음|해당\s*(?:사항\s*)?없음|none|nil|n/?a", text.strip(), re.I))
