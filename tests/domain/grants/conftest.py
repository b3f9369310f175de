"""The agreement of 2019, signed, on its budget line."""

from __future__ import annotations

import pytest

from dure.domain.appropriations.models import BudgetLine
from dure.domain.budget.models import Project
from dure.domain.parties.models import Organisation
from tests.domain.grants.granting import Grant, open_2019, signed


@pytest.fixture
def line(db: None) -> BudgetLine:
    """This function will open the line of 2019 with what was voted."""
    Project.objects.create(short_name="wego", name="세계도시 전자정부 협의체 운영")
    return open_2019()


@pytest.fixture
def recipient(db: None) -> Organisation:
    """This function will return the network that receives the grant."""
    return Organisation.objects.create(key="wego", kind="network", names_text="표본 협의체")


@pytest.fixture
def grant(line: BudgetLine, recipient: Organisation) -> Grant:
    """This function will return the agreement, signed."""
    return signed(line, recipient)
