"""Removing what acts that were cut off have left on disk."""

from __future__ import annotations

import argparse
from datetime import timedelta

HELP = "Remove files that no record speaks of: left by an import that was killed. Best run once a day."
EXAMPLE = "dure sweep --hours 24"
NEEDS_DATABASE = True


def arguments(parser: argparse.ArgumentParser) -> None:
    """This function will add how old a stray file must be."""
    parser.add_argument("--hours", type=int, default=24, metavar="N",
                        help="leave what is younger: an import may still be at work (default: 24)")


def run(options: argparse.Namespace) -> int:
    """This function will sweep and say how many files were removed."""
    from dure.cli.acting import door
    from dure.domain.papers.actions import sweep_files

    here = door()
    print(sweep_files(by=here.by, at=here.at, after=timedelta(hours=max(options.hours, 0))))
    return 0
