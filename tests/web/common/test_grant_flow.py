"""The picture of a grant: what leaves a block arrives, to the won, whatever the amounts."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections import Counter

from hypothesis import given
from hypothesis import strategies as some

from dure.web.common.grant_flow import Grant, drawn_grant

OF_2019 = Grant(1_255_300_000, 1_255_300_000, [("인건비", 539_400_000), ("사무관리비", 175_772_157), ("사업비", 470_200_000), ("업무추진비", 9_200_000)],
                223_530, 105_294, 61_056_667)


def test_the_grant_of_2019() -> None:
    made = drawn_grant(OF_2019)
    assert made is not None
    arrives = Counter[str]()
    for _source, target, won in made.rows:
        arrives[target] += won
    assert arrives["사업비"] == 470_200_000
    assert max(arrives.items(), key=lambda pair: pair[1])[1] == 1_255_300_000
    assert [won for _s, _t, won in made.rows][-3:] == [60_727_843, 223_530, 105_294]
    assert arrives[made.rows[-1][1]] == 61_056_667
    assert "61,056,667" in made.narrow
    assert len(ET.fromstring(made.wide).findall(".//{*}path[@class='ribbon']")) == len(made.rows)


def test_nothing_is_drawn_where_nothing_was_disbursed_or_more_was_spent() -> None:
    assert drawn_grant(Grant(10, 0, [], 0, 0, 0)) is None
    assert drawn_grant(Grant(10, 10, [("a", 11)], 0, 0, 0)) is None


won = some.integers(0, 10**12)


@given(some.lists(won, min_size=1, max_size=6), won, won, won, won, won)
def test_what_leaves_a_block_is_never_more_than_it_holds(items: list[int], unspent: int, interest: int, refunds: int, back: int, more: int) -> None:
    disbursed = sum(items) + unspent
    made = drawn_grant(Grant(disbursed + more, disbursed, [(f"항목 {n}", won) for n, won in enumerate(items)], interest, refunds, back))
    if disbursed == 0:
        assert made is None
        return
    assert made is not None
    ET.fromstring(made.wide)
    ET.fromstring(made.narrow)
    leaves, arrives = Counter[str](), Counter[str]()
    for source, target, amount in made.rows:
        assert amount > 0
        leaves[source] += amount
        arrives[target] += amount
    over = unspent + interest + refunds
    assert sum(amount for name, amount in arrives.items() if name not in leaves and not name.startswith("항목")) == over + more
    assert all(arrives[f"항목 {n}"] == amount for n, amount in enumerate(items))
