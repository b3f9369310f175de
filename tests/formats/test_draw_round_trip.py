"""What is drawn and read back is the same: random papers through Markdown, HTML and HWPX."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dure.formats.blocks import Block, Cell, Document, Heading, Item, ListBlock, Paragraph, Table
from dure.formats.drawing import draw
from dure.formats.readers.marks import parted
from dure.formats.reading import read
from dure.formats.same import same

PIECES = [
    "사업", "예산 총괄", "1,180,987", "△1,600", "(x-)", "空席", "Łódź", "Beyoğlu", "*4회*4분과", "a|b", "<b>", "&amp;",
    "# 하나", "_밑줄_", "`코드`", "[링크](x)", "100%", "\\", "'17.6.27 ~ 6.30", "~~취소~~", "{r1c1}", "=SUM(A1)",
    "천원", "“인용”", "·", "№ 7", "!", "***", "<br>", "https://example.org/?a=1&b=2", "1.", "2)", "+", ">", "- ", "---",
    "|", "\t", "가나다라마바사아자차카타파하" * 4,
]
# words that begin with what printers use as a marker *are* an item of a list, in every format;
# "- 1,600" is a figure below zero and no item
words = st.lists(st.sampled_from(PIECES), min_size=1, max_size=4).map(" ".join).map(str.strip).filter(
    lambda line: line and not parted(f"{line} x")[0] and bool(parted(f"- {line}")[0]))
text = st.lists(words, min_size=1, max_size=2).map("\n".join)
paragraph = text.map(lambda t: Paragraph((t,)))


def lists(depth: int = 0) -> st.SearchStrategy[ListBlock]:
    markers = st.sampled_from([("○", "-", "·")[depth], ""])
    below: st.SearchStrategy[tuple[Block, ...]] = st.just(())
    if depth < 2:
        below |= st.deferred(lambda: lists(depth + 1).map(lambda b: (b,)))
    return markers.flatmap(lambda marker: st.lists(
        st.builds(lambda t, children: Item((t,), marker, children), words, below), min_size=1, max_size=3,
    ).map(lambda items: ListBlock(tuple(items))))


@st.composite
def tables(draw_one, inside: st.SearchStrategy[tuple[Block, ...]]) -> Table:
    """A grid cut into rectangles: each cell spans as far as it may."""
    height, width = draw_one(st.integers(1, 4)), draw_one(st.integers(1, 4))
    head = draw_one(st.integers(0, 1)) if height > 1 else 0
    taken: set[tuple[int, int]] = set()
    rows: list[tuple[Cell, ...]] = []
    for r in range(height):
        row = []
        for c in range(width):
            if (r, c) in taken:
                continue
            room = next((d for d in range(1, width - c) if (r, c + d) in taken), width - c)
            across = draw_one(st.integers(1, room))
            down = 1 if r < head else draw_one(st.integers(1, height - r)) if across < width else 1
            taken |= {(r + i, c + j) for i in range(down) for j in range(across)}
            row.append(Cell(draw_one(inside), down, across, r < head))
        rows.append(tuple(row))
    rows = [row for row in rows if row] if all(rows) else rows
    caption = draw_one(st.one_of(st.just(()), words.map(lambda t: (t,))))
    return Table(tuple(rows), head, caption)


inner = st.one_of(st.just(()), paragraph.map(lambda p: (p,)), lists().map(lambda b: (b,)))
cells = st.one_of(inner, tables(inner).map(lambda t: (t,)))
block = st.one_of(
    st.builds(lambda level, t: Heading(level, (t,)), st.integers(1, 4), words),
    paragraph, lists(), tables(cells),
)
papers = st.lists(block, min_size=1, max_size=6).map(lambda blocks: Document(tuple(blocks), "표본"))


@pytest.mark.parametrize("format", ["md", "html", "hwpx"])
@settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(paper=papers)
def test_read_back_the_same(format: str, paper: Document) -> None:
    assert same(paper, read(draw(paper, format), f"paper.{format}")) == []
