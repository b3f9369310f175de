"""Declaring who is elected: the decision paper at once, the former terms end, the new begin."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from dure.base.act import Actor, act
from dure.base.locks import hold
from dure.domain.bodies.actions.terms import end_term, fill_seat
from dure.domain.bodies.models import Term
from dure.domain.elections.actions.holding import held_election, office, write
from dure.domain.elections.models import Candidature, Election, SeatUp
from dure.domain.elections.permissions import may_declare
from dure.domain.elections.queries.elections import names_of, rule_of, seats_of, stage_of
from dure.domain.elections.rules.protocol import assigned, declaring
from dure.domain.meetings.actions.ballots.holding import refuse_not_presiding
from dure.domain.meetings.actions.proceedings import proceed
from dure.domain.meetings.models import Delegation, Meeting
from dure.domain.meetings.queries.convening import term_name
from dure.domain.meetings.rules.balloting import decision_prefix
from dure.domain.meetings.rules.convening import local_day, months_before
from dure.domain.papers import actions as papers
from dure.domain.papers.models import Paper
from dure.kernel.answer import enforce

TITLE = 500


@act(may_declare)
def declare_election(*, by: Actor, at: datetime, election: int, ends_with: str = "") -> Election:
    """This function will declare who is elected, as the rounds come to, with everything that follows from it at once.

    The decision paper is registered; the terms that end with this meeting end the day before, and the elected hold their seats from
    this day until the next assembly (`ends_with`, as terms name it; by the charter's years where none is given). One who holds a
    seat that is up keeps it. Raises Refused while a round has to follow or a vote is not declared, and with the grounds of the seats.
    """
    record = held_election(by, election)
    refuse_not_presiding(by, record.meeting)
    stage = stage_of(record, at)
    enforce(list(declaring(stage)))
    chosen = {one.key: one for one in Candidature.objects.filter(election=record, key__in=stage.progress.keys)
              .select_related("organisation", "person")}
    seats, day = seats_of(record), local_day(at, record.meeting.time_zone)
    running = {term.seat_id: term for term in _running([seat.seat_id for seat in seats], day)}
    given = assigned(stage.progress.keys, [(seat.pk, _holder(running.get(seat.seat_id))) for seat in seats])
    record.decision = _decision(by, at, record, chosen, stage.progress.keys) if chosen else None
    ended = _end_former(by, at, record, chosen, [running.get(seat.seat_id) for seat in seats if seat.pk in given], day)
    for seat in seats:
        if seat.pk in given:
            _fill(by, at, record, seat, chosen[given[seat.pk]], day, ends_with)
    record.state, record.decided_at = Election.State.DECIDED, at
    record.save(update_fields=["decision", "state", "decided_at"])
    names = names_of(chosen.values(), record.meeting.starts_on)
    organisations = [one.organisation_id for one in chosen.values()]
    delegation = Delegation.objects.filter(meeting=record.meeting, organisation__in=organisations).first() if len(chosen) == 1 else None
    proceed(by=by, at=at, meeting=record.meeting, kind="elected", item=record.item, delegation=delegation,
            text={language: ", ".join(names[key].get(language) or names[key]["en"] for key in stage.progress.keys) for language in ("ko", "en", "fr")}
            if chosen else {}, details={"election": record.key, "elected": list(stage.progress.keys), "vacant": stage.progress.vacant,
                                        "decision": record.decision.number if record.decision else ""})
    write(by, at, record, "declare_election", elected=list(stage.progress.keys), vacant=stage.progress.vacant,
          decision=record.decision.pk if record.decision else None, ended=ended)
    return record


def _running(seats: list[int], day: date) -> list[Term]:
    terms = Term.objects.filter(seat__in=seats, known_until__isnull=True, substitute=False, during__contains=day)
    return list(terms.select_related("organisation", "person", "seat"))


def _holder(term: Term | None) -> str:
    party = (term.person or term.organisation) if term else None
    return party.key if party else ""


def _end_former(by: Actor, at: datetime, election: Election, chosen: Mapping[str, Candidature], former: list[Term | None],
                day: date) -> list[int]:
    """The terms of the seats that are filled end, and those that the elected hold in the same body until this meeting."""
    meeting = term_name(election.meeting)
    bodies = {seat.seat.body_id for seat in seats_of(election)}
    others = Term.objects.filter(seat__body__in=bodies, ends_with=meeting, known_until__isnull=True, substitute=False, during__contains=day,
                                 organisation__in=[one.organisation_id for one in chosen.values() if one.person_id is None])
    ending = {term.pk: term for term in [*others, *(term for term in former if term is not None)]}
    for term in ending.values():
        end_term(by=office(by, election), at=at, term=term.pk, ends_on=day - timedelta(days=1), why=meeting, decision=election.decision)
    return sorted(ending)


def _until(election: Election, day: date, ends_with: str) -> tuple[str, date | None]:
    """With which meeting a term ends, or on which day, by the rule that the election keeps."""
    rule, meeting = rule_of(election), election.meeting
    years = int(rule["term_years"].value)
    if ends_with:
        return ends_with, None
    if meeting.body.kind == "assembly" and rule["term_runs"].value == "from meeting to meeting":
        return f"{meeting.body.key} {meeting.starts_on.year + years}", None
    return "", months_before(day, -12 * years) - timedelta(days=1)


def _fill(by: Actor, at: datetime, election: Election, seat: SeatUp, one: Candidature, day: date, ends_with: str) -> None:
    meeting, last = _until(election, day, ends_with)
    seat.elected = one
    seat.term = fill_seat(by=office(by, election), at=at, seat=seat.seat_id, starts_on=day, organisation=one.organisation, person=one.person,
                          ends_on=last, begins_with=term_name(election.meeting), ends_with=meeting, basis=Term.Basis.ELECTION,
                          decision=election.decision, decided_by=election.meeting.body.key, sample=election.sample)
    seat.save(update_fields=["elected", "term"])


def _decision(by: Actor, at: datetime, election: Election, chosen: Mapping[str, Candidature], order: tuple[str, ...]) -> Paper:
    """The decision in the register, with the body's next number of the year; its day is the one where the meeting is."""
    meeting: Meeting = election.meeting
    day = local_day(at, meeting.time_zone)
    prefix = decision_prefix(meeting.body.key, day.year)
    hold(f"papers:decisions:{prefix}")
    numbers = Paper.objects.filter(number__startswith=prefix).values_list("number", flat=True)
    last = max((int(number.removeprefix(prefix)) for number in numbers if number.removeprefix(prefix).isdigit()), default=0)
    names = names_of(chosen.values(), meeting.starts_on)
    said = ", ".join(names[key]["ko"] for key in order)
    title = f"{_korean(meeting.title, meeting.key)}: {_korean(election.title, election.key)} 당선 {said}"
    return papers.register_paper(by=office(by, election), on=day, at=at, direction="inside", kind="decision", title=title[:TITLE],
                                 number=f"{prefix}{last + 1}", decided_on=day)


def _korean(title: Mapping[str, str], otherwise: str) -> str:
    return title.get("ko") or next(iter(title.values()), otherwise)
