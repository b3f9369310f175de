"""Acts on terms: a seat is filled, a term ends, all terms end with a meeting, one stands in, a record is put right.

A term that turns out otherwise is not overwritten: its row is closed (`known_until`) and another says how it is.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from dure.base.act import Actor, act
from dure.domain.bodies.models import Body, Seat, Term
from dure.domain.bodies.permissions import may_keep_bodies
from dure.domain.bodies.queries.asked import filling
from dure.domain.bodies.queries.facts import FILLING, candidate, range_of, seat_facts, settings_for, span_of
from dure.domain.bodies.rules import holding
from dure.domain.bodies.rules.holding import SOURCE, Span, Wish
from dure.domain.journal import actions as journal
from dure.domain.papers.models import Paper
from dure.domain.parties.models import Organisation, Person
from dure.kernel.answer import enforce
from dure.kernel.problem import Refused


def _locked(seat: int) -> Seat:
    """The seat, its body held until the transaction ends: of two who fill at once the second sees what the first wrote."""
    list(Body.objects.select_for_update(no_key=True).filter(seats=seat))
    return Seat.objects.select_related("body").get(pk=seat)


def _current(term: int) -> Term:
    """The term as it is in force, its body held. Raises Refused where it was changed meanwhile."""
    seat = Term.objects.values_list("seat", flat=True).get(pk=term)
    _locked(seat)
    record = Term.objects.select_related("seat__body", "organisation", "person").get(pk=term)
    if record.known_until is not None:
        raise Refused.because("bodies.gone", source=SOURCE)
    return record


def _replaced(term: Term, at: datetime, **changes: Any) -> Term:
    """The term as it is known from now on, beside what was known until now."""
    kept = {field.name: getattr(term, field.name) for field in Term._meta.concrete_fields if not field.primary_key}
    term.known_until = at
    term.save(update_fields=["known_until"])
    return Term.objects.create(**kept | changes | {"known_from": at, "known_until": None})


def _details(term: Term) -> dict[str, Any]:
    span = span_of(term.during)
    return {"term": term.pk, "organisation": term.organisation.key if term.organisation else "",
            "person": term.person.key if term.person else "", "starts_on": span.first, "ends_on": span.last,
            "begins_with": term.begins_with, "ends_with": term.ends_with, "basis": term.basis, "substitute": term.substitute,
            "decision": term.decision_id}


@act(may_keep_bodies)
def fill_seat(*, by: Actor, at: datetime, seat: int, starts_on: date, organisation: Organisation | None = None,
              person: Person | None = None, ends_on: date | None = None, begins_with: str = "", ends_with: str = "",
              basis: str = "election", decision: Paper | None = None, decided_by: str = "", source: str = "",
              sample: bool = False, batch: UUID | None = None) -> Term:
    """This function will fill a seat for a time and return the term.

    `ends_on` is the last day; or `ends_with` names the meeting with which the term ends (`end_terms_with`). `basis` is
    election, appointment, ex_officio or register: the first two cite the `decision`, the others name a `source`. Raises
    Refused with the grounds that do not hold on the first day (`queries.asked.filling`).
    """
    record = _locked(seat)
    span = Span(starts_on, ends_on)
    enforce(list(filling(record, organisation, person, Wish(span, basis, decision is not None, source, ends_with))))
    term = Term.objects.create(seat=record, organisation=organisation, person=person, during=range_of(span), basis=basis,
                               begins_with=begins_with, ends_with=ends_with, decision=decision, decided_by=decided_by,
                               source=source, known_from=at, sample=sample, batch=batch)
    journal.write(by=by, act="bodies.fill_seat", ref=f"bodies.seat:{record.pk}", at=at, batch=batch, details=_details(term))
    return term


@act(may_keep_bodies)
def appoint_substitute(*, by: Actor, at: datetime, seat: int, starts_on: date, ends_on: date,
                       organisation: Organisation | None = None, person: Person | None = None,
                       decision: Paper | None = None, source: str = "") -> Term:
    """This function will let one stand in (대행) for the holder of a seat from one day to another, and return the term.

    Ex officio where no decision is cited; then `source` names the rule by which it follows.
    """
    record = _locked(seat)
    span = Span(starts_on, ends_on)
    basis = Term.Basis.APPOINTMENT if decision else Term.Basis.EX_OFFICIO
    enforce(list(filling(record, organisation, person, Wish(span, basis, decision is not None, source, substitute=True))))
    term = Term.objects.create(seat=record, organisation=organisation, person=person, during=range_of(span), basis=basis,
                               substitute=True, decision=decision, source=source, known_from=at)
    journal.write(by=by, act="bodies.appoint_substitute", ref=f"bodies.seat:{record.pk}", at=at, details=_details(term))
    return term


@act(may_keep_bodies)
def end_term(*, by: Actor, at: datetime, term: int, ends_on: date, why: str, decision: Paper | None = None) -> Term:
    """This function will end a term with a day, its last, and return it as it is known from now on."""
    record = _current(term)
    if not why.strip():
        raise Refused.because("bodies.why_missing", source=SOURCE)
    enforce(list(holding.ending(span_of(record.during), record.seat.key, ends_on)))
    ended = _replaced(record, at, during=range_of(span_of(record.during).until(ends_on)), ending=why.strip()[:300])
    journal.write(by=by, act="bodies.end_term", ref=f"bodies.seat:{record.seat_id}", at=at, why=why,
                  details=_details(ended) | {"former": record.pk, "end_decision": decision.pk if decision else None})
    return ended


@act(may_keep_bodies)
def end_terms_with(*, by: Actor, at: datetime, meeting: str, ends_on: date, why: str = "") -> list[Term]:
    """This function will end all terms that run until a meeting (``general-assembly 2021``) with its last day, at once.

    All or none: bodies are locked in one order, so that two who do it at once do not wait for each other. Raises Refused
    where no term runs until that meeting, or one began after the day.
    """
    waiting = Term.objects.filter(ends_with=meeting, known_until__isnull=True, during__endswith__isnull=True)
    list(Body.objects.select_for_update(no_key=True).filter(pk__in=waiting.values("seat__body")).order_by("pk"))
    ended = []
    for term in waiting.select_related("seat", "organisation", "person").order_by("pk"):
        enforce(list(holding.ending(span_of(term.during), term.seat.key, ends_on)))
        ended.append(_replaced(term, at, during=range_of(span_of(term.during).until(ends_on)), ending=meeting))
    if not ended:
        raise Refused.because("bodies.no_such", source=SOURCE, what=meeting)
    journal.write(by=by, act="bodies.end_terms_with", ref="bodies.term:all", at=at, why=why,
                  details={"meeting": meeting, "ends_on": ends_on, "terms": [term.pk for term in ended]})
    return ended


@act(may_keep_bodies)
def correct_term(*, by: Actor, at: datetime, term: int, why: str, starts_on: date | None = None, ends_on: date | None = None,
                 still_runs: bool = False, organisation: Organisation | None = None, person: Person | None = None,
                 decision: Paper | None = None, ends_with: str | None = None, source: str | None = None) -> Term:
    """This function will put right what the register says of a term, with a reason; what is None stays.

    `still_runs` takes its last day away. What the register said until now can still be asked (`known_from`,
    `known_until`). Raises Refused with the grounds of a term as it shall be.
    """
    record = _current(term)
    if not why.strip():
        raise Refused.because("bodies.why_missing", source=SOURCE)
    was = span_of(record.during)
    span = Span(starts_on or was.first, None if still_runs else ends_on or was.last)
    changes: dict[str, Any] = {
        "organisation": organisation or (None if person else record.organisation), "person": person or record.person,
        "decision": decision or record.decision, "source": record.source if source is None else source,
        "ends_with": ("" if span.last and not was.last else record.ends_with) if ends_with is None else ends_with}
    wish = Wish(span, record.basis, changes["decision"] is not None or bool(record.source), changes["source"],
                "" if was.last else changes["ends_with"], record.substitute)
    facts = seat_facts(record.seat)
    others = tuple(held for held in facts.held if held.ref is None or held.ref.key != str(record.pk))
    first = span.first
    assert first is not None  # every term has a first day
    enforce(list(holding.filling(replace(facts, held=others), candidate(changes["organisation"], changes["person"], first), wish,
                                 settings_for(FILLING, first))))
    made = _replaced(record, at, during=range_of(span), **changes)
    journal.write(by=by, act="bodies.correct_term", ref=f"bodies.seat:{record.seat_id}", at=at, why=why,
                  details={"was": _details(record), "is": _details(made)})
    return made
