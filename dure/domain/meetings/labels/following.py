"""Words and sentences of minutes, action items and allowances, in Korean and English."""

from __future__ import annotations

from dure.domain.meetings.labels import minutes

SENTENCES: dict[str, dict[str, str]] = {**minutes.SENTENCES}
GROUNDS: dict[str, dict[str, str]] = {**minutes.GROUNDS}
