"""Serving the portal and the desk."""

from __future__ import annotations

import argparse
import os
import socket
import subprocess
import sys

from dure.config import env
from dure.kernel.problem import Refused

HELP = "Serve the portal and the desk with gunicorn until it is interrupted."
EXAMPLE = "dure serve --bind 127.0.0.1:8000"
NEEDS_DATABASE = True


def arguments(parser: argparse.ArgumentParser) -> None:
    """This function will add where to listen."""
    parser.add_argument("--bind", default=env.value("DURE_BIND"), metavar="HOST:PORT", help="where to listen")


def refuse_taken(bind: str) -> None:
    """This function will raise Refused where something else listens already."""
    host, _, port = bind.rpartition(":")
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, int(port)))
        except (OSError, ValueError, OverflowError) as error:
            raise Refused.because("cli.bind", bind=bind, reason=str(error)) from error


def live_bind(bind: str) -> str:
    """This function will return where the live screens listen: as it is set, else the next port, else any that is free."""
    if chosen := env.value("DURE_LIVE_BIND"):
        return chosen
    host, _, port = bind.rpartition(":")
    for wanted in (int(port) + 1, 0):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, wanted))
            except (OSError, OverflowError):
                continue
            return f"{host}:{probe.getsockname()[1]}"
    return ""


def run(options: argparse.Namespace) -> int:
    """This function will gather the static files and become the server; it does not return."""
    from django.db import connection

    from dure.config.static_files import collect

    refuse_taken(options.bind)
    collect()
    connection.ensure_connection()  # the embedded server starts here, once, and not in each worker
    connection.close()
    sys.stdout.flush()
    # letters are sent beside the server, by a process that ends with it
    subprocess.Popen(
        [sys.executable, "-m", "dure.cli.main", "send", "letters", "--keep", "--beside", str(os.getpid())])
    # the live screens too; the workers learn from the environment where they are
    os.environ["DURE_LIVE_BIND"] = live_bind(options.bind)
    subprocess.Popen([sys.executable, "-m", "dure.cli.main", "live", "--beside", str(os.getpid())])
    os.environ["DJANGO_SETTINGS_MODULE"] = "dure.config.settings"
    words = ["-m", "gunicorn", "dure.config.wsgi:application", "--bind", options.bind, "--worker-class", "gthread",
             "--workers", env.value("DURE_WORKERS"), "--threads", "4", "--timeout", "120", "--no-control-socket",
             "--log-level", "warning"]
    os.execv(sys.executable, [sys.executable, *words])  # noqa: S606 - this process becomes the server
