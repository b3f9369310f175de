"""Everything in one archive, and back: the database as SQL, the papers' files, and a list of their hashes.

The archive is a ZIP with `manifest.json`, `database.sql` (by PostgreSQL's own pg_dump, one consistent snapshot) and
`files/…`. It holds personal data and password hashes: keep it like the database itself. The secret key is not in it.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import IO, Any

from django.conf import settings
from django.db import connection
from psycopg.conninfo import make_conninfo

from dure.config import postgres
from dure.config.emptying import NEW_SCHEMA
from dure.kernel.problem import Refused

FORMAT = 1
SQL = "database.sql"
MANIFEST = "manifest.json"
STEP = 1 << 20


def _server_version() -> int:
    connection.ensure_connection()
    return int(connection.connection.info.server_version)


def _program(name: str) -> list[str]:
    """PostgreSQL's own program, of a version that fits the server, and how it reaches the database."""
    version = _server_version()
    known = connection.settings_dict
    address = make_conninfo(
        host=known["HOST"] or None, port=known["PORT"] or None, user=known["USER"] or None, dbname=known["NAME"],
        **{key: value for key, value in known.get("OPTIONS", {}).items() if key.startswith("ssl")},
    )
    return [str(postgres.programs(version) / name), "--no-psqlrc" if name == "psql" else "--no-owner",
            "--dbname", address]


def _environment() -> dict[str, str]:
    password = connection.settings_dict["PASSWORD"]
    return {**os.environ, **({"PGPASSWORD": password} if password else {})}


def _hash(file: IO[bytes]) -> tuple[str, int]:
    digest, size = hashlib.sha256(), 0
    while piece := file.read(STEP):
        digest.update(piece)
        size += len(piece)
    return digest.hexdigest(), size


def back_up(target: Path, at: datetime) -> dict[str, Any]:
    """This function will write the archive and return its manifest.

    Raises Refused where the file exists already or pg_dump fails; a file begun is then taken away again.
    """
    if target.exists():
        raise Refused.because("config.backup_exists", path=str(target))
    draft = target.with_name(f"{target.name}.part")
    listed: dict[str, dict[str, Any]] = {}
    try:
        with tempfile.TemporaryDirectory() as folder:
            dump = Path(folder) / SQL
            command = [*_program("pg_dump"), "--no-privileges", "--file", str(dump)]
            done = subprocess.run(command, env=_environment(), capture_output=True, text=True, check=False)
            if done.returncode:
                raise Refused.because("config.backup_failed", reason=done.stderr.strip())
            os.close(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600))
            with zipfile.ZipFile(draft, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
                for name, path in [(SQL, dump), *_files()]:
                    with path.open("rb") as file:
                        listed[name] = dict(zip(("sha256", "size"), _hash(file), strict=True))
                    archive.write(path, name)
                manifest = {"format": FORMAT, "at": at.isoformat(), "postgresql": _server_version(),
                            "members": listed}
                archive.writestr(MANIFEST, json.dumps(manifest, indent=1))
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
    return manifest


def _files() -> Iterator[tuple[str, Path]]:
    root = Path(settings.FILES)
    for path in sorted(root.rglob("*")):
        if path.is_file():
            yield f"files/{path.relative_to(root).as_posix()}", path


@contextmanager
def _unpacked(source: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Unpack beside the data, comparing every hash, and take it away again."""
    root = Path(settings.FILES)
    root.mkdir(parents=True, exist_ok=True, mode=0o700)
    with tempfile.TemporaryDirectory(dir=root.parent, prefix="restore-") as folder:
        try:
            with zipfile.ZipFile(source) as archive:
                manifest = json.loads(archive.read(MANIFEST))
                if manifest["format"] != FORMAT:
                    raise Refused.because("config.restore_format", path=str(source), format=manifest["format"])
                for name, member in manifest["members"].items():
                    archive.extract(name, folder)
                    with (Path(folder) / name).open("rb") as file:
                        if _hash(file) != (member["sha256"], member["size"]):
                            raise Refused.because("config.restore_damaged", path=str(source), member=name)
        except (zipfile.BadZipFile, OSError, EOFError, KeyError, TypeError, ValueError) as error:
            raise Refused.because("config.restore_unreadable", path=str(source), reason=str(error)) from error
        yield Path(folder), manifest


def restore(source: Path, *, replace: bool = False) -> dict[str, Any]:
    """This function will bring back an archive: all of it or nothing. Returns its manifest.

    Every hash is compared before anything is touched. A database that has tables is refused, unless `replace` says
    that what is there shall go. Files are put in place first (they are named by their content, so that more of them do
    no harm), then the database in one transaction, then files that nothing names any more are taken away.
    """
    with _unpacked(source) as (folder, manifest):
        if not replace and connection.introspection.table_names():
            raise Refused.because("config.restore_not_empty")
        root = Path(settings.FILES)
        wanted = {name.removeprefix("files/") for name in manifest["members"] if name != SQL}
        brought = [name for name in sorted(wanted) if not (root / name).exists()]
        for name in brought:
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.move(folder / "files" / name, root / name)
        command = [*_program("psql"), "--quiet", "--single-transaction", "--set", "ON_ERROR_STOP=1",
                   "--command", NEW_SCHEMA, "--file", str(folder / SQL)]
        connection.close()
        done = subprocess.run(command, env=_environment(), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                              text=True, check=False)
        if done.returncode:
            for name in brought:
                (root / name).unlink()
            raise Refused.because("config.restore_failed", reason=done.stderr.strip())
        for name, path in list(_files()):
            if name.removeprefix("files/") not in wanted:
                path.unlink()
        return manifest
