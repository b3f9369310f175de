"""Letters to those who were invited, each in their own language: called inside acts, whose permission and journal entry cover them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from uuid import UUID

from dure.base.act import Actor
from dure.domain.meetings.labels.letters import letter
from dure.domain.meetings.labels.when import days_said, here_said, hours_said, place_said, said_in, spoken
from dure.domain.meetings.models import Delegate, Invitation, Meeting
from dure.domain.meetings.queries.zones import zones_of
from dure.domain.messages.actions import queue_letter

# makes the address that leads one who was invited back to the invitation, in a language; the door knows it
Linking = Callable[[UUID, str], str]


def invitation_ref(invitation: int) -> str:
    """This function will return how an invitation is referred to, as letters about it carry it."""
    return f"meetings.invitation:{invitation}"


def tell(*, by: Actor, at: datetime, meeting: Meeting, what: str, why: str = "", link: Linking | None = None,
         to: Iterable[Invitation] | None = None) -> int:
    """This function will write to all who were sent an invitation, and to the delegates they named, or only to those given; it counts
    the letters. Who has no address gets none.

    `what` is a letter of `labels.letters.LETTERS`: ``invited``, ``reminded`` or a kind of change.
    """
    rows = list(to if to is not None else meeting.invitations.filter(sent_at__isnull=False).select_related("contact", "organisation"))
    written = [row for row in rows if hasattr(row, "contact")]
    people = [] if to is not None else list(
        Delegate.objects.filter(delegation__meeting=meeting, contact__isnull=False, state__in=[Delegate.State.NAMED, Delegate.State.ACCEPTED])
        .select_related("contact", "delegation__organisation"))
    addresses = {row.contact.email.casefold() for row in written}
    people = [one for one in people if one.contact.email.casefold() not in addresses]
    zones = zones_of({*(row.organisation for row in written if row.organisation),
                      *(one.delegation.organisation for one in people if one.delegation.organisation)})

    def post(email: str, spoken_in: str, organisation: int | None, ref: str, address: str) -> None:
        language = spoken(spoken_in)
        subject, body = letter(
            what, language, title=said_in(meeting.title, language, meeting.key), when=_when(meeting, zones.get(organisation or 0, ""), language),
            where=place_said(meeting.place, meeting.mode, meeting.online_address, language), why=why, link=address)
        queue_letter(by=by, at=at, to=email, subject=subject, body=body, language=language, ref=ref, secret=True)

    for row in written:
        post(row.contact.email, row.language, row.organisation_id, invitation_ref(row.pk), link(row.token, spoken(row.language)) if link else "")
    for one in people:
        post(one.contact.email, one.language, one.delegation.organisation_id, f"meetings.delegate:{one.pk}", "")
    return len(written) + len(people)


def _when(meeting: Meeting, own: str, language: str) -> str:
    """The days and hours of a meeting, and the reader's own hour where it is another."""
    said = days_said(meeting.starts_on, meeting.ends_on, language)
    if meeting.opens_at is None:
        return said
    said += "\n" + hours_said(meeting.opens_at, meeting.closes_at, meeting.time_zone, language)
    here = here_said(meeting.opens_at, meeting.time_zone, own, language)
    return f"{said}\n= {here}" if here else said
