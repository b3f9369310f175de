"""How many members a line of a statement tells."""

import pytest

from dure.domain.members.rules.counts import member_counts


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("회원도시 : 129개도시", [("cities", 129)]),
        ("회원도시: 총 1,290개 도시, 회원기관 5개", [("cities", 1_290), ("institutions", 5)]),
        ("회원기업 2개사", [("companies", 2)]),
        ("회원도시 네트워크 강화", []),
        ("신규회원 승인(13개도시)", []),
        ("회원도시 공무원 초빙 : 10개도시 15명", []),
    ],
)
def test_member_counts(line: str, found: list[tuple[str, int]]) -> None:
    counts = member_counts(line)
    assert [(count.category, count.number) for count in counts] == found
    assert all(line[count.start : count.end].replace(",", "") == str(count.number) for count in counts)
