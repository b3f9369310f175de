"""Bringing an archive back."""

from __future__ import annotations

import argparse
from pathlib import Path

HELP = "Bring back an archive that `dure backup` wrote: all of it or nothing."
EXAMPLE = "dure restore dure-2026-11-22.zip --replace"
NEEDS_DATABASE = True
BRINGS_TABLES = True


def arguments(parser: argparse.ArgumentParser) -> None:
    """This function will add the archive's path and whether what is there may go."""
    parser.add_argument("file", type=Path, help="an archive of `dure backup`")
    parser.add_argument("--replace", action="store_true", help="throw away what the database holds now")


def run(options: argparse.Namespace) -> int:
    """This function will restore the archive, bring its tables up to date, and say what was brought back."""
    from dure.cli.commands import migrate
    from dure.config.archive import restore

    manifest = restore(options.file, replace=options.replace)
    migrate.run(options)
    print(f"{options.file}: {len(manifest['members'])} members of {manifest['at']}")
    return 0
