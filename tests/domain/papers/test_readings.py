"""Readings: kept as read, corrected beside, filed or refused."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from dure.base.act import Actor
from dure.domain.papers import actions, queries
from dure.domain.papers.models import Paper, Reading, StoredFile
from dure.kernel.problem import Refused

DATA = {"title": "협의체 운영", "fiscal_year": 2018, "budget": {"lines": [{"name": "여비", "current": 2000,
                                                                      "rate": Decimal("0.70")}]}}


@pytest.fixture
def reading(officer: Actor, at: datetime, file: StoredFile) -> Reading:
    return actions.record_reading(by=officer, at=at, file=file, file_name="사업설명서.md", data=DATA, kind="statement",
                                  title="협의체 운영", fiscal_year=2018, reader="1")


@pytest.mark.django_db
class TestReadings:
    def test_what_was_read_stays_as_read(self, reading: Reading, officer: Actor, at: datetime) -> None:
        actions.correct_reading(by=officer, at=at, reading=reading.pk, revision=1, path="fiscal_year", value=2019,
                                why="오독")
        actions.correct_reading(by=officer, at=at, reading=reading.pk, revision=2, path="budget.lines.0.rate",
                                value=Decimal("0.71"), why="오독")
        reading.refresh_from_db()
        assert reading.data == DATA
        assert queries.reading_content(reading) == DATA | {
            "fiscal_year": 2019, "budget": {"lines": [DATA["budget"]["lines"][0] | {"rate": Decimal("0.71")}]}}
        assert (reading.state, reading.fiscal_year, reading.revision) == ("corrected", 2019, 3)
        assert [c["value"] for c in reading.corrections] == [2019, Decimal("0.71")]
        assert reading.corrections[0]["by"] == "마크"
        assert [r.corrections for r in reading.history.all()] == [[], reading.corrections[:1]]

    def test_an_older_save_is_refused_by_name(self, reading: Reading, officer: Actor, person: Any,
                                              at: datetime) -> None:
        given = {"at": at, "reading": reading.pk, "revision": 1, "path": "fiscal_year", "why": "오독"}
        actions.correct_reading(by=person(1, "officer"), value=2019, **given)
        with pytest.raises(Refused, match=r"papers\.reading_stale") as refused:
            actions.correct_reading(by=officer, value=2017, **given)
        assert refused.value.problems[0].params == {"who": "사람1", "revision": 2}

    @pytest.mark.parametrize(("path", "value", "code"), [
        ("nowhere", 1, "papers.path_unknown"), ("title", "x\0", "papers.unkeepable"), ("title", 1,
                                                                                       "papers.value_kind")])
    def test_what_cannot_be_corrected(self, reading: Reading, officer: Actor, at: datetime, path: str, value: Any,
                                      code: str) -> None:
        with pytest.raises(Refused, match=code):
            actions.correct_reading(by=officer, at=at, reading=reading.pk, revision=1, path=path, value=value, why="x")
        reading.refresh_from_db()
        assert reading.revision == 1

    def test_a_filed_reading_is_closed(self, reading: Reading, paper: Paper, officer: Actor, at: datetime) -> None:
        filed = actions.file_reading(by=officer, at=at, reading=reading.pk, paper=paper)
        assert (filed.state, filed.paper) == ("filed", paper)
        for again in (
            lambda: actions.file_reading(by=officer, at=at, reading=reading.pk, paper=paper),
            lambda: actions.refuse_reading(by=officer, at=at, reading=reading.pk, why="x"),
            lambda: actions.correct_reading(by=officer, at=at, reading=reading.pk, revision=2, path="title", value="y",
                                            why="x"),
        ):
            with pytest.raises(Refused, match=r"papers\.reading_closed"):
                again()

    def test_a_refused_reading_says_why(self, reading: Reading, officer: Actor, at: datetime) -> None:
        with pytest.raises(Refused, match=r"papers\.reason_missing"):
            actions.refuse_reading(by=officer, at=at, reading=reading.pk, why=" ")
        assert actions.refuse_reading(by=officer, at=at, reading=reading.pk, why="다른 사업").state == "refused"
        assert queries.readings_page(state="refused") == [reading]
        assert queries.readings_page(by="parties.account:5") == []

    def test_the_same_file_gives_the_reading_that_stands_open(self, reading: Reading, officer: Actor, at: datetime,
                                                              file: StoredFile) -> None:
        actions.correct_reading(by=officer, at=at, reading=reading.pk, revision=1, path="fiscal_year", value=2019,
                                why="오독")
        given = {"by": officer, "at": at, "file": file, "file_name": "다시.md", "data": DATA}
        assert actions.record_reading(reader="1", **given) == reading
        newer = actions.record_reading(reader="2", **given)
        assert newer != reading
        assert newer.corrections == []

    def test_a_file_may_wait_to_be_read(self, officer: Actor, at: datetime, file: StoredFile) -> None:
        given = {"by": officer, "at": at, "file": file, "file_name": "x.md"}
        waiting = actions.record_reading(**given)
        assert waiting.state == "uploaded"
        read = actions.record_reading(data=DATA, reader="1", **given)
        assert (read.pk, read.state, Reading.objects.count()) == (waiting.pk, "read", 1)

    def test_an_unreadable_file_keeps_its_problems(self, officer: Actor, at: datetime, file: StoredFile) -> None:
        made = actions.record_reading(by=officer, at=at, file=file, file_name="x.md",
                                      problems=[{"code": "formats.damaged", "ko": "손상", "en": "damaged"}])
        assert made.state == "refused"

    def test_letters_that_cannot_be_kept_are_named(self, officer: Actor, at: datetime, file: StoredFile) -> None:
        with pytest.raises(Refused, match=r"papers\.unkeepable") as refused:
            actions.record_reading(by=officer, at=at, file=file, file_name="x", data={"basis": [{"label": "a\0b"}]})
        assert refused.value.problems[0].params["path"] == "basis.0.label"

    def test_a_stranger_reads_nothing_in(self, stranger: Actor, at: datetime, file: StoredFile) -> None:
        with pytest.raises(Refused, match=r"base\.not_permitted"):
            actions.record_reading(by=stranger, at=at, file=file, file_name="x", data=DATA)


@pytest.mark.django_db(transaction=True)
def test_of_two_who_save_at_once_one_is_told(officer: Actor, at: datetime, files: Path) -> None:
    file = actions.keep_file(by=officer, at=at, source=b"x", name="x")
    reading = actions.record_reading(by=officer, at=at, file=file, file_name="x", data=DATA, reader="1")

    def save(value: int) -> str:
        try:
            actions.correct_reading(by=officer, at=at, reading=reading.pk, revision=1, path="fiscal_year", value=value,
                                    why="오독")
        except Refused as refused:
            return refused.problems[0].code
        finally:
            connection.close()
        return "saved"

    with ThreadPoolExecutor(4) as pool:
        outcomes = sorted(pool.map(save, range(2001, 2005)))
    assert outcomes == ["papers.reading_stale"] * 3 + ["saved"]
    reading.refresh_from_db()
    assert len(reading.corrections) == 1
