"""Papers, files and findings for the tests of the room."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from dure.base.act import Actor
from dure.domain.papers import actions
from dure.domain.papers.models import Frozen, Paper, StoredFile


@pytest.fixture
def file(officer: Actor, at: datetime, files: Path) -> StoredFile:
    """This function will return a stored file."""
    return actions.keep_file(by=officer, at=at, source="사업설명서".encode(), name="사업설명서.md",
                             media_type="text/markdown")


@pytest.fixture
def paper(officer: Actor, on: date, at: datetime, file: StoredFile) -> Paper:
    """This function will return a registered paper."""
    return actions.register_paper(by=officer, on=on, at=at, direction="in", kind="statement", file=file,
                                  title="세계도시 전자정부 협의체 운영", number="디지털정책과-101",
                                  decided_on=date(2026, 2, 27),
                                  project="world-cities", fiscal_year=2026)


@pytest.fixture
def frozen(officer: Actor, at: datetime) -> Frozen:
    """This function will return a frozen paper of the department ``d1``."""
    return actions.freeze_paper(by=officer, at=at, subject="budget.project_year:7", kind="statement", department="d1",
                                title="협의체 운영 2027", statement={"title": "협의체 운영", "fiscal_year": 2027})


@pytest.fixture
def person() -> Any:
    """This function will make an actor of the department ``d1``: ``person(3, "team_lead")``."""
    def made(number: int, *duties: str) -> Actor:
        words = {word for duty in duties for word in (duty, f"{duty}@d1")}
        return Actor(f"parties.account:{910000 + number}", f"사람{number}", frozenset(words))
    return made
