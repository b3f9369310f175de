"""Who is to be invited to a meeting, who was, and what they answered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from babel.languages import get_official_languages
from django.db.models import Count, Q, QuerySet

from dure.domain.bodies.models import Body
from dure.domain.bodies.queries import seated
from dure.domain.bodies.queries.names import person_names, shown_names
from dure.domain.meetings.labels.when import LANGUAGES, said_in
from dure.domain.meetings.models import Delegate, Delegation, Invitation, Meeting, Proxy
from dure.domain.meetings.rules.invitations import Named, Reply
from dure.domain.members.queries.register import roll
from dure.domain.parties.models import Contact, Organisation, Person

# who is invited to an assembly by right: those who vote, and those who speak without a vote
WITH_VOICE = ("full", "associate")


@dataclass(frozen=True, slots=True)
class Wanted:
    """One to be invited: an organisation, or a person who holds a seat in person."""

    organisation: Organisation | None = None
    person: Person | None = None


def by_right(meeting: Meeting) -> list[Wanted]:
    """This function will return who is invited to a meeting by right: the members that vote or speak, of an assembly; else who
    holds the seats of the body on the first day, as known now. A constant number of queries."""
    if meeting.body.kind == Body.Kind.ASSEMBLY:
        rows = roll(meeting.starts_on).filter(category__in=WITH_VOICE).select_related("organisation").order_by("organisation__key")
        return [Wanted(row.organisation) for row in rows]
    held = [seat.term.record for seat in seated(meeting.body, meeting.starts_on) if seat.term is not None]
    found: dict[tuple[int | None, int | None], Wanted] = {}
    for term in held:
        one = Wanted(term.organisation) if term.organisation_id else Wanted(None, term.person)
        found[one.organisation.pk if one.organisation else None, one.person.pk if one.person else None] = one
    return list(found.values())


def language_of(country: str) -> str:
    """This function will return the language in which one of a country is written to: its first official one of Korean, English and
    French, else English."""
    official = get_official_languages(country, de_facto=True) if country else ()
    return next((language for language in official if language in LANGUAGES), "en")


def mailboxes(organisations: Iterable[int], persons: Iterable[int] = ()) -> tuple[dict[int, str], dict[int, str]]:
    """This function will return the first mailbox of organisations and of persons, by their numbers; those that have one."""
    rows = Contact.objects.filter(Q(organisation__in=list(organisations)) | Q(person__in=list(persons)), kind=Contact.Kind.EMAIL).order_by("-pk")
    ours: dict[int, str] = {}
    theirs: dict[int, str] = {}
    for organisation, person, address in rows.values_list("organisation_id", "person_id", "value"):
        if organisation:
            ours[organisation] = address
        elif person:
            theirs[person] = address
    return ours, theirs


def invited(meeting: Meeting) -> list[Invitation]:
    """This function will return the invitations to a meeting with whom they are for and where letters go."""
    return list(meeting.invitations.select_related("organisation", "person", "contact").order_by("pk"))


def names_of(invitations: Iterable[Invitation], on: date) -> dict[int, dict[str, str]]:
    """This function will name those who were invited, by the number of the invitation and by language. A constant number of queries."""
    rows = list(invitations)
    organisations = shown_names([row.organisation_id for row in rows if row.organisation_id], on)
    persons = person_names([row.person_id for row in rows if row.person_id], on)
    return {row.pk: (organisations.get(row.organisation_id, {}) if row.organisation_id else persons.get(row.person_id or 0, {}))
            for row in rows}


def named_in(invitation: Invitation, language: str, on: date) -> str:
    """This function will name one who was invited, in a language or else in another."""
    party = invitation.organisation or invitation.person
    return said_in(names_of([invitation], on)[invitation.pk], language, party.key if party else "")


def by_token(token: UUID) -> Invitation | None:
    """This function will return the invitation behind a signed link."""
    return (Invitation.objects.select_related("meeting__body__organisation", "organisation", "person").filter(token=token).first())


def line_of(invitation: Invitation) -> Delegation | None:
    """This function will return the line of the meeting's roll that an invitation leads to, where there is one."""
    lines = Delegation.objects.filter(meeting=invitation.meeting_id)
    return (lines.filter(organisation=invitation.organisation_id, person__isnull=True) if invitation.organisation_id
            else lines.filter(person=invitation.person_id)).first()


def delegates_of(line: Delegation | None, answer: str) -> list[Delegate]:
    """This function will return whom a delegation has named; where it does not come, also whom it had named before."""
    if line is None:
        return []
    rows = line.delegates.select_related("contact", "credential").order_by("pk")
    return list(rows if answer in ("proxy", "declines") else rows.exclude(state=Delegate.State.WITHDRAWN))


def proxy_of(line: Delegation | None) -> Proxy | None:
    """This function will return the proxy that a delegation has given, where it stands."""
    if line is None:
        return None
    return line.proxies_given.filter(state__in=["given", "accepted"]).select_related("holder__organisation").first()


def reply_of(invitation: Invitation) -> Reply:
    """This function will return the answer to an invitation as it is recorded."""
    line = line_of(invitation)
    given = proxy_of(line)
    named = [Named(one.family_name, one.given_name, one.post, one.role, one.speaks, one.votes, one.official, one.language,
                   one.contact.email if hasattr(one, "contact") else "", one.pk) for one in delegates_of(line, invitation.answer)]
    holder = given.holder.organisation if given else None
    return Reply(invitation.answer, invitation.note, holder.key if holder else "", tuple(named))


def accepted(invitation: Invitation) -> bool:
    """This function will tell whether credentials or a proxy were accepted: from then on the answer is the office's to change."""
    line = line_of(invitation)
    return line is not None and (line.delegates.filter(state=Delegate.State.ACCEPTED).exists()
                                 or line.proxies_given.filter(state=Proxy.State.ACCEPTED).exists())


def proxy_holders(invitation: Invitation) -> dict[str, int]:
    """This function will return to whom a proxy may be given, by short name, with how many proxies each holds: the other members
    that were invited and have not declined."""
    others = (Invitation.objects.filter(meeting=invitation.meeting_id, capacity=Invitation.Capacity.MEMBER, organisation__isnull=False)
              .exclude(pk=invitation.pk).exclude(answer__in=["declines", "proxy"]).values_list("organisation__key", flat=True))
    own = line_of(invitation)
    held = (Proxy.objects.filter(meeting=invitation.meeting_id, state__in=["given", "accepted"]).exclude(giver=own)
            .values_list("holder__organisation__key").annotate(number=Count("pk")).order_by())
    numbers = dict(held)
    return {key: numbers.get(key, 0) for key in others}


def waiting(meeting: Meeting) -> QuerySet[Invitation]:
    """This function will return the invitations that went out and were not answered."""
    return meeting.invitations.filter(sent_at__isnull=False, answer="").select_related("contact", "organisation")


def counted(invitations: Iterable[Invitation]) -> dict[str, int]:
    """This function will count invitations by answer; ``waiting`` went out unanswered, ``unsent`` did not go out."""
    return dict(Counter(row.answer or ("waiting" if row.sent_at else "unsent") for row in invitations))
