"""Papers for council and auditors: what an answer prints, and a package whose hashes hold."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import zipfile
from datetime import UTC, date, datetime
from typing import Any

import pytest

from dure.base.act import Actor
from dure.documents.oversight.answer import answer_paper
from dure.documents.oversight.package import package_file
from dure.documents.oversight.register import requests_register
from dure.domain.budget.models import Project
from dure.domain.grants.actions.execution import attach_evidence
from dure.domain.grants.rules.profiles import profile_of
from dure.domain.oversight.actions.answers import decide_answer, draw_answer, write_answer
from dure.domain.oversight.actions.requests import record_follow_up, register_request
from dure.domain.oversight.models import Request
from dure.domain.oversight.queries.audit import Scope, dossier
from dure.domain.oversight.queries.requests import newest_answer, requests
from dure.domain.oversight.queries.tables import REGISTRY, drawn
from dure.domain.oversight.queries.tables import Scope as TableScope
from dure.domain.oversight.rules.requests import Asked
from dure.domain.papers.models import Finding, StoredFile
from dure.domain.parties.models import Organisation
from dure.formats.blocks import words
from dure.formats.drawing import draw
from dure.formats.reading import read
from tests.domain.appropriations.conftest import AT, director, lead, lines, project  # noqa: F401 # fixtures of the rooms
from tests.domain.conftest import officer, secretariat  # noqa: F401 # those who act
from tests.domain.grants.granting import STAFF, Grant, open_2019, signed
from tests.domain.spending.paying import allotted, paid

pytestmark = pytest.mark.django_db
ON = date(2020, 3, 2)
DAY = datetime(2020, 3, 2, 1, tzinfo=UTC)
DATA = Asked("data", "council", "표본 의원", "2018년 집행 현황", date(2019, 1, 15), date(2019, 1, 22), date(2018, 12, 31), "execution", 2018, 2018)


@pytest.fixture
def answered(officer: Actor, lead: Actor, lines: Any) -> Request:  # noqa: F811
    """This function will answer the execution of 2018 beside that of 2017, with one payment."""
    paid(officer, allotted(officer, lines[2018, "사무관리비"], 8_400_000), "표본 인쇄소", 640_000, date(2018, 4, 20), number="표본-12")
    before = register_request(by=officer, at=AT, on=ON, project="wego", asked=Asked(
        "data", "council", "표본 의원", "2017년 집행 현황", date(2018, 1, 15), None, date(2017, 12, 31), "execution", 2017, 2017))
    decide_answer(by=lead, at=AT, answer=draw_answer(by=officer, at=AT, request=before.pk).pk, approve=True)
    request = register_request(by=officer, at=AT, on=ON, project="wego", asked=DATA, number="기경-7")
    draft = draw_answer(by=officer, at=AT, request=request.pk)
    said = {row["key"] + "@2018": f"{row['key']} 까닭" for row in draft.table["rows"]}
    decide_answer(by=lead, at=AT, answer=write_answer(by=officer, at=AT, request=request.pk, text="", explanations=said).pk, approve=True)
    return request


def test_an_answer_prints_its_table_beside_last_years_with_what_explains_it(answered: Request) -> None:
    answer = newest_answer(answered)
    paper = answer_paper(answered, answer, "ko")
    text = words(paper.blocks)
    for said in ("요구자료 답변서", "기경-7", "2018-12-31", "예산 집행 현황 (2018년, 2018-12-31 현재)", "640,000", "전년도 답변과의 비교", "△8,000,000",
                 "국제부담금 까닭", "6,400,000", "표본 팀장"):
        assert said in text, said
    assert "초안" not in text
    assert "Execution of the budget" in words(answer_paper(answered, answer, "en").blocks)
    back = words(read(draw(paper, "hwpx"), "answer.hwpx").blocks)
    assert "국제부담금 까닭" in back
    assert "1,127,987,000" in back
    assert draw(paper, "pdf").startswith(b"%PDF")
    assert draw(paper, "xlsx").startswith(b"PK")


def test_a_draft_says_so_and_the_register_tells_what_was_done(answered: Request, officer: Actor) -> None:  # noqa: F811
    draft = draw_answer(by=officer, at=AT, request=answered.pk)
    assert "[확인 전 초안]" in words(answer_paper(answered, draft, "ko").blocks)
    demand = register_request(by=officer, at=AT, on=ON, asked=Asked("disposition", "audit", "표본 감사관", "환수", date(2018, 6, 1), amount=500_000))
    record_follow_up(by=officer, at=AT, on=ON, request=demand.pk, reported_on=date(2018, 7, 2), progress="ongoing", text="독촉함", recovered=200_000)
    text = words(requests_register(list(requests().prefetch_related("follow_ups")), ON, "ko").blocks)
    for said in ("표본 감사관", "[추진 중] 독촉함", "500,000", "200,000", "기경-7"):
        assert said in text, said
    assert "조치결과" in words(answer_paper(demand, None, "ko").blocks)


def test_every_table_of_the_registry_is_drawn_empty_and_with_records(project: Project) -> None:  # noqa: F811
    for name in REGISTRY:
        table = drawn(name, TableScope(project, 2016, 2018, date(2018, 6, 30)))
        assert (table.name, table.as_of) == (name, date(2018, 6, 30))
        assert len({row.id for row in table.rows}) == len(table.rows), name
        for words_said in (table.title, *(column.label for column in table.columns), *table.notes):
            assert set(words_said) == {"ko", "en"}, name


def test_the_settlement_tables_tell_a_grant_as_its_records_do(django_assert_max_num_queries: Any) -> None:
    Project.objects.create(short_name="wego", name="세계도시 전자정부 협의체 운영")
    grant = signed(open_2019(), Organisation.objects.create(key="wego", kind="network", names_text="표본 협의체"))
    grant.paid(1_255_300_000)
    project = Project.objects.get()  # noqa: F811
    with django_assert_max_num_queries(20):
        table = drawn("grants", TableScope(project, 2019, 2019, date(2019, 12, 31)))
    assert {row.label["ko"]: row.cells["granted"] for row in table.rows} == {
        "인건비": 560_740_000, "사무관리비": 194_560_000, "사업비": 490_000_000, "업무추진비": 10_000_000}
    assert drawn("settlements", TableScope(project, 2019, 2019, date(2019, 12, 31))).rows == ()


def opened(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))


def test_a_package_has_the_sample_its_hashes_and_what_was_dismissed(answered: Request, officer: Actor) -> None:  # noqa: F811
    Finding.objects.create(subject="spending.case:2018-0001", fingerprint="x", code="spending.paid_twice", severity="warning", ko="두 번", en="Twice",
                           state="dismissed", reason="=다른 달의 것", settled_at=AT, settled_by_name="마크", found_at=AT, seen_at=AT)
    made = dossier(Scope(2018, 10, "씨앗"), DAY)
    assert (made.population, made.population_won, [one.how for one in made.sample]) == (1, 640_000, ["largest"])
    files = opened(package_file(made, "ko", lambda file: b""))
    sums = dict(reversed(line.split("  ")) for line in files["SHA256SUMS"].decode().splitlines())
    assert sums == {name: hashlib.sha256(data).hexdigest() for name, data in files.items() if name != "SHA256SUMS"}
    entry = rows(files["sample.csv"])[0]
    assert (entry["amount"], entry["number"], entry["approved_by"], entry["evidence"]) == ("640000", "표본-12", "표본 국장", "0")
    assert sum(int(one["amount"]) for one in rows(files["postings.csv"])) == 0
    # what a spreadsheet would compute stays a text
    assert rows(files["dismissed.csv"])[0]["reason"] == "'=다른 달의 것"
    told = {one["key"]: one for one in rows(files["requests.csv"])}
    assert told[answered.key]["answer_sha256"] == newest_answer(answered).table_hash  # type: ignore[union-attr]
    assert json.loads(files["scope.json"])["seed"] == "씨앗"
    again = opened(package_file(dossier(Scope(2018, 10, "씨앗"), DAY), "ko", lambda file: b""))
    assert {name: data for name, data in again.items() if name.endswith((".csv", ".json"))} == {
        name: data for name, data in files.items() if name.endswith((".csv", ".json"))}


def test_evidence_is_in_the_package_by_its_hash_and_damage_is_named(db: None) -> None:
    Project.objects.create(short_name="wego", name="세계도시 전자정부 협의체 운영")
    grant: Grant = signed(open_2019(), Organisation.objects.create(key="wego", kind="network", names_text="표본 협의체"))
    grant.paid(1_255_300_000)
    spent = grant.spent("사업비", 3_000_000, date(2019, 5, 2))
    proof = attach_evidence(by=STAFF, at=AT, expense=spent.pk, kind=profile_of(grant.agreement.profile).evidence[0], source=b"slip", name="slip.pdf")
    assert proof.file.sha256 == hashlib.sha256(b"slip").hexdigest()
    made = dossier(Scope(2019, 50, "x"), DAY)
    entry = next(one for one in made.sample if one.ref == f"grants.expense:{spent.pk}")
    assert [shown.sha256 for shown in entry.evidence] == [proof.file.sha256]

    def slip(file: StoredFile) -> bytes:
        return b"slip"

    files = opened(package_file(made, "en", slip))
    assert files[next(name for name in files if name.startswith(f"evidence/{proof.file.sha256}"))] == b"slip"
    assert "missing.csv" not in files
    damaged = opened(package_file(made, "en", lambda file: b"other"))
    assert [one["why"] for one in rows(damaged["missing.csv"])] == ["damaged"]
    assert not any(name.startswith("evidence/") for name in damaged)
