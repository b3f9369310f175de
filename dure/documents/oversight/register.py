"""The register of what was asked and what became of it (처리결과): one line a request."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from dure.documents.oversight.cells import NOTHING, heads, number, words
from dure.documents.oversight.words import said
from dure.domain.oversight.labels.requests import KINDS, PROGRESS
from dure.domain.oversight.models import Request
from dure.formats.blocks import Cell, Document, Heading, Paragraph, Table

COLUMNS = ("number", "kind", "member", "subject", "asked_on", "due_on", "answered", "progress", "done", "demanded", "recovered")


def requests_register(requests: Sequence[Request], on: date, language: str) -> Document:
    """This function will lay requests out as the register, with the last follow-up of each. `requests` come with their follow-ups."""
    rows = [heads(COLUMNS, language), *(_row(one, language) for one in requests)]
    body = Table(tuple(rows), header_rows=1, widths=(8, 8, 9, 20, 9, 9, 9, 8, 20, 10, 10)) if requests else Paragraph((said("nothing", language),))
    blocks = (Heading(1, (said("register", language),)), Paragraph((f"{on.isoformat()} {said('won', language)}",), align="right"), body)
    return Document(blocks, said("register", language), language)


def _row(one: Request, language: str) -> tuple[Cell, ...]:
    spoken, steps = "ko" if language == "ko" else "en", list(one.follow_ups.all())
    last = steps[-1] if steps else None
    standing = PROGRESS[last.progress][spoken] if last else NOTHING
    return (words(one.number or one.key), words(KINDS[one.kind][spoken]), words(one.member), words(one.title), words(one.asked_on.isoformat(), "center"),
            words(one.due_on.isoformat() if one.due_on else NOTHING, "center"), words(one.answered_on.isoformat() if one.answered_on else NOTHING, "center"),
            words(standing, "center"), words(one.withdrawn or (last.text if last else NOTHING)), number(one.amount), number(last.recovered if last else None))
