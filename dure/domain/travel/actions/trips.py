"""A trip abroad from plan to report: planned, its steps taken in order, paid in advance and settled through a case on the ladder."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from django.db.models import Count

from dure.base.act import Actor, act, refuse
from dure.base.locks import hold
from dure.domain.appropriations.models import BudgetLine
from dure.domain.journal import actions as journal
from dure.domain.papers.models import Paper
from dure.domain.spending.actions import ladder
from dure.domain.spending.queries.ladder import case_standing
from dure.domain.spending.rules.ladder import REFUND
from dure.domain.texts.queries import setting
from dure.domain.travel.models import Fare, Traveller, Trip, TripPayment, TripStep
from dure.domain.travel.permissions import may_keep_trips
from dure.domain.travel.queries.trips import computed, last_payment, taken_steps
from dure.domain.travel.rules.payment import Payment
from dure.domain.travel.rules.steps import SOURCE, step_problems
from dure.kernel.plain import as_plain
from dure.kernel.problem import Refused


@act(may_keep_trips)
def plan_trip(*, by: Actor, at: datetime, on: date, line: int, title: str, place: str, starts_on: date, ends_on: date, nights: int, region: str,
              travellers: Sequence[tuple[str, str, str]], fares: Sequence[tuple[str, str, int]] = (), purpose: str = "", sample: bool = False) -> Trip:
    """This function will plan a trip: travellers (post, name, grade) and fares each (label, currency, minor units). The plan is its first step.

    Refused: a line that pays no travel, days that do not run forward, more nights than days allow, nobody who travels.
    """
    record = BudgetLine.objects.filter(pk=line).first()
    if record is None:
        raise Refused.because("travel.no_such", source=SOURCE, what=str(line))
    days = (ends_on - starts_on).days + 1
    for code, wrong, params in (
            ("words_missing", not title.strip() or not place.strip(), {}), ("days_wrong", days < 1, {}),
            ("nights_wrong", not 0 <= nights < max(1, days), {"days": days, "nights": nights}), ("nobody", not travellers, {}),
            ("not_a_travel_line", record.name not in setting("travel.lines", starts_on).value, {"name": record.name})):
        if wrong:
            raise Refused.because(f"travel.{code}", source=SOURCE, **params)
    hold(f"travel:trip:{starts_on.year}")
    number = Trip.objects.filter(starts_on__year=starts_on.year).aggregate(n=Count("pk"))["n"] + 1
    trip = Trip.objects.create(key=f"{starts_on.year}-{number}", line=record, title=title.strip(), purpose=purpose.strip(), place=place.strip(),
                               region=region, starts_on=starts_on, ends_on=ends_on, nights=nights, is_sample=sample)
    Traveller.objects.bulk_create(Traveller(trip=trip, post=post.strip(), name=name.strip(), grade=grade) for post, name, grade in travellers)
    Fare.objects.bulk_create(Fare(trip=trip, label=label.strip(), currency=currency, planned=amount) for label, currency, amount in fares)
    _step(by, at, trip, "plan", on, True, "", None)
    journal.write(by=by, act="travel.plan_trip", ref=f"travel.trip:{trip.key}", at=at,
                  details={"line": line, "starts_on": starts_on, "ends_on": ends_on, "travellers": len(travellers)})
    return trip


@act(may_keep_trips)
def take_step(*, by: Actor, at: datetime, on: date, trip: int, step: str, passed: bool = True, note: str = "", paper: Paper | None = None) -> TripStep:
    """This function will record the consultation, the screening or the report of a trip; one that did not pass is taken again."""
    record = _held(trip)
    refuse(step_problems(step, on, taken_steps(record), record.starts_on, record.ends_on))
    if step not in ("consultation", "screening", "report"):
        raise Refused.because("travel.no_step", source=SOURCE, step=step)
    if step == "report" and not note.strip():
        raise Refused.because("travel.report_words", source=SOURCE)
    taken = _step(by, at, record, step, on, passed, note.strip(), paper)
    journal.write(by=by, act="travel.take_step", ref=f"travel.trip:{record.key}", at=at,
                  details={"step": step, "passed": passed, "on": on, "note": note.strip()})
    return taken


@act(may_keep_trips)
def pay_advance(*, by: Actor, at: datetime, on: date, trip: int, rate_on: date) -> TripPayment:
    """This function will compute what the trip pays with the exchange rates of a day, freeze it, open the case that pays it, and propose it
    there; the ladder's own four eyes approve and pay."""
    record = _held(trip)
    refuse(step_problems("advance", on, taken_steps(record), record.starts_on, record.ends_on))
    case = record.case
    if case and (case_standing(case).net.get("proposal") or case.rungs.filter(state="prepared").exists()):
        raise Refused.because("travel.paid_already", source=SOURCE)
    made = computed(record, rate_on)
    total = int(made.paid.value or 0)
    posts = ", ".join(record.travellers.order_by("pk").values_list("post", flat=True))
    record.case = case or ladder.open_case(by=by, at=at, on=on, line=record.line_id, title=record.title, payee_name=posts[:200], kind="travel",
                                   about=f"travel.trip:{record.key}", sample=record.is_sample)
    record.rate_on = rate_on
    record.save(update_fields=["case", "rate_on"])
    ladder.prepare_rung(by=by, at=at, on=on, case=record.case.pk, rung="proposal", amount=total)
    return _frozen(by, at, on, record, "advance", made, total, rate_on)


@act(may_keep_trips)
def settle_trip(*, by: Actor, at: datetime, on: date, trip: int, paid: dict[int, int], evidence: dict[int, str] | None = None) -> TripPayment:
    """This function will settle a trip by what its fares came to (`paid`: key of the fare, minor units), with the rates of the advance.

    What was paid too much is prepared as a refund of the case, what is missing as another proposal: the ladder's four eyes decide.
    Refused before the return, while a fare has no amount, and where the advance is not paid yet.
    """
    record = _held(trip)
    refuse(step_problems("settlement", on, taken_steps(record), record.starts_on, record.ends_on))
    if last_payment(record, "settlement"):
        raise Refused.because("travel.settled_already", source=SOURCE)
    advance = last_payment(record, "advance")
    for fare in record.fares.select_for_update(no_key=True).order_by("pk"):
        if fare.pk not in paid or paid[fare.pk] < 0:
            raise Refused.because("travel.fares_unpaid", source=SOURCE, label=fare.label)
        fare.paid, fare.evidence = paid[fare.pk], (evidence or {}).get(fare.pk, "")[:200]
        fare.save(update_fields=["paid", "evidence"])
    net = case_standing(record.case).net if record.case else {}
    if advance is None or record.case is None or net.get("payment", 0) != advance.total:
        raise Refused.because("travel.advance_unpaid", source=SOURCE)
    made = computed(record, advance.rate_on, paid=True)
    total = int(made.paid.value or 0)
    if total != advance.total:
        ladder.prepare_rung(by=by, at=at, on=on, case=record.case.pk, rung=REFUND if total < advance.total else "proposal",
                            amount=abs(total - advance.total))
    return _frozen(by, at, on, record, "settlement", made, total, advance.rate_on)


@act(may_keep_trips)
def credit_mileage(*, by: Actor, at: datetime, traveller: int, mileage: int, used: int = 0) -> Traveller:
    """This function will record the mileage that a traveller's journey earned for the office, and what was used of it."""
    record = Traveller.objects.select_for_update(no_key=True, of=("self",)).select_related("trip").filter(pk=traveller).first()
    if record is None or mileage < 0 or used < 0:
        raise Refused.because("travel.no_such", source=SOURCE, what=str(traveller))
    record.mileage, record.mileage_used = mileage, used
    record.save(update_fields=["mileage", "mileage_used"])
    journal.write(by=by, act="travel.credit_mileage", ref=f"travel.trip:{record.trip.key}", at=at,
                  details={"post": record.post, "mileage": mileage, "used": used})
    return record


def _held(trip: int) -> Trip:
    record = Trip.objects.select_for_update(no_key=True, of=("self",)).select_related("line", "case").filter(pk=trip).first()
    if record is None:
        raise Refused.because("travel.no_such", source=SOURCE, what=str(trip))
    return record


def _step(by: Actor, at: datetime, trip: Trip, step: str, on: date, passed: bool, note: str, paper: Paper | None) -> TripStep:
    return TripStep.objects.create(trip=trip, step=step, on=on, passed=passed, note=note, paper=paper, at=at, by_key=by.key, by_name=by.name)


def _frozen(by: Actor, at: datetime, on: date, trip: Trip, kind: str, made: Payment, total: int, rate_on: date) -> TripPayment:
    record = TripPayment.objects.create(trip=trip, kind=kind, lines=lines_of(made), total=total, rate_on=rate_on, at=at, by_key=by.key, by_name=by.name)
    _step(by, at, trip, kind, on, True, "", None)
    journal.write(by=by, act="travel.pay_advance" if kind == "advance" else "travel.settle_trip", ref=f"travel.trip:{trip.key}", at=at,
                  details={"total": total, "rate_on": rate_on, "people": sum(share.people for share in made.shares)})
    return record


def lines_of(made: Payment) -> list[dict[str, Any]]:
    """This function will write a payment down as plain values: each line with its figure's trace, so that it can be computed again."""
    lines = [{"grade": share.grade, "people": share.people, "key": key, "label": label, "figure": as_plain(figure)}
             for share in made.shares for key, label, figure in (*share.lines, ("total", "", share.total))]
    return [*lines, {"key": "sum", "figure": as_plain(made.sum)}, {"key": "paid", "figure": as_plain(made.paid)}]
