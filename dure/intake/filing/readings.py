"""A file taken in at the desk: kept, read, checked; corrected there, and filed at last."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from importlib.metadata import version
from typing import Any, Literal

from django.db import transaction

from dure.base.act import Actor
from dure.documents.statement.checking import problems_of, worded
from dure.documents.statement.fields import place_at
from dure.documents.statement.form import Statement
from dure.domain.papers import actions as papers
from dure.domain.papers import queries
from dure.domain.papers.models import Finding, Reading
from dure.formats.reading import read
from dure.intake.filing.findings import known_context
from dure.intake.filing.statements import KIND, Filed, file_statement
from dure.intake.statement.reading import read_statement
from dure.intake.statement.whole import DOUBTFUL, lacking_rows, still_lacking
from dure.intake.statement.whole import SOURCE as LACKING_SOURCE
from dure.kernel.place import Place
from dure.kernel.plain import as_plain
from dure.kernel.problem import Problem, Refused
from dure.kernel.sentences import sentence_with_place

# which reader read: another version reads the same file anew
READER = f"dure {version('dure')}"


def subject_of(reading: Reading) -> str:
    """This function will return the subject under which a reading's findings are kept."""
    return f"papers.reading:{reading.pk}"


def take_in(
    data: bytes, name: str, *, by: Actor, at: datetime, media_type: str = "application/octet-stream"
) -> Reading:
    """This function will keep a file, read it and check it. A file that cannot be read becomes a refused reading that says why.

    The same bytes, read by the same version of the reader, give the reading that stands open.
    """
    try:
        document = read(data, name)
        statement = read_statement(document)
    except Refused as refused:
        said = [
            {"code": p.code, "ko": sentence_with_place(p, "ko"), "en": sentence_with_place(p, "en")}
            for p in refused.problems
        ]
        with transaction.atomic():
            file = papers.keep_file(by=by, at=at, source=data, name=name, media_type=media_type)
            return papers.record_reading(by=by, at=at, file=file, file_name=name, problems=said, reader=READER)
    content = as_plain(statement)
    content.pop("findings")
    with transaction.atomic():
        file = papers.keep_file(by=by, at=at, source=data, name=name, media_type=media_type)
        reading = papers.record_reading(
            by=by,
            at=at,
            file=file,
            file_name=name,
            data=content,
            problems=[_kept(problem) for problem in lacking_rows(document, statement)],
            kind=KIND,
            title=statement.title,
            fiscal_year=statement.fiscal_year,
            reader=READER,
        )
        check_again(reading, by=by, at=at)
    return reading


def statement_of(reading: Reading) -> Statement:
    """This function will return what was read, with the officer's corrections laid over it."""
    return Statement.from_json(queries.reading_content(reading))


def check_again(reading: Reading, *, by: Actor, at: datetime) -> None:
    """This function will run the checker on a reading as corrected, and keep what it finds."""
    statement = statement_of(reading)
    mended = [place_at(statement, correction["path"]) for correction in reading.corrections]
    lacking = still_lacking(map(_problem, reading.problems), mended)
    found = worded([*problems_of(statement, known_context()), *lacking])
    papers.record_findings(by=by, at=at, subject=subject_of(reading), findings=found)


def _kept(problem: Problem) -> dict[str, Any]:
    return {"code": problem.code, "params": dict(problem.params), "place": problem.places[0].as_json()}


def _problem(kept: Mapping[str, Any]) -> Problem:
    return Problem(kept["code"], kept["params"], LACKING_SOURCE, "error", (Place.from_json(kept["place"]),))


def hindering(reading: Reading) -> list[Finding]:
    """This function will list the open findings that have to be settled before a reading is filed: a table of money that
    is not whole."""
    return [f for f in queries.findings_of(subject_of(reading), state=Finding.State.OPEN) if f.code in DOUBTFUL]


def correct(reading: Reading, *, revision: int, path: str, value: object, why: str, by: Actor, at: datetime,
            of: Literal["", "reading", "paper"] = "") -> Reading:
    """This function will correct one place of a reading and check it again. Raises Refused as `correct_reading` does."""
    with transaction.atomic():
        corrected = papers.correct_reading(
            by=by, at=at, reading=reading.pk, revision=revision, path=path, value=value, why=why, of=of
        )
        check_again(corrected, by=by, at=at)
    return corrected


def file_in(reading: Reading, *, by: Actor, on: date, at: datetime, project: str | None = None) -> Filed:
    """This function will file a reading with its corrections beside it (정오표), those of misreadings laid into it.

    Raises Refused as `file_statement` does, and where a table of money is not whole and nobody settled that
    (`hindering`); then nothing is written.
    """
    if doubtful := hindering(reading):
        raise Refused(*(Problem("intake.not_settled", {}, LACKING_SOURCE, "error", (Place.from_json(f.places[0]),)) for f in doubtful))
    path = queries.path_to_read(reading.file)
    return file_statement(
        Statement.from_json(reading.data),
        path.read_bytes(),
        reading.file_name,
        by=by,
        on=on,
        at=at,
        project=project,
        reading=reading.pk,
        corrections=reading.corrections,
        media_type=reading.file.media_type,
    )
