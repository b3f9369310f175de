"""Ending the embedded database server."""

from __future__ import annotations

import argparse

from dure.config import postgres

HELP = "Stop the embedded PostgreSQL. The data stay; the next command starts it again."
EXAMPLE = "dure stop"
NEEDS_DATABASE = False


def arguments(parser: argparse.ArgumentParser) -> None:
    """This function will add no options."""


def run(options: argparse.Namespace) -> int:
    """This function will stop the server where one runs."""
    postgres.stop()
    return 0
