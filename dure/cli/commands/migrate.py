"""Bringing the database up to date."""

from __future__ import annotations

import argparse

HELP = "Create or update the tables of the database."
EXAMPLE = "dure migrate"
NEEDS_DATABASE = True
BRINGS_TABLES = True


def arguments(parser: argparse.ArgumentParser) -> None:
    """This function will add no options: there is one way to be up to date."""


def run(options: argparse.Namespace) -> int:
    """This function will apply the migrations that are missing."""
    from django.core.management import call_command

    call_command("migrate", interactive=False, verbosity=0)
    call_command("createcachetable", verbosity=0)
    return 0
