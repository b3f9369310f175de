"""The words and signs of a basis line, and how its text is cut into them. See `dure.domain.budget.rules.basis`."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from dure.kernel.problem import Refused

# a basis line is a line: longer texts and deeper brackets are no calculation of an office
CEILING = 2_000
DEEPEST = 30

MONEY: dict[str, int] = {
    "원": 1, "백원": 100, "천원": 1_000, "만": 10_000, "만원": 10_000, "십만원": 100_000, "백만원": 1_000_000,
    "천만원": 10_000_000, "억": 100_000_000, "억원": 100_000_000, "십억원": 1_000_000_000, "조원": 1_000_000_000_000,
}
_MANY = {"십": 10, "백": 100, "천": 1_000, "만": 10_000, "십만": 100_000, "백만": 1_000_000}
_COUNTED_MANY = re.compile(r"(십만|백만|십|백|천|만)([명인부매건회개])")

# full-width signs and the kinds of typographic sign, one letter for one letter so that positions stay
_SAME = {chr(0xFF01 + i): chr(0x21 + i) for i in range(94)}
_SAME |= dict.fromkeys("×✕✖⨯╳∗⁎", "*") | dict.fromkeys("·∙⋅・‧•ㆍ", "·")
_SAME |= dict.fromkeys("−–—‐‑﹣", "-") | dict.fromkeys("△▲▵∆", "△")
_SAME |= dict.fromkeys("\u00a0\u2002\u2003\u2009\u3000\t\n\r", " ") | {"÷": "/", "∕": "/", "⁄": "/"}
_SAME |= dict.fromkeys("[{〔", "(") | dict.fromkeys("]}〕", ")") | dict.fromkeys("≒≈", "=")
_SAME |= {"\uff3b": "(", "\uff3d": ")"}
_TRANSLATION = str.maketrans(_SAME)

TOKEN = re.compile(
    r"(?P<space> +)"
    r"|(?P<number>\d{1,3}(?: ?, ?\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)"
    # a counter word may be several: 개 분과, 원/명, 시·도
    r"|(?P<word>[%‰]|[^\W\d_㎡㎥]+(?:[ /·][^\W\d_]+)*|[㎡㎥㎞㎏ℓ℃])"
    r"|(?P<times>[*·])|(?P<slash>/)|(?P<plus>\+)|(?P<minus>-)|(?P<triangle>△)"
    r"|(?P<open>\()|(?P<close>\))|(?P<equals>=)"
)
PAIR = re.compile(
    r"[(<]? ?(?:(?P<revised>경정|변경|수정)|(?P<former>기정|당초))(?:예산)?액? ?[)>]? ?:?(?= *[\d(△-])"
)
# what may stand behind a multiplying "x"; before anything else it is a letter
_OPERAND = re.compile(r" *[\d(△]")
_CALCULATION = re.compile(r" *[\d(△+-]")


@dataclass(frozen=True, slots=True)
class Token:
    """One word or sign: its kind, its text, and where it stands."""

    kind: str
    text: str
    start: int
    end: int


def as_printed(text: str) -> str:
    """This function will give each sign its plain form, letter for letter, so that positions stay."""
    return text.translate(_TRANSLATION)


def many(unit: str) -> tuple[int, str]:
    """This function will take the number word off a counter: ``만명`` is 10,000 of 명."""
    found = _COUNTED_MANY.fullmatch(unit)
    return (_MANY[found[1]], found[2]) if found else (1, unit)


def tokens_of(plain: str, start: int, end: int, refusal: Callable[[int], Refused]) -> list[Token]:
    """This function will cut a part of a text into tokens, the last of kind ``end``; spaces are left out.

    A bracket behind an operand that is no calculation is a ``note``. Raises what `refusal` makes of a position
    where no token begins.
    """
    tokens: list[Token] = []
    at = start
    while at < end:
        found = TOKEN.match(plain, at, end)
        if found is None:
            raise refusal(at)
        kind, stop = str(found.lastgroup), found.end()
        if kind == "word":
            kind, stop = _word_or_cross(plain, at, stop, end)
        elif kind == "open" and tokens and tokens[-1].kind in ("number", "word", "close"):
            kind, stop = "note", _note_end(plain, at, end)
            if not stop:
                raise refusal(at)
        if kind != "space":
            tokens.append(Token(kind, plain[at:stop], at, stop))
        at = stop
    tokens.append(Token("end", "", end, end))
    return tokens


def _word_or_cross(plain: str, at: int, stop: int, end: int) -> tuple[str, int]:
    """ "x" before an operand multiplies, also where it stands at the end of a counter word (``4회x3명``)."""
    if plain[stop - 1] in "xX" and _OPERAND.match(plain, stop, end):
        if stop - at == 1:
            return "times", stop
        stop -= 1
        while plain[stop - 1] in " /·":
            stop -= 1
    return "word", stop


def _note_end(plain: str, at: int, end: int) -> int:
    """Where the bracket closes that begins at `at`; 0 where it never does or where it holds a calculation."""
    if _CALCULATION.match(plain, at + 1, end):
        return 0
    depth = 0
    for i in range(at, end):
        depth += (plain[i] == "(") - (plain[i] == ")")
        if not depth:
            return i + 1
    return 0
