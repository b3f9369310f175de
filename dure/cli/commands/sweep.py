"""Removing what acts that were cut off have left on disk, and personal data whose time is over."""

from __future__ import annotations

import argparse
from datetime import timedelta

HELP = "Remove files that no record speaks of, and contacts that are kept no longer. Best run once a day."
EXAMPLE = "dure sweep --hours 24"
NEEDS_DATABASE = True


def arguments(parser: argparse.ArgumentParser) -> None:
    """This function will add how old a stray file must be."""
    parser.add_argument("--hours", type=int, default=24, metavar="N",
                        help="leave what is younger: an import may still be at work (default: 24)")


def run(options: argparse.Namespace) -> int:
    """This function will sweep, and say how many files were removed and how many contacts of applicants and of meetings were erased."""
    from dure.cli.acting import door
    from dure.domain.meetings.actions.invitations import erase_meeting_contacts
    from dure.domain.members.actions.applications import erase_applicants
    from dure.domain.papers.actions import sweep_files

    here = door()
    files = sweep_files(by=here.by, at=here.at, after=timedelta(hours=max(options.hours, 0)))
    applicants, meetings = erase_applicants(**here._asdict()), erase_meeting_contacts(**here._asdict())
    print(f"files {files}, applicants {applicants}, contacts of meetings {meetings}")
    return 0
