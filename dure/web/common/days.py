"""A day in a form, in any habit of writing: ``2018-03-12``, ``2018.3.12.``, ``2018년 3월 12일``, ``12 Mar 2018``."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from dure.intake.statement.typed import day_typed
from dure.kernel.problem import Refused


class DayField(forms.CharField):
    """A whole day. What is shown again is what was typed."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.TextInput(attrs={"placeholder": "2018-03-12", "autocomplete": "off", "size": 12}))
        super().__init__(max_length=30, **kwargs)

    def prepare_value(self, value: Any) -> Any:
        """This function will print a day by ISO 8601."""
        return value.isoformat() if isinstance(value, date) else value

    def clean(self, value: Any) -> Any:
        """This function will return the day that was meant, None where nothing was typed and nothing is wanted."""
        text = super().clean(value)
        if not text:
            return None
        try:
            day = day_typed(text)
        except Refused as refused:
            raise forms.ValidationError(_("This is not a day: %(text)s") % {"text": text}) from refused
        if day.precision != "day":
            raise forms.ValidationError(_("A whole day is wanted: %(text)s") % {"text": text})
        return day.first
