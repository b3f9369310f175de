"""Sending the screens of meetings what happens, as it happens."""

from __future__ import annotations

import argparse
import asyncio
import os
import socket
import time

from dure.config import env
from dure.kernel.problem import Refused

HELP = "Send the live screens of meetings what changes, beside the server; `dure serve` starts it by itself."
EXAMPLE = "dure live --bind 127.0.0.1:8001"
NEEDS_DATABASE = True
# how long a port may still be held by the process before
PATIENCE = 10.0
WAITING = 2048


def arguments(parser: argparse.ArgumentParser) -> None:
    """This function will add where to listen, and for how long."""
    parser.add_argument("--bind", default=env.value("DURE_LIVE_BIND") or "127.0.0.1:8001", metavar="HOST:PORT", help="where to listen")
    parser.add_argument("--beside", type=int, metavar="PID", help="end when this process has ended")


def run(options: argparse.Namespace) -> int:
    """This function will serve streams until it is interrupted."""
    import uvicorn

    from dure.web.live.listening import application

    server = uvicorn.Server(uvicorn.Config(application(), log_level="warning", lifespan="on", access_log=False, timeout_keep_alive=5,
                                           timeout_graceful_shutdown=1))
    asyncio.run(_serve(server, listening(options.bind), options.beside))
    return 0


def listening(bind: str) -> socket.socket:
    """This function will take a port, waiting a while for a process before to let go of it. Raises Refused where it does not."""
    host, _, port = bind.rpartition(":")
    until = time.monotonic() + PATIENCE
    while True:
        made = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            made.bind((host.strip("[]"), int(port)))
        except (OSError, ValueError, OverflowError) as error:
            made.close()
            if time.monotonic() > until:
                raise Refused.because("cli.bind", bind=bind, reason=str(error)) from error
            time.sleep(0.2)
        else:
            made.listen(WAITING)
            return made


async def _serve(server: object, sock: socket.socket, beside: int | None) -> None:
    """Serves until the server ends, or the process beside it."""
    serving = asyncio.create_task(server.serve(sockets=[sock]))  # type: ignore[attr-defined]
    while not serving.done():
        if beside is not None and not lives(beside):
            server.should_exit = True  # type: ignore[attr-defined]
            break
        await asyncio.wait({serving}, timeout=0.5)
    await serving


def lives(process: int) -> bool:
    """This function will tell whether a process runs."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    return True
