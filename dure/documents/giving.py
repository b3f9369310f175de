"""Grants as 360Giving: what was awarded to whom, applied for, committed and disbursed.

Amounts are whole won. What the city disbursed stands in it; what the recipient spent of it is another figure and does not.
Source: `docs/sources.md#360giving`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from dure.domain.grants.models import Agreement, Application, Instalment, Settlement
from dure.domain.members.queries.dues import network_name
from dure.domain.parties.queries.organisations import names_on
from dure.domain.texts.queries import setting
from dure.kernel.currencies import WON
from dure.kernel.problem import Problem, Refused

SOURCE = "360giving"
VERSION = "1.4"


def giving_package(on: date, at: datetime, language: str = "ko") -> dict[str, Any]:
    """This function will compose the grants that were signed until a day as one package of 360Giving.

    Six queries, however many grants. Raises Refused where there is none (``grants.none_signed``): the format knows no empty package; and
    where the sums of a grant do not agree (``grants.giving_sums``).
    """
    terms: Mapping[str, Any] = setting("grants.open_data", on).value
    signed = list(Agreement.objects.filter(signed_on__lte=on).exclude(state=Agreement.State.DRAFT)
                  .select_related("recipient", "line__project").order_by("fiscal_year", "key"))
    if not signed:
        raise Refused.because("grants.none_signed", source=SOURCE, on=on.isoformat())
    applied = _by_agreement(Application.objects.filter(agreement__in=signed, on__lte=on).exclude(state="refused").order_by("number"), "agreement_id")
    paid = _by_agreement(Instalment.objects.filter(application__agreement__in=signed, state="approved", reverses__isnull=True, paid_on__lte=on)
                         .exclude(counters__in=Instalment.objects.filter(state="approved", paid_on__lte=on))
                         .select_related("application").order_by("paid_on", "pk"), "application.agreement_id")
    settled = {one.agreement_id: one for one in Settlement.objects.filter(agreement__in=signed, approved_on__lte=on, state="approved")}
    names = names_on({one.recipient_id for one in signed}, language, on)
    grants = [_grant(one, names[one.recipient_id], applied.get(one.pk, []), paid.get(one.pk, []), settled.get(one.pk), terms, language, on)
              for one in signed]
    problems = [problem for grant in grants for problem in sum_problems(grant)]
    if problems:
        raise Refused(*problems)
    publisher = network_name(language, on)
    return {"version": VERSION, "title": f"{publisher}: 360Giving {on}", "identifier": f"{terms['prefix']}-{on}", "issued": on.isoformat(),
            "modified": at.isoformat(), "publisher": {"name": publisher}, "grants": grants}


def sum_problems(grant: Mapping[str, Any]) -> list[Problem]:
    """This function will check a grant's sums: transactions come to their totals, and no more is disbursed than committed, none committed
    than awarded."""
    sums = {kind: sum(one["value"] for one in grant.get(f"{kind}Transaction", ())) for kind in ("application", "commitment", "disbursement")}
    holds = {
        "amountAppliedFor": sums["application"] == grant.get("amountAppliedFor", 0),
        "amountDisbursed": sums["disbursement"] == grant["amountDisbursed"],
        "commitmentTransaction": sums["disbursement"] <= sums["commitment"] <= grant["amountAwarded"],
    }
    return [Problem("grants.giving_sums", {"grant": grant["id"], "field": field}, SOURCE) for field, right in holds.items() if not right]


def _grant(one: Agreement, recipient: str, applied: list[Application], paid: list[Instalment], settled: Settlement | None, terms: Mapping[str, Any],
           language: str, on: date) -> dict[str, Any]:
    key, title = f"{terms['prefix']}-{one.key}", one.title.get(language) or next(iter(one.title.values()), one.key)
    granted = [application for application in applied if application.decided_on and application.decided_on <= on]
    made: dict[str, Any] = {
        "id": key, "title": title, "description": _description(one, title, settled, language), "currency": WON,
        "amountAwarded": one.amount, "amountDisbursed": sum(part.amount for part in paid), "awardDate": _day(one.signed_on),
        "plannedDates": [{"startDate": one.starts_on.isoformat(), "endDate": one.ends_on.isoformat()}],
        "fundingOrganization": [{"id": str(terms["funder_id"]), "name": str(terms["funder"][language])}],
        "recipientOrganization": [{"id": f"{terms['prefix']}-ORG:{one.recipient.key}", "name": recipient}],
        "grantProgramme": [{"code": one.line.project.short_name, "title": one.line.project.name}],
        "commitmentTransaction": [_transaction(f"{key}-grant-{part.number}", part.decided_on, part.granted or 0, part.conditions) for part in granted],
        "disbursementTransaction": [_transaction(f"{key}-paid-{part.application.number}-{part.number}", part.paid_on, part.amount) for part in paid],
    }
    if applied:
        made["amountAppliedFor"] = sum(part.amount for part in applied)
        made["applicationTransaction"] = [_transaction(f"{key}-asked-{part.number}", part.on, part.amount, part.reason) for part in applied]
    if country := one.recipient.country:
        made["recipientOrganization"][0]["addressCountry"] = country
    return {field: value for field, value in made.items() if value != []}


def _description(one: Agreement, title: str, settled: Settlement | None, language: str) -> str:
    """A grant in a sentence; what was returned has no field in the format."""
    words = {
        "ko": (f"{one.fiscal_year}년 {title}", f" 정산: 집행 인정 {settled.executed:,}원, 반납 {settled.returned:,}원." if settled else ""),
        "en": (f"{title}, {one.fiscal_year}", f" Settled: {settled.executed:,} won recognised, {settled.returned:,} won returned." if settled else ""),
    }[language]
    sample = {"ko": " (표본)", "en": " (sample)"}[language] if one.is_sample else ""
    return words[0] + sample + "." + words[1]


def _transaction(key: str, on: date | None, won: int, said: str = "") -> dict[str, Any]:
    return {"id": key, "transactionDate": _day(on), "currency": WON, "value": won, **({"description": said} if said else {})}


def _day(on: date | None) -> str:
    assert on is not None, "the query leaves no record without its day"
    return on.isoformat()


def _by_agreement(rows: Iterable[Any], field: str) -> dict[int, list[Any]]:
    made: dict[int, list[Any]] = {}
    for row in rows:
        key = row
        for step in field.split("."):
            key = getattr(key, step)
        made.setdefault(key, []).append(row)
    return made
