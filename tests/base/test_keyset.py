"""Pages by key: the same rows as one long list, from either end, whatever the address says."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from dure.base.keyset import Page, counted, distinct, page
from dure.domain.papers.models import Paper

pytestmark = pytest.mark.django_db
ORDERS = [("pk",), ("-pk",), ("title", "pk"), ("-title", "-pk"), ("registered_on", "pk"), ("-registered_on", "-pk")]


@pytest.fixture
def papers(at: datetime) -> list[Paper]:
    """This function will register 23 papers; titles and days repeat."""
    return [Paper.objects.create(
        direction="in", kind=f"kind{number % 3}", title="가나다라"[number % 4] + " \"', ", registered_on=date(2026, 1, 1 + number % 5),
        fiscal_year=[2018, 2020, None][number % 3], registered_at=at, registered_by_key="k", registered_by_name="표본")
        for number in range(23)]


def walked(order: tuple[str, ...], towards: str, size: int) -> list[list[int]]:
    """This function will turn all pages, from the first on or from the last back."""
    rows = Paper.objects.all()
    found, at = [], page(rows, order, size, last=towards == "before")
    while True:
        found.append([row.pk for row in at.rows])
        position = getattr(at, towards)
        if not position:
            return found
        at = page(rows, order, size, **{towards: position})


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("size", [1, 5, 23, 24])
def test_pages_are_the_whole_list_in_order(papers: list[Paper], order: tuple[str, ...], size: int) -> None:
    whole = list(Paper.objects.order_by(*order).values_list("pk", flat=True))
    assert [pk for part in walked(order, "after", size) for pk in part] == whole
    back = walked(order, "before", size)
    assert back[0] == whole[-size:]
    assert back[-1] == whole[:size]  # the first page is whole, however one came to it
    assert {pk for part in back for pk in part} == set(whole)


def test_ends_lead_nowhere(papers: list[Paper]) -> None:
    rows = Paper.objects.values("pk", "title")
    first = page(rows, ("title", "pk"), 10)
    last = page(rows, ("title", "pk"), 10, last=True)
    assert (first.before, bool(first.after), bool(last.before), last.after) == ("", True, True, "")
    assert page(Paper.objects.none(), ("pk",), 10) == Page([], "", "")


@given(st.one_of(st.text(max_size=30), st.sampled_from(
    ["[]", "[1]", "[null,1]", "[[],{}]", '["\\u0000",1]', '["가",99999999999999999999]', '["가","x"]', "[" * 5000, "NaN", '["가",true]', '["가",1e999]', '["\\ud800",1]'])))
def test_what_no_position_says_leads_to_the_first_page(position: str) -> None:
    for way in ("after", "before"):
        assert page(Paper.objects.all(), ("title", "pk"), 10, **{way: position}).before == ""


def test_one_query_a_page_and_the_index_bounds_it(papers: list[Paper]) -> None:
    after = page(Paper.objects.all(), ("registered_on", "pk"), 10).after
    with CaptureQueriesContext(connection, ) as queries:
        page(Paper.objects.all(), ("registered_on", "pk"), 10, after=after)
    assert len(queries) == 1
    with connection.cursor() as cursor:
        cursor.execute("set local enable_seqscan = off")
        cursor.execute("set local enable_sort = off")
        cursor.execute("explain " + queries[0]["sql"])
        plan = "\n".join(line for line, in cursor.fetchall())
    assert "papers_registered_on" in plan
    assert "Index Cond: (ROW(registered_on, id)" in plan


@pytest.mark.parametrize("order", [("-title", "pk"), ("title",), ("fiscal_year", "pk")])
def test_an_order_that_pages_would_jump_in_is_refused(order: tuple[str, ...]) -> None:
    with pytest.raises(ImproperlyConfigured):
        page(Paper.objects.all(), order, 10)


def test_counting_stops(papers: list[Paper]) -> None:
    assert [counted(Paper.objects.all(), most) for most in (5, 22, 23, 24)] == [6, 23, 23, 23]


def test_distinct_values_in_order(papers: list[Paper], django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(1):
        assert distinct(Paper.objects.all(), "kind") == ["kind0", "kind1", "kind2"]
    assert distinct(Paper.objects.filter(kind="kind1"), "fiscal_year") == [2020]
    assert distinct(Paper.objects.all(), "fiscal_year") == [2018, 2020]
    assert distinct(Paper.objects.filter(kind="none"), "kind") == []
