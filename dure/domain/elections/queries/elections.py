"""Elections as they stand: who stands by which grounds, how far it is, who is elected. Nothing here is taken from a stored result."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from dure.domain.bodies.models import Seat
from dure.domain.bodies.queries.facts import Standing as BodyStanding
from dure.domain.bodies.queries.facts import standings
from dure.domain.bodies.queries.names import person_names, shown_names
from dure.domain.elections.models import Candidature, Election, Round, SeatUp
from dure.domain.elections.rules import candidature as rules
from dure.domain.elections.rules.electing import Candidate, Held, Progress, Rule, progress
from dure.domain.elections.rules.protocol import Stage
from dure.domain.meetings.models import Ballot, Meeting
from dure.domain.meetings.queries.ballots import outcomes_of
from dure.domain.meetings.queries.roll import quorum
from dure.domain.meetings.rules.voting import Outcome
from dure.domain.members.models import Region
from dure.domain.parties.models import Organisation, Person
from dure.domain.texts.queries import settings_on
from dure.domain.texts.rules.assumed import Setting
from dure.kernel.answer import Ground
from dure.kernel.figure import Ref
from dure.kernel.problem import Refused

SOURCE = "network-elections"
_WHOLE = ("meeting__body__organisation", "item", "decision")
Words = dict[str, str]


def election_ref(key: str) -> Ref:
    """This function will return how an election is referred to."""
    return Ref("elections", "election", key)


def election_named(key: str) -> Election:
    """This function will return the election of a key with its meeting. Raises Refused where there is none."""
    found = Election.objects.select_related(*_WHOLE).filter(key=key.removeprefix("elections.election:")).first()
    if found is None:
        raise Refused.because("elections.no_such", source=SOURCE, what=key)
    return found


def elections_of(meeting: Meeting) -> list[Election]:
    """This function will return the elections of a meeting in the order of their calls."""
    return list(Election.objects.select_related(*_WHOLE).filter(meeting=meeting).order_by("pk"))


def declared_elections() -> list[Election]:
    """This function will return the elections that the public reads of, the newest first: all that were called and stand."""
    return list(Election.objects.select_related(*_WHOLE).exclude(state=Election.State.VOID))


def rule_now(role: str, on: date) -> dict[str, Setting]:
    """This function will return the parts of the charter's rule for seats of a role, in force on a day. One query."""
    by_key = {setting.key: setting for setting in settings_on(on)}
    return {part: by_key[key] for part, key in rules.rule_settings(role).items()}


def rule_of(election: Election) -> dict[str, Setting]:
    """This function will return the parts of the rule as the election keeps them from the day of its call."""
    return {part: rules.thawed(election.rule[part]) for part in rules.RULE}


def seats_of(election: Election) -> list[SeatUp]:
    """This function will return the seats that an election fills, in their order."""
    return list(SeatUp.objects.filter(election=election).select_related("seat__body", "elected", "term").order_by("seat__position", "seat__key"))


def until_said(named: str, bodies: Mapping[str, Words], language: str) -> str:
    """This function will say the meeting with which a term ends (``general-assembly 2029``) by the name of its body; `bodies` are the
    names of bodies by key."""
    key, _, rest = named.partition(" ")
    names = bodies.get(key, {})
    return f"{names.get(language) or names.get('en') or key} {rest}".strip()


def candidatures_of(election: Election) -> list[Candidature]:
    """This function will return who handed in a candidature, in the order received."""
    return list(Candidature.objects.filter(election=election).select_related("organisation", "person", "letter").order_by("received_on", "pk"))


def names_of(candidatures: Iterable[Candidature], on: date) -> dict[str, Words]:
    """This function will name candidates on a day by their keys; a person with the organisation that stands behind. Two queries."""
    given = list(candidatures)
    cities = shown_names([one.organisation_id for one in given if one.organisation_id], on)
    persons = person_names([one.person_id for one in given if one.person_id], on)
    return {one.key: {"ko": one.key, "en": one.key,
                      **(persons.get(one.person_id, {}) if one.person_id else cities.get(one.organisation_id or 0, {}))} for one in given}


def party_names(organisation: Organisation | None, person: Person | None, on: date) -> Words:
    """This function will name one who wants to stand, in Korean and English at least."""
    party = person or organisation
    if party is None:
        return {}
    found = person_names([party.pk], on) if person else shown_names([party.pk], on)
    return {"ko": party.key, "en": party.key} | found.get(party.pk, {})


def region_names(keys: Iterable[str]) -> dict[str, Words]:
    """This function will name regions by their keys."""
    return dict(Region.objects.filter(key__in={key for key in keys if key}).values_list("key", "name"))


def called(election: Election) -> rules.Called:
    """This function will return an election as the rules of candidature see it."""
    first = Seat.objects.filter(pk__in=election.seats.values("seat")).values_list("held_by", "body__kind").first()
    held_by, body_kind = first or ("organisation", "")
    return rules.Called(election.key, election.state, held_by, body_kind, election.opens_on, election.closes_on,
                        election.meeting.record_on or election.meeting.starts_on)


def standing_facts(election: rules.Called, organisation: Organisation | None, person: Person | None) -> rules.Standing:
    """This function will gather what the records have of one who wants to stand, for the record date."""
    names = party_names(organisation, person, election.record_on)
    holder = "person" if person else "organisation"
    if organisation is None:
        return rules.Standing(names, holder, nominated=False)
    found = standings([organisation.pk], election.record_on)[organisation.pk]
    return rules.Standing(names, holder, found.category, found.suspended, found.paid_up, True, found.evidence)


def region_of(organisation: Organisation | None, on: date) -> str:
    """This function will return the key of the region of an organisation on a day, or nothing."""
    return standings([organisation.pk], on)[organisation.pk].region if organisation else ""


def grounds_for(election: Election, organisation: Organisation | None, person: Person | None, notice: rules.Notice) -> list[Ground]:
    """This function will judge whether one may stand, clause by clause: what pages show and acts enforce."""
    facts = called(election)
    return list(rules.standing(facts, standing_facts(facts, organisation, person), notice, rule_of(election)))


def grounds_of(candidature: Candidature) -> list[Ground]:
    """This function will judge a candidature that was handed in, as the records stand now; that of itself is no hindrance."""
    return grounds_of_all(candidature.election, [candidature])[candidature.pk]


def grounds_of_all(election: Election, stood: Sequence[Candidature]) -> dict[int, list[Ground]]:
    """This function will judge candidatures of one election, by their numbers. A constant number of queries."""
    if not stood:
        return {}
    facts, rule = replace(called(election), state=Election.State.CALLED), rule_of(election)
    names = names_of(stood, facts.record_on)
    found = standings([one.organisation_id for one in stood if one.organisation_id], facts.record_on)
    judged = {}
    for one in stood:
        known = found.get(one.organisation_id or 0, BodyStanding())
        holder = rules.Standing(names[one.key], "person" if one.person_id else "organisation", known.category, known.suspended, known.paid_up,
                                one.organisation_id is not None, known.evidence)
        notice = rules.Notice(one.received_on, one.letter_id is not None, evidence=(Ref("elections", "candidature", str(one.pk)),))
        judged[one.pk] = list(rules.standing(facts, holder, notice, rule))
    return judged


def standing_asked(what: str, on: date) -> Iterator[Ground]:
    """This function will answer whether one may stand for an election with a candidature of a day:
    ``general-assembly-2026-president/seoul``. That it has to be in writing is left to the act."""
    key, _, party = what.partition("/")
    election = election_named(key.strip())
    organisation = Organisation.objects.filter(key=party.strip()).first()
    person = None if organisation else Person.objects.filter(key=party.strip()).first()
    if organisation is None and person is None:
        raise Refused.because("elections.no_such", source=SOURCE, what=what)
    stands = Candidature.objects.filter(election=election, key=party.strip()).exists()
    yield from grounds_for(election, organisation, person, rules.Notice(on, stands=stands, ahead=True))


def ballots_behind(rounds: Sequence[Round]) -> dict[int, Ballot]:
    """This function will return the ballot that counts for each round, by the round: the newest where it was counted again."""
    meetings = {one.ballot.meeting_id for one in rounds if one.ballot}
    found = Ballot.objects.filter(meeting__in=meetings).select_related("meeting__body", "item").order_by("number") if meetings else []
    again = {ballot.recount_of_id: ballot for ballot in found}
    ballots = {ballot.pk: ballot for ballot in found}
    counts = {}
    for one in rounds:
        if one.ballot_id:
            ballot = ballots[one.ballot_id]
            while ballot.pk in again:
                ballot = again[ballot.pk]
            counts[one.pk] = ballot
    return counts


@dataclass(frozen=True, slots=True)
class RoundShown:
    """A round with the ballot that counts for it, what counting came to, and the round as the rules see it; `held` is None for
    one that is not declared, or void."""

    record: Round
    ballot: Ballot | None
    outcome: Outcome | None
    held: Held | None


def rounds_of(election: Election) -> list[RoundShown]:
    """This function will return the rounds of an election, each counted anew. Six queries, however many."""
    rounds = list(Round.objects.filter(election=election).select_related("ballot").order_by("number"))
    ballots = ballots_behind(rounds)
    came = outcomes_of(ballots.values())
    return [_shown(one, ballots.get(one.pk), came.get(ballots[one.pk].pk) if one.pk in ballots else None) for one in rounds]


def _shown(record: Round, ballot: Ballot | None, came: Outcome | None) -> RoundShown:
    standing = tuple(record.standing)
    if ballot is None or came is None:
        return RoundShown(record, None, None, Held(record.kind, standing, drawn=tuple(record.drawn.get("keys", ()))))
    if ballot.state != Ballot.State.DECLARED:
        return RoundShown(record, ballot, came, None)
    return RoundShown(record, ballot, came, Held(record.kind, standing, votes_of(standing, came), came.needed, came.quorate))


def votes_of(standing: Sequence[str], came: Outcome) -> Mapping[str, int]:
    """This function will return the votes of those who stood: of one who stood alone, the votes in favour."""
    return {standing[0]: came.counted.get("yes", 0)} if len(standing) == 1 else {key: came.counted.get(key, 0) for key in standing}


def elected_elsewhere(election: Election) -> set[str]:
    """This function will return who was declared elected at the same meeting to another seat of the same bodies: one seat each."""
    bodies = election.seats.values("seat__body")
    return set(SeatUp.objects.filter(election__meeting=election.meeting_id, election__state=Election.State.DECIDED, seat__body__in=bodies,
                                     elected__isnull=False).exclude(election=election).values_list("elected__key", flat=True))


def candidates(election: Election) -> list[Candidate]:
    """This function will return the candidates as the rules see them: who was accepted, and who of them withdrew since."""
    gone = elected_elsewhere(election)
    accepted = Candidature.objects.filter(election=election, state__in=("accepted", "withdrawn")).order_by("pk")
    return [Candidate(one.key, one.region, one.state == Candidature.State.WITHDRAWN or one.key in gone) for one in accepted]


def electing_rule(election: Election) -> Rule:
    """This function will return by which rule an election is decided."""
    rule = rule_of(election)
    return Rule(election.seats.count(), str(rule["single"].value), str(rule["run_off"].value), str(rule["tie"].value),
                int(rule["region_least"].value))


@dataclass(frozen=True, slots=True)
class Standing:
    """An election as it stands: its rounds and how far it is; `numbers` are those of the rounds that count."""

    rounds: tuple[RoundShown, ...]
    progress: Progress
    numbers: tuple[int, ...]


def standing_of(election: Election) -> Standing:
    """This function will tell how far an election is, counted anew from its rounds."""
    rounds = rounds_of(election)
    counting = [one for one in rounds if one.held is not None]
    found = progress(electing_rule(election), candidates(election), [one.held for one in counting if one.held is not None])
    return Standing(tuple(rounds), found, tuple(one.record.number for one in counting))


def stage_of(election: Election, at: datetime, standing: Standing | None = None) -> Stage:
    """This function will return where an election stands at an instant, as the rules of its acts see it."""
    now = standing or standing_of(election)
    undeclared = tuple(one.ballot.number for one in now.rounds if one.ballot and one.ballot.state in ("open", "closed"))
    waiting = Candidature.objects.filter(election=election, state=Candidature.State.RECEIVED).count()
    return Stage(election.key, election.state, election.meeting.key, election.meeting.state, quorum(election.meeting, at).met,
                 election.secrecy, undeclared, waiting, now.progress)
