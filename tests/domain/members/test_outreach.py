"""Outreach: the log is kept, what the register knows goes before what was typed, the funnel adds up."""

from __future__ import annotations

from datetime import UTC, date, datetime
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from psycopg.types.range import DateRange

from dure.base.act import Actor
from dure.domain.members.actions import outreach as acts
from dure.domain.members.models import Membership
from dure.domain.members.queries import outreach as queries
from dure.domain.members.rules.outreach import WAY, Step, funnel, next_problems, note_problems, stage_now
from dure.domain.parties.models import Organisation
from dure.kernel.problem import Refused

DAY, AT = date(2026, 3, 2), datetime(2026, 3, 2, 9, tzinfo=UTC)


def test_the_funnel_of_a_campaign() -> None:
    steps = funnel({"identified": 4, "contacted": 3, "interested": 2, "applying": 0, "member": 1, "declined": 2})
    assert steps == [Step("identified", 12, None), Step("contacted", 6, Fraction(1, 2)), Step("interested", 3, Fraction(1, 2)),
                     Step("applying", 1, Fraction(1, 3)), Step("member", 1, Fraction(1))]
    assert [step.rate for step in funnel({})] == [None] * 5


@given(st.dictionaries(st.sampled_from([*WAY, "declined"]), st.integers(0, 50)))
def test_no_stage_is_wider_than_the_one_before(counts: dict[str, int]) -> None:
    reached = [step.reached for step in funnel(counts)]
    assert reached == sorted(reached, reverse=True)
    assert reached[0] == sum(counts.values())


@pytest.mark.parametrize(("typed", "applied", "member", "shown"), [
    ("contacted", False, False, "contacted"), ("declined", True, False, "applying"), ("identified", True, True, "member"),
])
def test_what_the_register_knows_goes_first(typed: str, applied: bool, member: bool, shown: str) -> None:
    assert stage_now(typed, applied, member) == shown


def test_a_next_step_has_a_day_to_come() -> None:
    assert [p.code for p in next_problems("전화", None, DAY)] == ["members.next_step_half"]
    assert [p.code for p in next_problems("", DAY, DAY)] == ["members.next_step_half"]
    assert [p.code for p in next_problems("전화", date(2026, 3, 1), DAY)] == ["members.next_step_past"]
    assert next_problems("전화", DAY, DAY) == next_problems("", None, DAY) == []
    assert len(note_problems(" ", "pigeon", "member", date(2026, 3, 3), DAY)) == 3


@pytest.fixture
def city(db: None) -> Organisation:
    """This function will make a city that is no member."""
    return Organisation.objects.create(key="somewhere", kind="city", names_text="Somewhere")


def test_a_prospect_from_the_first_look_to_membership(secretariat: Actor, city: Organisation) -> None:
    campaign = acts.begin_campaign(by=secretariat, at=AT, key="asia-2026", name={"ko": "아시아", "en": "Asia"}, goal=3,
                                   starts_on=date(2026, 1, 1), ends_on=date(2026, 12, 31))
    one = acts.add_prospect(by=secretariat, on=DAY, at=AT, organisation=city, campaign=campaign, next_step="편지", next_on=DAY)
    assert [p.pk for p in queries.due_steps(DAY)] == [one.pk]
    acts.log_contact(by=secretariat, on=DAY, at=AT, prospect=one.pk, said_on=DAY, channel="letter", text="보냄", stage="contacted",
                     next_step="전화", next_on=date(2026, 3, 20))
    assert not queries.due_steps(DAY)
    assert queries.due_steps(date(2026, 3, 13)).get().next_step == "전화"
    with pytest.raises(Refused) as refused:
        acts.add_prospect(by=secretariat, on=DAY, at=AT, organisation=city, campaign=campaign)
    assert refused.value.problems[0].code == "members.prospect_known"
    Membership.objects.create(organisation=city, category="full", during=DateRange(date(2026, 3, 5), None), known_from=AT)
    assert queries.prospects(DAY).get().stage_now == "contacted"  # type: ignore[attr-defined]
    assert queries.prospects(date(2026, 3, 5), stage="member", campaign="asia-2026").get() == one
    assert queries.funnel_of(date(2026, 3, 5))[-1].reached == 1
    with pytest.raises(Refused) as refused:
        acts.add_prospect(by=secretariat, on=date(2026, 3, 5), at=AT, organisation=city)
    assert refused.value.problems[0].code == "members.prospect_member"
