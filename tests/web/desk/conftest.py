"""Who stands at the desk in the tests: accounts with duties, signed in. Names are invented."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from dure.domain.parties.models import Account, Duty

SAMPLE = Path(__file__).parents[3] / "data" / "sample" / "statement-2018.md"


@pytest.fixture
def signed_in(db: None) -> Callable[..., Client]:
    """This function will sign somebody in who holds a duty, or none."""

    def made(duty: str = "officer", name: str = "표본 담당") -> Client:
        account = Account.objects.create(email=f"{duty or 'nobody'}{Account.objects.count()}@dure.example", name={"ko": name})
        if duty:
            Duty.objects.create(account=account, kind=duty, post=duty, during=(date(2020, 1, 1), None))
        client = Client()
        client.force_login(account)
        return client

    return made


@pytest.fixture
def officer(signed_in: Callable[..., Client]) -> Client:
    """This function will sign an officer in."""
    return signed_in()


@pytest.fixture
def files(settings: Any, tmp_path: Path) -> Path:
    """This function will let stored files lie in a folder of the test's own."""
    settings.FILES = tmp_path / "files"
    return tmp_path / "files"
