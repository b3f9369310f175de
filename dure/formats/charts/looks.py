"""The look of pictures on paper. Pages give them theirs by their own style sheets."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def paper_style() -> str:
    """This function will return the style sheet of pictures on paper: colours that differ in grey too, the fonts of papers."""
    return files("dure.formats.charts").joinpath("paper.css").read_text("utf-8")


def styled(svg: str) -> str:
    """This function will put the style sheet into a picture, so that it stands alone."""
    head, _, rest = svg.partition(">")
    return f"{head}><style>{paper_style()}</style>{rest}"
