"""One organ under several names."""

from __future__ import annotations

from dure.domain.bodies.rules.organs import committee, organ_name_problems
from dure.kernel.place import NOWHERE


def test_one_sitting_of_two_committees() -> None:
    pair = ("2015 WeGO 집행위원회 개최", NOWHERE, "운영위원회 진행", NOWHERE)
    (problem,) = organ_name_problems([pair, pair])
    assert problem.params["names"] == "집행위원회 / 운영위원회"


def test_committees_of_their_own() -> None:
    assert organ_name_problems([("평가위원회", NOWHERE, "집행위원회", NOWHERE), ("집행위원회", NOWHERE, "집행위원회", NOWHERE)]) == []


def test_one_name_in_front_of_two_committees() -> None:
    texts = [("2018 WeGO 집행위원회 개최", NOWHERE), ("WeGO 운영위원회 개최", NOWHERE), ("OGP 운영위원회", NOWHERE)]
    assert [p.params["names"] for p in organ_name_problems([], texts)] == ["WeGO 집행위원회 / WeGO 운영위원회"]


def test_a_line_with_two_committees_names_none() -> None:
    assert committee("집행위원회 및 운영위원회") is None
    assert committee("총회") is None
