"""Keeping scans that come by a signed link, inside the act they belong to."""

from __future__ import annotations

from datetime import datetime
from typing import BinaryIO

from dure.base.act import Actor, refuse
from dure.domain.members.rules.scans import kind_of, scan_problems
from dure.domain.papers.actions import keep_file
from dure.domain.papers.models import StoredFile


def keep_scan(*, by: Actor, at: datetime, source: BinaryIO, name: str) -> StoredFile:
    """This function will keep a scan or photograph under the media type that its content has. Raises Refused for one that is
    too large or is no PDF, PNG or JPEG, whatever it is called."""
    begin = source.read(8)
    size = source.seek(0, 2)
    source.seek(0)
    refuse(scan_problems(begin, size, name))
    return keep_file(by=by, at=at, source=source, name=name, media_type=kind_of(begin))
