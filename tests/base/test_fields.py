"""Character pairs, and JSON that keeps decimals."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dure.base.fields import bigrams, sought
from dure.domain.journal.models import Entry


def test_pairs_of_a_korean_title() -> None:
    assert bigrams("세계도시 전자") == ["세", "세계", "계도", "도시", "전", "전자"]
    assert bigrams("２０１８ WeGO") == bigrams("2018 wego")


def test_one_character_is_sought_as_a_beginning_and_more_as_pairs() -> None:
    assert sought("계") == ["계"]
    assert sought("세계도") == ["세계", "계도"]
    assert sought("담당관-3") == ["담당", "당관", "3"]
    assert sought(" . ") == []


@given(st.text(max_size=60), st.integers(0, 58))
def test_every_part_of_a_word_is_found(text: str, at: int) -> None:
    for word in text.split():
        part = word[at:at + 4]
        if len(sought(part)) > 1 or len(part) > 1:
            found = {pair for pair in sought(part) if len(pair) == 2}
            # folding may lengthen a letter (ß, ligatures): only what folds to itself is promised
            if part.casefold() == part and part.isalnum() and part.isascii():
                assert found <= set(bigrams(text))


@pytest.mark.django_db
@pytest.mark.parametrize("value", [Decimal("-0.70"), Decimal("320"), 1180987, None, {"율": [Decimal("95.2"), "△"]}])
def test_json_keeps_decimals_exactly(value: Any, at: Any) -> None:
    Entry.objects.create(at=at, who_key="k", who_name="n", act="a.b", details={"x": value})
    assert Entry.objects.get().details == {"x": value}
