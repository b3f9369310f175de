"""The list of findings, and the way from each to where it is settled."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client

from dure.domain.papers.models import Finding
from dure.intake.filing.statements import file_statement
from tests.documents.made import AT, OFFICER, ON, library

pytestmark = pytest.mark.django_db
FOUND = datetime(2026, 3, 1, 15, 30, tzinfo=UTC)  # the second of March in Seoul


def found(number: int, **fields: Any) -> list[Finding]:
    """This function will keep findings on a paper."""
    return [Finding.objects.create(**{
        "subject": "papers.paper:1", "fingerprint": f"{n}", "code": "budget.sum", "severity": "error", "ko": f"지적 {n}", "en": f"Finding {n}",
        "found_at": FOUND + timedelta(hours=n), "seen_at": FOUND} | fields) for n in range(number)]


def test_findings_are_listed_in_the_readers_language_and_narrowed(officer: Client) -> None:
    assert "아직 찾은 것이 없습니다" in officer.get("/desk/findings/").content.decode()
    found(3)
    found(1, fingerprint="x", severity="hint", ko="작은 지적", en="A small thing", found_at=FOUND - timedelta(hours=1))
    found(1, fingerprint="gone", ko="사라진 지적", present=False)
    whole = officer.get("/en/desk/findings/").content.decode()
    assert whole.index("Finding 2") < whole.index("Finding 0") < whole.index("A small thing")
    assert "사라진" not in officer.get("/desk/findings/").content.decode()
    assert "지적 1" not in officer.get("/desk/findings/?severity=hint").content.decode()
    assert "작은 지적" not in officer.get("/desk/findings/?since=2026-03-02").content.decode()
    assert "작은 지적" in officer.get("/desk/findings/?until=2026-03-01").content.decode()
    exported = b"".join(officer.get("/desk/findings/?export=csv&severity=hint").streaming_content).decode("utf-8-sig")
    assert exported.splitlines()[1] == "2026-03-01,작은 지적,참고,미처리"


def test_each_leads_to_where_it_is_settled(officer: Client) -> None:
    made = file_statement(library(2021), b"library 2021", "paper.md", by=OFFICER, on=ON, at=AT)
    on_year = found(1, fingerprint="y", subject=made.record)[0]
    on_paper = found(1, fingerprint="p")[0]
    on_reading = found(1, fingerprint="r", subject="papers.reading:7")[0]
    for finding, page in ((on_year, f"/desk/money/{made.project}/2021/"), (on_paper, "/desk/papers/1/"), (on_reading, "/desk/readings/7/")):
        assert officer.get(f"/desk/findings/{finding.pk}/")["Location"] == f"{page}#finding-{finding.pk}"


@pytest.mark.parametrize("rows", [1, 3])
def test_queries_do_not_grow_with_rows(officer: Client, rows: int, django_assert_num_queries: Any) -> None:
    found(rows)
    officer.get("/desk/findings/")
    with django_assert_num_queries(5):  # session, account, duties; count, rows
        officer.get("/desk/findings/")


def test_the_list_is_for_those_with_a_duty(signed_in: Callable[..., Client]) -> None:
    assert signed_in("").get("/desk/findings/").status_code == 403
