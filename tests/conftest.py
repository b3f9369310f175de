"""What all tests share: a database of their own, the founding papers, the catalogues."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import django
import pytest

REPOSITORY = Path(__file__).resolve().parents[1]

# A home of their own, kept between runs so that the server need not be made anew; short, for the socket's sake.
os.environ["DURE_HOME"] = os.environ.get("DURE_TEST_HOME") or str(Path(tempfile.gettempdir()) / f"dure-tests-{os.getuid()}")
os.environ["DURE_MODE"] = "local"
os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
# before test modules and other conftests import models
django.setup()


def pytest_configure(config: pytest.Config) -> None:
    """This function will compile the catalogues once, before workers start."""
    from dure.config.translations import compile_catalogues

    compile_catalogues()


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None) -> None:
    """This function will make the embedded server forget nothing that a test needs: speed before durability."""
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
    folder = REPOSITORY.parent / "shared"
    if not (folder / "statement-2018.md").exists():
        pytest.skip("the founding papers (../shared) are not on this machine")
    return folder


@pytest.fixture(autouse=True)
def korean() -> Iterator[None]:
    """This function will let every test begin in Korean, whatever the one before spoke."""
    from django.utils import translation

    with translation.override("ko"):
        yield
