"""Tags of pages about members: words for categories, how it came about and ended, who decided, papers that are open."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from django import template

from dure.domain.papers.models import Paper
from dure.web.common import members as words

register = template.Library()


@register.filter
def said(names: Mapping[str, str]) -> str:
    """This function will choose the name in the reader's language, else any."""
    return names.get(words.language()) or next((name for name in names.values() if name), "–")


@register.filter
def category(code: str) -> str:
    """This function will name a category."""
    return str(words.CATEGORY_WORDS.get(code, code))


@register.filter
def how(code: str) -> str:
    """This function will say how a membership came about."""
    return str(words.BASIS_WORDS.get(code, code))


@register.filter
def ending(code: str) -> str:
    """This function will say how a membership ended."""
    return str(words.ENDING_WORDS.get(code, code))


@register.filter
def decider(body: str) -> str:
    """This function will name the body that decided."""
    return words.decider(body)


@register.filter
def open_paper(paper: Paper | None) -> Paper | None:
    """This function will return a paper that everybody may know of, else nothing."""
    return paper if paper is not None and paper.disclosure == Paper.Disclosure.PUBLIC else None


@register.filter
def today_or(on: date, today: date) -> str:
    """This function will return what an address needs to keep a day that is not today."""
    return "" if on == today else f"?on={on.isoformat()}"
