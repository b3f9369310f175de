"""Drawing a statement from the records."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from dure.kernel.plain import dumps
from dure.kernel.problem import Refused
from dure.kernel.sentences import sentence_with_place

if TYPE_CHECKING:
    from dure.documents.statement.compose import Composed

HELP = "Draw a project's statement from the records, as corrected or as filed."
EXAMPLE = "dure build statement --project segyedosi-jeonjajeongbu --year 2018 --format hwpx --out statement.hwpx"
NEEDS_DATABASE = True
FORMATS = ("html", "pdf", "hwpx", "xlsx", "md", "json")


def arguments(parser: argparse.ArgumentParser) -> None:
    """This function will declare whose statement, of which year, in which format, and where to."""
    parser.add_argument("--project", required=True, metavar="P", help="the project's short name, or its printed name")
    parser.add_argument("--year", required=True, type=int, metavar="Y", help="the fiscal year")
    parser.add_argument("--format", required=True, type=_format, choices=FORMATS, help="what to draw")
    parser.add_argument("--out", required=True, metavar="O", help="the file to write; - for standard output")
    parser.add_argument("--template", metavar="FORM", help="the budget office's HWPX form, to be filled cell by cell")
    parser.add_argument(
        "--as",
        dest="edition",
        choices=("corrected", "filed"),
        default="corrected",
        help="with the officers' corrections and their list, or as the paper said (default: corrected)",
    )
    parser.add_argument(
        "--paper-language", choices=("ko", "en"), default="ko", help="language of the form's fixed words"
    )


def _format(word: str) -> str:
    word = word.lower().lstrip(".")
    return {"markdown": "md", "htm": "html"}.get(word, word)


def run(options: argparse.Namespace) -> int:
    """This function will compose, draw and write. Raises Refused where there are no such records."""
    from dure.documents.statement.compose import composed

    if options.template and options.format != "hwpx":
        raise Refused.because("cli.template_is_hwpx", format=options.format)
    made = composed(options.project, options.year, options.edition)
    written(options.out, filled(made, options) if options.template else drawn(made, options))
    return 0


def drawn(made: Composed, options: argparse.Namespace) -> bytes:
    """This function will draw a composed statement in the format asked for."""
    from dure.documents.statement.checking import check
    from dure.formats.drawing import draw

    if options.format == "json":
        made.statement.findings = check(made.statement)
        return (dumps(made.statement.as_json()) + "\n").encode()
    # a spreadsheet needs the national part in columns of its own
    national = "column" if options.format == "xlsx" else "inline"
    return draw(made.laid_out(language=options.paper_language, national=national), options.format)


def filled(made: Composed, options: argparse.Namespace) -> bytes:
    """This function will fill the budget office's form, and list on stderr what it could not fill."""
    from dure.documents.statement.template import fill_form

    try:
        form = Path(options.template).read_bytes()
    except OSError as error:
        raise Refused.because("cli.not_a_file", path=options.template) from error
    paper = fill_form(made.statement, form)
    for problem in paper.unfilled:
        print(sentence_with_place(problem, options.language), file=sys.stderr)
    return paper.data


def written(out: str, data: bytes) -> None:
    """This function will write a file, or to standard output for ``-``. Raises Refused where it cannot."""
    if out == "-":
        sys.stdout.buffer.write(data)
        return
    try:
        Path(out).write_bytes(data)
    except OSError as error:
        raise Refused.because("cli.cannot_write", path=out, why=error.strerror or str(error)) from error
