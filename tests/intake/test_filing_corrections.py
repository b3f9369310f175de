"""What an officer corrected before filing: of the paper it stands in the 정오표, of the reading it is simply right."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from dure.documents.statement.compose import Composed, composed
from dure.documents.statement.fields import field_of, ref_at
from dure.documents.statement.form import content
from dure.documents.statement.trace import explained
from dure.domain.papers.models import Correction, Finding
from dure.intake.filing.corrections import _says
from dure.intake.filing.statements import file_statement
from dure.kernel.days import PartialDay
from tests.documents.made import AT, OFFICER, ON, library

pytestmark = pytest.mark.django_db


def filed(*corrections: dict[str, Any]) -> tuple[Composed, Composed]:
    made = [{"remove": False, "why": "결의서 확인", **c} for c in corrections]
    project = file_statement(library(), b"library", "paper.md", by=OFFICER, on=ON, at=AT, corrections=made).project
    return composed(project, 2021, "filed"), composed(project, 2021)


def test_a_corrected_amount_is_filed_as_printed_and_corrected_beside() -> None:
    as_filed, corrected = filed({"path": "budget.lines.1.current", "value": 29_500})
    assert content(as_filed.statement) == content(library())
    assert (corrected.statement.budget.lines[1].current, corrected.statement.budget.total.current) == (29_500, 43_200)
    (row,) = corrected.corrections
    assert (row.filed, row.corrected, row.reason) == ("29,000", "29,500", "결의서 확인")
    assert row.place == "예산 총괄 · 표 3 · 4행 · 3열"
    assert explained(str(corrected.figures["budget.lines[1].current"].ref)).value == 29_500


@pytest.mark.parametrize(
    ("path", "value", "now"),
    [
        ("budget.lines.0.national.current", 5_100, lambda s: s.budget.lines[0].national.current),
        ("overview.funding.national", 5_100, lambda s: s.overview.funding.national),
        ("overview.account", "일반회계", lambda s: s.overview.account),
        ("overview.officers.department", "책방과", lambda s: s.overview.officers.department),
        ("purpose.0", "낮에도 읽는다", lambda s: s.purpose[0]),
        ("programmes.0.facts.1", "인원: 6명", lambda s: s.programmes[0].facts[1]),
        ("history.1.counts.people", 360, lambda s: s.history[1].counts.people),
        ("history.1.text", "시범 운영", lambda s: s.history[1].text),
        ("results.0.start", "2019-06-28", lambda s: str(s.results[0].start)),
        ("legal.1.number", "제13호", lambda s: s.legal[1].number),
        ("basis.0.expression", "250,000원*51회", lambda s: s.basis[0].expression),
        ("settlement.0.national.spent", 3_999, lambda s: s.settlement[0].national.spent),
        ("schedule_total", 42_800, lambda s: s.schedule_total),
    ],
)
def test_every_kind_of_field_can_be_corrected(path: str, value: Any, now: Any) -> None:
    as_filed, corrected = filed({"path": path, "value": value})
    assert content(as_filed.statement) == content(library())
    assert now(corrected.statement) == value
    assert Correction.objects.get().corrected == value


def test_a_corrected_count_changes_its_printed_line() -> None:
    _, corrected = filed({"path": "history.1.counts.people", "value": 360})
    assert corrected.statement.history[1].text == "'19.6.27~6.30 시범 운영(표본관):360여명 참석"


def test_what_was_not_read_or_read_as_too_many_rows_is_put_right_in_the_records() -> None:
    as_filed, _ = filed(
        {"path": "settlement.1.changed", "value": 0},
        {"path": "effects.1", "remove": True, "value": None},
        {"path": "effects.0", "value": "이용이 는다"},
        {"path": "title", "value": "표본도서관 밤 개방"},
        {"path": "overview.officers.posts.2.name", "value": "표본담당"},
    )
    said = as_filed.statement
    assert (said.settlement[1].changed, said.effects, said.title) == (0, ["이용이 는다"], "표본도서관 밤 개방")
    assert said.overview.officers.posts[2].name == "표본담당"
    assert not Correction.objects.exists()


def test_what_the_paper_prints_otherwise_was_misread_and_is_filed_right() -> None:
    read = library()
    read.budget.lines[1].current = 29_600  # the paper prints 29,000 there
    made = [{"path": "budget.lines.1.current", "value": 29_000, "remove": False, "why": "오독"}]
    project = file_statement(read, b"misread", "p.md", by=OFFICER, on=ON, at=AT, corrections=made).project
    assert composed(project, 2021, "filed").statement.budget.lines[1].current == 29_000
    assert not Correction.objects.exists()


@pytest.mark.parametrize(
    ("quote", "value", "said"),
    [
        ("(x-) 1,180,987", 1_180_987, True), ("1,180,987", 180_987, False), ("△1,600", -1_600, True), ("0.7", Decimal("0.7"), True),
        ("10.7", Decimal("0.7"), False), ("9.16 ~ 9.18", PartialDay(2015, 9, 16), True), ("9.14 ~ 9.18", PartialDay(2015, 9, 16), False),
        ("'16.8월", PartialDay(2016, 8), True), ("제 24조 ①", "제24조①", True), ("시장방침 제248호", "제249호", False),
    ],
)  # fmt: skip
def test_whether_words_print_a_value(quote: str, value: Any, said: bool) -> None:
    assert _says(quote, value) is said


def test_of_one_field_the_last_correction_counts_and_findings_are_of_the_corrected_paper() -> None:
    _, corrected = filed({"path": "settlement.1.balance", "value": 198}, {"path": "settlement.1.balance", "value": 200})
    assert [row.corrected for row in corrected.corrections] == ["200"]
    assert not Finding.objects.filter(code__startswith="budget.settlement_balance", present=True).exists()


def test_findings_stay_where_nothing_was_corrected() -> None:
    filed()
    assert Finding.objects.filter(code__startswith="budget.settlement_balance", present=True).exists()


@pytest.mark.parametrize(
    "path",
    [
        "title",
        "fiscal_year",
        "budget.lines",
        "overview.officers.posts.0.name",
        "findings.0",
        "basis.0",
        "overview.funding.labels.city",
        "history.1.wording",
        "nonsense",
    ],
)
def test_some_paths_have_no_field_of_their_own(path: str) -> None:
    assert field_of(path) is None


def test_a_path_may_have_its_positions_in_brackets() -> None:
    made, _ = filed()
    assert ref_at(made.statement, "budget.lines[1].current") == ref_at(made.statement, "budget.lines.1.current")
    assert ref_at(made.statement, "budget.lines[9].current") is None
