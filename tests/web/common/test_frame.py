"""The frame: what the browser is allowed, the other language, errors, and how figures are printed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.template import Context, Template
from django.test import Client

from dure.kernel.figure import Declared, Derived, Figure, Ref
from dure.kernel.place import Place
from dure.web.common.templatetags.dure import amount, thousands

SAID = [(0, "0"), (1234567, "1,234,567"), (-8000, "△8,000"), (None, "–"), (Decimal("-0.70"), "△0.70")]


@pytest.mark.parametrize(("value", "printed"), SAID)
def test_amounts_are_printed_as_the_office_does(value: int | Decimal | None, printed: str) -> None:
    assert amount(value) == printed


def test_thousand_won_keep_what_is_not_whole() -> None:
    assert [thousands(won) for won in (1_305_900_000, -500, 1_500, None)] == ["1,305,900", "△0.5", "1.5", "–"]


def printed(figure: Figure) -> str:
    """This function will print a figure as a page does."""
    return Template("{% figure figure %}").render(Context({"figure": figure})).strip()


def test_a_figure_leads_to_its_trace_and_shows_its_kind() -> None:
    ref = Ref("budget", "line", "12", "current")
    declared = printed(Figure(1234, "won", Declared("papers.paper:1", Place()), ref, date(2018, 1, 1)))
    derived = printed(Figure(1234, "won", Derived("sum", ()), ref))
    assert 'href="/trace/budget.line:12/current"' in declared
    assert 'class="figure declared"' in declared
    assert 'class="figure derived"' in derived
    assert "<a" not in printed(Figure(None, "won"))


@pytest.mark.django_db
def test_pages_run_no_foreign_script_and_no_inline_style(client: Client) -> None:
    for address in ("/", "/accounts/login/", "/none/"):
        page = client.get(address)
        assert "default-src 'self'" in page.headers["Content-Security-Policy"]
        text = page.content.decode()
        assert " style=" not in text
        assert "<style" not in text
        assert "//cdn" not in text


@pytest.mark.django_db
def test_the_other_language_is_the_same_page(client: Client) -> None:
    assert 'href="/en/accounts/login/?next=/desk/"' in client.get("/accounts/login/?next=/desk/").content.decode()
    assert 'href="/accounts/login/"' in client.get("/en/accounts/login/").content.decode()
    assert "There is no such page" in client.get("/en/none/").content.decode()
    assert "없는 페이지입니다" in client.get("/none/").content.decode()


@pytest.mark.django_db
def test_a_page_of_the_desk_leads_a_visitor_to_the_sign_in_and_back(client: Client) -> None:
    answer = client.get("/desk/")
    assert answer.headers["Location"] == "/accounts/login/?next=/desk/"
