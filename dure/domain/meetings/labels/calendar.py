"""What a calendar of meetings is called."""

from __future__ import annotations

NAMES: dict[str, str] = {"ko": "회의와 기한", "en": "Meetings and deadlines", "fr": "Réunions et délais"}
