"""Tags that every page may use: amounts, figures that can be asked, trails and pages of lists."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import template
from django.core.paginator import Page
from django.forms import BoundField, CheckboxInput
from django.template.context import RequestContext
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dure.kernel.figure import Declared, Derived, Figure

register = template.Library()
NOTHING = "–"


@register.filter
def amount(value: int | Decimal | None) -> str:
    """This function will print a number as the office does: commas, △ for minus, a dash where there is none."""
    if value is None or value == "":
        return NOTHING
    return f"{'△' if value < 0 else ''}{abs(value):,}"


@register.filter
def thousands(won: int | None) -> str:
    """This function will print won in thousand won; an amount that is not whole thousands keeps its decimals."""
    if won is None or won == "":
        return NOTHING
    whole = Decimal(won) / 1000
    return amount(int(whole) if whole == whole.to_integral_value() else whole.normalize())


@register.filter
def how_long(days: int) -> str:
    """This function will say a number of days, in years where they are whole years of 365."""
    years, left = divmod(days, 365)
    if years and not left:
        return ngettext("%(number)s year", "%(number)s years", years) % {"number": years}
    return ngettext("%(number)s day", "%(number)s days", days) % {"number": days}


@register.filter
def is_checkbox(field: BoundField) -> bool:
    """This function will tell whether a field is one box to tick, whose label stands behind it."""
    return isinstance(field.field.widget, CheckboxInput)


@register.inclusion_tag("common/figure.html")
def figure(figure: Figure, text: str | None = None) -> dict[str, Any]:
    """This function will print a figure that can be asked: a quiet underline that leads to its trace.

    `text` is what the paper prints where that is not the plain number (``(x 1,234)``). Declared figures look
    different from derived ones in colour and in shape; an amount that nothing rests on cannot be asked.
    """
    kind = {Declared: "declared", Derived: "derived"}.get(type(figure.rests_on), "bare")
    said = {"declared": _("A paper says so"), "derived": _("Computed from records")}.get(kind, "")
    return {
        "kind": kind,
        "text": amount(figure.value) if text is None else text,
        "address": reverse("portal:trace", args=[str(figure.ref)]) if figure.ref else "",
        "title": said,
    }


@register.inclusion_tag("common/crumbs.html")
def crumbs(*steps: str) -> dict[str, Any]:
    """This function will print the trail to this page: name, address, name, address, …, name of this page."""
    names, addresses = steps[::2], [*steps[1::2], ""]
    return {"crumbs": list(zip(names, addresses, strict=False))}


@register.inclusion_tag("common/pagination.html", takes_context=True)
def pagination(context: RequestContext, page: Page) -> dict[str, Any]:
    """This function will print the pages of a list, keeping its filters in the address."""
    return {"page": page, "numbers": page.paginator.get_elided_page_range(page.number), "request": context["request"]}
