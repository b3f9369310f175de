"""Writing everything into one archive."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from pathlib import Path

HELP = "Write the database and all files into one archive with a list of hashes."
EXAMPLE = "dure backup dure-2026-11-22.zip"
NEEDS_DATABASE = True
TAKES_OLDER_TABLES = True  # a backup is made before they are brought up to date


def arguments(parser: argparse.ArgumentParser) -> None:
    """This function will add the archive's path."""
    parser.add_argument("file", type=Path, help="the archive to write; it must not exist yet")


def run(options: argparse.Namespace) -> int:
    """This function will write the archive and say what is in it."""
    from dure.config.archive import back_up

    manifest = back_up(options.file, datetime.now(UTC))
    print(f"{options.file}: {len(manifest['members'])} members, "
          f"{sum(member['size'] for member in manifest['members'].values()):,} bytes")
    return 0
