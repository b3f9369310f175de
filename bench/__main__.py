"""Run as ``python -m bench [--full] [--tiny] [--write]``: a data folder of its own, thrown away afterwards."""

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
tell what the machine costs. Not measured here: lists of 100,000 rows.
"""


def main() -> None:
    """This function will measure, print the tables, and with ``--write`` put them into docs/speed.md."""
    parser = argparse.ArgumentParser(prog="bench")
    parser.add_argument("--full", action="store_true", help="1,000 statements instead of 100")
    parser.add_argument("--tiny", action="store_true", help="one run of each step, two statements: that it works")
    parser.add_argument("--write", action="store_true", help="write docs/speed.md")
    options = parser.parse_args()
    core = one_core()
    with tempfile.TemporaryDirectory(prefix="dure-bench-") as home:
        # settings of someone else (the tests' own) would lead to their server, which is stopped below
        os.environ.update(DURE_HOME=home, DATABASE_URL="", DURE_MODE="local",
                          DJANGO_SETTINGS_MODULE="dure.config.settings")
        try:
            text = "\n\n".join(measured(options, core))
        finally:
            from dure.config import postgres

            postgres.stop()
    print(text)
    if options.write:
        PAGE.write_text(f"# Speed\n\nWritten by `python -m bench --write`.\n\n{text}\n\n{NOTE}", encoding="utf-8")


def measured(options: argparse.Namespace, core: bool) -> Iterator[str]:
    """This function will make the database and yield the paragraphs of the report."""
    from dure.config.setup import begin

    begin()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)
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
