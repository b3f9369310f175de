"""Writing the grants as a 360Giving package."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from dure.kernel.plain import dumps
from dure.kernel.problem import Refused

HELP = "Write the grants (awards, applications, disbursements) as one 360Giving package; its sums are checked first."
EXAMPLE = "dure export 360giving --out grants.json"
NEEDS_DATABASE = True

_WORDS = {"ko": "지원 {grants}건을 썼습니다: {file}", "en": "{grants} grants written: {file}"}


def arguments(parser: argparse.ArgumentParser) -> None:
    """This function will declare where to write, and as of which day."""
    parser.add_argument("--out", required=True, metavar="F", help="the file to write; - for standard output")
    parser.add_argument("--on", metavar="DAY", help="what was signed and paid until this day (default: today)")


def run(options: argparse.Namespace) -> int:
    """This function will compose the package and write it. Raises Refused where no grant was signed, sums do not agree, or the file
    cannot be written."""
    from dure.cli.acting import door
    from dure.documents.giving import giving_package
    from dure.intake.statement.typed import day_typed

    here = door()
    package = giving_package(day_typed(options.on).first if options.on else here.on, here.at, options.language)
    text = dumps(package) + "\n"
    if options.out == "-":
        sys.stdout.write(text)
        return 0
    try:
        Path(options.out).write_text(text, encoding="utf-8")
    except OSError as error:
        raise Refused.because("intake.no_such_file", file=options.out, why=error.strerror or str(error)) from error
    print(_WORDS[options.language].format(grants=len(package["grants"]), file=options.out))
    return 0
