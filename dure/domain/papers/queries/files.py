"""Stored files: where they lie, their bytes, and whether they are still what they were."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

from dure.domain.papers.models import StoredFile
from dure.kernel.problem import Refused

CHUNK = 1 << 20
INCOMING = "incoming"


def folder() -> Path:
    """This function will return the folder of all stored files."""
    return Path(settings.FILES)


def path_of(sha256: str) -> Path:
    """This function will return where a file of that hash lies, or would lie: ``aa/bb…``."""
    return folder() / sha256[:2] / sha256[2:]


def digest(path: Path) -> str:
    """This function will return the SHA-256 of a file in hex, in little memory."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def is_intact(file: StoredFile) -> bool:
    """This function will tell whether the bytes on disk are those that were stored."""
    path = path_of(file.sha256)
    return path.is_file() and path.stat().st_size == file.size and digest(path) == file.sha256


def path_to_read(file: StoredFile) -> Path:
    """This function will return the path of an existing file. Raises Refused where it is missing or of another size."""
    path = path_of(file.sha256)
    if not path.is_file() or path.stat().st_size != file.size:
        raise Refused.because("papers.file_damaged", source="official-papers", sha256=file.sha256)
    return path


def damaged_files() -> Iterator[StoredFile]:
    """This function will hash every stored file and yield those that are missing or changed."""
    for file in StoredFile.objects.order_by("pk").iterator(chunk_size=1_000):
        if not is_intact(file):
            yield file


def stray_files() -> Iterator[Path]:
    """This function will yield files on disk that no row speaks of: left by acts that did not come to an end. One query for
    each of the 256 folders at most."""
    for inside in sorted(folder().glob("*/")):
        names = {inside.name + path.name: path for path in sorted(inside.iterdir())}
        known = set() if inside.name == INCOMING else set(
            StoredFile.objects.filter(sha256__startswith=inside.name).values_list("sha256", flat=True))
        yield from (path for sha256, path in names.items() if sha256 not in known)
