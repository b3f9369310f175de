"""What a person may do follows from the posts held on the day: the table cell by cell, through real doors and real acts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from django.utils import timezone

from dure.base.act import Actor
from dure.base.acts import acts
from dure.base.labels import DUTIES
from dure.domain.bodies.models import Seat, Term
from dure.domain.journal.models import Entry
from dure.domain.members.models import Invoice, Prospect
from dure.domain.papers.models import Finding, Paper
from dure.domain.parties.models import Account, Duty, Organisation
from dure.domain.texts.models import Parameter
from dure.kernel.problem import Refused
from dure.web.desk.authority.table import rows
from dure.web.desk.authority.words import KOREAN, ROOMS
from tests.base.test_permissions import PAGE, TABLE
from tests.domain.bodies.conftest import AT, Network

pytestmark = pytest.mark.django_db


def documented() -> dict[str, set[str]]:
    """This function will read the table of `docs/permissions.md`: act, and the duties that may do it."""
    printed = TABLE.search(PAGE.read_text())
    assert printed is not None
    head, _, *lines = printed[0].splitlines()
    duties = [cell.strip() for cell in head.split("|")[2:-1]]
    cells = [[cell.strip() for cell in line.split("|")[1:-1]] for line in lines]
    return {row[0].strip("`"): {duty for duty, cell in zip(duties, row[1:], strict=True) if cell} for row in cells}


@pytest.fixture
def network(db: None) -> Network:
    """This function will return a network on which every door of the table can act."""
    made = Network()
    made.seat(made.body(), "president", "president")
    made.city("seoul", name="Seoul")
    return made


def test_every_act_refuses_or_lets_through_each_duty_as_the_page_says() -> None:
    """Cell by cell, each act itself is called: one who may not is refused before it looks at anything else."""
    table = documented()
    cells = 0
    for name, function in acts():
        for duty in DUTIES:
            by = Actor("parties.account:1", "마크", frozenset({duty}))
            may = True
            try:
                function(by=by)
            except Refused as refused:
                may = [problem.code for problem in refused.problems] != ["base.not_permitted"]
                assert may or refused.problems[0].params["ko"]  # a refusal names the duties that it takes
            except TypeError:
                pass  # let through: what it is to be done on was not given
            assert may is (duty in table.get(name, set())), f"{name}, {duty}"
            cells += 1
    assert cells > 900


def test_the_auditor_and_the_city_write_nothing_of_an_office() -> None:
    table = documented()
    assert [act for act, duties in table.items() if "auditor" in duties] == []
    own = {"parties.delegate_duty", "parties.end_delegation", "members.tell_payment", "papers.keep_file"}
    answering = {f"assessments.{act}" for act in ("open_assessment", "share_section", "give_answers", "keep_evidence", "withdraw_evidence", "comment",
                                                  "consent", "submit_assessment", "plan_step", "set_step", "keep_workbook", "take_workbook",
                                                  "reply_to")}  # each act asks whether it is one's own city
    assert {act for act, duties in table.items() if duties & {"member_staff", "council_member"}} <= own | answering


def doors(network: Network) -> dict[str, tuple[str, dict[str, str]]]:
    """This function will return a real door for some acts of each room that people use: address and what is posted."""
    paper = network.paper()
    finding = Finding.objects.create(subject=f"papers.paper:{paper.pk}", fingerprint="f", code="papers.x", severity="warning", ko="표본",
                                     en="Sample", found_at=AT, seen_at=AT)
    other = Account.objects.create(email="other@dure.example", name={"ko": "다른 이"})
    today = timezone.localdate()
    day = today.isoformat()
    return {
        "bodies.fill_seat": ("/desk/bodies/executive-committee/seats/president/fill/",
                             {"holder": "seoul", "starts_on": "2017-06-28", "basis": "register", "source": "표본"}),
        "bodies.found_body": ("/desk/bodies/found/", {"name_ko": "협의체", "name_en": "Council", "key": "council", "kind": "council",
                                                      "starts_on": "2015-01-01"}),
        "bodies.open_seat": ("/desk/bodies/executive-committee/act/open-seat/", {
            "label_ko": "위원", "label_en": "Member", "key": "member-9", "role": "member", "held_by": "organisation",
            "owner_duty": "secretariat", "starts_on": "2015-01-01", "position": "1"}),
        "texts.set_parameter": ("/desk/charter/bodies.executive_most/", {"value": "21", "starts_on": day, "assumed": "on", "why": "시험"}),
        "parties.assign_duty": ("/desk/authority/duties/assign/", {"account": other.email, "kind": "officer", "starts_on": day}),
        "parties.open_account": ("/desk/accounts/", {"email": "new@dure.example", "name": "새 이", "language": "ko", "duty": "officer"}),
        "papers.accept_finding": (f"/desk/findings/{finding.pk}/accept/", {"next": "/desk/"}),
    }


@pytest.mark.parametrize("duty", DUTIES)
def test_real_doors_let_through_whom_the_page_says(signed_in: Callable[..., Client], network: Network, duty: str) -> None:
    table, client = documented(), signed_in(duty)
    for act, (address, posted) in doors(network).items():
        before = Entry.objects.filter(act=act).count()
        client.post(address, posted)
        assert (Entry.objects.filter(act=act).count() > before) is (duty in table[act]), f"{act} by {duty}"


EXAMPLES = {"int": "1", "slug": "president", "path": "budget.line:1/current", "str": "bodies.executive_most"}


def addresses(resolver: Any = None, prefix: str = "/") -> Iterator[str]:
    for entry in (resolver or get_resolver()).url_patterns:
        route = prefix + str(entry.pattern).removeprefix("^")
        if isinstance(entry, URLResolver):
            yield from addresses(entry, route)
        elif isinstance(entry, URLPattern):
            yield re.sub(r"<(?:(\w+):)?(\w+)>", lambda m: {"seat": "president", "verb": "fill"}.get(m[2], EXAMPLES.get(m[1] or "str", "1")), route)


@pytest.mark.parametrize("duty", ["auditor", "member_staff"])
def test_no_act_goes_through_any_door_of_the_desk(signed_in: Callable[..., Client], network: Network, duty: str) -> None:
    """Whatever is posted to whatever address of the desk, the journal stays as it is."""
    given = doors(network)
    client = signed_in(duty)
    before = Entry.objects.count()
    posted = {key: value for _, said in given.values() for key, value in said.items()} | {"why": "시험", "reason": "시험"}
    tried = 0
    for address in sorted({address for address in addresses() if address.startswith("/desk/")} | {address for address, _ in given.values()}):
        client.post(address, posted)
        tried += 1
    assert tried > 40
    assert Entry.objects.count() == before


def test_the_page_shows_what_one_may_and_by_which_duty(signed_in: Callable[..., Client]) -> None:
    page = signed_in("secretariat").get("/desk/authority/?mine=1&room=bodies").content.decode()
    assert "자리 채우기" in page
    assert "bodies.fill_seat" in page
    assert "members.admit_member" not in page
    mine = page.partition("bodies.fill_seat")[2][:300]
    assert '<span class="badge success">사무국</span>' in mine
    assert "papers.sweep_files" not in page
    english = signed_in("auditor").get("/en/desk/authority/").content.decode()
    assert "Fill seat" in english
    assert '<span class="badge success">' not in english.partition('id="table"')[2]
    assert "No act fits" in signed_in("auditor").get("/en/desk/authority/?mine=1").content.decode()


def test_every_act_has_a_korean_name_and_every_room() -> None:
    known = {row.act for row in rows()}
    assert known - set(KOREAN) == set(), "name these acts in dure/web/desk/authority/words.py"
    assert {row.room for row in rows()} <= set(ROOMS)


def colleague(signed_in: Callable[..., Client], duty: str, name: str) -> tuple[Client, Account]:
    client = signed_in(duty, name)
    return client, Account.objects.order_by("-pk")[0]


def test_a_duty_is_handed_on_with_a_file_and_taken_back(signed_in: Callable[..., Client], network: Network, files: Any) -> None:
    office, head = colleague(signed_in, "secretariat", "마크")
    other, deputy = colleague(signed_in, "officer", "표본 대행")
    Prospect.objects.create(organisation=network.city("prospect", category=""), next_step="편지 쓰기", begun_on=date(2026, 1, 1))
    today = timezone.localdate()
    given = {"duty": str(Duty.objects.get(account=head).pk), "to": deputy.email, "starts_on": today.isoformat(),
             "ends_on": (today + timedelta(days=3)).isoformat(), "why": "출장"}
    refused = office.post("/desk/authority/delegate/", given | {"starts_on": "2020-01-01"})
    assert refused.status_code == 422
    assert "지난 날부터 위임할 수 없습니다" in refused.content.decode()
    assert not Paper.objects.exists()
    assert office.post("/desk/authority/delegate/", given).status_code == 302
    paper = Paper.objects.get(kind="handover")
    assert paper.title.endswith("마크 → 표본 대행")
    assert other.post("/desk/bodies/found/", {"name_ko": "분과", "name_en": "Sub", "key": "sub", "kind": "sub_committee",
                                              "starts_on": "2020-01-01"}).status_code == 302
    listed = other.get("/desk/handovers/").content.decode()
    assert f"/desk/handovers/{paper.pk}/handover.pdf" in listed
    from dure.formats.blocks import words
    from dure.formats.reading import read

    text = words(read(other.get(f"/desk/handovers/{paper.pk}/handover.hwpx").content, "x.hwpx").blocks)
    for said in ("업무인수인계서", "인계자", "마크", "표본 대행", "출장", "편지 쓰기", "공석", "president"):
        assert said in text, said
    assert other.get(f"/desk/handovers/{paper.pk}/handover.pdf").content.startswith(b"%PDF")
    assert other.get(f"/desk/handovers/{paper.pk}/handover.exe").status_code == 404
    made = Duty.objects.get(delegated_by__isnull=False)
    assert "표본 대행" in office.get("/desk/authority/").content.decode()
    other.post(f"/desk/authority/delegations/{made.pk}/take-back/")
    assert Duty.objects.filter(pk=made.pk).exists()
    office.post(f"/desk/authority/delegations/{made.pk}/take-back/")
    assert not Duty.objects.filter(pk=made.pk).exists()


def test_a_duty_that_changes_its_holder_writes_its_file(signed_in: Callable[..., Client], network: Network, files: Any) -> None:
    admin, _ = colleague(signed_in, "administrator", "관리자")
    _, former = colleague(signed_in, "secretariat", "마크")
    _, next_one = colleague(signed_in, "", "표본 후임")
    duty = Duty.objects.get(account=former)
    assert admin.post(f"/desk/authority/duties/{duty.pk}/end/", {"why": "전보"}).status_code == 302
    given = {"account": next_one.email, "kind": "secretariat", "starts_on": timezone.localdate().isoformat()}
    assert admin.post("/desk/authority/duties/assign/", given).status_code == 302
    assert [paper.title.partition(": ")[2] for paper in Paper.objects.filter(kind="handover").order_by("pk")] == ["마크 → –", "마크 → 표본 후임"]
    assert admin.post(f"/desk/accounts/{next_one.pk}/close/", {"why": "퇴직"}).status_code == 302
    assert Paper.objects.filter(kind="handover").count() == 3
    assert set(Entry.objects.filter(act="papers.register_paper").values_list("who_name", flat=True)) == {"관리자"}
    no_city = admin.post("/desk/authority/duties/assign/", given | {"kind": "member_staff"})
    assert "도시를 적어야 합니다" in no_city.content.decode()


def test_who_answers_for_a_city_sees_it_and_no_other_page(signed_in: Callable[..., Client], network: Network) -> None:
    client, account = colleague(signed_in, "member_staff", "도시 담당")
    Duty.objects.filter(account=account).update(department=network.city("busan", name="Busan"))
    assert client.get("/desk/").headers["Location"] == "/desk/members/busan/"
    page = client.get("/desk/members/busan/")
    assert page.status_code == 200
    assert "Busan" in page.content.decode()
    busan = Organisation.objects.get(key="busan")
    for number, city in (("D2018-7", busan), ("D2018-8", Organisation.objects.get(key="seoul"))):
        Invoice.objects.create(organisation=city, number=number, year=2018, currency="USD", amount=40_000,
                               issued_on=date(2018, 1, 1), due_on=date(2018, 4, 1))
    shown = client.get("/desk/members/busan/").content.decode()
    assert "D2018-7" in shown
    assert "D2018-8" not in shown
    link = re.search(r'href="(/dues/[^"]+)"', shown)
    assert link is not None
    assert client.get(link[1]).status_code == 200
    for address in ("/desk/members/seoul/", "/desk/members/", "/desk/papers/", "/desk/bodies/", "/desk/authority/", "/desk/dues/",
                    "/desk/applications/", "/desk/explain/", "/desk/accounts/"):
        answer = client.get(address)
        assert answer.status_code == 403, address
        assert "자기 도시의 화면만" in answer.content.decode(), address


def test_may_they_is_asked_for_any_person_and_day(signed_in: Callable[..., Client], network: Network) -> None:
    client = signed_in("secretariat", "마크")
    _, other = colleague(signed_in, "auditor", "감사")
    asked = {"act": "bodies.fill_seat", "what": "executive-committee/president=seoul", "on": "2017-06-28"}
    said = client.get("/desk/explain/", asked).content.decode()
    assert "그날 의결권이 있는 회원입니다." in said
    assert "/desk/charter/members.seat_needs_standing/" not in said  # the President's standing is asked, and not assumed
    assert "/desk/charter/members.president_needs_standing/" in said
    assert "이 일을 할 수 있는 직무가 없습니다" in client.get("/desk/explain/", asked | {"by": other.email}).content.decode()
    assert client.get("/desk/explain/", asked | {"what": "nothing/here"}).status_code == 422
    assert client.get("/desk/explain/", {"act": "x", "what": "y"}).status_code == 422
    assert not Term.objects.exists()
    assert Seat.objects.get().terms.count() == 0


def test_a_charter_parameter_changes_and_the_past_keeps_its_own(signed_in: Callable[..., Client]) -> None:
    chief = signed_in("secretary_general")
    given = {"value": "25", "starts_on": "2027-01-01", "source": "정관 2027", "clause": "제12조", "why": "총회 결정"}
    assert chief.post("/desk/charter/bodies.executive_most/", given).status_code == 302
    for day, value in (("2026-12-31", "20"), ("2027-01-01", "25")):
        row = chief.get(f"/desk/charter/?on={day}").content.decode().partition('id="bodies.executive_most"')[2].partition("</tr>")[0]
        assert f"<td>{value}</td>" in row
        public = Client().get(f"/about/charter/?on={day}").content.decode().partition('id="bodies.executive_most"')[2].partition("</tr>")[0]
        assert f"<td>{value}</td>" in public
    for key, bad in (("bodies.executive_most", "many"), ("bodies.executive_most", "-1"), ("bodies.executive_most", '"x"'),
                     ("bodies.region_share_most", "half"), ("bodies.region_share_most", "1/0"), ("members.categories", "[1]"),
                     ("members.categories", "full"), ("members.admitting_body", "{}")):
        answer = chief.post(f"/desk/charter/{key}/", given | {"value": bad, "starts_on": "2028-01-01"})
        assert answer.status_code == 422, (key, bad)
    assert chief.post("/desk/charter/bodies.region_share_most/", given | {"value": "2/5"}).status_code == 302
    assert Parameter.objects.count() == 2
    no_source = chief.post("/desk/charter/bodies.term_years/", given | {"value": "4", "source": ""})
    assert no_source.status_code == 422
    assert chief.get("/desk/charter/bodies.none/").status_code == 404
    reader = signed_in("officer")
    assert "필요한 직무" in reader.get("/desk/charter/bodies.executive_most/").content.decode()
    assert reader.post("/desk/charter/bodies.executive_most/", given | {"starts_on": "2029-01-01"}).status_code == 422
