"""The form of application for membership as data, and what an application must be to go a step further.

Source: `docs/sources.md#network-members`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from dure.kernel.problem import Problem

SOURCE = "network-members"
Kind = Literal["text", "long", "country", "number", "email", "url", "tick"]


@dataclass(frozen=True, slots=True)
class Field:
    """A field of the form: its key, how it is asked, whether an application goes nowhere without it.

    `personal` fields are about a person to write to; they are erased once the application is long settled.
    """

    key: str
    kind: Kind = "text"
    wanted: bool = True
    most: int = 300
    personal: bool = False


# part by part, in the order of the form
FORM: tuple[tuple[str, tuple[Field, ...]], ...] = (
    ("applicant", (
        Field("name_en"), Field("name_local", wanted=False), Field("country", "country"),
        Field("province", wanted=False), Field("population", "number", wanted=False, most=40),
        Field("website", "url", wanted=False),
    )),
    ("head", (Field("head_post"), Field("head_name"))),
    ("reasons", (Field("reasons", "long", most=4_000), Field("services", "long", wanted=False, most=4_000))),
    ("contact", (
        Field("contact_name", personal=True), Field("contact_post", wanted=False, personal=True),
        Field("email", "email", most=254, personal=True), Field("phone", wanted=False, most=40, personal=True),
        Field("consent", "tick"),
    )),
)
FIELDS: dict[str, Field] = {field.key: field for _, fields in FORM for field in fields}
# population is asked of cities only
ASKED_OF_CITIES = frozenset({"population"})
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")
_URL = re.compile(r"(https?://)?[^\s/.]+(\.[^\s/.]+)+(/\S*)?")
# the states from which each step may be taken
STEPS: dict[str, frozenset[str]] = {
    "save": frozenset({"draft", "returned"}),
    "submit": frozenset({"draft", "returned"}),
    "withdraw": frozenset({"draft", "submitted", "returned", "accepted"}),
    "return": frozenset({"submitted"}),
    "accept": frozenset({"submitted"}),
    "admit": frozenset({"accepted"}),
    "decline": frozenset({"submitted", "accepted"}),
}


def fields_of(category: str) -> list[tuple[str, list[Field]]]:
    """This function will return the form's parts with the fields that are asked in a category."""
    hidden = frozenset() if category in ("full", "associate") else ASKED_OF_CITIES
    return [(part, [field for field in fields if field.key not in hidden]) for part, fields in FORM]


def kept_answers(given: Mapping[str, str]) -> dict[str, str]:
    """This function will keep what the form knows of what was typed, without what surrounds it; empty ones fall away."""
    said = {key: str(given.get(key, "")).replace("\x00", "").strip() for key in FIELDS}
    return {key: text for key, text in said.items() if text}


def saving_problems(answers: Mapping[str, str]) -> list[Problem]:
    """This function will judge answers that shall be kept: nothing but their length. A draft may be as unfinished as
    it is."""
    return [Problem("members.application_long", {"field": key, "most": FIELDS[key].most, "length": len(text)}, SOURCE)
            for key, text in answers.items() if len(text) > FIELDS[key].most]


def _ill(field: Field, text: str, countries: frozenset[str]) -> bool:
    if field.kind == "email":
        return not _EMAIL.fullmatch(text)
    if field.kind == "url":
        return not _URL.fullmatch(text)
    if field.kind == "country":
        return text not in countries
    if field.kind == "number":
        return number_of(text) is None
    return False


def number_of(text: str) -> int | None:
    """This function will read a number of people as it is typed: ``9 765 623``, ``9,765,623``, ``9.765.623``."""
    bare = re.sub(r"(?<=\d)[\s,.'’](?=\d{3}(?!\d))", "", text.strip())
    return int(bare) if re.fullmatch(r"\d{1,12}", bare, re.ASCII) else None


def submission_problems(category: str, answers: Mapping[str, str], signed: bool, open_categories: Sequence[str],
                        countries: frozenset[str]) -> list[Problem]:
    """This function will judge an application that is to be submitted: whole, well formed, signed, in a category that
    is open on the day. All that is missing is told at once."""
    problems = []
    if category not in open_categories:
        problems.append(Problem("members.category_closed", {"category": category}, SOURCE))
    for _, fields in fields_of(category):
        for field in fields:
            text = answers.get(field.key, "")
            if not text and field.wanted:
                problems.append(Problem("members.application_missing", {"field": field.key}, SOURCE))
            elif text and _ill(field, text, countries):
                problems.append(Problem(f"members.application_{field.kind}", {"field": field.key, "said": text[:80]}, SOURCE))
    if not signed:
        problems.append(Problem("members.application_unsigned", {"field": "signed"}, SOURCE))
    return problems


def step_problems(step: str, state: str, reason: str = "-") -> list[Problem]:
    """This function will judge a step of an application: taken from a state that allows it, with a reason where one is
    owed."""
    problems = []
    if state not in STEPS[step]:
        problems.append(Problem("members.application_step", {"step": step, "state": state}, SOURCE))
    if not reason.strip():
        problems.append(Problem("members.application_reason", {}, SOURCE))
    return problems
