"""What an application must be: nothing but its length to be kept, everything to be submitted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dure.domain.members.labels.applications import FIELD_LABELS, LETTERS, PARTS, STATES
from dure.domain.members.rules.applications import (
    FIELDS,
    FORM,
    STEPS,
    fields_of,
    kept_answers,
    number_of,
    saving_problems,
    step_problems,
    submission_problems,
)

WHOLE = {"name_en": "Exampleville", "country": "FR", "population": "1 200 000", "website": "exampleville.org",
         "head_post": "Maire", "head_name": "A. Exemple", "reasons": "…", "contact_name": "B. Exemple",
         "email": "b@exampleville.org", "consent": "yes"}
COUNTRIES = frozenset({"FR", "KR"})
OPEN = ["full", "friendship"]


def found(answers: dict[str, str], category: str = "full", signed: bool = True) -> set[tuple[str, str]]:
    """This function will submit answers and return code and field of what stands in the way."""
    return {(problem.code.removeprefix("members."), str(problem.params.get("field", "")))
            for problem in submission_problems(category, answers, signed, OPEN, COUNTRIES)}


def test_a_whole_application_may_be_submitted() -> None:
    assert found(WHOLE) == set()
    assert found({key: text for key, text in WHOLE.items() if key != "population"}, "friendship") == set()


@pytest.mark.parametrize("key", [field.key for field in FIELDS.values() if field.wanted])
def test_what_is_wanted_is_wanted(key: str) -> None:
    assert found({k: v for k, v in WHOLE.items() if k != key}) == {("application_missing", key)}


@pytest.mark.parametrize(("key", "text", "code"), [
    ("email", "b@exampleville", "application_email"), ("email", "b exampleville.org", "application_email"),
    ("website", "our site", "application_url"), ("country", "XX", "application_country"),
    ("population", "about a million", "application_number"), ("population", "1.2 million", "application_number"),
])
def test_what_is_ill_formed_is_named(key: str, text: str, code: str) -> None:
    assert found(WHOLE | {key: text}) == {(code, key)}


def test_all_that_is_missing_is_told_at_once() -> None:
    assert len(found({}, signed=False)) == sum(field.wanted for field in FIELDS.values()) + 1
    assert ("application_unsigned", "signed") in found(WHOLE, signed=False)
    assert found(WHOLE, "corporate") == {("category_closed", "")}


@pytest.mark.parametrize(("text", "number"), [
    ("1200000", 1_200_000), ("1,200,000", 1_200_000), ("1 200 000", 1_200_000), ("1.200.000", 1_200_000),
    ("1’200’000", 1_200_000), ("12 34", None), ("1,20", None), ("-5", None), ("", None), ("12 people", None), ("٣", None),
])
def test_numbers_in_any_habit(text: str, number: int | None) -> None:
    assert number_of(text) == number


@given(st.dictionaries(st.sampled_from([*FIELDS, "is_staff", "state"]), st.text(max_size=30)))
def test_a_draft_may_be_as_unfinished_as_it_is(given_answers: dict[str, str]) -> None:
    """Nothing but the form's own fields is kept, and keeping twice changes nothing."""
    kept = kept_answers(given_answers)
    assert set(kept) <= set(FIELDS)
    assert kept_answers(kept) == kept
    assert not saving_problems(kept)


def test_only_length_stops_a_draft() -> None:
    assert [p.params["field"] for p in saving_problems({"name_en": "x" * 301, "reasons": "x" * 4_000})] == ["name_en"]


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("state", STATES)
def test_steps_are_taken_from_where_they_may(step: str, state: str) -> None:
    assert bool(step_problems(step, state)) == (state not in STEPS[step])


def test_a_reason_is_owed() -> None:
    assert [p.code for p in step_problems("return", "submitted", "  ")] == ["members.application_reason"]


def test_every_word_is_there_in_three_languages() -> None:
    tables = [STATES, FIELD_LABELS, PARTS, LETTERS]
    assert all(set(words) == {"ko", "en", "fr"} for table in tables for words in table.values())
    assert set(FIELDS) | {"signed"} == set(FIELD_LABELS)
    assert {part for part, _ in FORM} == set(PARTS)
    assert "population" not in {f.key for _, fields in fields_of("corporate") for f in fields}
