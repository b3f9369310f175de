"""Tags that every page may use: amounts, figures, navigation."""

from __future__ import annotations

from django import template

register = template.Library()
