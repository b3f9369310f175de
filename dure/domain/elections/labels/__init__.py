"""Words and sentences of elections, in Korean and English."""

from __future__ import annotations

SENTENCES: dict[str, dict[str, str]] = {}
GROUNDS: dict[str, dict[str, str]] = {}
