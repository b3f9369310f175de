"""Counts of members on any day: sums of what began less what ended, whatever changes and whoever changes it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection, transaction
from hypothesis import given
from hypothesis import strategies as st

from dure.domain.members.models import Display, MemberCount, Membership, Region, RegionScope
from dure.domain.members.queries import explain, listed, member_page, public_member
from dure.domain.members.queries.printed import differing
from dure.domain.members.queries.register import roll
from dure.domain.members.queries.tally import counts, growth, tally, year_ends
from dure.domain.members.rules.tally import Tally, by_category, runs
from dure.domain.papers.models import Paper
from dure.domain.parties.models import Organisation, OrganisationName
from dure.kernel.derivation import computed
from dure.kernel.figure import Derived, Ref
from dure.kernel.sentences import sentence

AT = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
DAY = st.dates(date(2010, 1, 1), date(2012, 12, 31))
STAYS = st.lists(st.tuples(st.sampled_from(["full", "associate"]), st.sampled_from(["KR", "FR"]), DAY, st.none() | st.integers(1, 900)))


@given(STAYS, DAY)
def test_a_day_counts_what_began_less_what_ended(stays: list[tuple[str, str, date, int | None]], on: date) -> None:
    begun = [(category, country, first, 1) for category, country, first, _ in stays]
    ended = [(category, country, first + timedelta(long), 1) for category, country, first, long in stays if long]
    counted = Tally(runs(begun), runs(ended)).on(on)
    for category in ("full", "associate"):
        here = [s for s in stays if s[0] == category and s[2] <= on and (s[3] is None or on < s[2] + timedelta(s[3]))]
        assert by_category(counted).get(category, None) is None or by_category(counted)[category].number == len(here)
        assert sum(c.number for (kind, _), c in counted.items() if kind == category) == len(here)


@pytest.fixture
def entered(db: None) -> Any:
    """This function will return a way to enter a sample member."""
    def enter(key: str, country: str, category: str, first: date, after: date | None = None, at: datetime = AT) -> Membership:
        city, _ = Organisation.objects.get_or_create(key=key, defaults={"kind": "city", "country": country, "sample": True})
        return Membership.objects.create(organisation=city, category=category, during=(first, after), known_from=at, sample=True)
    return enter


def test_counts_by_category_region_and_country(entered: Any) -> None:
    asia, europe = (Region.objects.create(key=key, name={"en": key}) for key in ("asia", "europe"))
    RegionScope.objects.create(region=asia, country="KR")
    RegionScope.objects.create(region=asia, country="TR")
    istanbul = entered("istanbul", "TR", "full", date(2010, 9, 1)).organisation
    entered("ankara", "TR", "full", date(2012, 1, 1), date(2015, 1, 1))
    entered("seoul", "KR", "full", date(2010, 9, 1))
    entered("oslo", "NO", "associate", date(2014, 1, 1))
    RegionScope.objects.create(region=europe, organisation=istanbul, during=(date(2013, 1, 1), None))
    found = counts(date(2014, 6, 1))
    assert (found.total, {k: v.number for k, v in found.by_category.items()}) == (4, {"full": 3, "associate": 1})
    assert found.by_country == {"KR": 1, "TR": 2, "NO": 1}
    assert found.by_region == {"asia": {"full": 2}, "europe": {"full": 1}, "": {"associate": 1}}
    assert counts(date(2012, 6, 1)).by_region == {"asia": {"full": 3}}
    assert counts(date(2016, 1, 1)).total == 3
    assert counts(date(2009, 1, 1)).total == 0
    for on in (date(2010, 9, 1), date(2014, 12, 31), date(2015, 1, 1)):
        assert counts(on).total == roll(on).count()
    assert year_ends(date(2012, 3, 1)) == [date(2010, 12, 31), date(2011, 12, 31), date(2012, 3, 1)]
    assert growth([date(2010, 12, 31), date(2014, 12, 31)]) == [
        (date(2010, 12, 31), {"full": 2, "associate": 0}), (date(2014, 12, 31), {"full": 3, "associate": 1})]


def test_a_printed_number_can_be_computed_again_from_its_trace(entered: Any) -> None:
    entered("seoul", "KR", "full", date(2010, 9, 1), date(2015, 1, 1))
    entered("oslo", "NO", "full", date(2014, 1, 1))
    figures = counts(date(2016, 1, 1)).figures()
    assert figures["all"].value == 1
    assert isinstance(figures["all"].rests_on, Derived)
    assert computed(figures["all"].rests_on) == 1
    assert [term.value for term in figures["full"].rests_on.terms] == [2, 1]  # type: ignore[union-attr]


def test_the_sums_are_kept_until_anything_changes(entered: Any, django_assert_num_queries: Any) -> None:
    row = entered("seoul", "KR", "full", date(2010, 9, 1))
    counts(date(2018, 3, 12))
    with django_assert_num_queries(2):
        counts(date(2015, 1, 1))
    entered("oslo", "NO", "full", date(2014, 1, 1))
    assert counts(date(2018, 3, 12)).total == 2
    Organisation.objects.filter(key="oslo").update(country="FR")
    assert counts(date(2018, 3, 12)).by_country == {"KR": 1, "FR": 1}
    with connection.cursor() as cursor:
        cursor.execute("update members_membership set known_until = now() where id = %s", [row.pk])
    assert counts(date(2018, 3, 12)).total == 1


def test_what_was_rolled_back_is_not_believed(entered: Any) -> None:
    entered("seoul", "KR", "full", date(2010, 9, 1))
    before = tally()
    try:
        with transaction.atomic():
            entered("oslo", "NO", "full", date(2014, 1, 1))
            assert counts(date(2018, 3, 12)).total == 2
            raise InterruptedError
    except InterruptedError:
        pass
    assert counts(date(2018, 3, 12)).total == 1
    entered("lima", "PE", "corporate", date(2014, 1, 1))
    assert set(counts(date(2018, 3, 12)).by_country) == {"KR", "PE"}
    assert tally() is not before


def test_what_was_known_at_an_instant(entered: Any) -> None:
    row = entered("seoul", "KR", "full", date(2010, 9, 1), at=AT - timedelta(days=10))
    row.known_until = AT
    row.save()
    entered("seoul", "KR", "full", date(2011, 1, 1), at=AT)
    assert counts(date(2010, 10, 1)).total == 0
    assert counts(date(2010, 10, 1), known_at=AT - timedelta(days=1)).total == 1
    assert counts(date(2010, 10, 1), known_at=AT - timedelta(days=11)).total == 0


def test_a_number_says_where_it_comes_from(entered: Any) -> None:
    first = entered("seoul", "KR", "full", date(2010, 9, 1), date(2015, 1, 1))
    second = entered("oslo", "NO", "full", date(2014, 1, 1))
    told = explain(Ref.parse("members.roll:2014-06-01/full"))
    assert told is not None
    assert (told.value, told.label["en"], [ref.key for ref in told.records]) == (2, "Full members", [str(first.pk), str(second.pk)])
    ended = explain(Ref.parse("members.roll:2016-06-01/full.ended"))
    assert ended is not None
    assert (ended.value, [ref.key for ref in ended.records]) == (1, [str(first.pk)])
    for text in ("members.roll:yesterday/full", "members.roll:2014-06-01/cities", "members.roll:2014-06-01/full.other", "members.roll:2014-06-01"):
        assert explain(Ref.parse(text)) is None


def test_what_a_statement_tells_is_compared_with_the_register(entered: Any) -> None:
    paper = Paper.objects.create(direction="in", kind="statement", title="2018년 설명서", registered_on=AT.date(), registered_at=AT,
                                 registered_by_key="k", registered_by_name="표본")
    for category, number in (("cities", 2), ("companies", 1)):
        MemberCount.objects.create(project="wego", fiscal_year=2018, category=category, number=number, paper=paper)
    for key, first in (("seoul", date(2010, 9, 1)), ("oslo", date(2018, 3, 1))):
        entered(key, "KR", "full", first)
    found = differing()
    assert [(p.code, p.params["declared"], p.params["lowest"], p.params["highest"]) for p in found] == [("members.count_differs", 1, 0, 0)]
    assert "2018년 설명서" in sentence(found[0], "ko")
    entered("lima", "PE", "full", date(2018, 3, 1))
    assert {p.params["declared"]: (p.params["lowest"], p.params["highest"]) for p in differing()} == {1: (0, 0), 2: (1, 3)}
    assert differing(fiscal_year=2017) == []


def test_the_list_names_members_by_decision_and_day(entered: Any, django_assert_num_queries: Any) -> None:
    row = entered("seoul", "KR", "full", date(2010, 9, 1))
    OrganisationName.objects.create(organisation=row.organisation, language="en", name="Seoul", during=(date(2000, 1, 1), date(2015, 1, 1)))
    OrganisationName.objects.create(organisation=row.organisation, language="en", name="Seoul City", during=(date(2015, 1, 1), None))
    OrganisationName.objects.create(organisation=row.organisation, language="fr", name="Séoul")
    Display.objects.create(organisation=row.organisation, during=(date(2018, 1, 1), None), name={"en": "Seoul, Korea"}, source="표본",
                           known_from=AT)
    asia = Region.objects.create(key="asia", name={"ko": "아시아", "en": "Asia"})
    RegionScope.objects.create(region=asia, country="KR")
    with django_assert_num_queries(1):
        assert listed(date(2014, 6, 1), "en").values_list("name", "region", "since")[0] == ("Seoul", "Asia", date(2010, 9, 1))
    assert listed(date(2014, 6, 1), "fr").get().name == "Séoul"  # type: ignore[attr-defined]
    assert listed(date(2016, 6, 1), "ko").values_list("name", "region")[0] == ("Seoul City", "아시아")
    assert listed(date(2018, 6, 1), "ko").get().name == "Seoul, Korea"  # type: ignore[attr-defined]


def test_a_member_page_holds_what_was_and_what_was_believed(entered: Any, django_assert_max_num_queries: Any) -> None:
    old = entered("seoul", "KR", "full", date(2010, 9, 1), at=AT - timedelta(days=3))
    old.known_until = AT
    old.save()
    entered("seoul", "KR", "full", date(2010, 9, 8), date(2015, 1, 1))
    entered("seoul", "KR", "full", date(2016, 1, 1))
    with django_assert_max_num_queries(14):
        page = public_member("seoul", date(2015, 6, 1))
    assert page is not None
    assert (len(page.stays), page.stay, [row.pk for row in page.replaced]) == (2, None, [old.pk])
    Organisation.objects.create(key="lima", kind="city")
    assert public_member("lima", date(2015, 6, 1)) is None
    assert member_page("lima", date(2015, 6, 1)) is not None
    assert member_page("nowhere", date(2015, 6, 1)) is None
