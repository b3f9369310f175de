"""What goes on in the sample network: dues of a year, some paid; a campaign with prospects. All of it is sample."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction

from dure.cli.acting import Door

PAYING = ("seoul", "barcelona", "chengdu", "mexico-city", "jakarta", "hanoi")
OWING = ("tunis", "nairobi")
PROSPECTS = (("vientiane-province", "비엔티안주 (표본 잠재 회원)", "Vientiane Province (sample prospect)", "LA"),
             ("semarang-regency", "스마랑군 (표본 잠재 회원)", "Semarang Regency (sample prospect)", "ID"))


@transaction.atomic
def sample_dealings(door: Door) -> str:
    """This function will issue some invoices, record payments, and begin a campaign, where that is not done yet."""
    from dure.domain.members.actions import dues
    from dure.domain.members.models import Campaign, Invoice

    if Campaign.objects.exists() or Invoice.objects.exists():
        return "  dues, outreach: kept"
    issued = date(2018, 2, 1)
    given: dict[str, Any] = {"by": door.by, "on": issued, "at": door.at}
    for key in (*PAYING, *OWING):
        invoice = dues.issue_invoice(organisation=_organisation(key), year=2018, **given)
        if key in PAYING:
            dues.record_payment(by=door.by, on=date(2018, 3, 5), at=door.at, invoice=invoice.pk, amount=invoice.amount,
                                   received_on=date(2018, 3, 2), bank_reference="SAMPLE")
    _outreach(door)
    return f"  dues: {len(PAYING) + len(OWING)} invoices, outreach: {len(PROSPECTS)} prospects"


def _organisation(key: str) -> Any:
    from dure.domain.parties.models import Organisation

    return Organisation.objects.get(key=key)


def _outreach(door: Door) -> None:
    from dure.domain.members.actions import outreach
    from dure.domain.parties.actions import register_organisation

    by, on, at = door
    campaign = outreach.begin_campaign(by=by, at=at, key="sample-2018", name={"ko": "2018 회원 확대 (표본)", "en": "Members 2018 (sample)"},
                                      starts_on=date(2018, 1, 1), ends_on=date(2018, 12, 31), goal=10)
    for key, ko, en, country in PROSPECTS:
        city = register_organisation(by=by, at=at, key=key, kind="city", names={"ko": ko, "en": en}, country=country, sample=True)
        outreach.add_prospect(by=by, on=on, at=at, organisation=city, campaign=campaign)
