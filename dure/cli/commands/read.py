"""Reading a statement without a database."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from dure.documents.statement.checking import check
from dure.documents.statement.form import Statement
from dure.formats.reading import read_file
from dure.intake.statement.reading import read_statement
from dure.intake.statement.whole import doubts
from dure.kernel.money import printed
from dure.kernel.plain import dumps
from dure.kernel.problem import Refused

HELP = "Read a statement (사업설명서) and print what it says, what contradicts itself, and what was not read."
EXAMPLE = "dure read statement-2018.md --json"
NEEDS_DATABASE = False

_WORDS = {
    "ko": {"year": "회계연도", "total": "예산", "lines": "통계목", "basis": "산출근거", "programmes": "사업내용",
           "history": "추진경위", "results": "추진실적", "schedule": "추진일정", "settlement": "결산",
           "legal": "사업근거", "findings": "지적", "unread": "읽지 못한 글",
           "coverage": "종이의 숫자 {0}개 가운데 {1}개를 읽었습니다.", "none": "없음"},
    "en": {"year": "Fiscal year", "total": "Budget", "lines": "Lines", "basis": "Basis", "programmes": "Programmes",
           "history": "History", "results": "Results", "schedule": "Schedule", "settlement": "Outturn",
           "legal": "Legal grounds", "findings": "Findings", "unread": "Not read",
           "coverage": "{1} of {0} numbers on the paper were read.", "none": "none"},
}


def arguments(parser: argparse.ArgumentParser) -> None:
    """This function will declare the file and ``--json``."""
    parser.add_argument("file", metavar="FILE", help="Markdown, HTML, HWPX, DOCX, PDF, XLSX or plain text")
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def run(options: argparse.Namespace) -> int:
    """This function will read, check and print. Raises Refused for what is no statement, cannot be read, or has a table of
    money that is not whole."""
    try:
        document = read_file(options.file)
    except OSError as error:
        raise Refused.because("intake.no_such_file", file=options.file, why=error.strerror or str(error)) from error
    statement = read_statement(document)
    if doubtful := doubts(document, statement):
        raise Refused(*doubtful)
    statement.findings = check(statement)
    print(dumps(statement.as_json()) if options.json else "\n".join(summary(statement, options.language)))
    return 0


def summary(statement: Statement, language: str) -> Iterator[str]:
    """This function will tell in lines what was read: counts, findings in order, unread words."""
    words = _WORDS["ko" if language == "ko" else "en"]
    yield statement.title
    yield f"{words['year']}: {statement.fiscal_year or '-'}"
    budget = statement.budget
    if budget.total:
        previous, current = (printed(value) or "-" for value in (budget.total.previous, budget.total.current))
        yield f"{words['total']}: {previous} → {current} {budget.unit or ''}"
    counts = {"lines": budget.lines, **{name: getattr(statement, name) for name in (
        "basis", "legal", "programmes", "history", "schedule", "results", "settlement")}}
    yield " · ".join(f"{words[name]} {len(facts)}" for name, facts in counts.items())
    yield words["coverage"].format(statement.coverage.figures, statement.coverage.figures_read)
    yield f"{words['findings']}: {len(statement.findings) or words['none']}"
    for finding in statement.findings:
        yield f"  [{finding.severity}] {finding.ko if language == 'ko' else finding.en}"
        yield from (f"      {place.described(language)} 「{place.quote}」" for place in finding.places)
    yield f"{words['unread']}: {len(statement.unread) or words['none']}"
    for unread in statement.unread:
        yield f"  {unread.at.described(language)} 「{unread.text}」"
