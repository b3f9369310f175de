"""Members and seats that a statement tells are records of their own rooms; changed there, the line changes."""

from __future__ import annotations

import pytest

from dure.documents.statement.compose import Composed, composed
from dure.documents.statement.trace import explained, year_of
from dure.domain.bodies.models import SeatCount
from dure.domain.members.models import MemberCount
from dure.formats.reading import read
from dure.intake.filing.statements import file_statement
from dure.intake.statement.reading import read_statement
from dure.kernel.derivation import computed
from dure.kernel.problem import Refused
from tests.conftest import REPOSITORY
from tests.documents.made import AT, OFFICER, ON

pytestmark = pytest.mark.django_db
ORGAN, MEMBERS = "조직 : 19개임원도시(의장도시, 부의장도시8, 집행위원도시10)", "회원도시 : 129개도시"


@pytest.fixture
def project() -> str:
    path = REPOSITORY / "data" / "sample" / "statement-2018.md"
    data = path.read_bytes()
    statement = read_statement(read(data, path.name))
    return file_statement(statement, data, path.name, by=OFFICER, on=ON, at=AT).project


def line(made: Composed, words: str) -> tuple[str, str]:
    facts = made.statement.programmes[0].facts
    (index,) = [i for i, fact in enumerate(facts) if fact.startswith(words)]
    return facts[index], str(made.figures[f"programmes[0].facts[{index}]"].ref)


def test_they_are_recorded_and_print_as_filed(project: str) -> None:
    assert MemberCount.objects.get().number == 129
    assert list(SeatCount.objects.values_list("role", "number")) == [
        ("", 19),
        ("의장도시", 1),
        ("부의장도시", 8),
        ("집행위원도시", 10),
    ]
    made = composed(project, 2018)
    assert (line(made, "조직")[0], line(made, "회원도시 :")[0]) == (ORGAN, MEMBERS)


def test_a_changed_number_is_printed_in_its_line_and_the_total_follows(project: str) -> None:
    MemberCount.objects.update(number=130)
    SeatCount.objects.filter(role="부의장도시").update(number=9)
    made = composed(project, 2018)
    assert line(made, "회원도시 :")[0] == MEMBERS.replace("129", "130")
    assert line(made, "조직")[0] == "조직 : 20개임원도시(의장도시, 부의장도시9, 집행위원도시10)"


def test_they_can_be_asked(project: str) -> None:
    made = composed(project, 2018)
    members = explained(line(made, "회원도시 :")[1])
    assert (members.value, members.kind, members.label["ko"], members.place.quote) == (
        129,
        "declared",
        "회원도시",
        MEMBERS,
    )
    seats = explained(line(made, "조직")[1])
    assert (seats.value, seats.kind, len(seats.records), computed(seats.figure.rests_on)) == (19, "derived", 3, 19)
    assert year_of(line(made, "조직")[1]).fiscal_year == 2018
    with pytest.raises(Refused, match=r"budget.no_record"):
        explained("members.member_count:0/number")
