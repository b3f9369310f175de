"""What is to be filled in, and how labels are compared."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_MARKS = "□■▣◼◻❑○●◎◇◆-–·∙*☞▶▷ \t\u3000"
_NUMBER = re.compile(r"^(?:\d{1,2}[.)]?|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]+[.]?|[IVX]{1,4}\.|[가-하][.)])\s+")
_YEAR = re.compile(r"(\d{4})년도?")
_DROPPED = re.compile(r"[\s·ㆍ∙.:,]+")
_BRACKETS = re.compile(r"\([^()]*\)")


def normalised(text: str) -> str:
    """This function will bring a label to the form in which labels are compared.

    Without spaces, leading marks and numbers: ``1. 회 계`` is ``회계``, ``2018년도 예산액`` is ``2018예산액``.
    """
    words = unicodedata.normalize("NFKC", text.replace("\n", " ").lstrip(_MARKS))
    words = _NUMBER.sub("", words)
    return _YEAR.sub(r"\1", _DROPPED.sub("", words)).lower()


def is_numbered(text: str) -> bool:
    """This function will tell whether a line begins with a number: ``1. 기본 현황``, ``Ⅱ 예산 설명``."""
    return bool(_NUMBER.match(text))


def names_of(text: str) -> set[str]:
    """This function will return the names by which a label answers: with and without what it adds in brackets."""
    full = normalised(text)
    return {name for name in (full, _BRACKETS.sub("", full)) if name}


@dataclass(frozen=True, slots=True)
class Field:
    """One content. `labels` are the spellings of its label, the likeliest first; `lines` its lines with their markers.

    `under` are headings or labels one of which stands above or left of it, where a label occurs more than once.
    """

    name: str
    labels: tuple[str, ...]
    lines: tuple[str, ...]
    under: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """A column of `Rows`. Where the form has no such column its words go behind those of column `joins` (from 0).

    `merged`: equal words in following rows are one cell.
    """

    labels: tuple[str, ...]
    joins: int | None = None
    between: str = " "
    merged: bool = False


@dataclass(frozen=True, slots=True)
class Rows:
    """The lines of a table. A row has, for each column, the lines of its cell.

    Rows whose first cell is printed in the form (계, 2016년도) go there; the others into blank rows, in order;
    where these are too few the last is repeated. `alike` are spellings of one first cell (계, 합계).
    """

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[tuple[str, ...], ...], ...]
    under: tuple[str, ...] = ()
    alike: tuple[str, ...] = ()

    def key(self, text: str) -> str:
        """This function will bring a row's first cell to the form in which rows are compared."""
        name = normalised(text)
        return normalised(self.alike[0]) if name in {normalised(other) for other in self.alike} else name


Slot = Field | Rows


def answers(text: str, labels: tuple[str, ...]) -> bool:
    """This function will tell whether a text of the form is one of the labels."""
    names = names_of(text)
    return any(normalised(label) in names for label in labels)
