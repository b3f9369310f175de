"""`dure verify` names what was tampered with."""

from __future__ import annotations

from argparse import Namespace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, transaction

from dure.base.act import Actor
from dure.cli.commands import verify
from dure.domain.papers import actions, queries

AT = datetime(2026, 3, 2, tzinfo=UTC)
OFFICER = Actor("parties.account:900001", "마크", frozenset({"officer"}))


def verified(capsys: pytest.CaptureFixture[str], head: str | None = None, language: str = "en") -> tuple[int, list[str]]:
    status = verify.run(Namespace(head=head, language=language))
    return status, capsys.readouterr().out.splitlines()


@pytest.mark.django_db(transaction=True)
def test_what_holds_and_what_does_not(capsys: pytest.CaptureFixture[str], settings: Any, tmp_path: Path) -> None:
    settings.FILES = tmp_path
    assert verified(capsys) == (0, ["0:"])
    first, second = (actions.keep_file(by=OFFICER, at=AT, source=data, name="x") for data in (b"one", b"two"))
    status, (kept,) = verified(capsys, "0:")
    assert status == 0
    assert verified(capsys, kept) == (0, [kept])

    path = queries.path_of(first.sha256)
    path.chmod(0o640)
    path.write_bytes(b"One")
    queries.path_of(second.sha256).unlink()
    status, lines = verified(capsys, kept)
    assert (status, len(lines)) == (1, 3)
    assert first.sha256 in lines[0]
    assert second.sha256 in lines[1]

    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("set local session_replication_role = replica")
        cursor.execute("delete from journal_seal where id = (select max(id) from journal_seal)")
    status, lines = verified(capsys, kept, "ko")
    assert status == 1
    assert "봉인되지 않았습니다" in lines[0]
    assert "사슬에 없습니다" in lines[1]


@pytest.mark.django_db
@pytest.mark.parametrize("head", ["", "x", "5", "5:", ":", "²:a", "9" * 30 + ":a"])
def test_a_head_that_is_none(capsys: pytest.CaptureFixture[str], settings: Any, tmp_path: Path, head: str) -> None:
    settings.FILES = tmp_path
    assert [p.code for p in verify.head_problems(head)] == ["journal.head_lost"]
