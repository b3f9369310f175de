"""Whatever stands on a paper, the reader reads it or refuses it; and it counts honestly what it read."""

from __future__ import annotations

import random
import re
import time
from dataclasses import replace
from pathlib import Path

import pytest

from dure.documents.statement.form import Statement, content
from dure.formats.blocks import Block, Cell, Document, Item, ListBlock, Paragraph, Table, plain, walk
from dure.formats.reading import read
from dure.intake.statement.reading import read_statement
from dure.kernel.problem import Refused

PAPERS = sorted((Path(__file__).parent / "papers").iterdir())
WORDS = [
    "",
    "0",
    "△",
    "(x",
    "(x-)",
    "계",
    "1,2,3",
    "2018",
    "'18.",
    "~",
    "= = =",
    "[국비]",
    "400,000원*",
    "空席",
    "\n",
    "(((",
    "12월~",
]


def shaken(block: Block, r: random.Random) -> Block:
    """This function will damage a block: cells lost, doubled, merged, their words cut or replaced."""
    if isinstance(block, Table):
        rows = [tuple(cell for cell in row if r.random() > 0.05) for row in block.rows if r.random() > 0.05]
        rows = [tuple(shaken_cell(cell, r) for cell in row) for row in rows]
        return Table(tuple(rows), block.header_rows if r.random() > 0.3 else 0)
    if isinstance(block, ListBlock):
        items = [i for i in block.items if r.random() > 0.1]
        r.shuffle(items) if r.random() < 0.2 else None
        return ListBlock(tuple(shaken_item(i, r) for i in items))
    if isinstance(block, Paragraph):
        return Paragraph((cut(plain(block.text), r),))
    return block


def shaken_item(item: Item, r: random.Random) -> Item:
    """This function will damage a list item and what stands below it."""
    return Item(
        (cut(plain(item.text), r),), r.choice([item.marker, "", "○", "-"]), tuple(shaken(c, r) for c in item.children)
    )


def shaken_cell(cell: Cell, r: random.Random) -> Cell:
    """This function will damage a cell."""
    if r.random() < 0.1:
        cell = Cell((Paragraph((r.choice(WORDS),)),))
    if r.random() < 0.05:
        cell = replace(cell, rowspan=r.randint(1, 3), colspan=r.randint(1, 3))
    return replace(cell, blocks=tuple(shaken(b, r) for b in cell.blocks))


def cut(text: str, r: random.Random) -> str:
    """This function will cut a text or put a stray word into it."""
    if r.random() < 0.05:
        return text[r.randint(0, len(text)) :]
    if r.random() < 0.05:
        at = r.randint(0, len(text))
        return text[:at] + r.choice(WORDS) + text[at:]
    return text


@pytest.mark.parametrize("path", PAPERS, ids=lambda p: p.name)
def test_damaged_papers_are_read_or_refused(path: Path) -> None:
    document = read(path.read_bytes(), path.name)
    for seed in range(30):
        r = random.Random(f"{path.name}:{seed}")
        blocks = [shaken(b, r) for b in document.blocks if r.random() > 0.08]
        r.shuffle(blocks) if seed % 4 == 0 else None
        try:
            statement = read_statement(Document(tuple(blocks)))
        except Refused as refused:
            assert [p.code for p in refused.problems] == ["intake.not_a_statement"]
            continue
        assert content(Statement.from_json(statement.as_json())) == content(statement)
        assert 0 <= statement.coverage.figures_read <= statement.coverage.figures


@pytest.mark.parametrize("path", PAPERS, ids=lambda p: p.name)
def test_every_number_is_counted_and_what_is_unread_is_not_counted_as_read(path: Path) -> None:
    document = read(path.read_bytes(), path.name)
    printed = "\n".join(
        plain(b.text) for b in walk(document.blocks) if isinstance(b, Paragraph | Item) or hasattr(b, "level")
    )
    statement = read_statement(document)
    number = re.compile(r"\d+(?:,\d{3})*")
    assert statement.coverage.figures == len(number.findall(printed))
    unread = sum(len(number.findall(u.text)) for u in statement.unread)
    assert statement.coverage.figures_read <= statement.coverage.figures - unread


def test_a_figure_put_into_a_foreign_table_stays_unread() -> None:
    path = PAPERS[0]
    document = read(path.read_bytes(), path.name)
    foreign = Table(((Cell((Paragraph(("지표",)),)), Cell((Paragraph(("987,654",)),))),))
    statement = read_statement(replace(document, blocks=(*document.blocks, foreign)))
    before = read_statement(document)
    assert [u.text for u in statement.unread if u not in before.unread] == ["지표", "987,654"]
    assert content(statement) == content(before)


@pytest.mark.parametrize("text", ["가 " * 20_000, "1," * 20_000, "(" * 20_000, "'18." * 10_000, "제1조" * 10_000, "1명 " * 10_000,
                                  "~" * 20_000, ":" * 20_000, "가나다라 마바사 " * 5_000, "1.1.1~" * 5_000])  # fmt: skip
def test_hostile_lines_are_done_with_quickly(text: str) -> None:
    item = ListBlock(
        (
            Item((text,)),
            Item(("'18.3월 회의 (" + text,)),
        )
    )
    blocks: list[Block] = []
    for name in (
        "사업목적",
        "사업근거",
        "사업내용",
        "추진경위",
        "2018년 추진일정",
        "산출근거",
        "추진실적",
        "결산",
        "사업개요",
    ):
        blocks += [Paragraph((f"□ {name}",)), item, Table(((Cell((Paragraph(("2018년도",)),)), Cell((item,))),))]
    began = time.process_time()
    read_statement(Document(tuple(blocks)))
    assert time.process_time() - began < 10
