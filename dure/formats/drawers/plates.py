"""Name plates to fold, as PDF on A4."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from threading import Lock

import typst

from dure.formats.drawers.characters import plain_xml
from dure.formats.fonts import FAMILIES, font_folder

TEMPLATE = Path(__file__).with_name("plates.typ")
_BUSY = Lock()


@dataclass(frozen=True, slots=True)
class Plate:
    """What stands on both sides of a plate: the name, the same in another script, a line under them, a short mark above."""

    name: str
    second: str = ""
    under: str = ""
    mark: str = ""


@cache
def _compiler(fonts: Path) -> typst.Compiler:
    return typst.Compiler(TEMPLATE, root=TEMPLATE.parent, font_paths=[fonts], ignore_system_fonts=True)


def draw_plates(plates: Sequence[Plate], title: str, language: str) -> bytes:
    """This function will print a plate on each page; a long name is set smaller, on one line."""
    inputs = {"plates": plain_xml(json.dumps([asdict(plate) for plate in plates], ensure_ascii=False)), "fonts": json.dumps(FAMILIES),
              "title": plain_xml(title), "language": language}
    with _BUSY:
        return bytes(_compiler(font_folder()).compile(format="pdf", sys_inputs=inputs))  # type: ignore[arg-type]
