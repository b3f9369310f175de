"""Amounts of any currency, printed as the reader's language does."""

from __future__ import annotations

from django import template
from django.utils.translation import get_language

from dure.kernel.currencies import printed_amount

register = template.Library()


@register.filter
def money(amount: int | None, currency: str) -> str:
    """This function will print minor units of a currency: ``USD 1,234.50``; a dash where there is none."""
    return "–" if amount is None else printed_amount(amount, currency, (get_language() or "ko")[:2])
