"""Packages: signed, taken in once, equal totals or the differences named."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.db import IntegrityError, transaction

from dure.domain.grants.actions.packages import make_package, own_key, take_in_package
from dure.domain.grants.models import Package
from dure.domain.grants.queries.packages import content_on, last_taken_in
from dure.domain.grants.queries.position import position
from dure.domain.grants.rules.package import (
    canonical,
    content,
    differences,
    opened,
    public_text,
    sealed,
    taking_problems,
)
from dure.domain.grants.rules.position import ItemPosition, Position
from dure.domain.papers.queries import path_to_read
from dure.domain.texts.models import Parameter
from dure.kernel.problem import Refused
from tests.domain.grants.granting import GRANTED, OFFICER, STAFF, Grant, refused

NOON = datetime(2019, 9, 30, 3, 0, tzinfo=UTC)
STANDS = Position(date(2019, 9, 30), (ItemPosition(1, "인건비", 560, 0, 300, 290), ItemPosition(2, "사업비", 490, 0, 100, 100)), 1050, 3, 2, 0, 655)
KEY, OTHER = Ed25519PrivateKey.from_private_bytes(b"k" * 32), Ed25519PrivateKey.from_private_bytes(b"o" * 32)


def body(**more: Any) -> dict[str, Any]:
    return content("wego-2019", "secretariat", 1, NOON, STANDS, [{"on": "2019-03-04", "won": 100, "evidence": ["ab"]}]) | more


def test_a_package_says_what_was_signed_and_by_whom() -> None:
    data, trusted = sealed(body(), KEY), [public_text(KEY)]
    assert opened(data, trusted) == body()
    changed = json.loads(data)
    changed["content"]["totals"]["executed"] += 1
    broken = [(json.dumps(changed).encode(), "grants.package_changed"), (data, "grants.package_stranger"), (b"{}", "grants.no_package"),
              (b"\xff\x00", "grants.no_package"), (b"[" * 100_000, "grants.no_package"), (sealed(body(number="1"), KEY), "grants.no_package"),
              (sealed(body(as_of="yesterday"), KEY), "grants.no_package"), (sealed(body(items=3), KEY), "grants.no_package")]
    for damaged, code in broken:
        with pytest.raises(Refused) as caught:
            opened(damaged, [public_text(OTHER)] if code == "grants.package_stranger" else trusted)
        assert [problem.code for problem in caught.value.problems] == [code]


def test_the_canonical_form_does_not_depend_on_the_order_of_keys() -> None:
    assert canonical({"b": 1, "a": {"다": 2, "가": 1}}) == '{"a":{"가":1,"다":2},"b":1}'.encode()


@pytest.mark.parametrize(("more", "key", "side", "last", "there", "codes"), [
    ({}, "wego-2019", "city", None, False, []),
    ({}, "wego-2018", "secretariat", None, False, ["grants.package_other", "grants.package_own"]),
    ({}, "wego-2019", "city", NOON, True, ["grants.package_there"]),
    ({}, "wego-2019", "city", NOON, False, ["grants.package_old"]),
    ({}, "wego-2019", "city", NOON - timedelta(seconds=1), False, []),
])
def test_a_package_is_of_this_grant_of_the_other_side_and_new(more: dict[str, Any], key: str, side: str, last: datetime | None, there: bool,
                                                              codes: list[str]) -> None:
    assert [problem.code for problem in taking_problems(body(**more), key, side, last, there)] == codes


def test_differences_are_named_by_item_and_figure() -> None:
    assert differences(body(), STANDS) == []
    ours = replace(STANDS, items=(replace(STANDS.items[0], executed=310), STANDS.items[1]), bank=645)
    assert [(one.item, one.name, one.theirs, one.ours) for one in differences(body(), ours)] == [
        ("", "executed", 400, 410), ("", "left", 650, 640), ("", "bank", 655, 645), ("인건비", "executed", 300, 310), ("인건비", "left", 260, 250)]
    renamed = replace(STANDS, items=(replace(STANDS.items[0], name="급여"), STANDS.items[1]))
    assert {(one.item, one.theirs is None, one.ours is None) for one in differences(body(), renamed)} == {("급여", True, False), ("인건비", False, True)}


@pytest.mark.django_db
def test_both_sides_see_equal_totals_as_of_the_last_package(grant: Grant, files: Path, settings: Any, tmp_path: Path) -> None:
    settings.PACKAGE_KEY = tmp_path / "package-key"
    grant.paid(GRANTED)
    grant.spent("사업비", 3_000_000)
    agreement = grant.agreement
    made = make_package(by=STAFF, at=NOON, on=NOON.date(), agreement=agreement.pk)
    assert (made.side, made.number, made.content["totals"]["executed"]) == ("secretariat", 1, 3_000_000)
    assert make_package(by=OFFICER, at=NOON, on=NOON.date(), agreement=agreement.pk).side == "city"
    assert settings.PACKAGE_KEY.stat().st_mode & 0o777 == 0o600
    data = path_to_read(made.file).read_bytes()
    words = {"by": OFFICER, "at": NOON, "agreement": agreement.pk, "source": data, "name": "package.json"}
    assert refused(take_in_package, **words) == ["grants.package_stranger"]
    Parameter.objects.create(key="grants.package_keys", value=[public_text(own_key())], source="사무국 통화 확인")
    assert refused(take_in_package, **words | {"by": STAFF}) == ["grants.package_own"]
    assert last_taken_in(agreement, "city") is None
    take_in_package(**words)
    assert refused(take_in_package, **words) == ["grants.package_there"]
    beside = last_taken_in(agreement, "city")
    assert beside is not None
    assert (beside.equal, beside.package.as_of) == (True, NOON)
    # a cost of its day that the city learns of later is a difference, named
    grant.spent("사업비", 500_000)
    beside = last_taken_in(agreement, "city")
    assert beside is not None
    assert [(one.item, one.name) for one in beside.differing][:2] == [("", "executed"), ("", "left")]
    assert content_on(agreement, "secretariat", 2, NOON, NOON.date())["totals"]["executed"] == position(agreement, date(2019, 9, 30)).total.executed
    with pytest.raises(IntegrityError), transaction.atomic():
        Package.objects.filter(pk=made.pk).update(number=9)
