"""The embedded server as a Django database: importing the settings starts nothing, connecting does."""

from __future__ import annotations

from typing import Any

from django.db.backends.postgresql import base

from dure.config import postgres


class DatabaseWrapper(base.DatabaseWrapper):
    """PostgreSQL on a local socket whose folder is known only once the server runs."""

    def get_connection_params(self) -> dict[str, Any]:
        """This function will start the server where it is not running, and add its socket to the parameters."""
        self.settings_dict["HOST"] = str(postgres.ensure_running())
        return super().get_connection_params()
