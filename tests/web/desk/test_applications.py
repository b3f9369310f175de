"""Applications at the desk: accepted into the register of papers and of members, admitted by the body of the day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from dure.base.act import Actor
from dure.domain.bodies.models import Body
from dure.domain.members.actions.applications import erase_applicants, withdraw_application
from dure.domain.members.models import Application, Membership
from dure.domain.messages.models import Letter
from dure.domain.papers.models import Paper
from dure.domain.parties.models import Organisation
from tests.web.counter.test_applying import ANSWERS, PDF

pytestmark = pytest.mark.django_db


@pytest.fixture
def application(client: Client, tmp_path: Path, settings: Any) -> Application:
    """This function will submit an application at the counter."""
    settings.FILES = tmp_path
    cache.clear()
    address = client.post("/en/apply/", {"category": "full"}).headers["Location"]
    client.post(address, ANSWERS | {"version": "1"})
    client.post(f"{address}signed/", {"signed": SimpleUploadedFile("form.pdf", PDF, "application/pdf")})
    client.post(address, ANSWERS | {"version": str(Application.objects.get().version), "submit": "yes"})
    made = Application.objects.get()
    assert made.state == "submitted"
    return made


@pytest.fixture
def committee(db: None) -> Body:
    """This function will found the Executive Committee."""
    organ = Organisation.objects.create(key="executive-committee", kind="organ")
    return Body.objects.create(key="executive-committee", organisation=organ, kind="executive", during=("2010-09-07", None))


@pytest.fixture
def secretariat_actor() -> tuple[Actor, date, datetime]:
    """This function will return one of the Secretariat, a day and an instant."""
    return Actor("parties.account:1", "사무국", frozenset({"secretariat"})), date(2026, 3, 2), datetime(2026, 3, 2, 9, tzinfo=UTC)


def said(client: Client, record: Application, verb: str, **more: Any) -> Any:
    """This function will take a step at the desk and return the answer."""
    return client.post(f"/en/desk/applications/{record.pk}/{verb}/", more)


def test_from_acceptance_to_membership(signed_in: Callable[..., Client], application: Application, committee: Body) -> None:
    client = signed_in("secretariat")
    page = client.get(f"/en/desk/applications/{application.pk}/").content.decode()
    assert "Exampleville" in page
    assert "b@exampleville.org" in page
    assert said(client, application, "accept", organisation="new", key="exampleville").status_code == 302
    application.refresh_from_db()
    paper = application.paper
    assert paper is not None
    assert (application.state, paper.disclosure, paper.direction) == ("accepted", "closed", "in")
    city = Organisation.objects.get(key="exampleville")
    assert (city.country, city.facts.get().value) == ("FR", 1_200_000)
    associate = Membership.objects.get(organisation=city)
    assert associate.category == "associate"
    # the committee decides on a later day
    Membership.objects.filter(pk=associate.pk).update(during=("2026-01-05", None))
    refused = said(client, application, "admit", decided_by="executive-committee", decided_on="2026-02-01", number="EC-2026-3")
    assert refused.status_code == 422
    assert "EC-2026-3" in refused.content.decode()
    done = said(client, application, "admit", decided_by="executive-committee", decided_on="2026-02-01", number="EC-2026-3",
                title="Memorandum")
    assert done.status_code == 302, done.content.decode()
    application.refresh_from_db()
    now = Membership.objects.get(organisation=city, known_until__isnull=True, category="full")
    assert (application.state, now.decided_by) == ("admitted", "executive-committee")
    assert now.decision == application.decision == Paper.objects.get(number="EC-2026-3")
    assert [letter.subject.partition(" (")[0] for letter in Letter.objects.order_by("pk")][-2:] == [
        "Your application was accepted", "You are admitted as a member"]


def test_one_that_looks_known_is_chosen_or_said_to_be_new(signed_in: Callable[..., Client], application: Application) -> None:
    client = signed_in("secretariat")
    refused = said(client, application, "accept")
    assert refused.status_code == 422
    assert "Choose which organisation this is" in refused.content.decode()
    application.refresh_from_db()
    assert (application.state, Paper.objects.count()) == ("submitted", 0)


def test_what_is_returned_can_be_completed(signed_in: Callable[..., Client], application: Application, client: Client) -> None:
    desk = signed_in("secretariat")
    assert said(desk, application, "return", reason=" ").status_code == 422
    assert said(desk, application, "return", reason="The second page is missing.").status_code == 302
    letter = Letter.objects.latest("pk")
    assert "The second page is missing." in letter.body
    address = letter.body.rpartition("http://testserver")[2].strip()
    assert "The second page is missing." in client.get(address).content.decode()
    application.refresh_from_db()
    client.post(address, ANSWERS | {"version": str(application.version), "submit": "yes"})
    application.refresh_from_db()
    assert application.state == "submitted"


@pytest.mark.parametrize("duty", ["officer", "auditor", "director", "administrator"])
def test_only_the_secretariat_takes_steps(signed_in: Callable[..., Client], application: Application, duty: str) -> None:
    client = signed_in(duty)
    for verb in ("accept", "return", "decline", "withdraw"):
        assert said(client, application, verb, reason="x", organisation="new", key="k").status_code == 422
    application.refresh_from_db()
    assert (application.state, Organisation.objects.filter(key="k").exists()) == ("submitted", False)


@pytest.mark.parametrize("rows", [1, 3])
def test_the_queue_asks_as_much_for_one_as_for_three(signed_in: Callable[..., Client], application: Application, rows: int,
                                                     django_assert_num_queries: Any) -> None:
    for n in range(1, rows):
        Application.objects.create(key=f"{n:032x}", number=f"A2026-9000{n}", category="full", begun_at=application.begun_at,
                                   saved_at=application.saved_at, answers={"name_en": f"City {n}"})
    client = signed_in("secretariat")
    with django_assert_num_queries(5):
        page = client.get("/en/desk/applications/").content.decode()
    assert page.count('href="/en/desk/applications/') >= rows
    assert "Exampleville" in client.get("/en/desk/applications/?text=exampleville").content.decode()


def test_contacts_are_erased_when_their_time_is_over(application: Application, secretariat_actor: Any) -> None:
    by, on, at = secretariat_actor
    withdraw_application(by=by, on=on, at=at, application=application.pk)
    application.refresh_from_db()
    assert application.contact_until is not None
    assert erase_applicants(by=by, on=application.contact_until, at=at) == 0
    assert erase_applicants(by=by, on=application.contact_until + timedelta(days=1), at=at) == 1
    application.refresh_from_db()
    kept = str(application.answers) + application.email + application.contact
    assert "b@exampleville.org" not in kept
    assert "B. Exemple" not in kept
    assert application.answers["name_en"] == "Exampleville"
    assert not Letter.objects.filter(to="b@exampleville.org").exists()
