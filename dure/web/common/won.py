"""An amount in won in a form, with or without commas and unit: ``61056667``, ``61,056,667원``, ``61,056천원``."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from dure.kernel.money import UNITS, number

_UNIT = re.compile(r"\s*(?P<unit>천원|만원|백만원|억원|원|won|KRW)\s*$", re.I)


class WonField(forms.CharField):
    """A whole number of won. What is shown again is what was typed."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off", "size": 16}))
        super().__init__(max_length=40, **kwargs)

    def prepare_value(self, value: Any) -> Any:
        """This function will print an amount with commas."""
        return f"{value:,}" if isinstance(value, int) else value

    def clean(self, value: Any) -> Any:
        """This function will return the won that were meant, None where nothing was typed and nothing is wanted."""
        text = super().clean(value).strip().removeprefix("₩")
        if not text:
            return None
        unit = _UNIT.search(text)
        try:
            won = number(text[:unit.start()]) * UNITS.get(unit["unit"], 1) if unit else number(text)
        except ValueError:
            raise forms.ValidationError(_("This is not an amount: %(typed)s") % {"typed": text}) from None
        if won != int(won):
            raise forms.ValidationError(_("This is not a whole number of won: %(typed)s") % {"typed": text})
        return int(won)
