"""The register of papers."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from dure.base.act import Actor
from dure.domain.journal.models import Entry
from dure.domain.papers import actions, queries
from dure.domain.papers.models import Paper, StoredFile
from dure.kernel.figure import Ref
from dure.kernel.problem import Refused

pytestmark = pytest.mark.django_db


def registered(by: Actor, on: date, at: datetime, title: str, **given: Any) -> Paper:
    return actions.register_paper(by=by, on=on, at=at, title=title, **{"direction": "inside", "kind": "note"} | given)


def test_a_registered_paper_stands_in_the_journal(paper: Paper, officer: Actor) -> None:
    entry = Entry.objects.get(act="papers.register_paper")
    assert (entry.ref, entry.who_key, entry.details["number"]) == (f"papers.paper:{paper.pk}", officer.key,
                                                                   paper.number)
    assert (paper.version, paper.version_of, paper.registered_by_name) == (1, None, "마크")


def test_the_same_file_is_registered_once(paper: Paper, officer: Actor, on: date, at: datetime,
                                          file: StoredFile) -> None:
    given = {"kind": "statement", "file": file, "project": "world-cities", "fiscal_year": 2026}
    with pytest.raises(Refused, match=r"papers\.file_registered") as refused:
        registered(officer, on, at, "같은 파일", **given)
    assert refused.value.problems[0].params == {"title": paper.title, "key": paper.pk}
    assert queries.paper_of_file(file.sha256, "statement") == paper
    assert queries.paper_of_file("0" * 64) is None
    other = registered(officer, on, at, "붙임", **given | {"kind": "attachment"})
    assert queries.paper_of_file(file.sha256) == other


def test_a_number_belongs_to_one_paper_and_its_versions(paper: Paper, officer: Actor, on: date, at: datetime) -> None:
    with pytest.raises(Refused, match=r"papers\.number_taken"):
        registered(officer, on, at, "다른 문서", direction="in", number=paper.number)
    second = registered(officer, on, at, "정정", direction="in", number=paper.number, version_of=paper.pk)
    third = registered(officer, on, at, "재정정", direction="in", number=paper.number, version_of=second.pk)
    assert [(p.version, p.version_of_id) for p in queries.versions_of(second)] == [(1, None), (2, paper.pk), (3,
                                                                                                              paper.pk)]
    assert queries.current_version(paper) == third
    assert registered(officer, on, at, "발신", direction="out", number=paper.number).version == 1


@pytest.mark.parametrize(("given", "code"), [
    ({"title": "  "}, "papers.title_missing"),
    ({"title": "x", "decided_on": date(2026, 3, 3)}, "papers.decided_later"),
    ({"title": "x", "disclosure": "closed"}, "papers.disclosure_ground"),
])
def test_what_the_register_refuses(officer: Actor, on: date, at: datetime, given: Any, code: str) -> None:
    with pytest.raises(Refused, match=code):
        registered(officer, on, at, **given)
    assert not Paper.objects.exists()


@pytest.mark.parametrize("given", [
    {"title": "x" * 501}, {"title": "a\0b"}, {"title": "\ud800"}, {"title": "x", "number": "9" * 101},
    {"title": "x", "fiscal_year": 10**9}, {"title": "x", "approval_line": [{"post": "a\0b"}]}])
def test_what_no_database_keeps_is_refused_in_words(officer: Actor, on: date, at: datetime, given: Any) -> None:
    with pytest.raises(Refused, match=r"base\.unkeepable"):
        registered(officer, on, at, **given)
    assert not Paper.objects.exists()


def test_amending_keeps_both_in_the_journal(paper: Paper, officer: Actor, on: date, at: datetime) -> None:
    actions.amend_paper(by=officer, on=on, at=at, paper=paper.pk, number="디지털정책과-110", why="번호 오기")
    entry = Entry.objects.get(act="papers.amend_paper")
    assert entry.details == {"number": {"was": "디지털정책과-101", "is": "디지털정책과-110"}}
    with pytest.raises(Refused, match=r"papers\.reason_missing"):
        actions.amend_paper(by=officer, on=on, at=at, paper=paper.pk, title="y", why="")
    other = registered(officer, on, at, "다른 문서", direction="in", number="다른과-1")
    with pytest.raises(Refused, match=r"papers\.number_taken"):
        actions.amend_paper(by=officer, on=on, at=at, paper=other.pk, number="디지털정책과-110", why="x")


def test_a_stranger_registers_nothing(stranger: Actor, on: date, at: datetime) -> None:
    with pytest.raises(Refused, match=r"base\.not_permitted"):
        registered(stranger, on, at, "x")


def test_titles_are_found_from_the_middle_of_words(officer: Actor, on: date, at: datetime) -> None:
    one = registered(officer, on, at, "세계도시 전자정부 협의체 운영", number="정보기획담당관-6617")
    two = registered(officer, on, at, "회의정보공개 추진계획", project="ogp", fiscal_year=2018)
    assert queries.find_papers("정부 협의") == [one]
    assert queries.find_papers("담당관-66") == [one]
    assert queries.find_papers("정보") == [two, one]
    assert queries.find_papers("정보", project="ogp") == [two]
    assert queries.find_papers(fiscal_year=2018, kind="note") == [two]
    assert queries.find_papers("없는말") == []
    assert queries.find_papers("회") == [two]
    assert queries.find_papers("%_'\";--\\") == [two, one]
    assert queries.find_papers(registered=(date(2026, 3, 3), None)) == []
    assert queries.find_papers(registered=(None, on)) == [two, one]


def test_pages_do_not_jump(officer: Actor, on: date, at: datetime) -> None:
    made = [registered(officer, on, at, f"문서 {n}") for n in range(5)]
    first = queries.find_papers(size=2)
    registered(officer, on, at, "사이에 든 문서")
    second = queries.find_papers(size=2, before=first[-1].pk)
    assert first + second == made[:0:-1]


@pytest.mark.parametrize("rows", [1, 3])
def test_a_page_is_one_query(officer: Actor, on: date, at: datetime, file: StoredFile, rows: int) -> None:
    for n in range(rows):
        registered(officer, on, at, f"문서 {n}", file=file, fiscal_year=2000 + n)
    with CaptureQueriesContext(connection) as captured:
        assert [p.file.sha256 for p in queries.find_papers("문서") if p.file] == [file.sha256] * rows
    assert len(captured) == 1


def test_the_public_sees_public_papers(paper: Paper, officer: Actor, on: date, at: datetime) -> None:
    registered(officer, on, at, "비공개 문서", disclosure="closed", disclosure_ground="제9조제1항제5호")
    assert queries.public_papers() == [paper]
    assert queries.public_papers(project="other") == []


def test_a_field_of_the_register_is_explained(paper: Paper) -> None:
    explained = queries.explain(Ref.parse(f"papers.paper:{paper.pk}/number"))
    assert explained is not None
    assert (explained.value, explained.kind, explained.as_of) == (paper.number, "declared", paper.decided_on)
    assert (explained.paper, explained.entered_by) == (Ref("papers", "paper", str(paper.pk)), "마크")
    for unknown in ("papers.paper:0/number", f"papers.paper:{paper.pk}/file_name", "budget.line:1/current",
                    "papers.x:1"):
        assert queries.explain(Ref.parse(unknown)) is None
