"""Catalogues of translations, compiled here so that no gettext is needed on the machine."""

from __future__ import annotations

import os
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1]


def compile_catalogues() -> list[Path]:
    """This function will compile every ``.po`` under the package whose ``.mo`` is missing or older.

    Returns the files written. Raises ValueError for a catalogue that does not parse.
    """
    written = []
    for source in sorted(PACKAGE.glob("**/locale/*/LC_MESSAGES/*.po")):
        target = source.with_suffix(".mo")
        if target.exists() and target.stat().st_mtime_ns >= source.stat().st_mtime_ns:
            continue
        from babel.messages.mofile import write_mo
        from babel.messages.pofile import read_po

        changed = source.stat().st_mtime_ns
        with source.open("rb") as file:
            catalogue = read_po(file, abort_invalid=True)
        draft = target.with_name(f"{target.name}.{os.getpid()}")
        with draft.open("wb") as file:
            write_mo(file, catalogue)
        os.utime(draft, ns=(changed, changed))  # as old as what was read: a change made meanwhile is seen
        draft.replace(target)  # other processes see the old or the new one, never half
        written.append(target)
    return written
