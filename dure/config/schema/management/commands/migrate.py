"""Django's `migrate`, which gives a new database its tables at once (`dure.config.schema`)."""

from __future__ import annotations

from typing import Any

from django.core.management.base import CommandParser
from django.core.management.commands import migrate
from django.db import connections

from dure.config.schema.loading import put_in


class Command(migrate.Command):
    """Puts the kept tables into an empty database, then applies what is missing."""

    def add_arguments(self, parser: CommandParser) -> None:
        """This function will add ``--step-by-step`` to Django's own arguments."""
        super().add_arguments(parser)
        parser.add_argument("--step-by-step", action="store_true", help="apply every migration, in a new database too")

    def handle(self, *args: Any, step_by_step: bool = False, **options: Any) -> None:
        """This function will bring the database up to date."""
        whole = not options["app_label"] and not options["plan"] and not options["check_unapplied"]
        if whole and not step_by_step:
            put_in(connections[options["database"]])
        super().handle(*args, **options)
