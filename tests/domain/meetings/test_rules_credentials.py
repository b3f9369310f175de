"""Credentials and proxies as rules: tables of facts, and what holds whatever is asked for in whatever order."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dure.domain.meetings.labels import GROUNDS, SENTENCES
from dure.domain.meetings.rules.credentials import Asked, Credential, Proxying, accepting, proxying, voting
from dure.domain.texts.rules.assumed import Setting
from dure.kernel.figure import Ref
from dure.kernel.sentences import sentence, wanted

NAME = {"ko": "표본", "en": "Sample"}
MOST = Setting("meetings.proxies_most", 2, "network-meetings", True)
FREE = Proxying("convened", NAME, NAME, same=False, frozen=True, giver_votes=True, holder_votes=True, giver_holds=0, holder_gave=False, held=0)
MEETING, LINE = Ref("meetings", "meeting", "m"), Ref("meetings", "delegation", "1")
MAY = Asked(NAME, date(2026, 2, 1), True, MEETING, LINE, may_vote=True, delegate="마크", clock="10:32", in_session=True, itself=True)


def failing(grounds: object) -> list[str]:
    return [ground.problem.code.removeprefix("meetings.") for ground in grounds if not ground.holds]  # type: ignore[attr-defined]


@pytest.mark.parametrize(("facts", "codes"), [
    (FREE, []), (replace(FREE, meeting_state="ended"), ["credentials_open"]), (replace(FREE, same=True), ["proxy_other"]),
    (replace(FREE, giver_votes=False), ["proxy_giver_votes"]), (replace(FREE, holder_votes=False), ["proxy_holder_votes"]),
    (replace(FREE, giver_holds=1), ["proxy_no_chain"]), (replace(FREE, holder_gave=True), ["proxy_holder_gave"]),
    (replace(FREE, held=1), []), (replace(FREE, held=2), ["proxies_most"]),
    (replace(FREE, frozen=False, giver_votes=False), []),  # before the roll is taken nobody knows who votes
])
def test_when_a_proxy_may_be_given(facts: Proxying, codes: list[str]) -> None:
    assert failing(proxying(facts, MOST, accepted=False)) == codes


def test_before_the_roll_is_taken_no_proxy_is_accepted() -> None:
    assert failing(proxying(replace(FREE, frozen=False, giver_votes=False), MOST, accepted=True)) == ["proxy_giver_votes"]


@pytest.mark.parametrize(("facts", "codes"), [
    (Credential("convened", "named", True), []), (Credential("convened", "refused", True), []),
    (Credential("convened", "accepted", True), ["credential_waits"]), (Credential("cancelled", "named", True), ["credentials_open"]),
    (Credential("convened", "named", True, "마크"), ["one_votes"]), (Credential("convened", "named", False, "마크"), []),
])
def test_when_credentials_are_accepted(facts: Credential, codes: list[str]) -> None:
    assert failing(accepting(facts)) == codes


@pytest.mark.parametrize(("facts", "codes"), [
    (MAY, []), (replace(MAY, line=None), ["vote_on_roll"]), (replace(MAY, frozen=False), ["vote_on_roll"]),
    (replace(MAY, may_vote=False), ["vote_capacity"]), (replace(MAY, delegate=""), ["vote_credential"]),
    (replace(MAY, in_session=False), ["vote_session"]), (replace(MAY, itself=False), ["vote_there"]),
    (replace(MAY, itself=False, proxy_to=NAME), ["vote_there_by"]), (replace(MAY, itself=False, proxy_to=NAME, represented=True), []),
    (replace(MAY, clock="", in_session=False, itself=False), []), (replace(MAY, item=NAME), ["vote_item"]),
    (replace(MAY, item=NAME, item_stands=True, matter="no-such", majority=Setting("meetings.majorities", {"ordinary": {}}, "network-meetings", True),
             matter_said=NAME), ["vote_matter"]),
    (replace(MAY, entitled=False, ballot=3), ["vote_entitled"]),
])
def test_when_a_delegation_may_vote(facts: Asked, codes: list[str]) -> None:
    found = list(voting(facts))
    assert failing(found) == codes
    for ground in found:  # each clause is said in both languages, met or not
        assert ground.problem.code in SENTENCES
        assert ground.problem.code in GROUNDS
        assert all(say(ground.problem, language) for say in (sentence, wanted) for language in ("ko", "en"))


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=40), st.integers(0, 3))
def test_proxies_never_pass_the_setting_and_never_make_a_chain(wishes: list[tuple[int, int]], most: int) -> None:
    held: dict[int, int] = {}
    for giver, holder in wishes:
        facts = replace(FREE, same=giver == holder, giver_holds=sum(1 for one in held.values() if one == giver), holder_gave=holder in held,
                        held=sum(1 for one in held.values() if one == holder))
        if giver not in held and not failing(proxying(facts, replace(MOST, value=most), accepted=True)):
            held[giver] = holder
    assert all(list(held.values()).count(holder) <= most for holder in held.values())
    assert not set(held) & set(held.values())
