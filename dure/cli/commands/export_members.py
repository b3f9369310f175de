"""The register of members as a list."""

from __future__ import annotations

import argparse
from pathlib import Path

from dure.kernel.problem import Refused

HELP = "Write the members as XLSX or CSV: all memberships with their days, or those of one day. No contacts."
EXAMPLE = "dure export members --out members.xlsx --on 2018-03-12"
NEEDS_DATABASE = True

_WORDS = {"ko": "{rows}개 행을 썼습니다: {file}", "en": "{rows} rows written: {file}"}


def arguments(parser: argparse.ArgumentParser) -> None:
    """This function will declare where to write, and for which day."""
    parser.add_argument("--out", required=True, metavar="FILE", help="file to write: its name ends in .xlsx or .csv")
    parser.add_argument("--on", metavar="DAY", help="only who was a member on that day (2018-03-12); without it all memberships")


def run(options: argparse.Namespace) -> int:
    """This function will write the list. Raises Refused where the file cannot be written."""
    from dure.cli.acting import door
    from dure.documents.members import draw_members, lines_of
    from dure.domain.members.queries.imports import listed_members
    from dure.intake.statement.typed import day_typed

    on = day_typed(options.on).first if options.on else None
    lines = list(lines_of(listed_members(on, door().on, options.language), options.language))
    data = draw_members(lines, options.out)
    try:
        Path(options.out).write_bytes(data)
    except OSError as error:
        raise Refused.because("intake.no_such_file", file=options.out, why=error.strerror or str(error)) from error
    print(_WORDS[options.language].format(rows=len(lines) - 1, file=options.out))
    return 0
