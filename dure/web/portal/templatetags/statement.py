"""Tags of the statement's page."""

from __future__ import annotations

from collections.abc import Mapping

from django import template

from dure.kernel.figure import Figure

register = template.Library()


@register.filter
def at(figures: Mapping[str, Figure], path: str) -> Figure:
    """This function will return the figure of a path of the statement, or one that nothing rests on."""
    return figures.get(path) or Figure(None, "")
