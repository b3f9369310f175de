"""The rules of the register by cases that happened, and as properties."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dure.domain.members.labels import GROUNDS, SENTENCES
from dure.domain.members.rules import register as rules
from dure.domain.members.rules.standing import Cited, Member, Stay
from dure.domain.texts.rules.assumed import Setting, assumed_on
from dure.kernel.answer import Ground
from dure.kernel.figure import Ref
from dure.kernel.sentences import sentence, wanted

PAPER = Ref("papers", "paper", "1")
NAME = {"ko": "표본시", "en": "Sampleton"}
DAY = st.dates(date(2010, 1, 1), date(2024, 12, 31))
KEYS = (*rules.ENTERING, *rules.SUSPENDING, *rules.EXCLUDING, *rules.VOTING, *rules.PRESIDING)


def in_force(on: date, **changed: Any) -> dict[str, Setting]:
    """This function will return the settings as they are assumed on a day, some with another value."""
    return {key: replace(assumed_on(key, on), **changed[key]) if key in changed else assumed_on(key, on) for key in set(KEYS)}


def city(*stays: Stay, kind: str = "city") -> Member:
    return Member(NAME, kind, stays)


def failing(grounds: Any) -> set[str]:
    return {ground.problem.code.removeprefix("members.") for ground in grounds if not ground.holds}


@pytest.mark.parametrize(("on", "category", "body", "problems"), [
    # the third assembly approved new members itself; the Executive Committee of October 2016 did
    (date(2014, 11, 6), "full", "general-assembly", set()),
    (date(2014, 11, 6), "full", "executive-committee", {"body_wanted"}),
    (date(2016, 10, 14), "full", "executive-committee", set()),
    (date(2016, 10, 14), "full", "general-assembly", {"body_wanted"}),
    (date(2016, 10, 14), "full", "secretariat", {"body_wanted"}),
    (date(2016, 10, 14), "friendship", "executive-committee", {"category_kind", "already"}),
])
def test_who_admits_a_city_depends_on_the_day(on: date, category: str, body: str, problems: set[str]) -> None:
    waiting = city(Stay("associate", date(2014, 4, 1)))
    assert failing(rules.admitting(waiting, category, on, Cited(body, PAPER, on), in_force(on))) == problems


@pytest.mark.parametrize(("on", "problems"), [
    (date(2017, 6, 26), {"category_not_open"}), (date(2017, 6, 27), set()), (date(2018, 3, 12), set())])
def test_companies_since_the_fourth_assembly(on: date, problems: set[str]) -> None:
    firm = city(kind="company")
    assert failing(rules.admitting(firm, "corporate", on, Cited("executive-committee", PAPER), in_force(on))) == problems


@pytest.mark.parametrize(("category", "suspended", "paid", "problems"), [
    ("full", False, True, set()),
    ("full", False, False, {"vote_standing"}),
    ("full", True, True, {"rights_rest"}),
    ("associate", False, True, {"vote_category"}),
    ("corporate", True, False, {"vote_category", "rights_rest", "vote_standing"}),
    ("", False, True, {"no_member", "vote_category"}),
])
def test_who_may_vote(category: str, suspended: bool, paid: bool, problems: set[str]) -> None:
    on = date(2018, 3, 12)
    one = Member(NAME, "city", (Stay(category, date(2014, 1, 1)),) if category else (), (Stay("", date(2018, 1, 1)),) if suspended else ())
    assert failing(rules.voting(one, on, in_force(on), (paid, ()))) == problems
    expected = {problem.replace("vote_", "stand_") for problem in problems}
    assert failing(rules.presiding(one, on, in_force(on), (paid, ()))) == expected


def test_where_standing_is_not_asked_nobody_is_refused_for_it() -> None:
    on = date(2018, 3, 12)
    settings = in_force(on, **{"members.vote_needs_standing": {"value": False}})
    assert failing(rules.voting(city(Stay("full", date(2014, 1, 1))), on, settings, (False, ()))) == set()


def test_a_ground_tells_its_clause_its_version_and_whether_it_is_assumed() -> None:
    on = date(2018, 3, 12)
    settings = in_force(on, **{"members.admitting_body": {"clause": "Art. 5 (2)"}})
    waiting = city(Stay("associate", date(2014, 4, 1), ref=Ref("members", "membership", "7")))
    found = {g.problem.code: g for g in rules.admitting(waiting, "full", on, Cited(ahead=True), settings)}
    body = found["members.body_wanted"]
    assert (body.clause, body.since, body.assumed, body.problem.source) == ("Art. 5 (2)", date(2014, 11, 7), False, "network-members")
    assert Ref("members", "membership", "7") in found["members.associate_first"].evidence
    assert {g.assumed for g in rules.suspending(city(Stay("full", on)), on, "", Cited(ahead=True), settings) if g.since is None} >= {True}


def every_ground() -> list[Ground]:
    """This function will gather the grounds of every rule, held and not."""
    on, made = date(2018, 3, 12), list[Ground]()
    members = [city(), city(Stay("full", date(2014, 1, 1)), Stay("corporate", date(2020, 1, 1))), city(Stay("associate", on)),
               Member(NAME, "company", (Stay("full", date(2014, 1, 1), on),), (Stay("", date(2014, 1, 1)),))]
    for one in members:
        for cited in (Cited(ahead=True), Cited("secretariat", PAPER, date(2019, 1, 1)), Cited(basis="founding", source="x")):
            for category in ("full", "corporate"):
                for rule in (rules.admitting, rules.changing, rules.returning):
                    made += rule(one, category, on, cited, in_force(on))
            made += [*rules.accepting(one, on, cited, in_force(on)), *rules.withdrawing(one, on, cited),
                     *rules.excluding(one, on, cited, in_force(on)), *rules.suspending(one, on, "", cited, in_force(on)),
                     *rules.lifting(one, on, cited, in_force(on)), *rules.showing(one, on, {}, cited),
                     *rules.voting(one, on, in_force(on), (False, ())), *rules.presiding(one, on, in_force(on), (True, ())),
                     *rules.correcting(one, None, Stay("full", on, on), ""), *rules.correcting(one, None, None, "x")]
    return made


def test_every_ground_can_be_said_both_ways_in_both_languages() -> None:
    grounds = every_ground()
    assert len({ground.problem.code for ground in grounds}) > 24
    for ground in grounds:
        code = ground.problem.code
        for language in ("ko", "en"):
            for said in (sentence(ground.problem, language), wanted(ground.problem, language)):
                assert not said.startswith("members."), code
                assert "{" not in said, said
        assert code in SENTENCES
        assert code in GROUNDS or code in {"members.entry_closed", "members.days_turned", "members.two_at_once"}


@given(DAY, DAY, st.sampled_from(["general-assembly", "executive-committee", "secretariat"]), st.booleans())
def test_a_charter_that_changes_leaves_the_past_as_it_was(changes_on: date, on: date, body: str, open_to_firms: bool) -> None:
    """Settings are taken on the day that counts: a version from a later day answers nothing about an earlier one."""
    def on_the_day(day: date) -> dict[str, Setting]:
        old = in_force(day)
        if day < changes_on:
            return old
        return in_force(day, **{"members.admitting_body": {"value": {"full": body, "corporate": body, "associate": "secretariat"}},
                                "members.categories": {"value": ["full", "corporate"] if open_to_firms else ["full"]}})

    waiting = city(Stay("associate", date(2009, 1, 1)))
    cited = Cited("executive-committee", PAPER)
    before = failing(rules.admitting(waiting, "full", on, cited, in_force(on)))
    after = failing(rules.admitting(waiting, "full", on, cited, on_the_day(on)))
    if on < changes_on:
        assert after == before
    else:
        assert ("body_wanted" in after) == (body != "executive-committee")


STAY = st.builds(lambda category, first, long: Stay(category, first, first + timedelta(long) if long else None, Ref("members", "membership", f"{first}{long}")),
                 st.sampled_from(["full", "associate", "corporate"]), DAY, st.none() | st.integers(1, 2_000))


@given(st.lists(STAY, max_size=4), STAY)
def test_what_the_rules_let_in_never_overlaps(kept: list[Stay], new: Stay) -> None:
    stays: list[Stay] = []
    for stay in kept:
        if not any(other.meets(stay.first, stay.after) for other in stays):
            stays.append(stay)
    one = Member(NAME, "city", tuple(sorted(stays, key=lambda stay: stay.first)))
    changed = stays[0] if stays else None
    if failing(rules.correcting(one, changed, new, "because")) == set():
        after = [new, *(stay for stay in stays if stay is not changed)]
        days = [new.first, new.after or date(2030, 1, 1), *(stay.first for stay in stays), *(stay.after or date(2030, 1, 1) for stay in stays)]
        for day in days:
            assert sum(stay.holds(day) for stay in after) <= 1
    if failing(rules.admitting(one, new.category, new.first, Cited("executive-committee", PAPER, basis="register", source="x"), in_force(new.first))) == set():
        ended = [stay for stay in stays if not (stay.category == "associate" and stay.meets(new.first, None) and new.category == "full")]
        assert not any(stay.meets(new.first, None) for stay in ended)
