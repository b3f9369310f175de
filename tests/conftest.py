"""What all tests share: a database of their own, the founding papers, the catalogues."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

REPOSITORY = Path(__file__).resolve().parents[1]
SHARED = REPOSITORY.parent / "shared"


def pytest_configure(config: pytest.Config) -> None:
    """This function will compile the catalogues once, before workers start, and watch for skipped tests."""
    from django.utils.translation import trans_real

    from dure.config.translations import compile_catalogues

    compile_catalogues()
    trans_real._translations.clear()  # what was read while Django was set up, before a fresh checkout had catalogues
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(Skipped(), "dure-skipped")


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """This function will keep a file's tests in one worker, and all journeys, which share one server."""
    from xdist.scheduler import LoadScopeScheduling

    class Shares(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            return "journeys" if nodeid.startswith("tests/journeys/") else nodeid.partition("::")[0]

    return Shares(config, log)


class Skipped:
    """Where the founding papers are, CI fails on a skipped test: all that can be tested there is tested."""

    def __init__(self) -> None:
        self.found: list[str] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """This function will note a skipped test."""
        if report.skipped and not hasattr(report, "wasxfail"):
            self.found.append(report.nodeid)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """This function will note a file of tests that was skipped as a whole."""
        if report.skipped:
            self.found.append(report.nodeid)

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """This function will fail the run where a test was skipped that must not be."""
        if self.found and must_run_all():
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """This function will say why the run failed."""
        if self.found and must_run_all():
            terminalreporter.section("skipped tests fail here, because the founding papers are present", red=True)
            for name in self.found:
                terminalreporter.line(name)


def must_run_all() -> bool:
    """This function will tell whether a skipped test is a failure: in CI with the founding papers, or when asked."""
    return bool(os.environ.get("DURE_REQUIRE_SHARED")) or (bool(os.environ.get("CI")) and SHARED.is_dir())


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None) -> None:
    """This function will make the tests' embedded server quick rather than durable."""
    from django.conf import settings

    if settings.DATABASES["default"]["ENGINE"] != "dure.config.embedded":
        return
    import psycopg

    from dure.config import postgres

    socket = str(postgres.ensure_running())
    with psycopg.connect(host=socket, user="postgres", dbname="postgres", autocommit=True) as connection:
        if connection.execute("show fsync").fetchone() != ("off",):
            for name in ("fsync", "synchronous_commit", "full_page_writes"):
                connection.execute(f"alter system set {name} = off")
            connection.execute("select pg_reload_conf()")


@pytest.fixture(scope="session")
def shared() -> Path:
    """This function will return the folder of founding papers, or skip where it is absent."""
    if not (SHARED / "statement-2018.md").exists():
        pytest.skip("the founding papers (../shared) are not on this machine")
    return SHARED


@pytest.fixture(autouse=True)
def korean() -> Iterator[None]:
    """This function will let every test begin in Korean, whatever the one before spoke."""
    from django.utils import translation

    with translation.override("ko"):
        yield
