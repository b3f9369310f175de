"""What forms of money share: an amount as people write it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _


class Won(forms.CharField):
    """An amount in won, with or without commas and the unit; a minus by its sign or the office's △."""

    def __init__(self, **more: Any) -> None:
        super().__init__(max_length=40, widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "amount"}), **more)

    def clean(self, value: Any) -> int | None:
        """This function will read the amount as an integer of won."""
        said = super().clean(value)
        if not said:
            return None
        digits = said.translate({ord(mark): None for mark in ", ￦₩원"}).replace("△", "-").replace("−", "-")
        try:
            return int(digits)
        except ValueError as error:
            raise forms.ValidationError(_("This is no amount in won: %(said)s") % {"said": said}) from error
