"""Words and sentences of minutes, action items and allowances, in Korean and English."""

from __future__ import annotations

SENTENCES: dict[str, dict[str, str]] = {}
GROUNDS: dict[str, dict[str, str]] = {}
