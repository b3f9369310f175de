"""The register of members: who becomes one, by which decision, and what the register said when. Cities are samples."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest

from dure.base.act import Actor
from dure.base.answers import may
from dure.domain.journal.models import Entry
from dure.domain.members import actions
from dure.domain.members.models import Display, Membership, Suspension
from dure.domain.members.queries.register import regions_of, roll
from dure.domain.papers.models import Paper
from dure.domain.parties.models import Organisation, OrganisationName
from dure.kernel.problem import Refused

pytestmark = pytest.mark.django_db
EARLIER = datetime(2026, 2, 1, 9, 0, tzinfo=UTC)


@pytest.fixture
def city() -> Callable[..., Organisation]:
    """This function will return a maker of sample cities."""
    def made(key: str, kind: str = "city", country: str = "KR") -> Organisation:
        one = Organisation.objects.create(key=key, kind=kind, country=country, sample=True, names_text=f"{key.title()}\n{key}시")
        OrganisationName.objects.create(organisation=one, language="en", name=key.title())
        OrganisationName.objects.create(organisation=one, language="ko", name=f"{key}시")
        return one
    return made


@pytest.fixture
def paper(at: datetime) -> Callable[..., Paper]:
    """This function will return a maker of papers of decisions."""
    def made(title: str, decided_on: date | None = None) -> Paper:
        return Paper.objects.create(direction="inside", kind="decision", title=title, decided_on=decided_on, registered_on=at.date(),
                                    registered_at=at, registered_by_key="k", registered_by_name="표본")
    return made


@pytest.fixture
def act(secretariat: Actor, on: date, at: datetime) -> Callable[..., Any]:
    """This function will return a way to act as the Secretariat."""
    def acted(name: str, **more: Any) -> Any:
        return getattr(actions, name)(**{"by": secretariat, "on": on, "at": at} | more)
    return acted


def codes(refused: pytest.ExceptionInfo[Refused]) -> list[str]:
    return [problem.code.removeprefix("members.") for problem in refused.value.problems]


def test_a_city_is_accepted_then_admitted_by_the_body_of_the_day(act: Any, city: Any, paper: Any) -> None:
    oslo, form = city("oslo"), paper("가입 신청서")
    act("accept_associate", organisation=oslo, starts_on=date(2014, 9, 1), paper=form)
    with pytest.raises(Refused) as refused:
        act("admit_member", organisation=oslo, category="full", starts_on=date(2014, 11, 6),
            decision=paper("집행위원회 결정"), decided_by="executive-committee")
    assert codes(refused) == ["body_wanted"]
    decision = paper("제3차 총회 결정", date(2014, 11, 6))
    act("admit_member", organisation=oslo, category="full", starts_on=date(2014, 11, 6), decision=decision,
        decided_by="general-assembly")
    now = Membership.objects.filter(known_until__isnull=True).order_by("during")
    assert [(row.category, row.during.lower, row.during.upper) for row in now] == [
        ("associate", date(2014, 9, 1), date(2014, 11, 6)), ("full", date(2014, 11, 6), None)]
    assert (now[0].ended_by, now[0].end_decision) == ("category", decision)
    assert roll(date(2014, 11, 5)).get().category == "associate"
    assert roll(date(2014, 11, 6)).get().decision == decision
    assert not roll(date(2014, 8, 31)).exists()
    assert Entry.objects.get(act="members.admit_member").details["decided_by"] == "general-assembly"


def test_an_application_is_not_decided_before_it_is_accepted(act: Any, city: Any, paper: Any) -> None:
    oslo = city("oslo")
    with pytest.raises(Refused) as refused:
        act("admit_member", organisation=oslo, category="full", starts_on=date(2016, 10, 14),
            decision=paper("집행위원회 결정"), decided_by="executive-committee")
    assert codes(refused) == ["associate_first"]
    act("accept_associate", organisation=oslo, starts_on=date(2016, 10, 14), paper=paper("신청서"))
    with pytest.raises(Refused) as refused:
        act("admit_member", organisation=oslo, category="full", starts_on=date(2016, 10, 14),
            decision=paper("집행위원회 결정"), decided_by="executive-committee")
    assert codes(refused) == ["associate_first"]


def test_companies_are_admitted_since_the_fourth_assembly(act: Any, city: Any, paper: Any) -> None:
    firm = city("firm", kind="company")
    wish = {"organisation": firm, "category": "corporate", "decided_by": "executive-committee"}
    with pytest.raises(Refused) as refused:
        act("admit_member", starts_on=date(2017, 6, 26), decision=paper("결정"), **wish)
    assert codes(refused) == ["category_not_open"]
    assert act("admit_member", starts_on=date(2017, 7, 10), decision=paper("결정"), **wish).category == "corporate"
    with pytest.raises(Refused) as refused:
        act("admit_member", organisation=city("lima"), category="corporate", starts_on=date(2018, 1, 1),
            decision=paper("결정"), decided_by="executive-committee")
    assert codes(refused) == ["category_kind"]


def test_a_decision_needs_its_paper_unless_an_older_list_is_the_source(act: Any, city: Any, paper: Any) -> None:
    oslo = city("oslo")
    with pytest.raises(Refused) as refused:
        act("admit_member", organisation=oslo, category="full", starts_on=date(2010, 9, 1), basis="founding")
    assert codes(refused) == ["body_wanted", "decision_wanted"]
    act("admit_member", organisation=oslo, category="full", starts_on=date(2010, 9, 1), basis="founding", source="창립총회 참가 명단")
    late = paper("늦은 결정", date(2018, 3, 1))
    with pytest.raises(Refused) as refused:
        act("suspend_member", organisation=oslo, starts_on=date(2018, 2, 1), reason="회비 체납", decision=late,
            decided_by="executive-committee")
    assert codes(refused) == ["decision_later"]


@pytest.fixture
def seoul(act: Any, city: Any) -> Organisation:
    """This function will return a founding member."""
    made: Organisation = city("seoul")
    act("admit_member", at=EARLIER, organisation=made, category="full", starts_on=date(2010, 9, 1), basis="founding", source="창립총회")
    return made


def test_a_member_leaves_and_returns_and_the_register_remembers(act: Any, seoul: Organisation, paper: Any, at: datetime) -> None:
    act("withdraw_member", organisation=seoul, last_on=date(2018, 6, 30), letter=paper("탈퇴 서한"))
    assert not roll(date(2018, 7, 1)).exists()
    assert roll(date(2018, 6, 30)).get().ended_by == "withdrawal"
    assert roll(date(2018, 7, 1), known_at=EARLIER).get().during.upper is None, "the register did not know it yet"
    with pytest.raises(Refused) as refused:
        act("withdraw_member", organisation=seoul, last_on=date(2018, 12, 31), source="전화")
    assert codes(refused) == ["no_member"]
    back = act("return_member", organisation=seoul, category="full", starts_on=date(2020, 1, 1), decision=paper("결정"),
               decided_by="executive-committee")
    assert (back.basis, roll(date(2021, 1, 1)).count(), roll(date(2019, 1, 1)).count()) == ("return", 1, 0)
    with pytest.raises(Refused) as refused:
        act("withdraw_member", organisation=seoul, last_on=date(2018, 3, 1), source="서한")
    assert codes(refused) == ["later_stay"]


def test_one_who_never_was_a_member_does_not_return(act: Any, city: Any, paper: Any) -> None:
    with pytest.raises(Refused) as refused:
        act("return_member", organisation=city("lima"), category="full", starts_on=date(2020, 1, 1), decision=paper("결정"),
            decided_by="executive-committee")
    assert codes(refused) == ["never_member"]


def test_rights_rest_and_are_given_back(act: Any, seoul: Organisation, paper: Any, secretariat: Actor) -> None:
    act("suspend_member", organisation=seoul, starts_on=date(2018, 1, 1), reason="회비 체납", decision=paper("결정"),
        decided_by="executive-committee")
    assert roll(date(2018, 5, 1)).count() == 1, "it remains a member"
    with pytest.raises(Refused) as refused:
        act("suspend_member", organisation=seoul, starts_on=date(2018, 3, 1), reason="", decision=None)
    assert codes(refused) == ["suspended_already", "reason_wanted", "body_wanted", "decision_wanted"]
    act("lift_suspension", organisation=seoul, last_on=date(2018, 6, 30), decision=paper("결정"), decided_by="executive-committee")
    assert Suspension.objects.get(known_until__isnull=True).during.upper == date(2018, 7, 1)
    with pytest.raises(Refused) as refused:
        act("lift_suspension", organisation=seoul, last_on=date(2018, 8, 1), decision=paper("결정"), decided_by="executive-committee")
    assert codes(refused) == ["not_suspended"]


def test_with_the_membership_ends_what_hangs_on_it(act: Any, seoul: Organisation, paper: Any) -> None:
    act("suspend_member", organisation=seoul, starts_on=date(2018, 1, 1), reason="회비 체납", decision=paper("결정"),
        decided_by="executive-committee")
    act("show_member_as", organisation=seoul, names={"en": "Seoul Capital"}, starts_on=date(2018, 7, 1), source="표본 결정")
    act("exclude_member", organisation=seoul, last_on=date(2018, 6, 30), why="체납", decision=paper("총회 결정"),
        decided_by="general-assembly")
    assert roll(date(2018, 6, 30)).get().ended_by == "exclusion"
    assert Suspension.objects.get(known_until__isnull=True).during.upper == date(2018, 7, 1)
    assert not Display.objects.filter(known_until__isnull=True).exists()


def test_a_correction_keeps_what_was_said_before(act: Any, seoul: Organisation, at: datetime) -> None:
    row = roll(date(2015, 1, 1)).get()
    with pytest.raises(Refused) as refused:
        act("correct_membership", membership=row.pk, reason=" ", starts_on=date(2010, 9, 8), last_on=date(2010, 9, 1))
    assert codes(refused) == ["reason_wanted", "days_turned"]
    new = act("correct_membership", membership=row.pk, reason="창립총회는 9월 8일이었다", starts_on=date(2010, 9, 8))
    assert not roll(date(2010, 9, 5)).exists()
    assert roll(date(2010, 9, 5), known_at=EARLIER).get() == row
    assert (new.known_from, new.basis, new.source) == (at, "founding", "창립총회")
    with pytest.raises(Refused) as refused:
        act("correct_membership", membership=row.pk, reason="다시")
    assert "entry_closed" in codes(refused)
    assert act("correct_membership", membership=new.pk, reason="회원인 적이 없다", never_was=True) is None
    assert not roll(None).exists()


def test_a_correction_never_makes_two_memberships_at_once(act: Any, seoul: Organisation, paper: Any) -> None:
    act("withdraw_member", organisation=seoul, last_on=date(2018, 6, 30), letter=paper("서한"))
    act("return_member", organisation=seoul, category="full", starts_on=date(2020, 1, 1), decision=paper("결정"),
        decided_by="executive-committee")
    first = roll(date(2015, 1, 1)).get()
    with pytest.raises(Refused) as refused:
        act("correct_membership", membership=first.pk, reason="탈퇴한 적 없다", last_on=date(2020, 3, 1))
    assert codes(refused) == ["two_at_once"]


def test_how_a_member_is_shown_follows_a_dated_decision(act: Any, seoul: Organisation) -> None:
    with pytest.raises(Refused) as refused:
        act("show_member_as", organisation=seoul, names={"en": ""}, starts_on=date(2015, 1, 1))
    assert codes(refused) == ["shown_name", "shown_source"]
    act("show_member_as", organisation=seoul, names={"en": "Seoul"}, starts_on=date(2015, 1, 1), source="표본")
    act("show_member_as", organisation=seoul, names={"en": "Seoul Metropolis"}, starts_on=date(2018, 1, 1), source="표본")
    rows = Display.objects.filter(known_until__isnull=True).order_by("during")
    assert [(row.name["en"], row.during.upper) for row in rows] == [("Seoul", date(2018, 1, 1)), ("Seoul Metropolis", None)]
    with pytest.raises(Refused) as refused:
        act("show_member_as", organisation=seoul, names={"en": "S"}, starts_on=date(2016, 1, 1), source="표본")
    assert codes(refused) == ["shown_later"]


def test_regions_hold_countries_and_single_cities_by_days(act: Any, city: Any, secretariat: Actor, at: datetime) -> None:
    given = {"by": secretariat, "at": at}
    asia = actions.define_region(**given, key="asia", names={"ko": "아시아", "en": "Asia"})
    europe = actions.define_region(**given, key="europe", names={"ko": "유럽", "en": "Europe"}, position=1)
    seoul, ankara, istanbul = city("seoul"), city("ankara", country="TR"), city("istanbul", country="TR")
    for one in (seoul, ankara, istanbul):
        act("admit_member", organisation=one, category="full", starts_on=date(2010, 9, 1), basis="founding", source="표본")
    actions.scope_region(**given, region=asia, country="KR")
    actions.scope_region(**given, region=asia, country="TR")
    actions.scope_region(**given, region=europe, organisation=istanbul, starts_on=date(2016, 1, 1))
    actions.scope_region(**given, region=europe, country="TR", starts_on=date(2018, 1, 1))
    for on, expected in ((date(2015, 1, 1), "asia asia asia"), (date(2017, 1, 1), "asia asia europe"), (date(2019, 1, 1), "asia europe europe")):
        found = regions_of([seoul, ankara, istanbul], on)
        assert " ".join(found[one.pk] for one in (seoul, ankara, istanbul)) == expected
        for region in ("asia", "europe"):
            assert {row.organisation_id for row in roll(on, region=region)} == {pk for pk, key in found.items() if key == region}
    with pytest.raises(Refused) as refused:
        actions.scope_region(**given, region=asia, country="TR", starts_on=date(2017, 1, 1))
    assert codes(refused) == ["scope_later"]


def test_only_the_secretariat_keeps_the_register(act: Any, city: Any, officer: Actor, stranger: Actor) -> None:
    for by in (officer, stranger, Actor("k", "감사", frozenset({"auditor"}))):
        with pytest.raises(Refused) as refused:
            act("admit_member", by=by, organisation=city(f"c{len(by.duties)}{by.key[-1]}"), category="full", starts_on=date(2010, 9, 1))
        assert refused.value.problems[0].code == "base.not_permitted"


def test_the_answer_beside_a_button_is_what_the_act_enforces(act: Any, seoul: Organisation, city: Any, secretariat: Actor) -> None:
    answer = may("members.admit_member", by=secretariat, what="seoul", on=date(2018, 3, 12))
    assert [problem.code for problem in answer.problems] == ["members.already", "members.associate_first"]
    lima = city("lima")
    answer = may("members.accept_associate", by=secretariat, what="lima", on=date(2018, 3, 12))
    assert answer.allowed
    answer = may("members.admit_member", by=secretariat, what=f"parties.organisation:{lima.pk}/full", on=date(2014, 11, 6))
    body = next(ground for ground in answer.grounds if ground.problem.code == "members.body_wanted")
    assert (body.problem.params["body"]["ko"], body.since, body.assumed) == ("총회", None, False)
    answer = may("members.admit_member", by=secretariat, what="lima", on=date(2016, 10, 14))
    body = next(ground for ground in answer.grounds if ground.problem.code == "members.body_wanted")
    assert (body.problem.params["body"]["ko"], body.since) == ("집행위원회", date(2014, 11, 7))


def test_search_finds_a_member_in_any_script(seoul: Organisation) -> None:
    assert roll(date(2018, 3, 12), text="eou").exists()
    assert roll(date(2018, 3, 12), text="seoul시").exists()
    assert not roll(date(2018, 3, 12), text="부산").exists()
