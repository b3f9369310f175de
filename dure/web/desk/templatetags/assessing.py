"""Tags of the pages of self-assessments."""

from __future__ import annotations

from django import template
from django.urls import NoReverseMatch, reverse
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _

from dure.domain.assessments.models import Assessment

register = template.Library()


@register.filter
def assessment_address(record: Assessment) -> str:
    """This function will return the page of an assessment; its results, where an installation leaves out answering."""
    try:
        return reverse("desk:assessment", args=[record.key])
    except NoReverseMatch:
        return reverse("desk:assessment-results", args=[record.key])


@register.filter
def own_name(code: str) -> str:
    """This function will return what a language calls itself; its code, where Django does not know it."""
    try:
        return str(get_language_info(code)["name_local"])
    except KeyError:
        return code


@register.filter
def how_done(done: str) -> str:
    """This function will say how the engine put a node's parts together and what it does where one is missing."""
    kind, _comma, missing = done.partition(", missing: ")
    kinds = {
        "sum": _("The sum of its parts, by weight."), "arithmetic": _("The weighted mean of its parts."),
        "geometric": _("The weighted geometric mean of its parts: a weak part weighs on the others."),
        "harmonic": _("The weighted harmonic mean of its parts."), "minimum": _("Its weakest part."), "maximum": _("Its strongest part."),
        "product": _("The product of its parts."), "median": _("The median of its parts.")}
    gap = missing.partition(",")[0]
    gaps = {"drop": _("What is missing is left out, with its weight."), "block": _("Nothing may be missing."),
            "zero": _("What is missing counts as zero."), "value": _("What is missing counts as the instrument says.")}
    return " ".join(part for part in (kinds.get(kind.split(" ")[0], _("A power mean of its parts.")), gaps.get(gap, "")) if part)
