"""Tags of the desk's pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django import template
from django.urls import reverse

from dure.domain.budget.queries import year_of
from dure.domain.papers.models import Finding
from dure.kernel.figure import Ref
from dure.kernel.place import Place
from dure.kernel.problem import Problem, Refused
from dure.kernel.sentences import sentence_with_place
from dure.web.desk.acting import language
from dure.web.desk.authority.words import act_words

register = template.Library()


@register.filter
def at(mapping: Mapping[Any, Any], key: Any) -> Any:
    """This function will look a key up."""
    return mapping.get(key)


@register.filter
def act_said(act: str) -> str:
    """This function will say an act of the journal in the reader's language."""
    return act_words(act, language())


@register.filter
def address(finding: Finding) -> str:
    """This function will return the page on which a finding is settled."""
    try:
        ref = Ref.parse(finding.subject)
        if (ref.room, ref.kind) == ("papers", "reading"):
            return f"{reverse('desk:reading', args=[ref.key])}#finding-{finding.pk}"
        if (ref.room, ref.kind) == ("papers", "paper"):
            return f"{reverse('desk:paper', args=[ref.key])}#finding-{finding.pk}"
        if (ref.room, ref.kind) == ("grants", "checks"):
            return f"{reverse('desk:checks')}?year={ref.key}&state={'open' if finding.state == 'open' else 'settled'}#check-{finding.fingerprint}"
        year = year_of(ref)
    except (ValueError, Refused):
        return reverse("desk:today")
    return f"{reverse('desk:statement', args=[year.project.short_name, year.fiscal_year])}#finding-{finding.pk}"


@register.filter
def anchor(place: Mapping[str, Any]) -> str:
    """This function will return where on a drawn paper a place stands."""
    return Place.from_json(dict(place)).anchor


@register.filter
def nth(items: Sequence[Any], index: int) -> Any:
    """This function will return the item at a position, or nothing."""
    return items[index] if index < len(items) else None


@register.filter
def kept(typed: Mapping[str, str], field: Any) -> str:
    """This function will return what was typed into a field before it was refused, else what stands there."""
    return typed.get(field.ref, field.value)


@register.filter
def said(problem: Problem) -> str:
    """This function will say a problem with its place, in the reader's language."""
    return sentence_with_place(problem, language())
