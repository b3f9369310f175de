"""Outreach: campaigns, prospects, the log of contacts, the next step."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from psycopg.types.range import DateRange

from dure.base.act import Actor, act, refuse
from dure.domain.journal import actions as journal
from dure.domain.members.models import Campaign, ContactNote, Membership, Prospect
from dure.domain.members.permissions import may_keep_register
from dure.domain.members.queries.names import words_of
from dure.domain.members.rules.outreach import SOURCE, next_problems, note_problems, prospect_problems
from dure.domain.parties.models import Organisation
from dure.kernel.problem import Refused


@act(may_keep_register)
def begin_campaign(*, by: Actor, at: datetime, key: str, name: Mapping[str, str], starts_on: date, ends_on: date,
                   goal: int | None = None, note: str = "") -> Campaign:
    """This function will begin an effort to win members, for a time, with a goal in numbers where there is one."""
    if ends_on < starts_on:
        raise Refused.because("members.campaign_days", source=SOURCE)
    made, new = Campaign.objects.get_or_create(key=key, defaults={
        "name": dict(name), "during": DateRange(starts_on, ends_on + timedelta(days=1)), "goal": goal, "note": note})
    if not new:
        raise Refused.because("members.campaign_taken", source=SOURCE, key=key)
    journal.write(by=by, act="members.begin_campaign", ref=f"members.campaign:{made.pk}", at=at, details={"key": key, "goal": goal})
    return made


@act(may_keep_register)
def add_prospect(*, by: Actor, on: date, at: datetime, organisation: Organisation, campaign: Campaign | None = None,
                 next_step: str = "", next_on: date | None = None) -> Prospect:
    """This function will take up an organisation that might become a member. Raises Refused where it is one, or is in the
    campaign already."""
    Organisation.objects.select_for_update(no_key=True).get(pk=organisation.pk)
    member = Membership.objects.filter(organisation=organisation, known_until__isnull=True, during__contains=on).exists()
    known = Prospect.objects.filter(organisation=organisation, campaign=campaign).exists()
    refuse(prospect_problems(words_of(organisation.pk, on), member, known) + next_problems(next_step, next_on, on))
    made = Prospect.objects.create(organisation=organisation, campaign=campaign, next_step=next_step.strip(), next_on=next_on, begun_on=on)
    journal.write(by=by, act="members.add_prospect", ref=f"members.prospect:{made.pk}", at=at,
                  details={"organisation": organisation.key, "campaign": campaign.key if campaign else ""})
    return made


@act(may_keep_register)
def log_contact(*, by: Actor, on: date, at: datetime, prospect: int, said_on: date, channel: str, text: str, stage: str,
                next_step: str = "", next_on: date | None = None) -> ContactNote:
    """This function will add a line to the contact log, which is never changed; the prospect then stands at its stage, with
    its next step."""
    record = Prospect.objects.select_for_update(no_key=True).get(pk=prospect)
    refuse(note_problems(text, channel, stage, said_on, on) + next_problems(next_step, next_on, on))
    note = ContactNote.objects.create(prospect=record, on=said_on, channel=channel, text=text.strip(), stage=stage, by_key=by.key,
                                      by_name=by.name, at=at)
    record.stage, record.next_step, record.next_on = stage, next_step.strip(), next_on
    record.save()
    journal.write(by=by, act="members.log_contact", ref=f"members.prospect:{record.pk}", at=at,
                  details={"note": note.pk, "channel": channel, "stage": stage, "next_on": next_on})
    return note


@act(may_keep_register)
def plan_next_step(*, by: Actor, on: date, at: datetime, prospect: int, next_step: str, next_on: date | None) -> Prospect:
    """This function will say what comes next with a prospect and when; empty, that nothing is planned."""
    record = Prospect.objects.select_for_update(no_key=True).get(pk=prospect)
    refuse(next_problems(next_step, next_on, on))
    record.next_step, record.next_on = next_step.strip(), next_on
    record.save()
    journal.write(by=by, act="members.plan_next_step", ref=f"members.prospect:{record.pk}", at=at,
                  details={"next_step": record.next_step, "next_on": next_on})
    return record
