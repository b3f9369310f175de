"""Lists of members taken in and back: what would change, who is meant, all or nothing, the same again, and both ways equal."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from dure.base.act import Actor
from dure.documents.members import csv_of, lines_of, xlsx_of
from dure.domain.journal.models import Entry
from dure.domain.members import actions
from dure.domain.members.models import MemberImport, Membership, RegionScope
from dure.domain.members.queries.imports import listed_members
from dure.domain.papers import actions as papers
from dure.domain.parties import actions as parties
from dure.domain.parties.models import Identifier, Organisation, OrganisationFact, OrganisationName
from dure.intake.filing import members
from dure.intake.members.reading import read_members
from dure.kernel.problem import Refused

pytestmark = pytest.mark.django_db

ON = date(2018, 3, 12)
AT = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
KEEPER = Actor("parties.account:900002", "표본 사무국", frozenset({"secretariat"}))
SAMPLE = Path(__file__).resolve().parents[2] / "data" / "sample" / "members.csv"
HEAD = "도시명,영문명,국가,회원구분,가입일,탈퇴일,인구,결정문서번호\n"


def sheet(*lines: str, head: str = HEAD) -> bytes:
    return (head + "\n".join(lines) + "\n").encode()


def take(data: bytes, *, at: datetime = AT, on: date = ON, name: str = "a.csv", **more: Any) -> MemberImport:
    return members.import_whole(data, read_members(data), name, by=KEEPER, on=on, at=at, **more)


def plan(data: bytes, *, on: date = ON, category: str = "") -> Any:
    return members.look(read_members(data), on=on, category=category).plan


def told(data: bytes, **more: Any) -> list[tuple[str, str]]:
    return [(row.status, row.key) for row in plan(data, **more).rows]


def exported(on: date | None = None) -> bytes:
    return csv_of(lines_of(listed_members(on, AT.date())))


SEOUL = "서울,Seoul,KR,정회원,2010-09-07,,\"9,741,000\","
DANANG = "다낭,Da Nang,VN,준회원,2014-06-01,,,"


def test_what_a_list_would_change_is_told_and_nothing_is_written() -> None:
    take(sheet(SEOUL, DANANG))
    before = Entry.objects.count()
    changed = plan(sheet("서울,Seoul,KR,정회원,2010-09-07,,9776000,", "다낭,Da Nang,VN,정회원,2014-11-06,,,GA-2014",
                         "소피아,Sofia,BG,정회원,2010-09-07,,,"))
    assert [(row.status, [(c.field, c.before, c.after) for c in row.changes]) for row in changed.rows] == [
        ("changed", [("population", "9,741,000", "9,776,000")]),
        ("changed", [("until", "associate 2014-06-01~", "2014-11-05"), ("category", "associate", "full 2014-11-06~")]),
        ("new", [("membership", "", "full 2010-09-07~")])]
    assert Entry.objects.count() == before


def test_a_list_is_one_batch_and_the_same_file_again_does_nothing() -> None:
    made = take(sheet(SEOUL, DANANG))
    assert Entry.objects.filter(batch=made.batch, act="members.apply_import").count() == 1
    assert Membership.objects.filter(batch=made.batch).count() == 2
    before = Entry.objects.exclude(act="papers.keep_file").count()
    assert take(sheet(SEOUL, DANANG)).pk == made.pk
    assert Entry.objects.exclude(act="papers.keep_file").count() == before
    assert told(sheet(SEOUL, DANANG, head=HEAD.upper())) == [("same", "seoul"), ("same", "da-nang")]


@pytest.mark.parametrize(("line", "status"), [
    ("서울 ,,KR,정회원,,,,", "same"),
    (",SEOUL,KR,정회원,,,,", "same"),
    ("서울특별시,,KR,정회원,,,,", "same"),  # an alias
    (",Séoul,KR,정회원,,,,", "same"),
    (",Seúl,KR,정회원,,,,", "doubtful"),
    ("Сеул,,KR,정회원,,,,", "doubtful"),
    ("ソウル,,KR,정회원,,,,", "doubtful"),
    ("Lodz,,PL,정회원,,,,", "same"),
    ("울라놉스크,,RU,정회원,,,,", "doubtful"),
    ("Ульяновск,,RU,정회원,,,,", "doubtful"),
    ("Cordoba,,AR,정회원,2010,,,", "new"),
    ("Córdoba,,ES,정회원,,,,", "same"),
    ("Birmingham,,US,정회원,2010,,,", "new"),
    ("부산,Busan,KR,정회원,2010,,,", "new"),
])
def test_duplicates_are_found_across_scripts_and_a_namesake_abroad_is_another(line: str, status: str) -> None:
    take(sheet(SEOUL, "우치,Łódź,PL,정회원,2010,,,", "울리야노브스크,Ulyanovsk,RU,정회원,2010,,,", "코르도바,Córdoba,ES,정회원,2010,,,",
               "버밍엄,Birmingham,GB,정회원,2010,,,"))
    parties.name_organisation(by=KEEPER, at=AT, organisation=Organisation.objects.get(key="seoul"), language="ko", name="서울특별시", use="alias")
    row = plan(sheet(line)).rows[0]
    assert row.status == status, (row.key, row.likenesses, row.changes)
    if status == "doubtful":
        assert row.likenesses[0].key in ("seoul", "ulyanovsk")
        assert row.likenesses[0].reasons


def test_an_identifier_finds_a_member_under_another_name_and_a_wrong_one_is_asked() -> None:
    head = "도시명,국가,회원구분,wikidata\n"
    take(sheet("서울,KR,full,Q8684", head=head))
    assert told(sheet("한양,KR,full,Q8684", head=head)) == [("changed", "seoul")]
    assert told(sheet("서울,KR,full,Q999", head=head)) == [("doubtful", "")]


def test_rows_of_one_list_that_name_one_member() -> None:
    found = plan(sheet(SEOUL, ",Seoul,KR,정회원,2010-09-07,,,", "Сеул,,KR,정회원,2010,,,", "울라놉스크,,RU,정회원,2010,,,",
                       "다낭,Da Nang,VN,준회원,2012-01-01,2014-11-05,,", "다낭,Da Nang,VN,정회원,2014-11-06,,,"))
    assert [(row.status, row.joins) for row in found.rows] == [("new", ""), ("new", "2"), ("doubtful", ""), ("new", ""), ("new", ""), ("new", "6")]
    take(sheet("다낭,Da Nang,VN,준회원,2012-01-01,2014-11-05,,", "다낭,Da Nang,VN,정회원,2014-11-06,,,"))
    assert list(Membership.objects.order_by("during").values_list("organisation__key", "category")) == [("da-nang", "associate"), ("da-nang", "full")]


def test_a_doubt_is_settled_by_a_person_and_the_rest_waits_for_it() -> None:
    take(sheet(SEOUL))
    data = sheet("Сеул,,KR,정회원,,,,", "부산,Busan,KR,정회원,2012,,,")
    with pytest.raises(Refused) as refused:
        take(data)
    assert [p.code for p in refused.value.problems] == ["members.import_doubtful"]
    assert not Organisation.objects.filter(key="busan").exists()
    made = members.take_in(data, "b.csv", by=KEEPER, on=ON, at=AT)
    made = actions.choose_for_import(by=KEEPER, at=AT, import_=made.pk, rows={"2": "seoul"})
    looked = members.looked_at(made)
    assert [(row.status, row.key) for row in looked.plan.rows] == [("changed", "seoul"), ("new", "")]
    members.apply(made, by=KEEPER, at=AT, expected=looked.plan.fingerprint)
    assert OrganisationName.objects.get(name="Сеул").organisation.key == "seoul"


def test_a_register_that_moved_is_looked_at_again() -> None:
    made = members.take_in(sheet(DANANG), "b.csv", by=KEEPER, on=ON, at=AT)
    looked = members.looked_at(made)
    take(sheet("다낭,Da Nang,VN,정회원,2011,,,"))
    with pytest.raises(Refused) as refused:
        members.apply(made, by=KEEPER, at=AT, expected=looked.plan.fingerprint)
    assert refused.value.problems[0].code in ("members.import_moved", "members.import_overlaps")


def test_a_membership_is_corrected_in_both_times() -> None:
    take(sheet("다낭,Da Nang,VN,정회원,2012-11-13,,,"))
    later = AT + timedelta(hours=1)
    take(sheet("다낭,Da Nang,VN,정회원,2012-11-13,2017-12-31,,GA-2012"), at=later)
    rows = Membership.objects.order_by("pk")
    assert [(r.during.upper, r.decision_cited, r.known_from, r.known_until) for r in rows if not r.known_until or r.known_until != r.known_from] == [
        (None, "", AT, later), (date(2018, 1, 1), "GA-2012", later, None)]


def test_a_decision_in_the_register_of_papers_is_linked_and_another_is_cited() -> None:
    paper = papers.register_paper(by=KEEPER, on=ON, at=AT, direction="inside", kind="decision", title="결정", number="GA-2012")
    take(sheet("다낭,Da Nang,VN,정회원,2012-11-13,,,GA-2012", "소피아,Sofia,BG,정회원,2012-11-13,,,GA-1999"))
    assert list(Membership.objects.order_by("pk").values_list("decision", "decision_cited")) == [(paper.pk, ""), (None, "GA-1999")]


@pytest.mark.parametrize(("line", "code"), [
    ("다낭,Da Nang,VN,,2012,,,", "members.import_no_category"),
    ("다낭,Da Nang,VN,정회원,,2012,,", "members.import_no_since"),
])
def test_rows_that_lack_what_matters_are_refused(line: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        take(sheet(SEOUL, line))
    assert [(p.code, p.params["row"]) for p in refused.value.problems] == [(code, "3")]
    assert not Organisation.objects.exists()


def test_a_period_in_the_way_is_refused() -> None:
    take(sheet("다낭,Da Nang,VN,준회원,2012-01-01,2014-11-05,,", "다낭,Da Nang,VN,정회원,2014-11-06,,,"))
    assert [p.code for p in plan(sheet("다낭,Da Nang,VN,준회원,2013-01-01,2016-01-01,,")).rows[0].problems] == ["members.import_overlaps"] * 2


def test_taking_back_what_is_new() -> None:
    made = take(sheet(SEOUL, DANANG))
    later = AT + timedelta(hours=1)
    actions.undo_import(by=KEEPER, at=later, import_=made.pk, why="다른 파일")
    assert not Membership.objects.filter(known_until__isnull=True).exists()
    assert Membership.objects.filter(known_from__lte=AT, known_until__gt=AT).count() == 2  # as it was known then
    assert exported().count(b"\r\n") == 1
    again = take(sheet(SEOUL, DANANG), at=later)
    assert again.pk != made.pk
    assert Organisation.objects.count() == 2


def test_taking_back_what_was_changed() -> None:
    take(sheet(SEOUL, DANANG, "소피아,Sofia,BG,정회원,2010-09-07,,,"))
    before = exported()
    head = "key,도시명,영문명,국가,권역,회원구분,가입일,탈퇴일,인구,인구기준일,위도,경도,wikidata,표시 이름\n"
    made = take(sheet("seoul,서울시,Seoul City,KR,아시아,정회원,2010-09-08,,9776000,2018-03-12,37.5,127,Q8684,ko: 서울 특별시",
                      "da-nang,,,,,full,2014-11-06,,5,2017-01-01,,,,", "sofia,,,,,full,,2017-12-31,,,,,,", head=head),
                at=AT + timedelta(hours=1), name="b.csv")
    assert exported() != before
    actions.undo_import(by=KEEPER, at=AT + timedelta(hours=2), import_=made.pk, why="잘못 보냄")
    assert exported() == before
    assert not Identifier.objects.exists()
    assert not RegionScope.objects.exists()
    assert OrganisationFact.objects.count() == 1


def test_what_was_built_on_a_list_hinders_taking_it_back() -> None:
    made = take(sheet(SEOUL, DANANG))
    city = Organisation.objects.get(key="da-nang")
    paper = papers.register_paper(by=KEEPER, on=ON, at=AT, direction="inside", kind="decision", title="결정", number="GA-2014",
                                  decided_on=date(2014, 11, 6))
    actions.admit_member(by=KEEPER, on=ON, at=AT + timedelta(hours=1), organisation=city, category="full", starts_on=date(2014, 11, 6),
                         decision=paper, decided_by="general-assembly")
    with pytest.raises(Refused) as refused:
        actions.undo_import(by=KEEPER, at=AT + timedelta(hours=2), import_=made.pk, why="다른 파일")
    assert {p.code for p in refused.value.problems} <= {"parties.built_upon", "members.import_built_upon"}
    assert Membership.objects.filter(known_until__isnull=True, organisation__key="seoul").exists()


def test_only_the_secretariat_takes_lists_in() -> None:
    officer = Actor("parties.account:900001", "표본 담당", frozenset({"officer"}))
    data = sheet(SEOUL)
    with pytest.raises(Refused):
        members.import_whole(data, read_members(data), "a.csv", by=officer, on=ON, at=AT)
    assert not Organisation.objects.exists()


def test_members_that_a_list_does_not_name_are_told_and_stay() -> None:
    take(sheet(SEOUL, DANANG))
    assert plan(sheet(SEOUL)).absent == [("da-nang", "associate")]


def test_the_sample_network_grows_as_papers_tell_and_comes_back_equal() -> None:
    take(SAMPLE.read_bytes(), name="members.csv")

    def count(day: date, **more: Any) -> int:
        return Membership.objects.filter(known_until__isnull=True, during__contains=day, organisation__kind="city", **more).count()

    assert count(date(2010, 9, 8)) == 50
    assert (count(date(2014, 4, 15), category="full"), count(date(2014, 4, 15), category="associate")) == (69, 5)
    assert count(date(2014, 11, 7)) == 86
    assert (count(date(2016, 10, 12)), count(date(2016, 10, 12), category="associate")) == (108, 18)
    assert (count(ON), count(date(2018, 12, 15))) == (129, 128)
    text, workbook = exported(), xlsx_of(lines_of(listed_members(None, AT.date())))
    assert {row.status for row in plan(text).rows} == {"same"}
    assert {row.status for row in plan(workbook).rows} == {"same"}
    assert {row.status for row in plan(exported(ON)).rows} == {"same"}
    for table in ("members_membership", "members_regionscope", "parties_organisationname", "parties_organisationfact",
                  "parties_identifier", "parties_organisation", "members_memberimport"):
        from django.db import connection

        with connection.cursor() as cursor:
            cursor.execute(f"delete from {table}")
    take(workbook, name="members.xlsx")
    assert exported() == text
    assert xlsx_of(lines_of(listed_members(None, AT.date()))) == workbook


def test_an_export_is_a_fixed_number_of_queries_and_holds_no_formula(django_assert_num_queries: Any) -> None:
    take(sheet("\"'=HYPERLINK(1)\",+Sofia,BG,정회원,2010,,,@x"))
    for lines in (1, 3):
        with django_assert_num_queries(9):
            found = exported().decode("utf-8-sig").splitlines()
        assert len(found) == lines + 1
        take(sheet(SEOUL, DANANG))
    assert not any(cell.startswith(("=", "+", "@")) for line in found for cell in line.split(","))
