"""What the desk's forms share: choices from words, a day, and acting on a form."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django import forms
from django.db import transaction

from dure.kernel.problem import Refused
from dure.web.desk.acting import language, sentences


def choices(words: Mapping[str, Mapping[str, str]], empty: bool = False) -> list[tuple[str, str]]:
    """This function will return words as choices in the reader's language."""
    return [*([("", "–")] if empty else []), *((key, both[language()]) for key, both in words.items())]


class Day(forms.DateInput):
    """A day, chosen or typed."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


def tried(form: forms.Form, act: Callable[[dict[str, Any]], Any]) -> bool:
    """This function will act on a valid form and tell whether it did; what was refused is said on the form, and nothing was
    written."""
    if not form.is_valid():
        return False
    try:
        with transaction.atomic():
            act(form.cleaned_data)
    except Refused as refused:
        for said in sentences(refused):
            form.add_error(None, said)
        return False
    return True
