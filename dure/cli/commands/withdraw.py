"""Undoing a filing."""

from __future__ import annotations

import argparse

HELP = "Take a filed statement back: its records are kept but no longer current, the version before is current again."
EXAMPLE = "dure withdraw --project segyedosi-jeonjajeongbu --year 2018 --why 'wrong file'"
NEEDS_DATABASE = True

_WORDS = {
    "ko": {"before": "되돌렸습니다. 지금은 {}판입니다.", "none": "되돌렸습니다. 이 연도의 기록은 이제 없습니다."},
    "en": {
        "before": "Withdrawn; version {} is current again.",
        "none": "Withdrawn; there are no records of that year now.",
    },
}


def arguments(parser: argparse.ArgumentParser) -> None:
    """This function will declare whose filing, of which year, and why."""
    parser.add_argument("--project", required=True, metavar="P", help="the project's short name, or its printed name")
    parser.add_argument("--year", required=True, type=int, metavar="Y", help="the fiscal year")
    parser.add_argument("--why", required=True, metavar="W", help="the reason, for the journal")


def run(options: argparse.Namespace) -> int:
    """This function will withdraw the current version. Raises Refused with what was built on it since."""
    from dure.cli.acting import door
    from dure.intake.filing.statements import withdraw_filing

    before = withdraw_filing(options.project, options.year, options.why, **door()._asdict())
    words = _WORDS[options.language]
    print(words["before"].format(before.version) if before else words["none"])
    return 0
