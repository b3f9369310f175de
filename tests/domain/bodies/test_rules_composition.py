"""How the executive and the council are to be composed: a table of cases, the founding statement's 19 = 1 + 8 + 10 first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dure.domain.bodies.rules.composition import SETTINGS, Composed, Place, Told, composition
from dure.domain.texts.rules.assumed import Setting, assumed_on
from dure.kernel.answer import Ground
from dure.kernel.figure import Ref
from dure.kernel.sentences import sentence, wanted

DAY = date(2018, 3, 12)
REGIONS = ("asia", "europe", "africa", "america", "mediterranean")


def settings(**changed: object) -> dict[str, Setting]:
    """This function will return the settings of 2018, some changed: ``executive_most=20``."""
    known = {key: assumed_on(key, DAY) for key in SETTINGS}
    return {key: replace(s, value=changed.get(key.partition(".")[2], s.value)) for key, s in known.items()}


def place(seat: int, role: str, holder: str = "", region: str = "", **more: object) -> Place:
    name = holder or f"city-{seat}"
    return Place(**{"seat": f"{role}-{seat}", "role": role, "holder": name, "names": {"ko": name, "en": name}, "region": region or REGIONS[seat % 5],  # type: ignore[arg-type]
                    "category": "full", "paid_up": True, "ref": Ref("bodies", "term", str(seat))} | more)


def executive(presidents: int = 1, hosts: int = 1, vice: int = 7, members: int = 10) -> list[Place]:
    roles = ["president"] * presidents + ["executive_vice_president"] * hosts + ["vice_president"] * vice + ["member"] * members
    return [place(n, role, "makati" if role == "executive_vice_president" else "") for n, role in enumerate(roles)]


def told(*numbers: tuple[str, int]) -> tuple[Told, ...]:
    return tuple(Told(role, number, "임원도시", Ref("bodies", "seat_count", str(n), "number"), Ref("papers", "paper", "1"), 2018)
                 for n, (role, number) in enumerate(numbers))


STATEMENT = told(("", 19), ("의장도시", 1), ("부의장도시", 8), ("집행위원도시", 10))


def failing(places: list[Place], kind: str = "executive", body: str = "executive-committee", papers: tuple[Told, ...] = STATEMENT,
            **changed: object) -> list[str]:
    grounds = list(composition(Composed(body, kind, DAY, tuple(places), papers), settings(**changed)))
    for ground in grounds:
        said = [(sentence if not ground.holds else wanted)(ground.problem, language) for language in ("ko", "en")]
        assert all("{" not in text and text != ground.problem.code for text in said)
    return [ground.problem.code for ground in grounds if not ground.holds]


def test_the_statements_nineteen_are_as_the_texts_want_them() -> None:
    assert failing(executive(), next_assembly_host="makati") == []


@pytest.mark.parametrize(("places", "changed", "codes"), [
    (executive(members=12), {}, ["bodies.executive_large", *["bodies.count_differs"] * 2]),
    (executive(members=11), {}, ["bodies.count_differs"] * 2),  # twenty are allowed, but not what the paper tells
    (executive(vice=4), {}, ["bodies.vice_presidents_few", *["bodies.count_differs"] * 2]),
    (executive(vice=5, hosts=0, members=13), {}, ["bodies.count_differs"] * 2),  # 19 again, of other roles
    (executive(presidents=0), {}, ["bodies.president_missing", *["bodies.count_differs"] * 2]),
    (executive(), {"next_assembly_host": "kazan"}, ["bodies.next_host"]),
    (executive(), {"next_assembly_host": "kazan", "next_host_is_executive_vice_president": False}, []),
    (executive(), {"vice_presidents_least": 8}, ["bodies.vice_presidents_few"]),
    ([replace(p, region="asia") for p in executive()], {}, ["bodies.region_share"]),
    ([replace(p, region="asia") for p in executive()], {"region_share_most": "1"}, []),
    ([replace(p, category="associate" if p.seat == "member-9" else "full") for p in executive()], {}, ["bodies.seats_of_others"]),
    ([replace(p, suspended=p.seat == "member-9") for p in executive()], {}, ["bodies.seats_suspended"]),
    ([replace(p, paid_up=p.seat != "member-9") for p in executive()], {}, ["bodies.seats_owing"]),
    ([replace(p, paid_up=p.role != "president") for p in executive()], {"seat_needs_standing": False}, ["bodies.seats_owing"]),
    ([replace(p, paid_up=p.role == "president") for p in executive()], {"seat_needs_standing": False}, []),
    ([replace(p, holder="" if p.seat == "member-9" else p.holder) for p in executive()], {}, ["bodies.count_differs"] * 2),
])
def test_what_is_not_as_it_should_be(places: list[Place], changed: dict[str, object], codes: list[str]) -> None:
    assert failing(places, **changed) == codes


@pytest.mark.parametrize(("kind", "body", "members", "codes"), [
    ("council", "public-private-council", 15, []),
    ("council", "public-private-council", 14, ["bodies.council_count"]),
    ("council", "public-private-council", 16, ["bodies.council_count"]),
    ("council", "ogp-council", 9, []),  # the number is said of the public-private council only
    ("secretariat", "secretariat", 1, []),
])
def test_councils(kind: str, body: str, members: int, codes: list[str]) -> None:
    assert failing([place(n, "member", of_member=False, category="") for n in range(members)], kind, body) == codes


def test_a_ground_names_its_clause_version_and_whether_it_is_assumed() -> None:
    grounds: dict[str, Ground] = {g.problem.code: g for g in composition(
        Composed("executive-committee", "executive", DAY, tuple(executive()), STATEMENT), settings())}
    assert not grounds["bodies.executive_large"].assumed
    assert grounds["bodies.executive_large"].problem.source == "network-organs"
    assert grounds["bodies.region_share"].assumed
    assert Ref("texts", "setting", "bodies.region_share_most") in grounds["bodies.region_share"].evidence
    differs = [g for g in composition(Composed("e", "executive", DAY, (), STATEMENT), settings())
               if g.problem.code == "bodies.count_differs"]
    assert [(g.problem.params["told"], g.problem.params["found"], g.problem.severity) for g in differs] == [
        (19, 0, "warning"), (1, 0, "warning"), (8, 0, "warning"), (10, 0, "warning")]
    assert {g.evidence[1] for g in differs} == {Ref("papers", "paper", "1")}
