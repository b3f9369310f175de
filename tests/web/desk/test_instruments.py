"""Instruments at the desk: taken in with all that is wrong, looked at, tried on old answers, published, compared."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from dure.documents.instruments.xlsform import xlsform
from dure.domain.assessments.models import InstrumentVersion
from tests.domain.assessments import network as net
from tests.domain.assessments.asking import questions

pytestmark = pytest.mark.django_db
LIST = "/en/desk/instruments/"
BAD = """instrument: {id: bad, version: "1"}
items: {A: {scale: none}, B: {points: {n: 0, y: many}}}
tree: {T: {children: {A: 0, C: 1}}}
"""


@pytest.fixture
def secretariat(signed_in: Callable[..., Client]) -> Client:
    return signed_in("secretariat")


def send(client: Client, *files: tuple[str, bytes]) -> tuple[int, str, str]:
    answer = client.post(LIST, {"files": [SimpleUploadedFile(name, data) for name, data in files]})
    return answer.status_code, answer.content.decode(), answer.get("Location", "")


def text(plain: object) -> bytes:
    return yaml.safe_dump(plain, allow_unicode=True, sort_keys=False).encode()


def page(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


def test_all_that_is_wrong_is_shown_and_nothing_kept(secretariat: Client) -> None:
    status, said, _ = send(secretariat, ("bad.yaml", BAD.encode()))
    assert status == 422
    for path in ("items.A.scale", "items.B.points.y", "tree.T.children.A"):
        assert path in said, path
    for data, expected in ((b"a: [", "cannot be read as YAML"), (b"a: &x 1\nb: *x", "aliases"), (b"PK\x03\x04junk", ""), (b"", "mapping")):
        status, said, _ = send(secretariat, ("x.yaml", data))
        assert status == 422
        assert expected in said
    assert secretariat.post(LIST).status_code == 422
    assert not InstrumentVersion.objects.exists()


def test_several_files_and_a_workbook_make_the_same_instrument(secretariat: Client) -> None:
    plain = questions()
    first = {key: value for key, value in plain.items() if key not in ("items", "tree")}
    status, _, address = send(secretariat, ("a.yaml", text(first)), ("b.yaml", text({"items": plain["items"], "tree": plain["tree"]})))
    assert status == 302
    kept = InstrumentVersion.objects.get()
    assert send(secretariat, ("form.xlsx", xlsform(plain)))[2] == address
    assert InstrumentVersion.objects.get().sha256 == kept.sha256
    answer = secretariat.get(f"{address}form.xlsx")
    assert answer.content == xlsform(plain)
    assert f"small-{kept.sha256[:8]}.xlsx" in answer["Content-Disposition"]
    status, said, _ = send(secretariat, ("a.yaml", text(plain)), ("b.yaml", text({"items": {"GOV.01": {"scale": "adopted"}}})))
    assert (status, "items.GOV.01: stands in b.yaml and in a.yaml" in said) == (422, True)


def test_a_draft_is_looked_at_and_published_once(secretariat: Client) -> None:
    plain = questions() | {"forms": {"short": {"title": {"en": "Short form"}, "items": ["GOV.01", "NET.01"]}}}
    plain["items"]["GOV.01"] |= {"why": {"en": "Because."}, "refute": {"en": "No document."}, "evidence": {"need": ["url"], "max_age_days": 30}}
    plain["instrument"]["languages"] = ["en", "ko"]
    address = send(secretariat, ("i.yaml", text(plain)))[2]
    said = page(secretariat, address)
    for expected in ("Draft", "4 in 2 sections", "items.GOV.01.why: not translated (ko)", "Publish this version"):
        assert expected in said, expected
    said = page(secretariat, f"{address}preview/")
    for expected in ("Is there a strategy?", "Because.", "No document.", "not older than 30 days", "asked where GOV.01 is adopted", "a draft"):
        assert expected in said, expected
    assert "전략이 있습니까?" in page(secretariat, f"{address}preview/?language=ko")
    assert secretariat.post(f"{address}publish/").status_code == 302
    assert InstrumentVersion.objects.get().state == "published"
    said = page(secretariat, address)
    assert "Publish this version" not in said
    assert secretariat.post(f"{address}drop/").status_code == 302
    assert secretariat.post(f"{address}retire/", {"reason": " "}).status_code == 422
    assert secretariat.post(f"{address}form/", {"form": "short"}).status_code == 302
    assert sorted(InstrumentVersion.objects.values_list("key", "state")) == [("small", "published"), ("small-short", "draft")]
    assert secretariat.post(f"{address}retire/", {"reason": "Replaced"}).status_code == 302
    assert InstrumentVersion.objects.get(key="small").state == "retired"
    assert secretariat.post(f"{address}other/").status_code == 404
    status, said, _ = send(secretariat, ("i.yaml", text(plain | {"levels": {"of": "ALL", "cuts": ["1/3"], "names": ["low", "high"]}})))
    assert (status, "was published on" in said) == (422, True)


def test_a_new_version_on_old_answers_and_beside_the_old(secretariat: Client) -> None:
    former = net.published()
    net.network(former)
    plain = net.four_parts("2.0.0")
    plain["tree"]["ALL"]["children"] = {"GOV": 1, "POL": 1, "NET": 1, "CIT": 7}
    plain["items"].pop("POL.3")
    plain["tree"]["POL"]["children"] = {"POL.1": 1, "POL.2": 2}
    plain["items"]["CIT.9"] = {"points": {"n": 0, "y": 1}}
    plain["tree"]["CIT"]["children"] = {"CIT.1": 1, "CIT.2": 2, "CIT.3": 3, "CIT.9": 1}
    plain["tree"]["CIT"]["missing"] = "drop"
    address = send(secretariat, ("i.yaml", text(plain)))[2]
    said = page(secretariat, f"{address}trial/")
    for expected in ("Sample City 0", "CIT.9", "POL.3 = ", "With this version"):
        assert expected in said, expected
    said = page(secretariat, f"{address}beside/{former.pk}/")
    for expected in ("1 added, 1 gone", "How far is question 3 of Policy?", "POL.3", "CIT.9", "weight of CIT", "1/10", "7/10"):
        assert expected in said, expected
    assert former.version in page(secretariat, address)


def test_who_may_not_write_reads(signed_in: Callable[..., Client]) -> None:
    client = signed_in("auditor")
    assert "Check and keep it" not in page(client, LIST)
    assert client.post(LIST, {"files": [SimpleUploadedFile("i.yaml", text(questions()))]}).status_code == 422
    assert not InstrumentVersion.objects.exists()


def test_a_measured_instrument_asks_nothing(secretariat: Client) -> None:
    data = (Path(__file__).resolve().parents[3] / "data" / "instruments" / "undp-hdi.yaml").read_bytes()
    address = send(secretariat, ("hdi.yaml", data))[2]
    assert "asks nothing" in page(secretariat, f"{address}preview/")
    assert "No city has submitted" in page(secretariat, f"{address}trial/")
