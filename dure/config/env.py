"""What may be set from outside. Nothing else in Dure reads the environment; `docs/settings.md` explains each name."""

from __future__ import annotations

import os
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]

SETTINGS: dict[str, str] = {
    "DURE_HOME": "",
    "DATABASE_URL": "",
    "DURE_MODE": "local",
    "DURE_SECRET_KEY": "",
    "DURE_HOSTS": "",
    "DURE_BIND": "127.0.0.1:8000",
    "DURE_WORKERS": "2",
    "DURE_LIVE_BIND": "",
    "DURE_LIVE_URL": "",
    "DURE_MAIL_URL": "",
    "DURE_MAIL_FROM": "",
    "DURE_FONTS": "",
}


def value(name: str) -> str:
    """This function will return a setting as it stands in the environment, or its default.

    Raises KeyError for a name that is not in `SETTINGS`, so that none is read without being listed.
    """
    return os.environ.get(name) or SETTINGS[name]


def home() -> Path:
    """This function will return the folder where data lives: `DURE_HOME`, or `.dure` beside the code."""
    chosen = value("DURE_HOME")
    return Path(chosen).expanduser().resolve() if chosen else REPOSITORY / ".dure"


def local() -> bool:
    """This function will tell whether this is one person's machine (the default) and not a public service."""
    return value("DURE_MODE") == "local"
