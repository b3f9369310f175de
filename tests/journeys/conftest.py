"""Journeys in a real browser, against the real server: `dure serve` on a database of its own with the sample network.

All journeys run in one worker, one after the other, because they share what they do. A journey that needs an
account signs in as one of the sample's; letters that are sent stand as files in `served.mail`.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser import chromium

WIDTHS = (360, 1280)
DATABASE = "dure_journeys"
PASSWORD = "dure-sample-only"  # of every sample account, on one's own machine only
HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Served:
    """A running Dure: its address, its home, and the environment in which its commands run."""

    address: str
    home: Path
    environment: dict[str, str]

    @property
    def mail(self) -> Path:
        """This function will return the folder of letters that were sent."""
        return self.home / "mail"

    def dure(self, *words: str) -> str:
        """This function will run a command on the same data, and return what it printed."""
        done = subprocess.run([sys.executable, "-m", "dure.cli.main", *words], env=self.environment, text=True,
                              capture_output=True, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """This function will keep all journeys in one worker."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.xdist_group("journeys"))
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """This function will serve the sample network for all journeys, and end it after the last."""
    import psycopg

    from dure.config import postgres

    own = str(postgres.ensure_running())
    with psycopg.connect(host=own, user="postgres", dbname="postgres", autocommit=True) as connection:
        connection.execute(f"drop database if exists {DATABASE} with (force)")
        connection.execute(f"create database {DATABASE}")
    home = tmp_path_factory.mktemp("journeys")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        bind = f"127.0.0.1:{probe.getsockname()[1]}"
    environment = {**os.environ, "DURE_HOME": str(home), "DURE_WORKERS": "1", "LANG": "C.UTF-8",
                   "DATABASE_URL": f"postgresql://postgres@/{DATABASE}?host={own}",
                   "DJANGO_SETTINGS_MODULE": "dure.config.settings"}
    here = Served(f"http://{bind}", home, environment)
    here.dure("migrate")
    here.dure("sample")
    server = subprocess.Popen([sys.executable, "-m", "dure.cli.main", "serve", "--bind", bind], env=environment)
    try:
        _wait(here.address, server)
        yield here
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
def base_url(served: Served) -> str:
    """This function will let journeys go to addresses without a host."""
    return served.address


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


def sign_in(page: Page, email: str = "officer@dure.example", password: str = PASSWORD) -> None:
    """This function will sign in at the page's form, in Korean."""
    page.goto("/accounts/login/")
    page.get_by_label("전자우편 주소").fill(email)
    page.get_by_label("비밀번호").fill(password)
    page.get_by_role("main").get_by_role("button", name="로그인").click()
