"""ZIP packages and their XML, opened with care: sizes are looked at before anything is unpacked."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from typing import TYPE_CHECKING

from dure.formats.bounds import BOUNDS, MEGA, Bounds
from dure.formats.readers.xml import local
from dure.kernel.problem import Refused

if TYPE_CHECKING:
    from lxml.etree import _Element


class Archive:
    """A ZIP file that keeps within the bounds. Raises Refused where it is damaged, locked or a bomb."""

    def __init__(self, data: bytes, bounds: Bounds = BOUNDS) -> None:
        self.bounds = bounds
        try:
            self.zip = zipfile.ZipFile(BytesIO(data))
            entries = self.zip.infolist()
        except (zipfile.BadZipFile, zlib.error, ValueError, EOFError, OSError, NotImplementedError) as error:
            raise Refused.because("formats.damaged", part="ZIP") from error
        if len(entries) > bounds.archive_entries:
            raise Refused.because("formats.zip_entries", count=len(entries), limit=bounds.archive_entries)
        total = 0
        for entry in entries:
            total += entry.file_size
            if entry.file_size > MEGA and entry.file_size > bounds.archive_ratio * max(1, entry.compress_size):
                raise Refused.because("formats.zip_bomb", part=entry.filename[:80])
        if total > bounds.archive_bytes:
            raise Refused.because("formats.zip_too_large", size=total, limit=bounds.archive_bytes)
        self.sizes = {entry.filename: entry.file_size for entry in entries}
        self.locked = any(entry.flag_bits & 1 for entry in entries)

    def __contains__(self, name: str) -> bool:
        return name in self.sizes

    def names(self) -> list[str]:
        """This function will list the parts."""
        return list(self.sizes)

    def read(self, name: str, limit: int = 0) -> bytes:
        """This function will unpack one part. Raises Refused where it is missing, locked, damaged or too large."""
        limit = limit or self.bounds.part_bytes
        if name not in self.sizes:
            raise Refused.because("formats.part_missing", part=name)
        if self.locked:
            raise Refused.because("formats.encrypted")
        if self.sizes[name] > limit:
            raise Refused.because("formats.part_too_large", part=name, size=self.sizes[name], limit=limit)
        try:
            return self.zip.read(name)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as error:
            raise Refused.because("formats.damaged", part=name) from error

    def xml(self, name: str) -> _Element:
        """This function will parse one part as XML."""
        return parsed_xml(self.read(name), name)


def without_doctype(data: bytes, part: str) -> None:
    """This function will refuse XML that declares a document type. It looks before any parser does."""
    if b"<!DOCTYPE" in data[:4096] or b"<!ENTITY" in data[:4096]:
        raise Refused.because("formats.has_doctype", part=part)


def parsed_xml(data: bytes, part: str) -> _Element:
    """This function will parse XML without network, entities or DTD. Raises Refused where it is not well-formed.

    A document type is refused: office formats have none, and it is where entity bombs and file thefts live.
    """
    from lxml import etree

    without_doctype(data, part)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False,
                             huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        if "xcessive depth" in str(error):
            raise Refused.because("formats.too_deep", limit=256) from error
        raise Refused.because("formats.damaged", part=f"{part}:{error.lineno or 1}") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise Refused.because("formats.has_doctype", part=part)
    return root


def title_of(archive: Archive) -> str:
    """This function will return the title in the properties of an Office package; empty where there is none."""
    if "docProps/core.xml" not in archive:
        return ""
    return next(((e.text or "").strip() for e in archive.xml("docProps/core.xml") if local(e) == "title"), "")
