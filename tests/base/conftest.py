"""The moment of the acts."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest


@pytest.fixture
def at() -> datetime:
    """This function will return the moment of the acts."""
    return datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
