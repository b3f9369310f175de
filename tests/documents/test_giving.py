"""Grants as 360Giving: the schema passes, and the sums are those of the records."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from dure.documents.giving import giving_package, sum_problems
from dure.domain.grants.queries.position import position
from dure.kernel.plain import dumps
from dure.kernel.problem import Refused
from tests.domain.grants.lived import AT, paid, signed, spend

ON = date(2019, 12, 31)


@pytest.fixture
def package(db: None, settings: Any, tmp_path: Path) -> dict[str, Any]:
    """This function will let a grant be agreed, paid and spent, and compose the package."""
    settings.FILES = tmp_path / "files"
    agreement = signed()
    paid(agreement, 1_000_000_000, case=False)
    spend(agreement, "사업비", 90_000_000)
    made: dict[str, Any] = json.loads(dumps(giving_package(ON, AT)))
    return made


def test_the_schema_passes(package: dict[str, Any], shared: Path) -> None:
    folder = shared / "data" / "schemas" / "360giving"
    grant, whole = (json.loads((folder / f"360-giving-{name}.json").read_text()) for name in ("schema", "package-schema"))
    # the package's schema names the grant's by the address of its version
    address = whole["properties"]["grants"]["items"]["$ref"]
    registry: Registry[Any] = Registry().with_resource(address, Resource(grant, DRAFT202012))
    judge = Draft202012Validator(whole, registry=registry, format_checker=Draft202012Validator.FORMAT_CHECKER)
    assert [error.message for error in judge.iter_errors(package)] == []
    broken = json.loads(json.dumps(package))
    del broken["grants"][0]["awardDate"]
    assert not judge.is_valid(broken), "the schema is strict enough to tell"


def test_the_sums_are_those_of_the_records(package: dict[str, Any]) -> None:
    from dure.domain.grants.models import Agreement

    grant, = package["grants"]
    stands = position(Agreement.objects.get(), ON)
    assert grant["amountAwarded"] == stands.total.agreed == 1_255_300_000
    assert grant["amountDisbursed"] == stands.disbursed == 1_000_000_000
    assert grant["amountAppliedFor"] == 1_000_000_000
    assert [one["value"] for one in grant["commitmentTransaction"]] == [1_000_000_000]
    assert "90000000" not in dumps(package), "what the recipient spent is another figure"
    assert grant["fundingOrganization"][0]["name"] == "서울특별시"
    assert sum_problems(grant) == []


@pytest.mark.parametrize(("field", "value", "code"), [
    ("amountDisbursed", 1, "amountDisbursed"), ("amountAwarded", 999_999_999, "commitmentTransaction"), ("amountAppliedFor", 0, "amountAppliedFor"),
])
def test_sums_that_do_not_agree_are_found(package: dict[str, Any], field: str, value: int, code: str) -> None:
    wrong, = sum_problems(package["grants"][0] | {field: value})
    assert (wrong.code, wrong.params["field"]) == ("grants.giving_sums", code)


@pytest.mark.django_db
def test_without_a_signed_agreement_nothing_is_written() -> None:
    with pytest.raises(Refused) as refused:
        giving_package(ON, AT)
    assert refused.value.problems[0].code == "grants.none_signed"
