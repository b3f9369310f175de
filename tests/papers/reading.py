"""The one door from the invented papers to `dure`: a file's bytes in, the object of `dure read --json` out."""

from __future__ import annotations

import json

from dure.documents.statement.checking import check
from dure.formats.reading import read
from dure.intake.statement.reading import read_statement
from dure.kernel.plain import dumps


def read_paper(data: bytes, name: str) -> dict:
    """This function will read a paper as `dure read FILE --json` does."""
    statement = read_statement(read(data, name))
    statement.findings = check(statement)
    return dict(json.loads(dumps(statement.as_json())))
