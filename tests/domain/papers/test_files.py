"""Stored files: one row per content, bytes never changed, no half state after a kill."""

from __future__ import annotations

import hashlib
import io
import os
import subprocess
import sys
import textwrap
import tracemalloc
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from django.db import IntegrityError, connection, transaction

from dure.base.act import Actor
from dure.domain.journal.models import Entry
from dure.domain.papers import actions, queries
from dure.domain.papers.models import StoredFile
from dure.kernel.problem import Refused

DATA = "사업설명서".encode()
SHA = hashlib.sha256(DATA).hexdigest()


@pytest.mark.django_db
class TestKeeping:
    def test_bytes_lie_under_their_hash(self, file: StoredFile, files: Path) -> None:
        assert file.sha256 == SHA
        assert (files / SHA[:2] / SHA[2:]).read_bytes() == DATA
        assert queries.path_to_read(file).read_bytes() == DATA
        assert (file.size, file.media_type, queries.is_intact(file)) == (len(DATA), "text/markdown", True)
        assert list((files / "incoming").iterdir()) == []

    def test_the_same_bytes_are_one_file(self, file: StoredFile, officer: Actor, at: datetime, files: Path) -> None:
        again = actions.keep_file(by=officer, at=at, source=io.BytesIO(DATA), name="다른 이름.txt",
                                  media_type="text/plain")
        assert again == file
        assert [e.details["new"] for e in Entry.objects.order_by("pk")] == [True, False]

    def test_an_empty_file_is_refused(self, officer: Actor, at: datetime, files: Path) -> None:
        with pytest.raises(Refused, match=r"papers\.file_empty"):
            actions.keep_file(by=officer, at=at, source=b"", name="빈 파일")
        assert list(files.rglob("*/*")) == []

    def test_a_source_that_breaks_off_leaves_nothing(self, officer: Actor, at: datetime, files: Path) -> None:
        class Broken(io.BytesIO):
            def read(self, size: int | None = -1) -> bytes:
                if self.tell() > 0:
                    raise ConnectionResetError
                return super().read(2)

        with pytest.raises(ConnectionResetError):
            actions.keep_file(by=officer, at=at, source=Broken(DATA), name="끊김")
        assert list(files.rglob("*/*")) == []
        assert not StoredFile.objects.exists()

    def test_damage_shows_and_the_same_upload_mends_it(self, file: StoredFile, officer: Actor, at: datetime) -> None:
        path = queries.path_of(SHA)
        path.chmod(0o640)
        path.write_bytes(b"x" * len(DATA))
        assert list(queries.damaged_files()) == [file]
        actions.keep_file(by=officer, at=at, source=DATA, name="다시")
        assert list(queries.damaged_files()) == []
        path.unlink()
        with pytest.raises(Refused, match=r"papers\.file_damaged"):
            queries.path_to_read(file)

    def test_the_row_is_fixed(self, file: StoredFile) -> None:
        for change in (lambda: StoredFile.objects.update(size=1), lambda: file.delete()):
            with pytest.raises(IntegrityError, match="fixed"), transaction.atomic():
                change()

    def test_a_large_file_takes_little_memory(self, officer: Actor, at: datetime, files: Path, tmp_path: Path) -> None:
        source = tmp_path / "large"
        with source.open("wb") as stream:
            stream.truncate(64 << 20)
        tracemalloc.start()
        with source.open("rb") as stream:
            actions.keep_file(by=officer, at=at, source=stream, name="large")
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert peak < 8 << 20

    def test_a_stranger_keeps_nothing(self, stranger: Actor, at: datetime, files: Path) -> None:
        with pytest.raises(Refused, match=r"base\.not_permitted"):
            actions.keep_file(by=stranger, at=at, source=DATA, name="x")
        assert not files.exists()


@pytest.mark.django_db
def test_strays_are_swept_after_a_day(file: StoredFile, officer: Actor, administrator: Actor, at: datetime,
                                      files: Path) -> None:
    stray, young, broken = files / "ab" / ("c" * 62), files / "ab" / ("d" * 62), files / "incoming" / "tmp1"
    stray.parent.mkdir()
    for path, age in ((stray, 2), (young, 0), (broken, 2), (queries.path_of(SHA), 9)):
        if not path.exists():
            path.write_bytes(b"x")
        moment = (at - timedelta(days=age)).timestamp()
        os.utime(path, (moment, moment))
    assert set(queries.stray_files()) == {stray, young, broken}
    assert actions.sweep_files(by=administrator, at=at) == 2
    assert young.exists()
    assert queries.is_intact(file)
    with pytest.raises(Refused, match=r"base\.not_permitted"):
        actions.sweep_files(by=officer, at=at)


@pytest.mark.django_db(transaction=True)
def test_many_uploads_of_one_file_at_once_make_one_row(officer: Actor, at: datetime, files: Path) -> None:
    def keep(_: int) -> int:
        try:
            return actions.keep_file(by=officer, at=at, source=DATA * 1000, name="같은 파일").pk
        finally:
            connection.close()

    with ThreadPoolExecutor(6) as pool:
        keys = set(pool.map(keep, range(12)))
    assert len(keys) == 1
    assert StoredFile.objects.count() == 1
    assert list(queries.damaged_files()) == []


KILLED = """
    import os, signal, sys
    from datetime import UTC, datetime
    import django
    from django.conf import settings
    settings.DATABASES["default"]["NAME"] = sys.argv[1]
    settings.FILES = sys.argv[2]
    django.setup()
    from dure.base.act import Actor
    from dure.domain.journal import actions as journal
    from dure.domain.papers import actions
    # the bytes lie in their place, the row is written, the transaction is open: then the power goes
    journal_write = journal.write
    actions.files.journal.write = lambda **given: os.kill(os.getpid(), signal.SIGKILL)
    who = Actor("parties.account:1", "마크", frozenset({"officer"}))
    actions.keep_file(by=who, at=datetime(2026, 3, 2, tzinfo=UTC), source="사업설명서".encode(), name="x")
"""


@pytest.mark.django_db(transaction=True)
def test_a_kill_between_file_and_commit_leaves_no_half_state(officer: Actor, at: datetime, files: Path) -> None:
    database = str(connection.settings_dict["NAME"])
    connection.close()
    done = subprocess.run([sys.executable, "-c", textwrap.dedent(KILLED), database, str(files)], check=False,
                          capture_output=True, text=True)
    assert done.returncode == -9, done.stderr
    assert [p.name for p in queries.stray_files()] == [SHA[2:]]
    assert not StoredFile.objects.exists()
    assert not Entry.objects.exists()
    file = actions.keep_file(by=officer, at=at, source=DATA, name="다시")
    assert queries.is_intact(file)
    assert list(queries.stray_files()) == []
