"""The register of what was asked and what became of it (처리결과): one line a request."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from dure.documents.oversight.cells import NOTHING, heads, number, words
from dure.documents.oversight.words import said
from dure.domain.oversight.labels.requests import KINDS, PROGRESS
from dure.domain.oversight.models import Request
from dure.formats.blocks import Cell, Document, Heading, Paragraph, Table

COLUMNS = ("number", "member", "subject", "days", "done", "demanded", "recovered")


def requests_register(requests: Sequence[Request], on: date, language: str) -> Document:
    """This function will lay requests out as the register, with the last follow-up of each. `requests` come with their follow-ups."""
    body = request_table(requests, language) if requests else Paragraph((said("nothing", language),))
    blocks = (Heading(1, (said("register", language),)), Paragraph((f"{on.isoformat()} {said('won', language)}",), align="right"), body)
    return Document(blocks, said("register", language), language)


def request_table(requests: Sequence[Request], language: str) -> Table:
    """This function will lay requests out as a table, one a row."""
    rows = (heads(COLUMNS, language), *(_row(one, language) for one in requests))
    return Table(rows, header_rows=1, widths=(12, 11, 24, 17, 22, 11, 11))


def _row(one: Request, language: str) -> tuple[Cell, ...]:
    spoken, steps = "ko" if language == "ko" else "en", list(one.follow_ups.all())
    last = steps[-1] if steps else None
    told = (("asked_on", one.asked_on), ("due_on", one.due_on), ("answered", one.answered_on))
    days = [f"{said(key, language)} {day.isoformat()}" for key, day in told if day]
    done = f"[{PROGRESS[last.progress][spoken]}] {last.text}" if last else one.withdrawn or NOTHING
    return (words(f"{one.number or one.key}\n{KINDS[one.kind][spoken]}"), words(one.member), words(one.title), words("\n".join(days)), words(done),
            number(one.amount), number(last.recovered if last else None))
