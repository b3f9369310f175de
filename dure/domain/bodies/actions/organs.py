"""Acts on bodies and their seats: founded and dissolved, opened and closed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from dure.base.act import Actor, act, refuse
from dure.base.labels import DUTIES
from dure.domain.bodies.models import Body, Seat
from dure.domain.bodies.permissions import may_keep_bodies
from dure.domain.bodies.queries.asked import dissolving
from dure.domain.bodies.queries.facts import held, range_of, span_of
from dure.domain.bodies.rules.founding import body_problems, seat_problems
from dure.domain.bodies.rules.holding import SOURCE, Span, closing
from dure.domain.journal import actions as journal
from dure.domain.members.models import Region
from dure.domain.papers.models import Paper
from dure.domain.parties.actions import register_organisation
from dure.domain.parties.models import Organisation
from dure.kernel.answer import enforce
from dure.kernel.problem import Refused


@act(may_keep_bodies)
def found_body(*, by: Actor, at: datetime, key: str, kind: str, starts_on: date, names: Mapping[str, str] | None = None,
               organisation: Organisation | None = None, part_of: Body | None = None, scope: Region | None = None,
               ends_on: date | None = None, position: int = 0, decision: Paper | None = None, source: str = "") -> Body:
    """This function will found a body (기구) and return it.

    Its names are those of `organisation`, of the kind ``organ``; where none is given one is registered under the body's
    key with `names` by language. `scope` is the region of a regional office, `part_of` the body above. Raises Refused
    where the key is taken or the rules say otherwise.
    """
    above = Body.objects.select_for_update(no_key=True).get(pk=part_of.pk) if part_of else None
    span = Span(starts_on, ends_on)
    refuse(body_problems(key, kind, Body.Kind.values, span, span_of(above.during) if above else None, scope is not None))
    if Body.objects.filter(key=key).exists() or (organisation and Body.objects.filter(organisation=organisation).exists()):
        raise Refused.because("bodies.key_taken", source=SOURCE, key=key)
    named = organisation or register_organisation(by=by, at=at, key=key, kind=Organisation.Kind.ORGAN, names=dict(names or {}),
                                                  source=source)
    body = Body.objects.create(key=key, organisation=named, kind=kind, part_of=above, scope=scope, during=range_of(span),
                               position=position, decision=decision, source=source)
    journal.write(by=by, act="bodies.found_body", ref=f"bodies.body:{body.pk}", at=at,
                  details={"key": key, "kind": kind, "part_of": above.key if above else "", "starts_on": starts_on,
                           "ends_on": ends_on, "scope": scope.key if scope else "", "decision": decision.pk if decision else None})
    return body


@act(may_keep_bodies)
def dissolve_body(*, by: Actor, at: datetime, body: int, ends_on: date, decision: Paper | None = None, why: str = "") -> Body:
    """This function will let a body end with a day, its last; its seats that are still open close with it.

    Raises Refused where a seat is held after that day.
    """
    record = Body.objects.select_for_update(no_key=True).get(pk=body)
    enforce([dissolving(record, ends_on)])
    span = span_of(record.during).until(ends_on)
    if span.empty:
        raise Refused.because("bodies.term_days", source=SOURCE, first=span.first, last=span.last)
    for seat in record.seats.all():
        if not span.covers(span_of(seat.during)):
            seat.during = range_of(span_of(seat.during).until(ends_on))
            seat.save(update_fields=["during"])
    record.during, record.decision = range_of(span), decision or record.decision
    record.save(update_fields=["during", "decision"])
    journal.write(by=by, act="bodies.dissolve_body", ref=f"bodies.body:{record.pk}", at=at, why=why,
                  details={"ends_on": ends_on, "decision": decision.pk if decision else None})
    return record


@act(may_keep_bodies)
def open_seat(*, by: Actor, at: datetime, body: int, key: str, role: str, label: Mapping[str, str], starts_on: date,
              ends_on: date | None = None, held_by: str = "organisation", owner_duty: str = "secretariat", position: int = 0,
              source: str = "") -> Seat:
    """This function will open a seat (자리) in a body and return it. `owner_duty` settles what it leaves open while vacant."""
    record = Body.objects.select_for_update(no_key=True).get(pk=body)
    span = Span(starts_on, ends_on)
    refuse(seat_problems(key, role, Seat.Role.values, label, span, span_of(record.during), owner_duty, list(DUTIES)))
    if held_by not in Seat.HeldBy.values:
        raise Refused.because("bodies.holder_kind", source=SOURCE, seat=key, held_by=held_by)
    if record.seats.filter(key=key).exists():
        raise Refused.because("bodies.key_taken", source=SOURCE, key=key)
    seat = Seat.objects.create(body=record, key=key, role=role, label=dict(label), held_by=held_by, owner_duty=owner_duty,
                               during=range_of(span), position=position, source=source)
    journal.write(by=by, act="bodies.open_seat", ref=f"bodies.seat:{seat.pk}", at=at,
                  details={"body": record.key, "key": key, "role": role, "starts_on": starts_on, "ends_on": ends_on,
                           "owner_duty": owner_duty})
    return seat


@act(may_keep_bodies)
def close_seat(*, by: Actor, at: datetime, seat: int, ends_on: date, why: str = "") -> Seat:
    """This function will let a seat end with a day, its last. Raises Refused where it is held after that day."""
    list(Body.objects.select_for_update(no_key=True).filter(seats=seat))
    record = Seat.objects.get(pk=seat)
    terms = record.terms.filter(known_until__isnull=True).select_related("seat", "organisation", "person")
    enforce([closing([held(term) for term in terms], ends_on, "bodies.seat_held_later")])
    span = span_of(record.during).until(ends_on)
    if span.empty:
        raise Refused.because("bodies.term_days", source=SOURCE, first=span.first, last=span.last)
    record.during = range_of(span)
    record.save(update_fields=["during"])
    journal.write(by=by, act="bodies.close_seat", ref=f"bodies.seat:{record.pk}", at=at, why=why, details={"ends_on": ends_on})
    return record
