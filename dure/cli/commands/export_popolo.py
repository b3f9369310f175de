"""Writing the network as a Popolo file."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from dure.kernel.plain import dumps
from dure.kernel.problem import Refused

HELP = "Write persons, organizations, posts, memberships, areas, motions and votes of the network as one Popolo file."
EXAMPLE = "dure export popolo --out network.json"
NEEDS_DATABASE = True


def arguments(parser: argparse.ArgumentParser) -> None:
    """This function will declare where to write, as of which day names are, and whose contacts stand in the file."""
    parser.add_argument("--out", required=True, metavar="F", help="the file to write; - for standard output")
    parser.add_argument("--on", metavar="DAY", help="names as in force on this day (default: today)")
    parser.add_argument("--all-contacts", action="store_true", help="contacts that are not public too, with the consent given")


def run(options: argparse.Namespace) -> int:
    """This function will compose the network and write it. Raises Refused where the file cannot be written."""
    from datetime import date

    from dure.cli.acting import door
    from dure.documents.popolo.compose import compose_popolo

    try:
        on = date.fromisoformat(options.on) if options.on else door().on
    except ValueError as error:
        raise Refused.because("parties.day_unknown", source="popolo", day=options.on) from error
    text = dumps(compose_popolo(on, private=options.all_contacts)) + "\n"
    if options.out == "-":
        sys.stdout.write(text)
        return 0
    try:
        Path(options.out).write_text(text, encoding="utf-8")
    except OSError as error:
        raise Refused.because("intake.no_such_file", file=options.out, why=error.strerror or str(error)) from error
    return 0
