"""Applications for membership: the applicant's steps at the counter, the Secretariat's at the desk.

The applicant acts by a signed link and holds ``applicant`` and ``applicant@<number>``; no name of a person goes into
the journal. `link` is the address that leads back to the application; the door makes it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import BinaryIO
from uuid import uuid4

from dure.base.act import Actor, act, refuse
from dure.base.locks import hold
from dure.domain.journal import actions as journal
from dure.domain.members.actions.register import accept_associate, admit_member
from dure.domain.members.actions.scans import keep_scan
from dure.domain.members.labels.applications import LETTERS
from dure.domain.members.models import Application
from dure.domain.members.permissions import may_apply, may_erase_applicants, may_keep_register, may_withdraw_application
from dure.domain.members.queries.applications import candidates, contact_until, countries, ref_of
from dure.domain.members.rules.applications import (
    SOURCE,
    kept_answers,
    number_of,
    saving_problems,
    step_problems,
    submission_problems,
)
from dure.domain.messages.actions import erase_letters, queue_letter
from dure.domain.papers.actions import register_paper
from dure.domain.papers.models import Paper
from dure.domain.parties import actions as parties
from dure.domain.parties.models import Organisation
from dure.domain.texts.queries import parameter
from dure.kernel.problem import Problem, Refused

# the Official Information Disclosure Act, on what is personal
PERSONAL = "공공기관의 정보공개에 관한 법률 제9조제1항제6호"


def _locked(by: Actor, application: int) -> Application:
    record = Application.objects.select_for_update(no_key=True, of=("self",)).get(pk=application)
    if by.holds("applicant") and not by.holds(f"applicant@{record.number}"):
        raise Refused.because("base.not_permitted", source="office-duties", ko="이 신청서의 신청인", en="the applicant")
    return record


def _tell(by: Actor, at: datetime, record: Application, what: str, link: str, reason: str = "") -> None:
    if record.email:
        subject, body = LETTERS[what][record.language]
        queue_letter(by=by, at=at, to=record.email, subject=subject.format(number=record.number), secret=True,
                     body=body.format(link=link, reason=reason), language=record.language, ref=ref_of(record))


def _write(by: Actor, at: datetime, record: Application, step: str, why: str = "", **details: object) -> None:
    journal.write(by=by, act=f"members.{step}", ref=ref_of(record), at=at, why=why, details=details)


@act(may_apply)
def begin_application(*, by: Actor, on: date, at: datetime, category: str, language: str) -> Application:
    """This function will begin an application and give it its number. Raises Refused where the category is not open."""
    if category not in parameter("members.categories", on) or category == "associate":  # type: ignore[operator]
        raise Refused.because("members.category_closed", source=SOURCE, category=category)
    hold("members:application")
    start = f"A{on.year}-"
    last = Application.objects.filter(number__startswith=start).order_by("-number").values_list("number", flat=True).first()
    number = f"{start}{int(last.removeprefix(start)) + 1 if last else 1:05}"
    record = Application.objects.create(key=uuid4(), number=number, category=category, language=language, begun_at=at,
                                        saved_at=at)
    _write(by, at, record, "begin_application", category=category, language=language)
    return record


@act(may_apply)
def save_application(*, by: Actor, at: datetime, application: int, version: int, answers: Mapping[str, str],
                     link: str = "") -> Application:
    """This function will keep a draft as far as it is filled in. The first time an address is given, its link is sent there.

    `version` is the one that the page was drawn from. Raises Refused where another window has saved since, and where
    an answer is longer than is kept.
    """
    record = _locked(by, application)
    refuse(step_problems("save", record.state))
    kept = kept_answers(answers)
    refuse(saving_problems(kept))
    differing = sorted(key for key in {*kept, *record.answers} if kept.get(key) != record.answers.get(key))
    if record.version != version and differing:
        raise Refused(Problem("members.application_changed", {"fields": ", ".join(differing), "keys": differing}, SOURCE))
    first = bool(kept.get("email")) and not record.email
    if differing:
        record.answers, record.saved_at, record.version = kept, at, record.version + 1
        record.email, record.contact = kept.get("email", "")[:254], kept.get("contact_name", "")[:200]
        record.save()
    _write(by, at, record, "save_application", fields=differing, version=record.version)
    if first and link and "@" in record.email:
        _tell(by, at, record, "begun", link)
    return record


@act(may_apply)
def attach_signed(*, by: Actor, at: datetime, application: int, source: BinaryIO, name: str) -> Application:
    """This function will keep the signed form with the application; what was there before gives way to it."""
    record = _locked(by, application)
    refuse(step_problems("save", record.state))
    record.signed = keep_scan(by=by, at=at, source=source, name=name)
    record.signed_name, record.saved_at, record.version = name[-255:], at, record.version + 1
    record.save()
    _write(by, at, record, "attach_signed", file=record.signed.sha256)
    return record


@act(may_apply)
def submit_application(*, by: Actor, on: date, at: datetime, application: int, link: str = "") -> Application:
    """This function will submit an application. Raises Refused with all that is missing or ill-formed."""
    record = _locked(by, application)
    refuse(step_problems("submit", record.state))
    refuse(submission_problems(record.category, record.answers, record.signed_id is not None,
                               parameter("members.categories", on), countries()))  # type: ignore[arg-type]
    record.state, record.submitted_at, record.reason = Application.State.SUBMITTED, at, ""
    record.save()
    _write(by, at, record, "submit_application")
    _tell(by, at, record, "submitted", link)
    return record


@act(may_withdraw_application)
def withdraw_application(*, by: Actor, on: date, at: datetime, application: int, reason: str = "") -> Application:
    """This function will take an application back. An associate by it remains one until the register is told otherwise."""
    record = _locked(by, application)
    refuse(step_problems("withdraw", record.state))
    _settle(record, Application.State.WITHDRAWN, on, reason)
    _write(by, at, record, "withdraw_application", why=reason)
    return record


@act(may_keep_register)
def return_application(*, by: Actor, at: datetime, application: int, reason: str, link: str) -> Application:
    """This function will hand an application back to be completed; the applicant is told why."""
    record = _locked(by, application)
    refuse(step_problems("return", record.state, reason))
    record.state, record.reason = Application.State.RETURNED, reason.strip()
    record.save()
    _write(by, at, record, "return_application", why=reason)
    _tell(by, at, record, "returned", link, record.reason)
    return record


@act(may_keep_register)
def accept_application(*, by: Actor, on: date, at: datetime, application: int, link: str,
                       organisation: Organisation | None = None, new_key: str = "") -> Application:
    """This function will accept an application (접수): its signed form enters the register of papers, its organisation
    that of parties, and a city that asks for full membership is an associate from this day.

    `organisation` is the one that it is; `new_key` the short name of a new one. Raises Refused where neither is said and
    one that looks like it is known.
    """
    record = _locked(by, application)
    refuse(step_problems("accept", record.state))
    names = {language: record.answers[key] for language, key in (("en", "name_en"), (record.language, "name_local"))
             if record.answers.get(key)}
    if organisation is None and not new_key:
        raise Refused(Problem("members.organisation_wanted", {"like": [c.key for c in candidates(record)]}, SOURCE))
    record.organisation = organisation or _registered(by, on, at, record, new_key, names)
    record.paper = register_paper(
        by=by, on=on, at=at, direction=Paper.Direction.IN, kind="membership-application", correspondent=names["en"],
        title=f"{names['en']} 회원 가입 신청서 ({record.number})", file=record.signed, file_name=record.signed_name,
        disclosure=Paper.Disclosure.CLOSED, disclosure_ground=PERSONAL)
    record.state, record.accepted_on = Application.State.ACCEPTED, on
    record.save()
    if record.category == "full":
        accept_associate(by=by, on=on, at=at, organisation=record.organisation, starts_on=on, paper=record.paper)
    _write(by, at, record, "accept_application", organisation=record.organisation.key, paper=record.paper.pk)
    _tell(by, at, record, "accepted", link)
    return record


def _registered(by: Actor, on: date, at: datetime, record: Application, key: str, names: dict[str, str]) -> Organisation:
    kinds = {"full": "city", "friendship": "institution", "corporate": "company"}
    made = parties.register_organisation(by=by, at=at, key=key, kind=kinds[record.category], names=names,
                                         country=record.answers["country"], source=record.number)
    people = number_of(record.answers.get("population", ""))
    if people is not None:
        parties.record_fact(by=by, at=at, organisation=made, kind="population", value=Decimal(people), as_of=on,
                            source=record.number)
    return made


@act(may_keep_register)
def admit_application(*, by: Actor, on: date, at: datetime, application: int, decision: Paper, decided_by: str,
                      decided_on: date, link: str) -> Application:
    """This function will make the applicant a member, by the decision of the body that admits its category on the day."""
    record = _locked(by, application)
    refuse(step_problems("admit", record.state))
    assert record.organisation is not None  # the database keeps no accepted application without one
    admit_member(by=by, on=on, at=at, organisation=record.organisation, category=record.category, starts_on=decided_on,
                 decision=decision, decided_by=decided_by, basis="application")
    record.decision = decision
    _settle(record, Application.State.ADMITTED, on)
    _write(by, at, record, "admit_application", decision=decision.pk, decided_by=decided_by)
    _tell(by, at, record, "admitted", link)
    return record


@act(may_keep_register)
def decline_application(*, by: Actor, on: date, at: datetime, application: int, reason: str, link: str,
                        decision: Paper | None = None) -> Application:
    """This function will record that an application was not approved, and tell the applicant why."""
    record = _locked(by, application)
    refuse(step_problems("decline", record.state, reason))
    record.decision = decision
    _settle(record, Application.State.DECLINED, on, reason)
    _write(by, at, record, "decline_application", why=reason, decision=decision.pk if decision else None)
    _tell(by, at, record, "declined", link, reason)
    return record


def _settle(record: Application, state: str, on: date, reason: str = "") -> None:
    record.state, record.settled_on, record.reason = state, on, reason.strip()
    record.contact_until = contact_until(on)
    record.save()


@act(may_erase_applicants)
def erase_applicants(*, by: Actor, on: date, at: datetime) -> int:
    """This function will erase whom to write to in applications settled long enough ago; it returns how many there were.

    The letters to them go too. The signed form stays in the register of papers, closed to the public.
    """
    due = Application.objects.select_for_update(no_key=True, skip_locked=True).filter(contact_until__lt=on).exclude(email="", contact="")
    erased = []
    for record in due:
        record.answers = {key: text for key, text in record.answers.items()
                          if key not in ("contact_name", "contact_post", "email", "phone")}
        record.email = record.contact = ""
        record.save()
        erased.append(record)
    erase_letters(by=by, at=at, about=[ref_of(record) for record in erased])
    journal.write(by=by, act="members.erase_applicants", ref="members.application:all", at=at, details={"erased": [record.number for record in erased]})
    return len(erased)
