"""Meetings and their deadlines as a calendar."""

from __future__ import annotations

import argparse
from pathlib import Path

from dure.kernel.problem import Refused

HELP = "Write meetings and their deadlines as iCalendar: of all bodies, of one, or those at which a member has a place."
EXAMPLE = "dure export ics --out meetings.ics --body executive-committee --lang fr"
NEEDS_DATABASE = True

_WORDS = {"ko": "회의 {meetings}건을 썼습니다: {file}", "en": "{meetings} meetings written: {file}"}


def arguments(parser: argparse.ArgumentParser) -> None:
    """This function will declare where to write, and of whom."""
    parser.add_argument("--out", required=True, metavar="FILE", help="file to write: its name ends in .ics")
    parser.add_argument("--body", default="", metavar="KEY", help="only the meetings of that body (executive-committee)")
    parser.add_argument("--member", default="", metavar="KEY", help="only the meetings at which that member has a place (seoul)")
    parser.add_argument("--lang", choices=("ko", "en", "fr"), help="language of the calendar; without it that of the command")


def run(options: argparse.Namespace) -> int:
    """This function will write the calendar. Raises Refused where body or member is unknown, or the file cannot be written."""
    from dure.cli.acting import door
    from dure.documents.calendar import calendar_of
    from dure.domain.bodies.queries import body_named
    from dure.domain.meetings.labels.calendar import NAMES
    from dure.domain.meetings.queries.calendar import calendar_meetings, member_named
    from dure.domain.parties.queries import name_on

    here, language = door(), options.lang or options.language
    body = body_named(options.body) if options.body else None
    member = member_named(options.member) if options.member else None
    whose = [name_on(party, language, here.on) for party in (body.organisation if body else None, member) if party]
    meetings = calendar_meetings(body=options.body, member=member, most=None)
    data = calendar_of(meetings, language, name=" · ".join([*whose, NAMES[language]]), at=here.at, public=False)
    try:
        Path(options.out).write_bytes(data)
    except OSError as error:
        raise Refused.because("intake.no_such_file", file=options.out, why=error.strerror or str(error)) from error
    print(_WORDS[options.language].format(meetings=len(meetings), file=options.out))
    return 0
