"""Where the list of changes stands."""

from __future__ import annotations

from pathlib import Path

BESIDE = Path(__file__).resolve().parents[3]


def paper(language: str) -> Path:
    """This function will return the list of changes in Korean (``ko``) or English."""
    return BESIDE / ("CHANGELOG.ko.md" if language == "ko" else "CHANGELOG.md")
