"""What a process keeps in memory of what it computed, by what it was made of: another key is another value, so nothing is ever stale."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Kept(Generic[K, V]):
    """Values by their key, at most so many: beyond, all are dropped and made again as they are asked for."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._values: dict[K, V] = {}

    def of(self, key: K, make: Callable[[], V]) -> V:
        """This function will return the value of a key, made now where it is not there."""
        found = self._values.get(key)
        if found is None:
            found = make()  # another thread may make it too: both are the same
            if len(self._values) >= self._most:
                self._values.clear()
            self._values[key] = found
        return found
