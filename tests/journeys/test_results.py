"""A city reads its results: where it stands, what one answer would change, and a recommendation becomes a step of its plan."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.conftest import PASSWORD, refused, sign_in
from tests.journeys.test_statement import fits
from tests.machines import Machine

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def key(machine: Machine, base_url: str) -> str:
    """This function will let eleven cities be verified, and return the key of Seoul's assessment."""
    made = subprocess.run([sys.executable, "-m", "tests.journeys.assessed"], env=machine.environment, cwd=ROOT, capture_output=True, text=True, check=True)
    return made.stdout.strip().splitlines()[-1]


def test_a_city_reads_its_results_and_plans(page: Page, faults: list[str], key: str) -> None:
    sign_in(page, "seoul-staff@dure.example")
    page.goto(f"/desk/assessments/{key}/results/")
    expect(page.get_by_role("heading", level=1)).to_have_text("진단 결과: 서울")
    expect(page.locator("svg.picture polygon.verified").first).to_be_attached()
    fits(page)

    page.get_by_label("질문").select_option("NET.3")
    outcome = page.locator("#outcome table")
    expect(outcome).to_contain_text("지금의 답")
    expect(outcome).to_contain_text("+0.")
    fits(page)

    first = page.locator("details.act").first
    first.locator("summary").click()
    first.get_by_label("맡은 이").fill("")
    first.get_by_label("할 일").fill("조례를 고쳐 공개한다")
    fits(page)
    first.locator("input[name=owner]").evaluate("field => field.removeAttribute('required')")
    first.get_by_role("button", name="실행계획에 넣기").click()
    expect(page.locator("details.act[open]").get_by_label("할 일")).to_have_value("조례를 고쳐 공개한다")
    expect(page.locator("details.act[open] .field.wrong")).to_have_count(1)
    refused(faults)
    page.locator("details.act[open]").get_by_label("맡은 이").fill("정보화담당관")
    page.locator("details.act[open]").get_by_role("button", name="실행계획에 넣기").click()
    plan = page.get_by_role("region", name="실행계획")
    expect(plan).to_contain_text("정보화담당관")
    plan.get_by_role("button", name="마쳤음으로").click()
    expect(page.get_by_role("region", name="실행계획")).to_contain_text("마침")
    fits(page)

    page.get_by_role("link", name="거버넌스", exact=True).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("점수의 근거: 거버넌스")
    fits(page)
    page.goto(f"/desk/assessments/{key}/results/ranks/")
    expect(page.get_by_role("main")).to_contain_text("이름을 밝히지 않는 도시")
    fits(page)


@pytest.mark.parametrize("address", ["", "if/?item=GOV.1", "why/ALL/", "ranks/"])
def test_in_english_too(page: Page, faults: list[str], key: str, address: str) -> None:
    sign_in(page, "secretariat@dure.example")
    page.goto(f"/en/desk/assessments/{key}/results/{address}")
    expect(page.get_by_role("main")).not_to_contain_text(re.compile("결과|점수|순위|비교|답|검증"))
    fits(page)


def test_what_one_answer_changes_needs_no_script(browser: Browser, base_url: str, key: str) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=base_url, locale="ko-KR")
    page = context.new_page()
    sign_in(page, "seoul-staff@dure.example", PASSWORD)
    page.goto(f"/desk/assessments/{key}/results/")
    page.get_by_label("질문").select_option("NET.3")
    page.get_by_role("button", name="답마다 어떻게 바뀌는지 보기").click()
    expect(page).to_have_url(re.compile(r"results/if/\?item=NET\.3"))
    expect(page.get_by_role("main")).to_contain_text("지금의 답")
    context.close()
