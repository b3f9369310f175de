"""How many seats a line of a statement tells: the founding statement's 19 = 1 + 8 + 10, and what is no list of seats."""

import pytest

from dure.domain.bodies.rules.seats import seats_told


def test_the_founding_statements_executive_committee() -> None:
    line = "조직 : 19개임원도시(의장도시, 부의장도시8, 집행위원도시10)"
    seats = seats_told(line)
    assert [(seat.role, seat.number) for seat in seats] == [
        ("", 19),
        ("의장도시", 1),
        ("부의장도시", 8),
        ("집행위원도시", 10),
    ]
    assert [line[seat.start : seat.end] for seat in seats] == ["19", "", "8", "10"]


@pytest.mark.parametrize(
    "line",
    [
        "조직 : 19개임원도시",
        "임원 3명(별첨)",
        "구성인원 : 15명(KOSMIC, WeGO, NIA)",
        "19개임원도시(2018, 부의장도시8)",
        "위원 2명(1, 2)",
    ],
)
def test_what_is_no_list_of_seats(line: str) -> None:
    assert seats_told(line) == []
