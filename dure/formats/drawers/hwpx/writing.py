"""What tables and pictures need of the body that they stand in: so that they and the body do not use each other."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from dure.formats.blocks import Block, Text
from dure.formats.drawers.hwpx.looks import Letters, Looks, Shape


class Writing(Protocol):
    """Writes blocks as paragraphs of the package."""

    looks: Looks
    pictures: list[bytes]  # their files, in order

    def identity(self) -> int:
        """This function will give out the next number for a paragraph, table or picture."""

    def runs(self, text: Text, letters: Letters) -> str:
        """This function will write a text as runs of one look each."""

    def paragraph(self, inner: str, shape: Shape) -> str:
        """This function will write a paragraph of runs."""

    def blocks(self, blocks: Iterable[Block], letters: Letters, shape: Shape, width: int) -> Iterable[str]:
        """This function will write blocks as paragraphs, at a width in HWPUNIT."""
