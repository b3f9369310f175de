"""A file taken in at the desk: kept, read, checked; corrected there, and filed at last."""

from __future__ import annotations

from datetime import date, datetime
from importlib.metadata import version

from django.db import transaction

from dure.base.act import Actor
from dure.documents.statement.checking import check
from dure.documents.statement.form import Statement
from dure.domain.papers import actions as papers
from dure.domain.papers import queries
from dure.domain.papers.models import Reading
from dure.formats.reading import read
from dure.intake.filing.findings import known_context
from dure.intake.filing.statements import KIND, Filed, file_statement
from dure.intake.statement.reading import read_statement
from dure.kernel.plain import as_plain
from dure.kernel.problem import Refused
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
        statement = read_statement(read(data, name))
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
    found = check(statement_of(reading), known_context())
    papers.record_findings(by=by, at=at, subject=subject_of(reading), findings=found)


def correct(reading: Reading, *, revision: int, path: str, value: object, why: str, by: Actor, at: datetime) -> Reading:
    """This function will correct one place of a reading and check it again. Raises Refused as `correct_reading` does."""
    with transaction.atomic():
        corrected = papers.correct_reading(
            by=by, at=at, reading=reading.pk, revision=revision, path=path, value=value, why=why
        )
        check_again(corrected, by=by, at=at)
    return corrected


def file_in(reading: Reading, *, by: Actor, on: date, at: datetime, project: str | None = None) -> Filed:
    """This function will file a reading with its corrections beside it (정오표), those of misreadings laid into it.

    Raises Refused as `file_statement` does; then nothing is written.
    """
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
