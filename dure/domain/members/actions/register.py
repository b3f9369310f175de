"""Acts on the register: an organisation becomes a member, changes its category, leaves, returns; its rights rest.

Each locks the organisation first, so that of two officers who do it at once the second sees what the first wrote. A row
is never overwritten: it is closed (`known_until`) and another says how it is from now on.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from psycopg.types.range import DateRange

from dure.base.act import Actor, act
from dure.domain.journal import actions as journal
from dure.domain.members.models import Display, Membership, Suspension
from dure.domain.members.permissions import may_keep_register
from dure.domain.members.queries.facts import SOURCE, cited, days, member, settings_for, stay_of
from dure.domain.members.rules import register as rules
from dure.domain.members.rules.standing import Member, Stay
from dure.domain.papers.models import Paper
from dure.domain.parties.models import Organisation
from dure.kernel.answer import enforce
from dure.kernel.problem import Refused

DAY = timedelta(days=1)


def locked(organisation: Organisation, on: date) -> Member:
    """This function will hold an organisation until the transaction ends, and return it as the register knows it then."""
    return member(Organisation.objects.select_for_update(no_key=True).get(pk=organisation.pk), on)


def replaced(row: Any, at: datetime, **changes: Any) -> Any:
    """This function will close a row of the register and write how it is from now on."""
    kept = {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields if not field.primary_key}
    row.known_until = at
    row.save(update_fields=["known_until"])
    made = type(row)(**kept | {"known_from": at, "known_until": None} | changes)
    made.save()
    return made


def _row(model: type[Any], stay: Stay | None) -> Any:
    """The row behind a stay: the grounds have seen to it that there is one."""
    return model.objects.get(pk=int(stay.ref.key)) if stay and stay.ref else model.objects.get(pk=None)


def _ended(stay: Stay | None, last: date, at: datetime, why: str, decision: Paper | None) -> Membership:
    row = _row(Membership, stay)
    ended: Membership = replaced(row, at, during=DateRange(row.during.lower, last + DAY), ended_by=why,
                                 end_decision_id=decision.pk if decision else None)
    return ended


def _write(by: Actor, at: datetime, name: str, organisation: Organisation, why: str = "", batch: UUID | None = None,
           **details: Any) -> None:
    journal.write(by=by, act=f"members.{name}", ref=f"parties.organisation:{organisation.pk}", at=at, why=why, batch=batch,
                  details={"organisation": organisation.key} | details)


def _papers(decision: Paper | None, decided_by: str, source: str) -> dict[str, Any]:
    return {"decision": decision.pk if decision else None, "decided_by": decided_by, "source": source}


@act(may_keep_register)
def accept_associate(*, by: Actor, on: date, at: datetime, organisation: Organisation, starts_on: date,
                     paper: Paper | None = None, source: str = "", sample: bool = False, batch: UUID | None = None) -> Membership:
    """This function will make a city an associate member from a day: the Secretariat accepts its application, which is
    the `paper` signed by its mayor. Raises Refused with the grounds that do not hold (`rules.register.accepting`)."""
    facts = locked(organisation, starts_on)
    enforce(list(rules.accepting(facts, starts_on, cited(paper, "secretariat", source), settings_for(rules.ENTERING, starts_on))))
    made = Membership.objects.create(
        organisation=organisation, category="associate", during=days(starts_on, None), basis="application", decision=paper,
        decided_by="secretariat", source=source, sample=sample, batch=batch, known_from=at)
    _write(by, at, "accept_associate", organisation, batch=batch, membership=made.pk, starts_on=starts_on,
           paper=paper.pk if paper else None)
    return made


@act(may_keep_register)
def admit_member(*, by: Actor, on: date, at: datetime, organisation: Organisation, category: str, starts_on: date,
                 decision: Paper | None = None, decided_by: str = "", basis: str = "application", source: str = "",
                 sample: bool = False, batch: UUID | None = None) -> Membership:
    """This function will make an organisation a member of a category from a day, by the decision of a body.

    `decided_by` is the body's key (``executive-committee``). A city's time as an associate ends the day before. `basis`
    is application; or founding or register, where an older list is the `source` and the decision need not be at hand.
    Raises Refused with the grounds that do not hold (`rules.register.admitting`).
    """
    facts = locked(organisation, starts_on)
    enforce(list(rules.admitting(facts, category, starts_on, cited(decision, decided_by, source, basis),
                                 settings_for(rules.ENTERING, starts_on))))
    waiting = next((stay for stay in facts.stays if stay.category == "associate" and stay.meets(starts_on, None)), None)
    if waiting is not None:
        _ended(waiting, starts_on - DAY, at, Membership.Ending.CATEGORY, decision)
    made = Membership.objects.create(
        organisation=organisation, category=category, during=days(starts_on, None), basis=basis, decision=decision,
        decided_by=decided_by, source=source, sample=sample, batch=batch, known_from=at)
    _write(by, at, "admit_member", organisation, batch=batch, membership=made.pk, category=category, starts_on=starts_on,
           basis=basis, **_papers(decision, decided_by, source))
    return made


@act(may_keep_register)
def change_category(*, by: Actor, on: date, at: datetime, organisation: Organisation, category: str, starts_on: date,
                    decision: Paper | None = None, decided_by: str = "", source: str = "") -> Membership:
    """This function will let a member change to another category on a day, by the decision of the body that admits to it.

    Raises Refused with the grounds that do not hold (`rules.register.changing`).
    """
    facts = locked(organisation, starts_on)
    enforce(list(rules.changing(facts, category, starts_on, cited(decision, decided_by, source),
                                settings_for(rules.ENTERING, starts_on))))
    former = _ended(facts.stay_on(starts_on - DAY), starts_on - DAY, at, Membership.Ending.CATEGORY, decision)
    made = Membership.objects.create(
        organisation=organisation, category=category, during=days(starts_on, None), basis="application", decision=decision,
        decided_by=decided_by, source=source, sample=former.sample, known_from=at)
    _write(by, at, "change_category", organisation, membership=made.pk, former=former.pk, category=category,
           starts_on=starts_on, **_papers(decision, decided_by, source))
    return made


@act(may_keep_register)
def return_member(*, by: Actor, on: date, at: datetime, organisation: Organisation, category: str, starts_on: date,
                  decision: Paper | None = None, decided_by: str = "", source: str = "") -> Membership:
    """This function will make a former member a member again from a day, by the decision of the body that admits.

    Raises Refused with the grounds that do not hold (`rules.register.returning`).
    """
    facts = locked(organisation, starts_on)
    enforce(list(rules.returning(facts, category, starts_on, cited(decision, decided_by, source, "return"),
                                 settings_for(rules.ENTERING, starts_on))))
    made = Membership.objects.create(
        organisation=organisation, category=category, during=days(starts_on, None), basis="return", decision=decision,
        decided_by=decided_by, source=source, sample=organisation.sample, known_from=at)
    _write(by, at, "return_member", organisation, membership=made.pk, category=category, starts_on=starts_on,
           **_papers(decision, decided_by, source))
    return made


@act(may_keep_register)
def withdraw_member(*, by: Actor, on: date, at: datetime, organisation: Organisation, last_on: date,
                    letter: Paper | None = None, source: str = "", why: str = "", dissolved: bool = False) -> Membership:
    """This function will end a membership at the member's own wish: `last_on` is its last day, `letter` the paper by which
    it said so. Raises Refused with the grounds that do not hold (`rules.register.withdrawing`)."""
    facts = locked(organisation, last_on)
    enforce(list(rules.withdrawing(facts, last_on, cited(letter, "", source))))
    ending = Membership.Ending.DISSOLUTION if dissolved else Membership.Ending.WITHDRAWAL
    return _left(by, at, "withdraw_member", facts, organisation, last_on, ending, letter, why, {"source": source})


@act(may_keep_register)
def exclude_member(*, by: Actor, on: date, at: datetime, organisation: Organisation, last_on: date, why: str,
                   decision: Paper | None = None, decided_by: str = "") -> Membership:
    """This function will end a membership by the decision of a body, and return it as it is known from now on.

    Raises Refused with the grounds that do not hold (`rules.register.excluding`).
    """
    facts = locked(organisation, last_on)
    enforce(list(rules.excluding(facts, last_on, cited(decision, decided_by), settings_for(rules.EXCLUDING, last_on))))
    return _left(by, at, "exclude_member", facts, organisation, last_on, Membership.Ending.EXCLUSION, decision, why,
                 {"decided_by": decided_by})


def _left(by: Actor, at: datetime, name: str, facts: Member, organisation: Organisation, last: date, ending: str,
          paper: Paper | None, why: str, details: Mapping[str, Any]) -> Membership:
    """A membership ends; a suspension and what was decided on display end with it."""
    ended = _ended(facts.stay_on(last), last, at, ending, paper)
    for model in (Suspension, Display):
        rows = model.objects.filter(organisation=organisation, known_until__isnull=True)
        for row in rows.filter(during__overlap=DateRange(last + DAY, None)):
            _cut(row, last, at)
    _write(by, at, name, organisation, why, membership=ended.pk, last_on=last, paper=paper.pk if paper else None, **details)
    return ended


def _cut(row: Any, last: date, at: datetime) -> Any:
    """The row as it is known from now on: up to a last day, or not at all where it begins later."""
    if row.during.lower <= last:
        return replaced(row, at, during=DateRange(row.during.lower, last + DAY))
    row.known_until = at
    row.save(update_fields=["known_until"])
    return None


@act(may_keep_register)
def suspend_member(*, by: Actor, on: date, at: datetime, organisation: Organisation, starts_on: date, reason: str,
                   decision: Paper | None = None, decided_by: str = "") -> Suspension:
    """This function will let a member's rights rest from a day, by the decision of a body; it remains a member.

    Raises Refused with the grounds that do not hold (`rules.register.suspending`).
    """
    facts = locked(organisation, starts_on)
    enforce(list(rules.suspending(facts, starts_on, reason, cited(decision, decided_by), settings_for(rules.SUSPENDING, starts_on))))
    made = Suspension.objects.create(organisation=organisation, during=days(starts_on, None), reason=reason.strip(),
                                     decision=decision, decided_by=decided_by, known_from=at)
    _write(by, at, "suspend_member", organisation, reason, suspension=made.pk, starts_on=starts_on,
           **_papers(decision, decided_by, ""))
    return made


@act(may_keep_register)
def lift_suspension(*, by: Actor, on: date, at: datetime, organisation: Organisation, last_on: date,
                    decision: Paper | None = None, decided_by: str = "", why: str = "") -> Suspension:
    """This function will end a suspension with a day, its last, by the decision of the body that suspends.

    Raises Refused with the grounds that do not hold (`rules.register.lifting`).
    """
    facts = locked(organisation, last_on)
    enforce(list(rules.lifting(facts, last_on, cited(decision, decided_by), settings_for(rules.SUSPENDING, last_on))))
    lifted: Suspension = _cut(_row(Suspension, facts.rest_on(last_on)), last_on, at)
    _write(by, at, "lift_suspension", organisation, why, suspension=lifted.pk, last_on=last_on, **_papers(decision, decided_by, ""))
    return lifted


@act(may_keep_register)
def correct_membership(*, by: Actor, on: date, at: datetime, membership: int, reason: str, category: str = "",
                       starts_on: date | None = None, last_on: date | None = None, decision: Paper | None = None,
                       decided_by: str = "", source: str = "", never_was: bool = False) -> Membership | None:
    """This function will put right what the register says of a membership, and keep what it said until now.

    The whole entry is told as it was: `category`, `starts_on` and what it rests on stay as they are where nothing is
    given; `last_on` is its last day, None where it runs on. With `never_was` nothing takes its place: it returns None.
    Raises Refused with the grounds that do not hold (`rules.register.correcting`).
    """
    row = Membership.objects.select_related("organisation").get(pk=membership)
    facts = locked(row.organisation, on)
    row.refresh_from_db()
    kept = next((stay for stay in facts.stays if stay.ref == stay_of(row).ref), None)
    first = starts_on or row.during.lower
    wish = None if never_was else Stay(category or row.category, first, last_on + DAY if last_on else None)
    enforce(list(rules.correcting(facts, kept, wish, reason)))
    before = {"category": row.category, "starts_on": row.during.lower, "after": row.during.upper}
    made: Membership | None = None
    if wish is None:
        row.known_until = at
        row.save(update_fields=["known_until"])
    else:
        made = replaced(row, at, category=wish.category, during=DateRange(wish.first, wish.after),
                        decision_id=decision.pk if decision else row.decision_id, decided_by=decided_by or row.decided_by,
                        source=source or row.source, ended_by=row.ended_by or "withdrawal" if wish.after else "",
                        end_decision_id=row.end_decision_id if wish.after else None)
    _write(by, at, "correct_membership", row.organisation, reason, former=row.pk, membership=made.pk if made else None,
           before=before, category=wish.category if wish else None, starts_on=wish.first if wish else None, last_on=last_on)
    return made


@act(may_keep_register)
def show_member_as(*, by: Actor, on: date, at: datetime, organisation: Organisation, names: Mapping[str, str],
                   starts_on: date, flag: str = "", position: int | None = None, decision: Paper | None = None,
                   source: str = "", batch: UUID | None = None) -> Display:
    """This function will record how a member is shown from a day: name by language, flag, place in the protocol's order.

    What was decided before ends the day before; a decision for a later day already recorded is refused. Raises Refused
    with the grounds that do not hold (`rules.register.showing`).
    """
    facts = locked(organisation, starts_on)
    enforce(list(rules.showing(facts, starts_on, names, cited(decision, "", source))))
    rows = Display.objects.filter(organisation=organisation, known_until__isnull=True)
    later = rows.filter(during__startswith__gte=starts_on).first()
    if later is not None:
        raise Refused.because("members.shown_later", source=SOURCE, first=later.during.lower)
    for row in rows.filter(during__contains=starts_on):
        _cut(row, starts_on - DAY, at)
    made = Display.objects.create(
        organisation=organisation, during=days(starts_on, None), name={k: v.strip() for k, v in names.items() if v.strip()},
        flag=flag.strip(), position=position, decision=decision, source=source or (decision.title[:300] if decision else ""),
        known_from=at, **({"batch": batch} if batch else {}))
    _write(by, at, "show_member_as", organisation, batch=batch, display=made.pk, names=dict(names), starts_on=starts_on, flag=flag,
           position=position, decision=decision.pk if decision else None, source=source)
    return made
