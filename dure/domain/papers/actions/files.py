"""Keeping files by their SHA-256.

The bytes are on disk, whole and synced, before the row is committed; a row never speaks of a file that is not
there. An act that dies in between leaves at most a stray file, which the next upload of the same bytes takes up and
`sweep_files` removes.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from dure.base.act import Actor, act
from dure.domain.journal import actions as journal
from dure.domain.papers.actions.locks import hold
from dure.domain.papers.models import StoredFile
from dure.domain.papers.permissions import may_administer, may_keep_file
from dure.domain.papers.queries.files import CHUNK, INCOMING, digest, folder, path_of, stray_files
from dure.kernel.problem import Refused

STRAY_AFTER = timedelta(days=1)


def _receive(source: BinaryIO) -> tuple[Path, str, int]:
    """This function will copy a stream into the incoming folder, synced, and return its path, hash and size."""
    incoming = folder() / INCOMING
    incoming.mkdir(parents=True, exist_ok=True)
    fingerprint, size = hashlib.sha256(), 0
    handle, name = tempfile.mkstemp(dir=incoming)
    try:
        with os.fdopen(handle, "wb") as target:
            while chunk := source.read(CHUNK):
                fingerprint.update(chunk)
                size += len(chunk)
                target.write(chunk)
            target.flush()
            os.fsync(target.fileno())
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name), fingerprint.hexdigest(), size


def _sync_folder(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _put(received: Path, sha256: str) -> None:
    """This function will move received bytes to their place, unless the very same are there."""
    place = path_of(sha256)
    if place.is_file() and digest(place) == sha256:
        received.unlink()
        os.utime(place)  # taken up again: not stray until a day from now
        return
    place.parent.mkdir(parents=True, exist_ok=True)
    received.chmod(0o440)
    received.replace(place)
    _sync_folder(place.parent)


@act(may_keep_file)
def keep_file(*, by: Actor, at: datetime, source: bytes | BinaryIO, name: str,
              media_type: str = "application/octet-stream") -> StoredFile:
    """This function will keep a file's bytes and return its row; the same bytes again return the row they have.

    `name` is the file's name as it came, for the journal. Raises Refused for an empty file.
    """
    received, sha256, size = _receive(BytesIO(source) if isinstance(source, bytes) else source)
    if size == 0:
        received.unlink()
        raise Refused.because("papers.file_empty", source="official-papers", name=name)
    hold(f"file:{sha256}")
    _put(received, sha256)
    file, new = StoredFile.objects.get_or_create(
        sha256=sha256, defaults={"size": size, "media_type": media_type[:100], "stored_at": at})
    journal.write(by=by, act="papers.keep_file", ref=f"papers.stored_file:{file.pk}", at=at,
                  details={"sha256": sha256, "size": size, "name": name, "new": new})
    return file


@act(may_administer)
def sweep_files(*, by: Actor, at: datetime, after: timedelta = STRAY_AFTER) -> int:
    """This function will remove files that no row speaks of and that are older than `after`; it returns how many.

    What is younger may belong to an act that is still at work.
    """
    swept = []
    for path in list(stray_files()):
        if not path.is_file() or path.stat().st_mtime > (at - after).timestamp():  # gone: taken up meanwhile
            continue
        hold(f"file:{path.parent.name + path.name}")
        if path.parent.name == INCOMING or not StoredFile.objects.filter(sha256=path.parent.name + path.name).exists():
            path.unlink()
            swept.append(path.name)
    journal.write(by=by, act="papers.sweep_files", ref="papers.stored_file:all", at=at, details={"swept": swept})
    return len(swept)
