"""Journeys in a real browser, against the real server: `dure serve` on a database of its own with the sample network.

All journeys run in one worker, one after the other, because they share what they do. A journey that needs an
account signs in as one of the sample's; letters that are sent stand as files in `machine.mail`.
"""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser import chromium
from tests.machines import Machine, new_machine

WIDTHS = (360, 1280)
PASSWORD = "dure-sample-only"  # of every sample account, on one's own machine only
HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """This function will mark the journeys, so that they can be left out with ``-m "not browser"``."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Machine:
    """This function will make a machine with the sample network on it: its home, its letters, its commands."""
    made = new_machine("dure_journeys", tmp_path_factory.mktemp("journeys"))
    made.dure("migrate")
    made.dure("sample")
    return made


@pytest.fixture(scope="session")
def base_url(machine: Machine) -> Iterator[str]:
    """This function will serve the machine for all journeys, so that they go to addresses without a host."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        bind = f"127.0.0.1:{probe.getsockname()[1]}"
    server = subprocess.Popen([sys.executable, "-m", "dure.cli.main", "serve", "--bind", bind],
                              env=machine.environment)
    try:
        _wait(f"http://{bind}", server)
        yield f"http://{bind}"
    finally:
        server.terminate()
        server.wait(20)


def _wait(address: str, server: subprocess.Popen[bytes]) -> None:
    for _ in range(150):
        assert server.poll() is None, "the server ended"
        try:
            urllib.request.urlopen(f"{address}/accounts/login/", timeout=5)
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise AssertionError("the server did not answer within 30 seconds")


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, object]:
    """This function will start the Chromium of this machine, or skip where there is none."""
    path = chromium()
    if path is None:
        pytest.skip("no Chromium on this machine: install it or set CHROMIUM")
    return {"executable_path": path, "args": ["--no-sandbox"]}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, object]) -> dict[str, object]:
    """This function will let the browser speak Korean and allow it to copy."""
    return {**browser_context_args, "locale": "ko-KR", "permissions": ["clipboard-read", "clipboard-write"]}


@pytest.fixture
def faults(page: Page) -> Iterator[list[str]]:
    """This function will gather what the browser complains of, and fail the journey where it did."""
    found: list[str] = []
    page.on("console", lambda message: found.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: found.append(str(error)))
    yield found
    assert not found


def refused(faults: list[str]) -> None:
    """This function will take out of the faults the one refusal (422) that the browser tells, and fail where there was none."""
    told = next((one for one in faults if "status of 422" in one), "")
    assert told, faults
    faults.remove(told)


def sign_in(page: Page, email: str = "officer@dure.example", password: str = PASSWORD) -> None:
    """This function will sign in at the page's form, in Korean."""
    page.goto("/accounts/login/")
    page.get_by_label("전자우편 주소").fill(email)
    page.get_by_label("비밀번호").fill(password)
    page.get_by_role("main").get_by_role("button", name="로그인").click()
    page.wait_for_load_state()
