"""Exact calculation of a basis line (산출근거): ``400,000원*4회*4분과 = 6,400천원``.

What real books print is read: the multipliers ``* X x × ✕ · ∙ ⋅``, fractions (``30/100``, ``4/12월``), percents,
decimals, any counter word (명, 인, 회, 월, 부, 개소 …), amounts in 원, 천원, 만원, 백만원, 억원, sums and
differences of products, brackets, notes in brackets, full-width signs, a printed result behind ``=``, and pairs of
a revised and a former calculation (경정, 기정). Nothing is evaluated as code; the text is read once, left to right.
Sources: `docs/sources.md#domain-basis`, `docs/sources.md#statement-form`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from dure.domain.budget.rules.basis_words import (
    CEILING,
    DEEPEST,
    MONEY,
    PAIR,
    TOKEN,
    Token,
    as_printed,
    many,
    tokens_of,
)
from dure.kernel.problem import Refused
from dure.kernel.rounding import rounded

__all__ = ["Computation", "Operand", "computed", "label_and_expression"]

SOURCE = "domain-basis"
TOLERANCE = 1  # thousand won: books round either way, see docs/sources.md#domain-rounding


@dataclass(frozen=True, slots=True)
class Operand:
    """One number of a calculation: what it multiplies by, its counter word, and its words on the paper.

    Amounts are in won (`unit` 원, whatever the paper prints); a percent is its hundredth, a fraction itself.
    """

    value: Fraction
    unit: str
    text: str


@dataclass(frozen=True, slots=True)
class Computation:
    """What a basis line says and what it comes to, in won.

    `printed` is the result printed behind "=", in won, None where there is none. Of a pair, `revised` and `former`
    are its two calculations and `won` is their difference.
    """

    operands: tuple[Operand, ...]
    won: Fraction
    printed: Fraction | None = None
    revised: Computation | None = None
    former: Computation | None = None

    @property
    def agrees(self) -> bool | None:
        """This function will tell whether the printed result is right, within 1 thousand won; None without one."""
        return None if self.printed is None else abs(self.printed - self.won) <= TOLERANCE * 1000

    @property
    def thousand(self) -> Fraction:
        """This function will return the result in thousand won, exactly."""
        return self.won / 1000

    def rounded_thousand(self, mode: str = "half_up") -> int:
        """This function will return the result in whole thousand won, rounded by a mode of `kernel.rounding`."""
        return int(rounded(self.thousand, mode))


@dataclass(frozen=True, slots=True)
class _Value:
    amount: Fraction
    money: bool = False
    counted: bool = False


def computed(expression: str) -> Computation:
    """This function will compute a basis line exactly.

    Raises Refused (``budget.basis_…``, with the position counted from 1) for what is not a calculation.
    """
    plain = as_printed(expression)
    if not plain.strip():
        raise Refused.because("budget.basis_empty", source=SOURCE)
    if len(plain) > CEILING:
        raise Refused.because("budget.basis_too_long", source=SOURCE, length=len(plain), ceiling=CEILING)
    tags = [found for found in PAIR.finditer(plain) if found.lastgroup]
    kinds = [found.lastgroup for found in tags]
    if sorted(map(str, kinds)) == ["former", "revised"]:
        return _pair(expression, plain, tags)
    if len(tags) == 1 and not plain[: tags[0].start()].strip():
        return _Parser(expression, plain, tags[0].end(), len(plain)).whole()
    return _Parser(expression, plain, 0, len(plain)).whole()


def _pair(expression: str, plain: str, tags: list[re.Match[str]]) -> Computation:
    first, second = tags
    if plain[: first.start()].strip(" (["):
        raise _unexpected(expression, 0)
    ends = (len(plain[: second.start()].rstrip(" /,;|~-→>(")), len(plain))
    halves: dict[str, Computation] = {}
    for tag, end in zip(tags, ends, strict=True):
        halves[str(tag.lastgroup)] = _Parser(expression, plain, tag.end(), end).whole()
    revised, former = halves["revised"], halves["former"]
    won = revised.won - former.won
    # one result for both stands at the end and is their difference; each with its own has none in common
    last, other = (former, revised) if second.lastgroup == "former" else (revised, former)
    shared = last.printed if other.printed is None and last.printed != last.won else None
    return Computation(revised.operands + former.operands, won, shared, revised, former)


def label_and_expression(text: str) -> tuple[str, str, Computation | None]:
    """This function will split a printed line into its label, its expression and what that comes to.

    ``여비(국외) 35,000,000원 = 35,000천원`` is ``("여비(국외)", "35,000,000원", …)``: the expression is the longest
    end of the line that is a calculation with an amount in it, without its printed result. Where there is none the
    whole text is the label.
    """
    plain = as_printed(text)
    starts = [found.start() for found in TOKEN.finditer(plain) if found.lastgroup in ("number", "open", "minus")]
    tag = next((found.start() for found in PAIR.finditer(plain)), None)
    if tag is not None:
        starts.insert(0, tag)
    for start in starts[:_CANDIDATES]:
        before = plain[start - 1: start]
        if before.isalpha() and start != tag and plain[start].isdigit():
            continue  # a number inside a word (제4차) belongs to the label
        try:
            computation = computed(text[start:])
        except Refused:
            continue
        if not any(operand.unit == "원" for operand in computation.operands):
            continue
        expression = text[start:] if computation.printed is None else text[start: start + plain[start:].rindex("=")]
        return text[:start].rstrip(" :：\t-–"), expression.strip(), computation
    return text.strip(), "", None


# a label with more numbers than this is no label
_CANDIDATES = 24


def _unexpected(expression: str, at: int) -> Refused:
    found = expression[at: at + 12] or "∅"
    return Refused.because("budget.basis_unexpected", source=SOURCE, position=at + 1, found=found)


class _Parser:
    """Reads tokens of a part of the text, left to right, once."""

    def __init__(self, expression: str, plain: str, start: int, end: int) -> None:
        self.expression = expression
        self.tokens = tokens_of(plain, start, end, lambda at: _unexpected(expression, at))
        self.next = 0
        self.depth = 0
        self.operands: list[Operand] = []

    def whole(self) -> Computation:
        """This function will read a calculation and its printed result, if there is one."""
        value = self._sum()
        operands = tuple(self.operands)
        printed = None
        while self._take("equals"):  # "= 6,400,000원 = 6,400천원": the last one counts
            result = self._sum()
            # books print results in thousand won and often leave the word out
            printed = result.amount if result.money else result.amount * 1000
        if self._kind() != "end":
            raise self._refusal()
        if value.counted and not value.money:
            raise Refused.because("budget.basis_no_amount", source=SOURCE, found=self.expression.strip()[:40])
        return Computation(operands, value.amount, printed)

    def _kind(self) -> str:
        return self.tokens[self.next].kind

    def _take(self, *kinds: str) -> Token | None:
        token = self.tokens[self.next]
        if token.kind not in kinds:
            return None
        self.next += 1
        return token

    def _refusal(self) -> Refused:
        return _unexpected(self.expression, self.tokens[self.next].start)

    def _sum(self) -> _Value:
        total = self._product()
        while sign := self._take("plus", "minus"):
            term = self._product()
            if (total.money and term.counted) or (total.counted and term.money):
                raise Refused.because("budget.basis_unlike_sum", source=SOURCE, position=sign.start + 1)
            amount = total.amount + (term.amount if sign.kind == "plus" else -term.amount)
            money = total.money or term.money
            total = _Value(amount, money, not money and (total.counted or term.counted))
        return total

    def _product(self) -> _Value:
        left = self._operand()
        while sign := self._take("times", "slash"):
            right = self._operand()
            left = self._times(left, right, sign) if sign.kind == "times" else self._over(left, right, sign)
        return left

    def _times(self, left: _Value, right: _Value, sign: Token) -> _Value:
        if left.money and right.money:
            raise Refused.because("budget.basis_money_squared", source=SOURCE, position=sign.start + 1)
        money = left.money or right.money
        return _Value(left.amount * right.amount, money, not money and (left.counted or right.counted))

    def _over(self, left: _Value, right: _Value, sign: Token) -> _Value:
        if not right.amount or (right.money and not left.money):
            code = "budget.basis_division" if not right.amount else "budget.basis_unlike_sum"
            raise Refused.because(code, source=SOURCE, position=sign.start + 1)
        money = left.money and not right.money
        return _Value(left.amount / right.amount, money, not money and left.counted != right.counted)

    def _operand(self) -> _Value:
        # a sign opens a calculation or a bracket; △ may stand before any number
        opens = not self.next or self.tokens[self.next - 1].kind in ("open", "equals")
        sign = self._take("triangle", *(("plus", "minus") if opens else ()))
        bare = self._kind() != "open"
        value = self._unsigned()
        if sign is None or sign.kind == "plus":
            return value
        if bare:  # the sign belongs to the number that it stands before, not only to what that comes to
            own = self.operands[-1]
            self.operands[-1] = Operand(-own.value, own.unit, self.expression[sign.start: sign.end] + own.text)
        return _Value(-value.amount, value.money, value.counted)

    def _unsigned(self) -> _Value:
        opened = self._take("open")
        if opened is None:
            return self._number()
        self.depth += 1
        if self.depth > DEEPEST:
            raise Refused.because("budget.basis_too_deep", source=SOURCE, position=opened.start + 1)
        value = self._sum()
        if not self._take("close"):
            raise self._refusal()
        self.depth -= 1
        self._take("note")
        # "(2명+3명)회": a word behind a bracket says what was counted, or in what it was reckoned (천원)
        if word := self._take("word"):
            factor = MONEY.get(word.text)
            money = value.money or factor is not None
            value = _Value(value.amount * (factor or 1), money, not money)
        return value

    def _number(self) -> _Value:
        # 월 2회, 연4회: a word before the number, never at the beginning
        said = self._take("word") if self.next and self.tokens[self.next - 1].kind == "times" else None
        number = self._take("number")
        if number is None:
            raise self._refusal()
        amount, unit, end = self._measured(number)
        # 30/100 and 4/12월 are one operand
        if not unit and self._kind() == "slash" and self.tokens[self.next + 1].kind == "number":
            slash = self.tokens[self.next]
            self.next += 2
            below, unit, end = self._measured(self.tokens[self.next - 1])
            if not below:
                raise Refused.because("budget.basis_division", source=SOURCE, position=slash.start + 1)
            amount /= below
        text = self.expression[(said or number).start: end]
        self.operands.append(Operand(amount, unit, text))
        return _Value(amount, unit == "원", unit not in ("", "%", "원"))

    def _measured(self, number: Token) -> tuple[Fraction, str, int]:
        """A number with the word behind it: its amount, its counter word (원 for money), and where it ends."""
        amount = Fraction(number.text.replace(",", "").replace(" ", ""))
        word = self._take("word")
        self._take("note")
        if word is None:
            return amount, "", number.end
        if word.text in _HUNDREDTHS:
            return amount / _HUNDREDTHS[word.text], "%", word.end
        money = MONEY.get(word.text.partition("/")[0])  # 원/명
        if money is None:
            times, unit = many(word.text)
            return amount * times, unit, word.end
        if word.text in ("억", "만") and self._kind() == "number":  # 1억 2,000만원
            self.next += 1
            rest, unit, end = self._measured(self.tokens[self.next - 1])
            if unit != "원":
                raise self._refusal()
            return amount * money + rest, "원", end
        return amount * money, "원", word.end


_HUNDREDTHS = {"%": 100, "퍼센트": 100, "‰": 1000}
