"""Agreements, applications, instalments and reallocations: the Secretariat asks, the city decides. Keys are primary keys, amounts won."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime

from django.db.models import Max, Q, Sum

from dure.base.act import Actor, act, refuse
from dure.base.approval import prepared_by
from dure.domain.appropriations.models import BudgetLine
from dure.domain.appropriations.queries.lines import uncarried
from dure.domain.grants.actions.held import accounts_of, held_agreement, judge_decision, missing, posted, save_decision
from dure.domain.grants.models import Agreement, AgreementItem, Application, Instalment, Reallocation
from dure.domain.grants.permissions import may_decide_grants, may_execute, may_keep_agreements, may_sign_agreements
from dure.domain.grants.queries.position import bank_days, position, term
from dure.domain.grants.rules.accounts import SOURCE, instalment_paid
from dure.domain.grants.rules.position import (
    agreement_problems,
    lowest_from,
    money_problems,
    open_problems,
    reallocation_problems,
    share_problems,
)
from dure.domain.grants.rules.profiles import profile_named
from dure.domain.journal import actions as journal
from dure.domain.ledger import actions as ledger
from dure.domain.papers.models import Paper
from dure.domain.parties.models import Organisation
from dure.domain.spending.actions.ladder import open_case
from dure.domain.spending.models import Case
from dure.domain.spending.queries.ladder import case_standing, committed_for_others
from dure.domain.texts.queries import setting
from dure.kernel.problem import Problem, Refused

_KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@act(may_keep_agreements)
def draft_agreement(*, by: Actor, at: datetime, key: str, title: Mapping[str, str], line: int, recipient: int, starts_on: date, ends_on: date,
                    items: Sequence[tuple[str, int]], amount: int | None = None, profile: str = "agreement", follows: int | None = None,
                    paper: Paper | None = None, source: str = "", sample: bool = False) -> Agreement:
    """This function will draft an agreement (예산지원 약정) on a budget line: `items` are the recipient's own, name and won, in their order.

    The amount is their sum; where it is given too, the two must agree. The fiscal year is the line's. Refused: a key that is taken, items
    without a name or named twice, days outside of the year.
    """
    from_line, to = BudgetLine.objects.filter(pk=line).first(), Organisation.objects.filter(pk=recipient).first()
    if from_line is None or to is None:
        raise missing(line if from_line is None else recipient)
    earlier = Agreement.objects.filter(pk=follows).first() if follows else None
    if not _KEY.fullmatch(key) or len(key) > 60:
        raise Refused.because("grants.key_wrong", source=SOURCE, key=key)
    if Agreement.objects.filter(key=key).exists():
        raise Refused.because("grants.key_there", source=SOURCE, key=key)
    won = _judged(title, items, amount, starts_on, ends_on, from_line.fiscal_year)
    profile_named(setting("grants.settlement_profiles", starts_on).value, profile)
    made = Agreement.objects.create(
        key=key, title=_titled(title), line=from_line, recipient=to, fiscal_year=from_line.fiscal_year, amount=won, starts_on=starts_on,
        ends_on=ends_on, profile_name=profile, follows=earlier, paper=paper, source=source, is_sample=sample)
    _itemised(made, items)
    _journal(by, at, "draft_agreement", made, {"amount": won, "line": line, "items": list(items)})
    return made


@act(may_keep_agreements)
def revise_agreement(*, by: Actor, at: datetime, agreement: int, title: Mapping[str, str], starts_on: date, ends_on: date,
                     items: Sequence[tuple[str, int]], profile: str = "agreement") -> Agreement:
    """This function will write a draft anew; one that is signed is changed by reallocations alone."""
    record = _draft(agreement)
    record.amount = _judged(title, items, None, starts_on, ends_on, record.fiscal_year)
    profile_named(setting("grants.settlement_profiles", starts_on).value, profile)
    record.title, record.starts_on, record.ends_on, record.profile_name = _titled(title), starts_on, ends_on, profile
    record.save(update_fields=["title", "starts_on", "ends_on", "amount", "profile_name"])
    record.items.all().delete()
    _itemised(record, items)
    _journal(by, at, "revise_agreement", record, {"amount": record.amount, "items": list(items)})
    return record


@act(may_sign_agreements)
def sign_agreement(*, by: Actor, at: datetime, on: date, agreement: int, paper: Paper | None = None) -> Agreement:
    """This function will record that an agreement is signed: its terms of settlement are frozen as of the day, its accounts opened.

    Refused where the budget line has less left than all its agreements, and what is committed of it for others, come to.
    """
    record = _draft(agreement)
    line = BudgetLine.objects.select_for_update(no_key=True).get(pk=record.line_id)
    agreed = Agreement.objects.filter(line=line).exclude(state=Agreement.State.DRAFT).aggregate(won=Sum("amount"))["won"] or 0
    left = uncarried(line, on) - agreed - committed_for_others(line)
    if record.amount > left:
        raise Refused.because("grants.over_line", source=SOURCE, amount=record.amount, left=max(left, 0))
    record.profile = profile_named(setting("grants.settlement_profiles", on).value, record.profile_name)
    record.state, record.signed_on, record.paper = Agreement.State.SIGNED, on, paper or record.paper
    record.save(update_fields=["profile", "state", "signed_on", "paper"])
    accounts_of(by, at, record)
    _journal(by, at, "sign_agreement", record, {"on": on, "amount": record.amount, "profile": record.profile_name})
    return record


@act(may_execute)
def apply(*, by: Actor, at: datetime, on: date, agreement: int, amount: int, reason: str = "", paper: Paper | None = None) -> Application:
    """This function will apply for a part of what was agreed (교부신청), or for all of it."""
    record = held_agreement(agreement)
    refuse([*open_problems(term(record)), *share_problems(amount, record.amount, _applied(record), "grants.over_agreement")])
    made = Application.objects.create(agreement=record, number=_next(record.applications), amount=amount, on=on, reason=reason.strip(), paper=paper,
                                      **prepared_by(by, at))
    _journal(by, at, "apply", record, {"number": made.number, "amount": amount, "on": on})
    return made


@act(may_decide_grants)
def decide_application(*, by: Actor, at: datetime, on: date, application: int, approve: bool, granted: int | None = None, conditions: str = "",
                       note: str = "", paper: Paper | None = None) -> Application:
    """This function will decide on an application (교부결정): on what was asked, or on less, with conditions."""
    known = Application.objects.filter(pk=application).first()
    agreement = held_agreement(known.agreement_id if known else None)
    record = Application.objects.select_for_update(no_key=True, of=("self",)).get(pk=application)
    won = record.amount if granted is None else granted
    judge_decision(by, record, won, on, approve)
    if approve:
        refuse([*open_problems(term(agreement)), *share_problems(won, record.amount, 0, "grants.over_asked")])
        record.granted, record.decided_on, record.conditions, record.decision_paper = won, on, conditions.strip(), paper
    save_decision(by, at, record, agreement, act="decide_application", approve=approve, note=note, won=won,
                  changed=("granted", "decided_on", "conditions", "decision_paper"))
    return record


@act(may_keep_agreements)
def prepare_instalment(*, by: Actor, at: datetime, application: int, amount: int, due_on: date | None = None) -> Instalment:
    """This function will prepare an instalment (교부) of what was granted."""
    known = Application.objects.filter(pk=application).first()
    agreement = held_agreement(known.agreement_id if known else None)
    record = Application.objects.select_for_update(no_key=True, of=("self",)).get(pk=application)
    if record.state != "approved" or record.granted is None:
        raise Refused.because("grants.not_granted", source=SOURCE)
    # what is only proposed to be taken back is still taken
    taken = record.instalments.filter(Q(state="approved") | Q(state="prepared", amount__gt=0)).aggregate(won=Sum("amount"))["won"] or 0
    refuse([*open_problems(term(agreement)), *share_problems(amount, record.granted, taken, "grants.over_application")])
    made = Instalment.objects.create(application=record, number=_next(record.instalments), amount=amount, due_on=due_on, **prepared_by(by, at))
    _journal(by, at, "prepare_instalment", agreement, {"application": record.number, "number": made.number, "amount": amount})
    return made


@act(may_keep_agreements)
def take_back_instalment(*, by: Actor, at: datetime, on: date, instalment: int, why: str) -> Instalment:
    """This function will prepare the counter-instalment that takes a confirmed one back on a day, not before its own; another confirms it.
    The payment on the city's ladder is taken back there."""
    record, agreement = _held_instalment(instalment)
    refuse(open_problems(term(agreement)))
    if not why.strip():
        raise Refused.because("grants.reason_missing", source=SOURCE)
    if record.state != "approved" or record.reverses_id or record.counters.exclude(state="refused").exists() or not record.paid_on or on < record.paid_on:
        raise Refused.because("grants.not_to_take_back", source=SOURCE)
    made = Instalment.objects.create(application=record.application, number=_next(record.application.instalments), amount=-record.amount, paid_on=on,
                                     reverses=record, why=why.strip()[:500], **prepared_by(by, at))
    _journal(by, at, "take_back_instalment", agreement, {"instalment": record.pk, "number": made.number, "why": made.why})
    return made


@act(may_keep_agreements)
def open_instalment_case(*, by: Actor, at: datetime, on: date, instalment: int) -> Case:
    """This function will open the instalment's case on the city's ladder: from then on its payment there is what pays the instalment."""
    record, agreement = _held_instalment(instalment)
    if record.case is not None:
        raise Refused.because("grants.case_there", source=SOURCE, case=record.case.key)
    if record.reverses_id:
        raise Refused.because("grants.not_to_take_back", source=SOURCE)
    if record.state != "prepared":
        raise Refused.because("base.decided_already", source="four-eyes", who=record.decided_by_name)
    record.case = open_case(by=by, at=at, on=on, line=agreement.line_id, kind="grant", payee=agreement.recipient, about=f"grants.instalment:{record.pk}",
                            title=f"{agreement.title.get('ko') or agreement.key} 교부 {record.application.number}-{record.number}",
                            payee_name=agreement.recipient.names_text.partition("\n")[0] or agreement.recipient.key, sample=agreement.is_sample)
    record.save(update_fields=["case"])
    _journal(by, at, "open_instalment_case", agreement, {"instalment": record.pk, "case": record.case.key})
    return record.case


@act(may_decide_grants)
def decide_instalment(*, by: Actor, at: datetime, instalment: int, approve: bool, paid_on: date | None = None, note: str = "") -> Instalment:
    """This function will confirm that an instalment arrived on a day, and post it to the recipient's books; or refuse it.

    Where it has a case on the city's ladder, that case must have paid the very amount by the day. A counter-instalment takes the same
    entry back on its own day, where the money is still there.
    """
    record, agreement = _held_instalment(instalment)
    judge_decision(by, record, abs(record.amount), paid_on or agreement.starts_on, approve)
    if approve and record.reverses is not None:
        on = record.paid_on or record.reverses.paid_on or agreement.starts_on
        refuse([*open_problems(term(agreement)), *money_problems(-record.amount, lowest_from(bank_days(agreement), on))])
        record.entry = ledger.reverse(by=by, at=at, on=on, entry=record.reverses.entry_id or 0, why=record.why)
    elif approve:
        if paid_on is None:
            raise Refused.because("grants.day_missing", source=SOURCE)
        refuse([*open_problems(term(agreement)), *_paid_by_city(record, paid_on)])
        record.paid_on = paid_on
        record.entry = posted(by, at, paid_on, f"{agreement.key} 교부 {record.application.number}-{record.number}", f"grants.instalment:{record.pk}",
                              accounts_of(by, at, agreement), instalment_paid(agreement.key, record.amount))
    save_decision(by, at, record, agreement, act="decide_instalment", approve=approve, note=note, won=record.amount, changed=("paid_on", "entry"))
    return record


@act(may_execute)
def ask_reallocation(*, by: Actor, at: datetime, on: date, source: int, target: int, amount: int, reason: str, paper: Paper | None = None) -> Reallocation:
    """This function will ask to move won from one item of an agreement to another (항목 변경)."""
    agreement, one, other = _two_items(source, target)
    _may_move(agreement, one.pk, other.pk, amount, reason)
    made = Reallocation.objects.create(source=one, target=other, amount=amount, on=on, reason=reason.strip(), paper=paper, **prepared_by(by, at))
    _journal(by, at, "ask_reallocation", agreement, {"number": made.pk, "source": one.name, "target": other.name, "amount": amount})
    return made


@act(may_decide_grants)
def decide_reallocation(*, by: Actor, at: datetime, reallocation: int, approve: bool, note: str = "") -> Reallocation:
    """This function will approve or refuse a reallocation; what its source has left is judged again."""
    known = Reallocation.objects.filter(pk=reallocation).first()
    if known is None:
        raise missing(reallocation)
    agreement, _, _ = _two_items(known.source_id, known.target_id)
    record = Reallocation.objects.select_for_update(no_key=True, of=("self",)).get(pk=reallocation)
    judge_decision(by, record, record.amount, record.on, approve)
    if approve:
        _may_move(agreement, record.source_id, record.target_id, record.amount, record.reason)
    save_decision(by, at, record, agreement, act="decide_reallocation", approve=approve, note=note, won=record.amount)
    return record


def _draft(agreement: int) -> Agreement:
    record = held_agreement(agreement)
    if record.state != Agreement.State.DRAFT:
        raise Refused.because("grants.signed_already", source=SOURCE)
    return record


def _judged(title: Mapping[str, str], items: Sequence[tuple[str, int]], amount: int | None, starts_on: date, ends_on: date, year: int) -> int:
    won = sum(won for _, won in items) if amount is None else amount
    problems = [] if any(text.strip() for text in title.values()) else [Problem("grants.title_missing", {}, SOURCE)]
    refuse(problems + agreement_problems(won, items, starts_on, ends_on, year))
    return won


def _titled(title: Mapping[str, str]) -> dict[str, str]:
    return {language: text.strip() for language, text in title.items() if text.strip()}


def _itemised(agreement: Agreement, items: Sequence[tuple[str, int]]) -> None:
    AgreementItem.objects.bulk_create(AgreementItem(agreement=agreement, name=name.strip(), amount=won, order=order)
                                      for order, (name, won) in enumerate(items, 1))


def _applied(agreement: Agreement) -> int:
    """What was granted, and what is still asked for."""
    return sum(won if granted is None else granted for won, granted in agreement.applications.exclude(state="refused").values_list("amount", "granted"))


def _next(rows: object) -> int:
    return (rows.aggregate(last=Max("number"))["last"] or 0) + 1  # type: ignore[attr-defined]


def _held_instalment(instalment: int) -> tuple[Instalment, Agreement]:
    known = Instalment.objects.select_related("application").filter(pk=instalment).first()
    agreement = held_agreement(known.application.agreement_id if known else None)
    return Instalment.objects.select_for_update(no_key=True, of=("self",)).select_related("application", "case", "reverses").get(pk=instalment), agreement


def _paid_by_city(record: Instalment, paid_on: date) -> list[Problem]:
    if record.case is None:
        return []
    net = case_standing(record.case, paid_on).net
    paid = net.get("payment", 0) - net.get("refund", 0)
    return [] if paid == record.amount else [Problem("grants.not_paid_by_city", {
        "case": record.case.key, "on": paid_on, "paid": paid, "amount": record.amount}, SOURCE)]


def _two_items(source: int, target: int) -> tuple[Agreement, AgreementItem, AgreementItem]:
    items = AgreementItem.objects.in_bulk({source, target})
    if lacking := {source, target} - set(items):
        raise missing(min(lacking))
    if items[source].agreement_id != items[target].agreement_id:
        raise Refused.because("grants.other_agreement", source=SOURCE)
    return held_agreement(items[source].agreement_id), items[source], items[target]


def _may_move(agreement: Agreement, source: int, target: int, amount: int, reason: str) -> None:
    by_item = {item.item: item for item in position(agreement, date.max).items}
    refuse([*open_problems(term(agreement)), *reallocation_problems(amount, by_item[source], by_item[target], reason)])


def _journal(by: Actor, at: datetime, name: str, agreement: Agreement, details: dict[str, object]) -> None:
    journal.write(by=by, act=f"grants.{name}", ref=f"grants.agreement:{agreement.key}", at=at, details=details)
