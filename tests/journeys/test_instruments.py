"""The Secretariat takes an instrument in, reads what is wrong, looks at it, tries it on old answers and publishes it."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Page, expect

from tests.domain.assessments.asking import questions
from tests.domain.assessments.network import four_parts
from tests.journeys.conftest import refused, sign_in
from tests.journeys.test_statement import fits
from tests.machines import Machine

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def answered(machine: Machine, base_url: str) -> None:
    """Eleven cities answered an instrument of four parts."""
    subprocess.run([sys.executable, "-m", "tests.journeys.assessed"], env=machine.environment, cwd=ROOT, capture_output=True, check=True)


def file(folder: Path, plain: object) -> Path:
    path = folder / "instrument.yaml"
    path.write_text(yaml.safe_dump(plain, allow_unicode=True, sort_keys=False))
    return path


def test_an_instrument_is_taken_in_looked_at_and_published(page: Page, faults: list[str], answered: None, tmp_path: Path) -> None:
    sign_in(page, "secretariat@dure.example")
    page.goto("/desk/")
    page.get_by_role("link", name="자가진단").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("진단"))
    page.goto("/desk/instruments/")
    fits(page)
    bad = questions()
    bad["tree"]["ALL"]["children"] = {"GOV": 0, "NOT": 1}
    page.get_by_label("파일").set_input_files(file(tmp_path, bad))
    page.get_by_role("button", name="검사하고 저장").click()
    expect(page.get_by_role("alert")).to_contain_text("아무것도 저장하지 않았습니다")
    expect(page.locator(".findings")).to_contain_text("tree.ALL.children.GOV")
    refused(faults)
    fits(page)

    plain = four_parts("2.0.0")
    plain["instrument"]["languages"] = ["ko", "en", "fr"]
    plain["tree"]["ALL"]["children"] = {"GOV": 1, "POL": 1, "NET": 1, "CIT": 7}
    page.get_by_label("파일").set_input_files(file(tmp_path, plain))
    page.get_by_role("button", name="검사하고 저장").click()
    expect(page.locator(".findings")).to_contain_text("번역이 없습니다(fr)")
    fits(page)
    own = page.url
    for link in ("도시가 보는 모습", "옛 응답으로 시험", "1.0.0"):
        page.goto(own)
        page.get_by_role("link", name=link, exact=True).click()
        fits(page)
    page.goto(own)
    page.get_by_role("button", name="이 판 발행").click()
    expect(page.locator("h1 .badge")).to_have_text("발행됨")
    fits(page)
