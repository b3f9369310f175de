"""Papers of a trip abroad: the plan (출장계획) with its estimate, and the settlement of what was paid (여비 정산서), each step of rounding shown.

Source: `docs/sources.md#travel-abroad`.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from dure.domain.travel.labels.trips import LINES
from dure.domain.travel.models import Trip
from dure.domain.travel.queries.explaining import Line
from dure.domain.travel.rules.payment import Payment
from dure.formats.blocks import Align, Cell, Document, Heading, Mark, Paragraph, Table
from dure.kernel.figure import Derived, Figure
from dure.kernel.money import printed

WORDS: dict[str, dict[str, str]] = {
    "plan": {"ko": "국외출장 계획", "en": "Plan of a trip abroad"}, "settlement": {"ko": "국외여비 정산서", "en": "Settlement of a trip abroad"},
    "overview": {"ko": "개요", "en": "Overview"}, "purpose": {"ko": "목적", "en": "Purpose"}, "place": {"ko": "출장지", "en": "Place"},
    "days": {"ko": "기간", "en": "Days"}, "span": {"ko": "{first} ~ {last} ({nights}박 {days}일)", "en": "{first} to {last} ({nights} nights, {days} days)"},
    "people": {"ko": "출장자", "en": "Travellers"}, "line": {"ko": "예산과목", "en": "Budget line"}, "cost": {"ko": "소요예산", "en": "Cost"},
    "paid": {"ko": "지급·정산", "en": "Payment and settlement"}, "item": {"ko": "구분", "en": "Item"}, "how": {"ko": "산출", "en": "Calculation"},
    "amount": {"ko": "금액", "en": "Amount"}, "unit": {"ko": "통화", "en": "Currency"}, "rate": {"ko": "{on} 환율 적용", "en": "Rates of {on}"},
    "advance": {"ko": "지급", "en": "Paid in advance"}, "settled": {"ko": "정산", "en": "Settled"}, "difference": {"ko": "차액", "en": "Difference"},
    "grade": {"ko": "{grade}등급 {people}명, 1인", "en": "Grade {grade}, {people} people, each"}, "won": {"ko": "(단위: 원)", "en": "(won)"},
    "mileage": {"ko": "공적 항공마일리지: 적립 {earned}, 사용 {used}", "en": "Official mileage: earned {earned}, used {used}"},
    "report": {"ko": "결과보고", "en": "Report"},
}


def lines_of(payment: Payment) -> list[Line]:
    """This function will return a computed payment as its lines, the totals last."""
    lines = [Line(key, label, share.grade, share.people, figure)
             for share in payment.shares for key, label, figure in (*share.lines, ("total", "", share.total))]
    return [*lines, Line("sum", "", "", 0, payment.sum), Line("paid", "", "", 0, payment.paid)]


def calculated(figure: Figure) -> str:
    """This function will write a figure's calculation as offices do, with what was rounded: ``59 × 16 ÷ 3 = 314.67 → 315``."""
    if not isinstance(figure.rests_on, Derived):
        return ""
    made = figure.rests_on
    values = [Fraction(term.value or 0) for term in made.terms]
    if made.operation == "sum":
        return " + ".join(_number(value) for value in values)
    params, exact = dict(made.params), Fraction(1)
    divisor = int(params.get("divisor", "1"))
    for value in values:
        exact *= value
    exact /= divisor
    percent = divisor == 100 and made.terms[-1].unit == "percent"
    words = " × ".join(_number(value) + ("%" if percent and at == len(values) - 1 else "") for at, value in enumerate(values))
    words += f" ÷ {divisor}" if divisor != 1 and not percent else ""
    return words if exact == figure.value else f"{words} = {_number(exact)} → {_number(Fraction(figure.value or 0))}"


def _number(value: Fraction) -> str:
    """Up to two decimals, more where a rate has them."""
    if value.denominator == 1:
        return f"{value.numerator:,}"
    places = next((n for n in range(1, 7) if (value * 10**n).denominator == 1), 2)
    return f"{round(Decimal(value.numerator) / Decimal(value.denominator), places):,}"


def trip_plan(trip: Trip, lines: Sequence[Line], language: str) -> Document:
    """This function will lay the plan of a trip out: overview, travellers, and what it is estimated to cost (none while it cannot be computed)."""
    return _paper(trip, "plan", lines, language, ())


def trip_settlement(trip: Trip, lines: Sequence[Line], language: str, advance: int, settled: int | None) -> Document:
    """This function will lay the settlement of a trip out: the payment with each rounding, the advance beside it, mileage, the report."""
    def said(key: str, **params: object) -> str:
        return WORDS[key][language].format(**params)

    rows = [(_cell(said("advance"), header=True), _cell(printed(advance), "right"))]
    if settled is not None:
        rows += [(_cell(said("settled"), header=True), _cell(printed(settled), "right")),
                 (_cell(said("difference"), header=True), _cell(printed(settled - advance), "right"))]
    travellers = list(trip.travellers.order_by("pk"))
    mileage = said("mileage", earned=f"{sum(one.mileage or 0 for one in travellers):,}", used=f"{sum(one.mileage_used for one in travellers):,}")
    report = trip.steps.filter(step="report", passed=True).order_by("-pk").first()
    more: list[Heading | Paragraph | Table] = [Heading(2, (said("paid"),)), Paragraph((said("won"),), align="right"), Table(tuple(rows), widths=(40, 60)),
                                               Paragraph((mileage,))]
    if report:
        more += [Heading(2, (said("report"),)), *(Paragraph((text,)) for text in report.note.splitlines() if text.strip())]
    return _paper(trip, "settlement", lines, language, more)


def _paper(trip: Trip, kind: str, lines: Sequence[Line], language: str, more: Sequence[Heading | Paragraph | Table]) -> Document:
    def said(key: str, **params: object) -> str:
        return WORDS[key][language].format(**params)

    posts = ", ".join(f"{one.post} {one.name}".strip() for one in trip.travellers.order_by("pk"))
    days = (trip.ends_on - trip.starts_on).days + 1
    facts = (("purpose", trip.purpose or trip.title), ("place", trip.place),
             ("days", said("span", first=trip.starts_on, last=trip.ends_on, nights=trip.nights, days=days)), ("people", posts),
             ("line", f"{trip.line.fiscal_year} {trip.line.name}"))
    title = f"{said(kind)}: {trip.title}"
    blocks: list[Heading | Paragraph | Table] = [
        Heading(1, (title,)), Heading(2, (said("overview"),)),
        Table(tuple((_cell(said(key), header=True), _cell(words)) for key, words in facts), widths=(20, 80))]
    if lines:
        blocks += [Heading(2, (said("cost"),)), *([Paragraph((said("rate", on=trip.rate_on),), align="right")] if trip.rate_on else []),
                   payment_table(lines, language)]
    return Document((*blocks, *more), title, language)


def payment_table(lines: Sequence[Line], language: str) -> Table:
    """This function will lay the lines of a payment out, the calculation of each beside its amount; each grade under its own head."""
    def said(key: str, **params: object) -> str:
        return WORDS[key][language].format(**params)

    rows = [tuple(_cell(said(key), "center", header=True) for key in ("item", "how", "amount", "unit"))]
    grade = ""
    for line in lines:
        if line.grade != grade and line.grade:
            rows.append((Cell((Paragraph((said("grade", grade=line.grade, people=line.people),)),), colspan=4, header=True),))
        grade = line.grade
        whole = line.key in ("total", "sum", "paid")
        rows.append((_cell(line.label or LINES[line.key][language], header=whole), _cell(calculated(line.figure)), _amount(line.figure),
                     _cell("KRW" if line.figure.unit == "won" else line.figure.unit, "center")))
    return Table(tuple(rows), header_rows=1, widths=(22, 46, 20, 12))


def _amount(figure: Figure) -> Cell:
    value = int(figure.value or 0)
    return Cell((Paragraph((Mark(printed(value), value=value),), align="right"),), align="right")


def _cell(words: str, align: Align = "", *, header: bool = False) -> Cell:
    return Cell((Paragraph((words,)),), header=header, align=align)
