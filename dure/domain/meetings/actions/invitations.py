"""Invitations: made, sent, reminded of, answered by signed link; credential letters; and whom to write to, erased in time.

One who was invited acts by the link and holds ``invited`` and ``invited@<number>``; no name of a person goes into the journal.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import BinaryIO

from dure.base.act import Actor, act, refuse
from dure.domain.journal import actions as journal
from dure.domain.meetings.actions.keeping import changed, held
from dure.domain.meetings.actions.roll import delegation_for
from dure.domain.meetings.actions.telling import Linking, invitation_ref, tell
from dure.domain.meetings.models import Delegate, Delegation, Invitation, Meeting, MeetingContact, Proxy
from dure.domain.meetings.permissions import may_answer, may_keep_meetings
from dure.domain.meetings.queries import invitations as queries
from dure.domain.meetings.queries.meetings import meeting_ref
from dure.domain.meetings.rules.convening import step_problem
from dure.domain.meetings.rules.invitations import (
    COMING,
    SOURCE,
    Named,
    Reply,
    asked_modes,
    reply_problems,
    standing_problem,
)
from dure.domain.meetings.rules.invitations import changed as differs
from dure.domain.members.actions.scans import keep_scan
from dure.domain.members.permissions import may_erase_applicants
from dure.domain.members.queries.applications import contact_until
from dure.domain.messages.actions import erase_letters
from dure.domain.parties.models import Organisation, Person
from dure.domain.texts.queries import parameter
from dure.kernel.problem import Problem, Refused


@act(may_keep_meetings)
def invite_by_right(*, by: Actor, at: datetime, meeting: int, link: Linking | None = None) -> list[Invitation]:
    """This function will invite all members of the body who are not invited yet, and return the new invitations.

    Each is in the language of its country, and goes to its first mailbox in the register. Where the meeting is convened they
    are sent at once.
    """
    record = _open(by, meeting)
    known = set(record.invitations.values_list("organisation_id", "person_id"))
    new = [one for one in queries.by_right(record)
           if (one.organisation.pk if one.organisation else None, one.person.pk if one.person else None) not in known]
    ours, theirs = queries.mailboxes([one.organisation.pk for one in new if one.organisation], [one.person.pk for one in new if one.person])
    made = Invitation.objects.bulk_create([
        Invitation(meeting=record, organisation=one.organisation, person=one.person,
                   language=queries.language_of(one.organisation.country if one.organisation else "KR")) for one in new])
    MeetingContact.objects.bulk_create([
        MeetingContact(meeting=record, invitation=row, email=address) for row in made
        if (address := ours.get(row.organisation_id or 0) or theirs.get(row.person_id or 0))])
    _write(by, at, "invite_by_right", record, invited=len(made))
    _sent(by, at, record, made, link)
    return made


@act(may_keep_meetings)
def invite(*, by: Actor, at: datetime, meeting: int, organisation: Organisation | None = None, person: Person | None = None,
           capacity: str = "observer", language: str = "", email: str = "", link: Linking | None = None) -> Invitation:
    """This function will invite one organisation or person as a member, an observer or a guest. Raises Refused where it is invited already."""
    record = _open(by, meeting)
    if (organisation is None) == (person is None):
        raise ValueError("one of organisation and person")
    if record.invitations.filter(organisation=organisation, person=person).exists():
        raise Refused.because("meetings.invited_already", source=SOURCE)
    row = Invitation.objects.create(meeting=record, organisation=organisation, person=person, capacity=capacity,
                                    language=language or queries.language_of(organisation.country if organisation else ""))
    _contact(record, row, email or next((box for boxes in queries.mailboxes(
        [organisation.pk] if organisation else [], [person.pk] if person else []) for box in boxes.values()), ""))
    _write(by, at, "invite", record, invitation=row.pk, capacity=capacity)
    _sent(by, at, record, [row], link)
    row.refresh_from_db()
    return row


@act(may_keep_meetings)
def address_invitation(*, by: Actor, at: datetime, invitation: int, email: str = "", language: str = "", link: Linking | None = None) -> Invitation:
    """This function will set where an invitation goes and in which language. It is sent again to a new address."""
    row = Invitation.objects.select_related("meeting").get(pk=invitation)
    record = _open(by, row.meeting_id)
    before = MeetingContact.objects.filter(invitation=row).values_list("email", flat=True).first()
    row.language = language or row.language
    row.save()
    _contact(record, row, email)
    _write(by, at, "address_invitation", record, invitation=row.pk, language=row.language)
    if email and email != before:
        _sent(by, at, record, [row], link)
    return row


@act(may_keep_meetings)
def withdraw_invitation(*, by: Actor, at: datetime, invitation: int) -> None:
    """This function will take an invitation back that nobody has answered; the letters about it are erased."""
    row = Invitation.objects.get(pk=invitation)
    record = _open(by, row.meeting_id)
    if row.answer:
        raise Refused.because("meetings.answered_already", source=SOURCE)
    erase_letters(by=by, at=at, about=[invitation_ref(row.pk)])
    _write(by, at, "withdraw_invitation", record, invitation=row.pk)
    row.delete()


@act(may_keep_meetings)
def send_invitations(*, by: Actor, at: datetime, meeting: int, link: Linking) -> int:
    """This function will send the invitations that did not go out yet, and count the letters.

    Raises Refused before the meeting is convened.
    """
    record = held(by, meeting)
    _refuse(step_problem("remind", record.state, record.declared))
    number = _sent(by, at, record, record.invitations.filter(sent_at__isnull=True).select_related("contact", "organisation"), link)
    _write(by, at, "send_invitations", record, letters=number)
    return number


@act(may_keep_meetings)
def remind_invited(*, by: Actor, on: date, at: datetime, meeting: int, link: Linking) -> int:
    """This function will remind all who have not answered, each once a day at most, and count the letters."""
    record = held(by, meeting)
    _refuse(step_problem("remind", record.state, record.declared))
    rows = [row for row in queries.waiting(record)
            if hasattr(row, "contact") and (row.reminded_at is None or row.reminded_at.date() < on)]
    number = tell(by=by, at=at, meeting=record, what="reminded", link=link, to=rows)
    Invitation.objects.filter(pk__in=[row.pk for row in rows]).update(reminded_at=at)
    _write(by, at, "remind_invited", record, letters=number)
    return number


@act(may_answer)
def answer_invitation(*, by: Actor, on: date, at: datetime, invitation: int, reply: Reply, version: int) -> Invitation:
    """This function will keep an answer to an invitation: whether they come, their proxy, whom they send.

    `version` is the one that the page was drawn from. Raises Refused where another window has saved something else since, where
    credentials were accepted already, and with all that is wrong with the answer.
    """
    row, record = _of_invited(by, invitation)
    _refuse(standing_problem(record.state, queries.accepted(row)))
    asked = asked_modes(record.mode, row.capacity if row.organisation_id else "guest")
    refuse(reply_problems(reply, asked, row.capacity, queries.proxy_holders(row) if reply.answer == "proxy" else {},
                          int(str(parameter("meetings.proxies_most", on)))))
    before = queries.reply_of(row)
    if row.version != version and differs(before, reply):
        raise Refused(Problem("meetings.answer_changed", {"field": ""}, SOURCE))
    if differs(before, reply):
        line = _line(record, row)
        _name(record, line, reply)
        _give(at, record, line, reply)
        line.excused_at, line.excuse = (at, reply.note[:500]) if reply.answer == "declines" else (None, "")
        line.save()
        row.answer, row.note, row.answered_at, row.version = reply.answer, reply.note, at, row.version + 1
        row.save()
    _write(by, at, "answer_invitation", record, invitation=row.pk, answer=reply.answer, delegates=len(reply.delegates))
    changed(record.pk)
    return row


@act(may_answer)
def attach_credential(*, by: Actor, at: datetime, invitation: int, source: BinaryIO, name: str) -> Invitation:
    """This function will keep the signed letter of credentials of those who are named, or of the proxy that is given.

    Judged by its content: a PDF, JPEG or PNG of a bounded size. Raises Refused otherwise, and where there is nobody yet whom it
    could be for.
    """
    row, record = _of_invited(by, invitation)
    _refuse(standing_problem(record.state, queries.accepted(row)))
    line = queries.line_of(row)
    signed_for: list[Delegate | Proxy] = []
    if row.answer in COMING:
        signed_for += Delegate.objects.filter(delegation=line, state=Delegate.State.NAMED)
    elif row.answer == "proxy":
        signed_for += Proxy.objects.filter(giver=line, state=Proxy.State.GIVEN)
    if line is None or not signed_for:
        raise Refused(Problem("meetings.credential_for_nobody", {"field": "credential"}, SOURCE))
    kept = keep_scan(by=by, at=at, source=source, name=name)
    for each in signed_for:
        each.credential, each.credential_name = kept, name[-255:]
        each.save()
    _write(by, at, "attach_credential", record, invitation=row.pk, file=kept.sha256)
    return row


@act(may_erase_applicants)
def erase_meeting_contacts(*, by: Actor, on: date, at: datetime) -> int:
    """This function will erase whom to write to about meetings that are over long enough (`members.contact_kept_months`), and the
    letters; it returns how many addresses there were."""
    latest = dict(MeetingContact.objects.values_list("meeting_id", "meeting__ends_on"))
    due = [meeting for meeting, ended in latest.items() if contact_until(ended) < on]
    rows = list(MeetingContact.objects.select_for_update(no_key=True, skip_locked=True).filter(meeting__in=due))
    invited = Invitation.objects.filter(meeting__in=due).values_list("pk", flat=True)
    delegates = Delegate.objects.filter(delegation__meeting__in=due).values_list("pk", flat=True)
    erase_letters(by=by, at=at, about=[*map(invitation_ref, invited), *(f"meetings.delegate:{pk}" for pk in delegates)])
    MeetingContact.objects.filter(pk__in=[row.pk for row in rows]).delete()
    journal.write(by=by, act="meetings.erase_meeting_contacts", at=at, details={"meetings": due, "erased": len(rows)})
    return len(rows)


def _line(meeting: Meeting, invitation: Invitation) -> Delegation:
    return delegation_for(meeting, invitation.organisation, invitation.person, capacity=invitation.capacity)


def _name(meeting: Meeting, line: Delegation, reply: Reply) -> None:
    """The delegates of a line as an answer names them; who is named no longer is withdrawn, and so are all where nobody comes."""
    known = {one.pk: one for one in line.delegates.all()}
    kept: set[int] = set()
    for said in reply.delegates:
        one = known.get(said.key or 0) or Delegate(delegation=line)
        one.family_name, one.given_name, one.post, one.role = said.family_name, said.given_name, said.post, said.role
        one.speaks, one.votes, one.official, one.language = said.speaks, said.votes, said.official, said.language
        one.state = Delegate.State.NAMED if reply.answer in COMING else Delegate.State.WITHDRAWN
        one.reason = ""
        one.save()
        _mailbox(meeting, one, said)
        kept.add(one.pk)
    for pk, one in known.items():
        if pk not in kept and one.state != Delegate.State.WITHDRAWN:
            one.state = Delegate.State.WITHDRAWN
            one.save()


def _mailbox(meeting: Meeting, delegate: Delegate, said: Named) -> None:
    if said.email:
        MeetingContact.objects.update_or_create(delegate=delegate, defaults={"meeting": meeting, "email": said.email})
    else:
        MeetingContact.objects.filter(delegate=delegate).delete()


def _give(at: datetime, meeting: Meeting, line: Delegation, reply: Reply) -> None:
    """The proxy of a line as an answer gives it: one that went to another is withdrawn."""
    given = queries.proxy_of(line)
    holder = given.holder.organisation if given else None
    if given is not None and (reply.answer != "proxy" or holder is None or holder.key != reply.proxy_to):
        given.state, given.settled_at = Proxy.State.WITHDRAWN, at
        given.save()
        given = None
    if reply.answer == "proxy" and given is None:
        theirs = Invitation.objects.select_related("organisation", "person").get(meeting=meeting, organisation__key=reply.proxy_to)
        Proxy.objects.create(meeting=meeting, giver=line, holder=_line(meeting, theirs), given_at=at)


def _open(by: Actor, meeting: int) -> Meeting:
    record = held(by, meeting)
    _refuse(step_problem("invite", record.state, record.declared))
    return record


def _of_invited(by: Actor, invitation: int) -> tuple[Invitation, Meeting]:
    """An invitation whose meeting is held: answers of one meeting come one after another."""
    meeting = Invitation.objects.values_list("meeting_id", flat=True).get(pk=invitation)
    record = held(by, meeting)
    row = Invitation.objects.select_related("organisation", "person").get(pk=invitation)
    if by.holds("invited") and not by.holds(f"invited@{row.pk}"):
        raise Refused.because("base.not_permitted", source="office-duties", ko="초청받은 이", en="whoever was invited")
    return row, record


def _sent(by: Actor, at: datetime, meeting: Meeting, rows: Iterable[Invitation], link: Linking | None) -> int:
    """Invitations go out, once the meeting is convened, to those who have an address."""
    if meeting.state == Meeting.State.PLANNED or link is None:
        return 0
    known = Invitation.objects.filter(pk__in=[row.pk for row in rows], contact__isnull=False).select_related("contact", "organisation")
    number = tell(by=by, at=at, meeting=meeting, what="invited", link=link, to=known)
    known.update(sent_at=at)
    return number


def _contact(meeting: Meeting, row: Invitation, email: str) -> None:
    if email:
        MeetingContact.objects.update_or_create(invitation=row, defaults={"meeting": meeting, "email": email})
    else:
        MeetingContact.objects.filter(invitation=row).delete()


def _refuse(problem: Problem | None) -> None:
    refuse([problem] if problem else [])


def _write(by: Actor, at: datetime, step: str, meeting: Meeting, **details: object) -> None:
    journal.write(by=by, act=f"meetings.{step}", ref=str(meeting_ref(meeting.key)), at=at, details=details)
