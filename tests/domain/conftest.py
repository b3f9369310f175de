"""Who acts in the tests of the rooms. Names are invented."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from dure.base.act import Actor

ON = date(2026, 3, 2)
AT = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


@pytest.fixture
def on() -> date:
    """This function will return the day of the acts."""
    return ON


@pytest.fixture
def at() -> datetime:
    """This function will return the moment of the acts."""
    return AT


@pytest.fixture
def officer() -> Actor:
    """This function will return an officer of the department ``d1``."""
    return Actor("parties.account:900001", "마크", frozenset({"officer", "officer@d1"}))


@pytest.fixture
def secretariat() -> Actor:
    """This function will return one of the Secretariat, which keeps the registers."""
    return Actor("parties.account:900002", "사무국", frozenset({"secretariat"}))


@pytest.fixture
def stranger() -> Actor:
    """This function will return one who is signed in and holds no duty."""
    return Actor("parties.account:900099", "손님")


@pytest.fixture
def administrator() -> Actor:
    """This function will return an administrator."""
    return Actor("parties.account:900009", "관리자", frozenset({"administrator"}))


@pytest.fixture
def files(settings: Any, tmp_path: Path) -> Path:
    """This function will let stored files lie in a folder of the test's own."""
    settings.FILES = tmp_path / "files"
    return tmp_path / "files"
