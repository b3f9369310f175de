"""`dure backup` and `dure restore`: what was backed up comes back whole on another machine, or nothing changes."""

from __future__ import annotations

import hashlib
import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.machines import Machine, drop, new_machine

# PostgreSQL writes the casts of a condition otherwise once it has read them back
DEFINES = re.compile(r"^ +CONSTRAINT|^CREATE (UNIQUE )?(INDEX|TRIGGER)|^ +ADD CONSTRAINT")
RESPELT = re.compile(r"::(text|character varying)(\[\])?|[()]")


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machine]:
    """This function will make a machine with the sample network on it."""
    machine = new_machine("dure_backup_source", tmp_path_factory.mktemp("source"))
    machine.dure("migrate")
    machine.dure("sample")
    yield machine
    drop("dure_backup_source")


@pytest.fixture(scope="module")
def occupied(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machine]:
    """This function will make a machine that holds something already."""
    machine = new_machine("dure_backup_occupied", tmp_path_factory.mktemp("occupied"))
    machine.dure("migrate")
    yield machine
    drop("dure_backup_occupied")


@pytest.fixture(scope="module")
def archive(source: Machine) -> Path:
    """This function will back the source up."""
    path = source.home / "all.zip"
    source.dure("backup", str(path))
    return path


def held(machine: Machine) -> tuple[list[str], dict[str, str]]:
    """This function will return all a machine holds: its database as sorted SQL, its files by hash."""
    path = machine.home / "held.zip"
    path.unlink(missing_ok=True)
    machine.dure("backup", str(path))
    with zipfile.ZipFile(path) as content:
        members = json.loads(content.read("manifest.json"))["members"]
        sql = content.read("database.sql").decode().splitlines()
    files = {name: member["sha256"] for name, member in members.items() if name.startswith("files/")}
    kept = (line for line in sql if not line.startswith(("\\restrict", "\\unrestrict")))
    return sorted(RESPELT.sub("", line) if DEFINES.search(line) else line for line in kept), files


def test_everything_comes_back(source: Machine, occupied: Machine, archive: Path) -> None:
    """Refused where something is there, unless told otherwise; then nothing but what was backed up is there."""
    refused = occupied.run("restore", str(archive))
    assert refused.returncode == 2
    assert "비어 있지 않습니다" in refused.stderr
    assert "members" in occupied.dure("restore", str(archive), "--replace")
    (here, files), (there, originals) = held(occupied), held(source)
    assert [line for line in here if line not in set(there)] == []
    assert (len(here), files) == (len(there), originals)
    assert files, "the sample's papers are among the files"
    assert archive.stat().st_mode & 0o077 == 0, "only its owner reads it"


def damaged(archive: Path, target: Path, member: str, content: bytes) -> Path:
    """This function will copy an archive with one member's content changed."""
    with zipfile.ZipFile(archive) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, content if name == member else old.read(name))
    return target


def test_an_archive_that_is_not_whole_changes_nothing(occupied: Machine, archive: Path, tmp_path: Path) -> None:
    """A member that differs from its hash is found before anything is touched; SQL that fails is rolled back."""
    before = held(occupied)
    broken = damaged(archive, tmp_path / "broken.zip", "database.sql", b"select 1;")
    with zipfile.ZipFile(archive) as content:
        sql = content.read("database.sql") + b"\nselect no_such_function();\n"
        manifest = json.loads(content.read("manifest.json"))
    manifest["members"]["database.sql"] = {"sha256": hashlib.sha256(sql).hexdigest(), "size": len(sql)}
    halfway = damaged(archive, tmp_path / "a.zip", "database.sql", sql)
    halfway = damaged(halfway, tmp_path / "b.zip", "manifest.json", json.dumps(manifest).encode())
    for path, said in ((broken, "database.sql"), (halfway, "no_such_function")):
        refused = occupied.run("restore", str(path), "--replace")
        assert refused.returncode == 2
        assert said in refused.stderr
    assert held(occupied) == before


def test_what_is_no_archive_is_said_to_be_none(occupied: Machine, tmp_path: Path) -> None:
    paper = tmp_path / "paper.zip"
    paper.write_bytes(b"not a zip")
    refused = occupied.run("restore", str(paper))
    assert refused.returncode == 2
    assert "백업 파일이 아니거나" in refused.stderr


def test_a_backup_overwrites_nothing(source: Machine, archive: Path) -> None:
    refused = source.run("backup", str(archive))
    assert refused.returncode == 2
    assert zipfile.is_zipfile(archive)
