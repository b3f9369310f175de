"""Filing a statement from a file."""  # noqa: N999 - the command is called so

from __future__ import annotations

import argparse
import mimetypes
from pathlib import Path

from dure.kernel.plain import dumps
from dure.kernel.problem import Refused

HELP = "Read a statement and file it: paper, records and findings, all or nothing. The same file again does nothing."
EXAMPLE = "dure import statement-2018.md --json"
NEEDS_DATABASE = True

_WORDS = {
    "ko": {
        "new": "제출했습니다",
        "again": "이미 제출된 파일입니다(아무것도 쓰지 않았습니다)",
        "version": "판",
        "findings": "지적",
    },
    "en": {
        "new": "Filed",
        "again": "This very file was filed before; nothing was written",
        "version": "version",
        "findings": "findings",
    },
}


def arguments(parser: argparse.ArgumentParser) -> None:
    """This function will declare the file, and what decides where the paper does not."""
    parser.add_argument("file", metavar="FILE", help="Markdown, HTML, HWPX, DOCX, PDF, XLSX or plain text")
    parser.add_argument("--project", metavar="P", help="the project's short name, where the printed name does not tell")
    parser.add_argument("--year", type=int, metavar="Y", help="the fiscal year, where the paper does not print it")
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def run(options: argparse.Namespace) -> int:
    """This function will read, file, and print the project's short name, the year and what was filed. Raises Refused, and
    then nothing is written, as reading and filing do, and where a table of money is not whole."""
    from dure.cli.acting import door
    from dure.formats.reading import read_file
    from dure.intake.filing.statements import file_statement
    from dure.intake.statement.reading import read_statement
    from dure.intake.statement.whole import doubts

    path = Path(options.file)
    try:
        document = read_file(path)
        data = path.read_bytes()
    except OSError as error:
        raise Refused.because("intake.no_such_file", file=options.file, why=error.strerror or str(error)) from error
    statement = read_statement(document)
    if doubtful := doubts(document, statement):
        raise Refused(*doubtful)
    statement.fiscal_year = statement.fiscal_year or options.year
    media_type = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    filed = file_statement(
        statement, data, path.name, project=options.project, media_type=media_type, **door()._asdict()
    )
    if options.json:
        print(dumps(filed))
        return 0
    words = _WORDS[options.language]
    said = words["new"] if filed.new else words["again"]
    print(f"{said}: {filed.project} {filed.year} ({words['version']} {filed.version}) — {filed.title}")
    if filed.new:
        print("  " + " · ".join(f"{kind} {count}" for kind, count in filed.filed.items()))
        print(f"  {words['findings']} {filed.findings}: dure check --project {filed.project} --year {filed.year}")
    return 0
