"""HWP 5 (binary), turned into HWPX by python-hwpx and read as that."""

from __future__ import annotations

import zlib

from dure.formats.blocks import Document
from dure.formats.bounds import BOUNDS, Bounds
from dure.formats.readers import hwpx
from dure.formats.readers.archive import Archive
from dure.kernel.problem import Refused

# Refusals of the library that an office can do something about.
_LOCKED = ("hwp5-password", "hwp5-distribution", "hwp5-drm")


def read(data: bytes, bounds: Bounds = BOUNDS) -> Document:
    """This function will read an HWP 5 file.

    Raises Refused where it is locked, damaged or too large, and where the library cannot turn it into HWPX:
    then "save as HWPX" is the way.
    """
    from hwpx.errors import Hwp5Error
    from hwpx.hwp5.package import convert, to_hwpx_bytes

    try:
        _no_bomb(data, bounds)
        converted = convert(data)
        package = to_hwpx_bytes(converted.files)
    except Hwp5Error as error:
        code = str(getattr(error, "code", ""))
        raise Refused.because("formats.encrypted" if code in _LOCKED else "formats.hwp_unreadable") from error
    except Refused:
        raise
    except Exception as error:  # the library raises whatever a broken file makes it stumble over
        raise Refused.because("formats.hwp_unreadable") from error
    read = hwpx.read(Archive(package, bounds), bounds)
    left_out = sorted(converted.report.unconverted.items())
    if left_out:
        read.meta["not_converted"] = ", ".join(f"{kind} × {count}" for kind, count in left_out)
    return Document(read.blocks, read.title, read.language, read.header, read.footer, "hwp", read.meta)


def _no_bomb(data: bytes, bounds: Bounds) -> None:
    """Unpack each stream in small steps, keeping nothing, before the library unpacks it whole."""
    from hwpx.hwp5.cfb import CompoundFile

    compound = CompoundFile(data)
    total = 0
    for path in compound.stream_paths():
        stream = compound.read(path)
        size = len(stream)
        if path.startswith(("BodyText/", "ViewText/", "BinData/", "DocInfo", "Scripts/")):
            size = max(size, _unpacked(stream, bounds.hwp_bytes))
        total += size
        is_text = path.startswith(("BodyText/", "ViewText/", "DocInfo"))
        if total > bounds.hwp_bytes or (is_text and size > bounds.hwp_text_bytes):
            raise Refused.because("formats.part_too_large", part=path[:80], size=size,
                                  limit=bounds.hwp_text_bytes if is_text else bounds.hwp_bytes)


def _unpacked(stream: bytes, limit: int) -> int:
    step, size, waiting = zlib.decompressobj(-15), 0, stream
    try:
        while waiting and not step.eof and size <= limit:
            size += len(step.decompress(waiting, 1 << 18))
            waiting = step.unconsumed_tail
    except zlib.error:  # not packed
        return 0
    return size
