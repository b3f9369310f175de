"""What a process keeps: made once for a key, and at most so many."""

from __future__ import annotations

import pytest

from dure.base.kept import Kept


def test_a_value_is_made_once_and_all_are_dropped_beyond_the_most() -> None:
    made: list[int] = []
    kept: Kept[int, str] = Kept(2)

    def of(key: int) -> str:
        return kept.of(key, lambda: made.append(key) or str(key))  # type: ignore[func-returns-value]

    assert [of(1), of(1), of(2), of(3), of(3)] == ["1", "1", "2", "3", "3"]
    assert made == [1, 2, 3]
    assert of(1) == "1"
    assert made == [1, 2, 3, 1]


def test_what_fails_is_not_kept() -> None:
    kept: Kept[int, int] = Kept(2)
    with pytest.raises(ZeroDivisionError):
        kept.of(1, lambda: 1 // 0)
    assert kept.of(1, lambda: 5) == 5
