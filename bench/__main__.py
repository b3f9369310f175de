"""Run as ``python -m bench``, with an option for another part: a data folder of its own, thrown away afterwards."""

from __future__ import annotations

import argparse
import os
import platform
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.measures import Row, as_table, one_core, table

PAGE = Path(__file__).resolve().parents[1] / "docs" / "speed.md"

NOTE = """The statement is the sample one (data/sample, 2018). Each drawing is of a paper of that size with other words, because
typst prints a paper that it has seen from memory. Growth files the sample under a new project's name each time; names
differ, amounts and lengths do not. Floors of reading, filing, composing and the page do no part of Dure's work: they
tell what the machine costs.
"""
LISTS = "## Lists"
MEMBERS = "## Members"
MEMBERS_NOTE = """Lists of members are taken in through the ordinary import: read, compared with the register by name, sound and identifier, all in
one transaction with journal and history. COPY writes one narrow row a member and looks at nothing. Counts are those of a day by
category, region and country.
"""
LISTS_NOTE = """The best of seven on the clock, Dure and the database on one core; a page is asked through the whole application, signed in where
it is a desk's. "Bare view" answers one word behind the same middleware, "bare SQL" fetches the first page's rows. Counting
stops at 10,000. A page's cost is drawing 50 rows; what the number of rows adds shows from one line to the next.
"""


MEETING = "## Meeting"
MEETING_NOTE = """One machine holds the database, `dure serve` as it comes (two workers of four threads), its live process, the voters and the
screens; nothing is kept to one core. Each vote is a POST of the delegate's own form over a connection of its own, acknowledged once it is
committed with its line in the journal. The n-th vote acknowledged is on a screen when the screen shows n votes; all screens are counted.
Changes within 100 ms are drawn together, so a vote waits 50 ms on average before it is drawn. Floors are asked as often at the same pace.
"""
MONEY = "## Money"
MONEY_NOTE = """Rows of a bank's statement are read by a layout, each cell accounted for, marked by what they say, compared with the rows and payments
that are there, written by COPY in one transaction, and accepted in another. The bare COPY writes as many narrow rows and looks at nothing.
Pages are asked through the whole application, signed in.

The books are the sample's with years of other grants behind them, a thousand costs with their entries and evidence each. What is asked is
the sample's grant of 2019 with its 38 costs, the statement of 2018, and the sums of all funds. The bare SQL fetches the sums alone: no
record, no label, no reference for a trace.
"""
ASSESSMENTS = "## Self-assessments"
ASSESSMENTS_NOTE = """Scoring gives every node of every city as a fraction with its ceiling, fate, place and level; one answer in six is open or does not
apply. Plain NumPy computes the same tree and places in floating point from the same words. The Monte Carlo varies weights, aggregation and
normalisation; plain NumPy varies weights and aggregation. The results page stands on stored submissions of the whole CeDS questionnaire and scores
nothing but what one answer would change.
"""


def main() -> None:
    """This function will measure, print the tables, and with ``--write`` put them into docs/speed.md."""
    parser = argparse.ArgumentParser(prog="bench")
    parser.add_argument("--full", action="store_true", help="1,000 statements instead of 100")
    parser.add_argument("--lists", action="store_true", help="lists of up to 100,000 rows, and nothing else")
    parser.add_argument("--members", action="store_true", help="up to 100,000 members, and nothing else")
    parser.add_argument("--meeting", action="store_true", help="200 delegations voting while 200 screens watch, and nothing else")
    parser.add_argument("--money", action="store_true", help="up to 100,000 rows of files of other systems and entries of the books, and nothing else")
    parser.add_argument("--assessments", action="store_true", help="1,000 cities scored, one Monte Carlo, the results page, and nothing else")
    parser.add_argument("--tiny", action="store_true", help="one run of each step, two statements, short lists: that it works")
    parser.add_argument("--write", action="store_true", help="write docs/speed.md")
    options = parser.parse_args()
    core = not options.meeting and one_core()
    with tempfile.TemporaryDirectory(prefix="dure-bench-") as home:
        # settings of someone else (the tests' own) would lead to their server, which is stopped below
        os.environ.update(DURE_HOME=home, DATABASE_URL="", DURE_MODE="local",
                          DJANGO_SETTINGS_MODULE="dure.config.settings")
        try:
            parts = measured(options, core)
        finally:
            from dure.config import postgres

            postgres.stop()
    print("\n\n".join(part for part in parts if part))
    if options.write:
        write(*parts)


def write(text: str, lists: str, members: str, meeting: str, money: str, assessments: str) -> None:
    """This function will put what was measured into docs/speed.md; what was not stays as it stands there."""
    page, _, cities = PAGE.read_text(encoding="utf-8").partition(f"\n{ASSESSMENTS}\n")
    if assessments:
        cities = f"\nWritten by `python -m bench --assessments --write`.\n\n{assessments}\n\n{ASSESSMENTS_NOTE}"
    page, _, books = page.partition(f"\n{MONEY}\n")
    page, _, sitting = page.partition(f"\n{MEETING}\n")
    if money:
        books = f"\nWritten by `python -m bench --money --write`.\n\n{money}\n\n{MONEY_NOTE}"
    page, _, last = page.partition(f"\n{MEMBERS}\n")
    if meeting:
        sitting = f"\nWritten by `python -m bench --meeting --write`.\n\n{meeting}\n\n{MEETING_NOTE}"
    before, _, after = page.partition(f"{LISTS}\n")
    if members:
        last = f"\nWritten by `python -m bench --members --write`.\n\n{members}\n\n{MEMBERS_NOTE}"
    if text:
        before = f"# Speed\n\nWritten by `python -m bench --write`.\n\n{text}\n\n{NOTE}\n"
    if lists:
        after = f"\nWritten by `python -m bench --lists --write`.\n\n{lists}\n\n{LISTS_NOTE}"
    parts = ((LISTS, after), (f"\n{MEMBERS}", last), (f"\n{MEETING}", sitting), (f"\n{MONEY}", books), (f"\n{ASSESSMENTS}", cities))
    PAGE.write_text(before + "".join(f"{head}\n{body}" for head, body in parts if body), encoding="utf-8")


def measured(options: argparse.Namespace, core: bool) -> tuple[str, str, str, str, str, str]:
    """This function will make the database and return the reports of the steps, the lists, the members, the meeting, the money and the
    self-assessments, empty if not asked."""
    from dure.config.setup import begin

    begin()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    call_command("createcachetable", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)
    from bench import assessments, books, feeds, lists, meeting, members

    counts = [3, 6] if options.tiny else [1_000, 10_000, 100_000]
    runs = 1 if options.tiny else 7
    if options.members:
        return "", "", "\n\n".join(members.measured(counts, runs)), "", "", ""
    if options.meeting:
        few = (20, 10, (1.0,)) if options.tiny else ()
        return "", "", "", meeting.measured(*few), "", ""
    if options.money:
        return "", "", "", "", "\n\n".join([*feeds.measured(counts, runs), *books.measured(counts, runs)]), ""
    if options.assessments:
        return "", "", "", "", "", "\n\n".join(assessments.measured(runs, tiny=options.tiny))
    steps = "" if options.lists else "\n\n".join(of_statements(options, core))
    return steps, "\n\n".join(lists.measured(counts, runs)) if options.lists or options.tiny else "", "", "", "", ""


def of_statements(options: argparse.Namespace, core: bool) -> Iterator[str]:
    """This function will yield the paragraphs of the report on statements."""
    from bench.steps import growth, singles

    runs = 1 if options.tiny else 7
    yield (f"{platform.machine()}, Python {platform.python_version()}, {platform.system()}; "
           f"{'one core' if core else 'cores not limited'}; processor time of this process (the database server's own "
           f"is not in it), median of {runs} after a warming run.")
    rows: list[Row] = list(singles(runs))
    yield as_table(rows)
    counts = [1, 2] if options.tiny else [1, 20, 100, 1000] if options.full else [1, 20, 100]
    yield table(("statements", "read ms", "file ms", "compose, HTML ms", "memory MiB"), (
        (f"{count:,}", *(f"{part * 1000:.1f}" for part in parts), f"{mib:.0f}") for count, *parts, mib in growth(counts)))


if __name__ == "__main__":
    main()
