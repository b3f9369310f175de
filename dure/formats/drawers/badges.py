"""Badges to cut out, as PDF on A4: eight on a page, each with a code to scan."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from threading import Lock

import segno
import typst

from dure.formats.drawers.characters import plain_xml
from dure.formats.fonts import FAMILIES, font_folder

TEMPLATE = Path(__file__).with_name("badges.typ")
_BUSY = Lock()


@dataclass(frozen=True, slots=True)
class Badge:
    """What stands on a badge: the event, the person, the post, the delegation in two scripts, a mark, and the address behind the code."""

    event: str
    name: str
    post: str
    delegation: str
    second: str
    mark: str
    address: str


def code(address: str) -> str:
    """This function will draw an address as a QR code in SVG, readable though a sixth of it is damaged."""
    drawn = BytesIO()
    segno.make(address, error="m", micro=False).save(drawn, kind="svg", border=1, xmldecl=False, svgns=True, omitsize=True)
    return drawn.getvalue().decode()


@cache
def _compiler(fonts: Path) -> typst.Compiler:
    return typst.Compiler(TEMPLATE, root=TEMPLATE.parent, font_paths=[fonts], ignore_system_fonts=True)


def draw_badges(badges: Sequence[Badge], title: str, language: str) -> bytes:
    """This function will print badges, eight on a page; a long name is set smaller, on one line."""
    drawn = [asdict(badge) | {"code": code(badge.address), "alt": badge.name} for badge in badges]
    inputs = {"badges": plain_xml(json.dumps(drawn, ensure_ascii=False)), "fonts": json.dumps(FAMILIES), "title": plain_xml(title),
              "language": language}
    with _BUSY:
        return bytes(_compiler(font_folder()).compile(format="pdf", sys_inputs=inputs))  # type: ignore[arg-type]
