"""Where a figure of a trip's payment comes from: each line as it was frozen, down to its rates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from dure.domain.travel.labels.trips import LINES
from dure.domain.travel.models import TripPayment
from dure.kernel.explanation import Explanation
from dure.kernel.figure import Derived, Figure, Ref

DEFINITION = {"ko": "출장 여비의 한 줄. 외화는 종류마다 정수로, 원화로는 환율을 곱해 원 단위로 반올림하고, 합계는 10원 미만을 버립니다.",
              "en": "A line of a trip's payment. Each kind is rounded to the whole dollar, each foreign amount to the won, the sum cut below 10 won"}


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a frozen payment: its key (`labels.trips.LINES`), what it is called where that is typed, whose grade, and its figure."""

    key: str
    label: str
    grade: str
    people: int
    figure: Figure


def lines_frozen(payment: TripPayment) -> list[Line]:
    """This function will return the lines of a payment, each figure with its trace and a reference by which it can be asked."""
    return [Line(one["key"], one.get("label", ""), one.get("grade", ""), one.get("people", 0),
                 replace(_figure(one["figure"]), ref=Ref("travel", "payment", str(payment.pk), f"line.{number}")))
            for number, one in enumerate(payment.lines)]


def _figure(said: Mapping[str, Any]) -> Figure:
    """A figure as it was frozen, with its trace."""
    made, ref, day = said["rests_on"], said["ref"], said["as_of"]
    value = said["value"] if said["value"] is None or int(said["value"]) != said["value"] else int(said["value"])
    rests_on = Derived(made["operation"], tuple(_figure(term) for term in made["terms"]), tuple((key, word) for key, word in made["params"])) if made else None
    return Figure(value, said["unit"], rests_on, Ref(**ref) if ref else None, date.fromisoformat(day) if day else None)


def explain(ref: Ref) -> Explanation | None:
    """This function will tell where a line of a payment (``travel.payment:5/line.3``) comes from; None for what this room does not hold."""
    name, _, number = ref.field.partition(".")
    if ref.kind != "payment" or name != "line" or not (number.isdecimal() and ref.key.isdecimal()):
        return None
    payment = TripPayment.objects.select_related("trip__case").filter(pk=int(ref.key)).first()
    lines = lines_frozen(payment) if payment else []
    if payment is None or int(number) >= len(lines):
        return None
    line, trip = lines[int(number)], payment.trip
    label = {language: f"{trip.title} · {line.label or said}" for language, said in LINES[line.key].items()}
    return Explanation(ref=ref, label=label, definition=DEFINITION, value=line.figure.value, kind="derived", unit=line.figure.unit,
                       as_of=payment.rate_on, figure=line.figure, records=(Ref("spending", "case", trip.case.key),) if trip.case else (),
                       entered_by=payment.by_name, entered_key=payment.by_key, entered_at=payment.at)
