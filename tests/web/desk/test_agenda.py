"""The agenda at the desk: order, items, members' proposals, papers, what is printed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from dure.domain.meetings.actions import agenda as acts
from dure.domain.meetings.models import Delegate, Delegation, Invitation, Item, Meeting, Pack
from dure.domain.meetings.queries.agenda import revision_of
from tests.domain.meetings.test_agenda import AT, CLERK, ON, city, committee, ten

pytestmark = pytest.mark.django_db
SignIn = Callable[..., Client]


def order(meeting: Meeting) -> list[int]:
    return list(Item.objects.filter(meeting=meeting, state="accepted").order_by("position").values_list("pk", flat=True))


def said(numbers: list[int]) -> str:
    return ",".join(map(str, numbers))


@pytest.mark.parametrize(("prefix", "words"), [("", ["안건", "지역사무소 평가", "10:00–10:20", "규약: 찬반 투표 2/3 이상", "가정"]),
                                               ("/en", ["Agenda", "Assessment of regional offices", "Statute: at least 2/3 of votes cast", "assumed"])])
def test_the_agenda_tells_hours_kinds_and_majorities(signed_in: SignIn, prefix: str, words: list[str]) -> None:
    meeting = committee()
    ten(meeting)
    shown = signed_in("secretariat").get(f"{prefix}/desk/meetings/{meeting.key}/agenda/").content.decode()
    assert all(word in shown for word in words)


def test_items_move_by_buttons_and_a_second_order_is_kept_on_the_page(signed_in: SignIn) -> None:
    meeting, office = committee(), signed_in("secretariat")
    ten(meeting)
    seen, base = order(meeting), f"/en/desk/meetings/{meeting.key}/agenda"
    assert office.post(f"{base}/move/", {"item": seen[1], "seen": said(seen), "way": "up"}).status_code == 302
    moved = [seen[1], seen[0], *seen[2:]]
    assert order(meeting) == moved
    late = office.post(f"{base}/order/", {"seen": said(seen), "wanted": said(seen[::-1])})
    assert late.status_code == 409
    assert order(meeting) == moved
    page = late.content.decode()
    assert "The order that you wanted" in page
    assert f'value="{said(seen[::-1])}"' in page
    assert office.post(f"{base}/order/", {"seen": said(moved), "wanted": said(seen[::-1])}).status_code == 302
    assert order(meeting) == seen[::-1]


def test_items_are_added_changed_closed_and_withdrawn(signed_in: SignIn) -> None:
    meeting, office = committee(), signed_in("secretariat")
    base = f"/en/desk/meetings/{meeting.key}/agenda"
    assert "There is no item yet" in office.get(f"{base}/").content.decode()
    item = {"title_ko": "회비의 사용", "title_en": "Use of fees", "kind": "decision", "matter": "budget", "minutes": "20"}
    assert office.post(f"{base}/add/", item | {"title_ko": "", "title_en": ""}).status_code == 422
    assert office.post(f"{base}/add/", item).status_code == 302
    record = Item.objects.get()
    assert (record.title, record.matter, record.minutes_allotted) == ({"ko": "회비의 사용", "en": "Use of fees"}, "budget", 20)
    drawn = revision_of(record)
    assert office.post(f"{base}/change/", item | {"item": record.pk, "revision": drawn, "minutes": "30"}).status_code == 302
    refused = office.post(f"{base}/change/", item | {"item": record.pk, "revision": drawn, "minutes": "5"})
    assert refused.status_code == 422
    assert "Somebody else has changed this item" in refused.content.decode()
    assert office.post(f"{base}/close/", {"item": record.pk, "reason": "표본 근거"}).status_code == 302
    assert "표본 근거" in office.get(f"{base}/").content.decode()
    assert office.post(f"{base}/withdraw/", {"item": record.pk, "reason": "표본"}).status_code == 302
    record.refresh_from_db()
    assert (record.state, record.closed, record.minutes_allotted) == ("withdrawn", True, 30)


def test_a_members_item_waits_until_the_office_decides(signed_in: SignIn) -> None:
    meeting, office, kazan = committee(starts_on=timezone.localdate() + timedelta(60)), signed_in("secretariat"), city("kazan")
    base = f"/en/desk/meetings/{meeting.key}/agenda"
    item = {"title_en": "Kazan's item", "kind": "discussion", "matter": "ordinary", "proposer": "kazan"}
    assert "Only a member that is invited" in office.post(f"{base}/propose/", item).content.decode()
    Invitation.objects.create(meeting=meeting, organisation=kazan)
    assert office.post(f"{base}/propose/", item).status_code == 302
    record = Item.objects.get()
    assert "Put it on the agenda" in office.get(f"{base}/").content.decode()
    assert office.post(f"{base}/accept/", {"item": record.pk, "minutes": "15", "matter": "ordinary"}).status_code == 302
    record.refresh_from_db()
    assert (record.state, record.position, record.minutes_allotted) == ("accepted", 1, 15)


def test_papers_are_attached_in_versions_and_the_pack_is_kept_as_sent(signed_in: SignIn) -> None:
    meeting, office = committee(), signed_in("secretariat")
    (item, *_others), base = ten(meeting), f"/en/desk/meetings/{meeting.key}"
    first = SimpleUploadedFile("plan.md", b"# Plan\n\nfirst words")
    assert office.post(f"{base}/agenda/attach/", {"item": item.pk, "file": first, "title": "The plan"}).status_code == 302
    printed = office.get(f"{base}/papers/pack/en.pdf")
    assert printed["Content-Type"] == "application/pdf"
    assert office.post(f"{base}/papers/send/", {"language": "en"}).status_code == 302
    pack = Pack.objects.get()
    paper = item.papers.get().paper
    assert (pack.papers, pack.closed) == ([paper.pk], False)
    assert b"".join(office.get(f"{base}/papers/packs/1.pdf").streaming_content).startswith(b"%PDF")  # type: ignore[attr-defined]
    assert "changed after the pack was sent" not in office.get(f"{base}/agenda/").content.decode()
    second = SimpleUploadedFile("plan.md", b"# Plan\n\nsecond words")
    assert office.post(f"{base}/agenda/attach/", {"item": item.pk, "file": second, "version_of": paper.pk}).status_code == 302
    for page in ("agenda", "papers"):
        shown = office.get(f"{base}/{page}/").content.decode()
        assert "hanged after the pack was sent" in shown
        assert "version 2" in shown
    attached = item.papers.get().pk
    assert office.post(f"{base}/agenda/detach/", {"item": item.pk, "attached": attached, "reason": "표본"}).status_code == 302
    assert not item.papers.exists()


def test_what_is_printed_stands_in_one_place(signed_in: SignIn) -> None:
    meeting, office = committee(), signed_in("secretariat")
    ten(meeting)
    base = f"/en/desk/meetings/{meeting.key}/papers"
    empty = office.get(f"{base}/protocol/en.pdf")
    assert empty.status_code == 422
    assert "Nobody stands on the roll" in empty.content.decode()
    delegation = Delegation.objects.create(meeting=meeting, organisation=city("kazan"), name={"en": "Kazan", "ko": "카잔"}, position=1, may_vote=True)
    Delegate.objects.create(delegation=delegation, family_name="Sample", given_name="Maria")
    for kind, form, begin in (("agenda", "hwpx", b"PK"), ("roll-call", "pdf", b"%PDF"), ("attendance", "hwpx", b"PK"), ("protocol", "pdf", b"%PDF"),
                              ("name-plates", "pdf", b"%PDF"), ("closed-pack", "pdf", b"%PDF")):
        for language in ("ko", "fr"):
            assert office.get(f"{base}/{kind}/{language}.{form}").content.startswith(begin)
    assert office.get(f"{base}/agenda/de.pdf").status_code == 404
    assert office.get(f"{base}/name-plates/ko.hwpx").status_code == 404
    assert "Roll-call sheets, blank" in office.get(f"{base}/").content.decode()


def test_another_office_reads_and_changes_nothing(signed_in: SignIn) -> None:
    meeting, officer = committee(), signed_in("officer")
    ten(meeting)
    base = f"/en/desk/meetings/{meeting.key}"
    shown = officer.get(f"{base}/agenda/").content.decode()
    assert "Another office keeps the meetings of this body" in shown
    assert "Add an item" not in shown
    seen = order(meeting)
    assert officer.post(f"{base}/agenda/move/", {"item": seen[1], "seen": said(seen), "way": "up"}).status_code == 422
    assert order(meeting) == seen
    assert officer.get(f"{base}/papers/closed-pack/ko.pdf").status_code == 403
    assert acts.add_item(by=CLERK, on=ON, at=AT, meeting=meeting.pk, title={"ko": "표본"}).position == 11
