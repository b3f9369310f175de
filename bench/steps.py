"""What is measured: each step with one statement, then growth with many."""

from __future__ import annotations

import itertools
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

from bench import floors
from bench.measures import Row, memory, taken

SAMPLE = Path(__file__).resolve().parents[1] / "data" / "sample" / "statement-2018.md"
_SYLLABLES = "가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허고노도로모보소오조초코토포호"
_KEYS = itertools.count()


def generated(number: int) -> tuple[str, bytes]:
    """This function will return the sample statement under a name of its own: unlike any other, so that none joins."""
    text = SAMPLE.read_text(encoding="utf-8")
    r = Random(number)
    name = "".join(r.choice(_SYLLABLES) for _ in range(14))
    return name, text.encode() + f"\n<!-- {number} -->\n".encode()


def read(data: bytes) -> Any:
    """This function will read and check a statement, as `dure read` does."""
    from dure.documents.statement.checking import check
    from dure.formats.reading import read as blocks
    from dure.intake.statement.reading import read_statement

    statement = read_statement(blocks(data, "statement.md"))
    statement.findings = check(statement)
    return statement


def file(number: int) -> Any:
    """This function will read the statement of a number and file it under a project of its own."""
    name, data = generated(number)
    statement = read(data)
    return filed(statement, name, data)


def filed(statement: Any, name: str, data: bytes) -> Any:
    """This function will file a statement that was read, under a name."""
    from dure.cli.acting import door
    from dure.intake.filing.statements import file_statement

    statement.title = name
    return file_statement(statement, data, "statement.md", **door()._asdict())


def _shifted(text: str, by: int) -> str:
    """The same paper in other words: typst remembers what it has laid out, and would print the same one from memory."""
    return "".join(chr(0xAC00 + (ord(c) - 0xAC00 + by * 28) % 11172) if "가" <= c <= "힣" else c for c in text)


def singles(runs: int) -> Iterator[Row]:
    """This function will measure every step of one statement."""
    from django.test import Client

    from dure.documents.statement.compose import composed

    data = SAMPLE.read_bytes()
    text = data.decode()
    yield Row("read", taken(lambda: read(data), runs), taken(lambda: floors.split(text), runs), "str.split and html.parser", 0.05)
    papers = [(read(paper), name, paper) for name, paper in (generated(next(_KEYS)) for _ in range(runs + 1))]
    made: list[Any] = []
    filing = taken(lambda: made.append(filed(*papers.pop())), runs)
    rows = sum(made[0].filed.values())
    yield Row("file", filing, taken(floors.inserts(rows), runs), f"{rows} SQL inserts")
    one = made[0]
    yield Row("compose", taken(lambda: composed(one.project, one.year), runs), taken(floors.selects, runs), "10 SQL selects")
    yield from drawings(composed(one.project, one.year).laid_out(), runs)
    client, address = Client(), f"/money/{one.project}/{one.year}/"
    assert client.get(address).status_code == 200
    yield Row("page from records", taken(lambda: client.get(address), runs), taken(floors.bare_view, runs), "a bare view", 0.03)


def drawings(document: Any, runs: int) -> Iterator[Row]:
    """This function will measure drawing papers of the size of `document` in each format."""
    from dure.formats.drawing import draw
    from dure.formats.reading import read as blocks

    bare: dict[str, Any] = {"pdf": (None, "typst, plain paragraphs"), "hwpx": (floors.hwpx_write, "lxml and zipfile"),
            "xlsx": (floors.xlsx_write, "XlsxWriter, same cells")}
    aims = {"pdf": 0.15, "hwpx": 0.2}
    plain = draw(document, "md").decode()
    for form in ("md", "html", "hwpx", "pdf", "xlsx"):
        others = [blocks(_shifted(plain, by).encode(), "paper.md") for by in range(1, runs + 2)]
        seconds = taken(lambda form=form, others=others: draw(others.pop(), form), runs)  # type: ignore[misc]
        maker, name = bare.get(form, (None, ""))
        if form == "pdf":
            compiles = [floors.typst_compile(_shifted(plain, by), by) for by in range(101, runs + 102)]
            floor = taken(lambda compiles=compiles: compiles.pop()(), runs)  # type: ignore[misc]
        else:
            floor = taken(maker(draw(document, form)), runs) if maker else None
        yield Row(f"draw {form}", seconds, floor, name, aims.get(form))


def growth(counts: list[int]) -> Iterator[tuple[int, float, float, float, float]]:
    """This function will go on filing until each count is reached; yields it with seconds per statement and MiB.

    The seconds are those of reading, filing, and composing with HTML, each the mean of the last twenty statements.
    """
    from dure.documents.statement.compose import composed
    from dure.formats.drawing import draw

    done = 0
    for count in counts:
        last: list[tuple[float, float, float]] = []
        while done < count:
            done += 1
            name, data = generated(next(_KEYS))
            begun = time.process_time()
            statement = read(data)
            after_read = time.process_time()
            one = filed(statement, name, data)
            after_file = time.process_time()
            draw(composed(one.project, one.year).laid_out(), "html")
            last = [*last[-19:], (after_read - begun, after_file - after_read, time.process_time() - after_file)]
        means = [sum(part) / len(last) for part in zip(*last, strict=True)]
        yield count, means[0], means[1], means[2], memory()
