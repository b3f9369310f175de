"""Posts in organisations, and who belongs where, for a time."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from uuid import uuid4

from dure.base.act import Actor, act, refuse
from dure.domain.journal import actions as journal
from dure.domain.parties.actions.naming import days
from dure.domain.parties.actions.organisations import reference
from dure.domain.parties.models import Affiliation, Organisation, Person, Post
from dure.domain.parties.permissions import may_keep_parties
from dure.domain.parties.rules.days import span_problems
from dure.kernel.problem import Refused

SOURCE = "party-names"


@act(may_keep_parties)
def open_post(*, by: Actor, at: datetime, organisation: Organisation, label: Mapping[str, str], role: str = "", key: str = "",
              starts_on: date | None = None, ends_on: date | None = None) -> Post:
    """This function will open a post in an organisation (mayor, chief of an office). Without a `key` it gets one of chance."""
    refuse(span_problems(starts_on.isoformat() if starts_on else "", ends_on.isoformat() if ends_on else ""))
    named = {language: text.strip() for language, text in label.items() if text.strip()}
    if not named and not role.strip():
        raise Refused.because("parties.post_unnamed", source=SOURCE)
    if key and Post.objects.filter(key=key).exists():
        raise Refused.because("parties.post_taken", source=SOURCE, key=key)
    made = Post.objects.create(key=key or str(uuid4()), organisation=organisation, label=named, role=role.strip(),
                               during=days(starts_on, ends_on))
    journal.write(by=by, act="parties.open_post", ref=reference(organisation), at=at, details={"post": made.key, "label": named})
    return made


@act(may_keep_parties)
def close_post(*, by: Actor, at: datetime, post: int, ends_on: date, why: str = "") -> Post:
    """This function will let a post end with a day, which is its last. Who holds it then is not ended by that."""
    record = Post.objects.select_for_update(no_key=True).get(pk=post)
    starts_on = record.during.lower if record.during else None
    refuse(span_problems(starts_on.isoformat() if starts_on else "", ends_on.isoformat()))
    record.during = days(starts_on, ends_on)
    record.save()
    journal.write(by=by, act="parties.close_post", ref=f"parties.organisation:{record.organisation_id}", at=at, why=why,
                  details={"post": record.key, "ends_on": ends_on})
    return record


@act(may_keep_parties)
def affiliate_person(*, by: Actor, at: datetime, person: Person, organisation: Organisation, post: Post | None = None,
                     role: str = "", label: Mapping[str, str] | None = None, starts_on: str = "", ends_on: str = "",
                     key: str = "") -> Affiliation:
    """This function will note that a person belongs to an organisation for a time, in a post or a role (소속).

    Days may be parts of one (``2016-08``). Raises Refused where the post is another organisation's, or the end is before
    the start.
    """
    refuse(span_problems(starts_on, ends_on))
    if post is not None and post.organisation_id != organisation.pk:
        raise Refused.because("parties.post_elsewhere", source=SOURCE, post=next(iter(post.label.values()), post.role))
    made = Affiliation.objects.create(key=key or str(uuid4()), person=person, organisation=organisation, post=post,
                                      role=role.strip(), label=dict(label or {}), starts_on=starts_on, ends_on=ends_on)
    journal.write(by=by, act="parties.affiliate_person", ref=reference(person), at=at,
                  details={"organisation": organisation.key, "post": post.key if post else "", "role": role,
                           "starts_on": starts_on, "ends_on": ends_on})
    return made


@act(may_keep_parties)
def end_affiliation(*, by: Actor, at: datetime, affiliation: int, ends_on: str, why: str = "") -> Affiliation:
    """This function will let it end with a day or a part of one. Raises Refused where it ended already."""
    record = Affiliation.objects.select_for_update(no_key=True).select_related("organisation").get(pk=affiliation)
    if record.ends_on:
        raise Refused.because("parties.affiliation_ended", source=SOURCE, ends_on=record.ends_on)
    refuse(span_problems(record.starts_on, ends_on))
    record.ends_on = ends_on
    record.save()
    ref = f"parties.person:{record.person_id}" if record.person_id else reference(record.organisation)
    journal.write(by=by, act="parties.end_affiliation", ref=ref, at=at, why=why,
                  details={"organisation": record.organisation.key, "ends_on": ends_on})
    return record
