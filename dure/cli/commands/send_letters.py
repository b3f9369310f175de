"""Sending the letters that wait in the queue; reading the files that wait beside them, and computing rank intervals."""

from __future__ import annotations

import argparse
import os
import signal
import threading

HELP = "Send the letters that wait in the queue; with --keep go on until interrupted, and read the files of other systems that wait."
EXAMPLE = "dure send letters --keep"
NEEDS_DATABASE = True


def arguments(parser: argparse.ArgumentParser) -> None:
    """This function will add whether to go on, and for how long."""
    parser.add_argument("--keep", action="store_true", help="look again every few seconds until interrupted")
    parser.add_argument("--beside", type=int, metavar="PID", help="with --keep: end when this process has ended")


def run(options: argparse.Namespace) -> int:
    """This function will send what is due and say how many letters were taken up."""
    from dure.jobs import feeds, letters, ranks

    if not options.keep:
        print(letters.send_due())
        return 0
    stop = threading.Event()
    for sign in (signal.SIGTERM, signal.SIGINT):
        signal.signal(sign, lambda *_: stop.set())
    letters.keep_sending(stop, lambda: options.beside is None or _lives(options.beside),
                         beside=lambda: feeds.read_waiting() + ranks.compute_waiting(between=letters.send_due))
    return 0


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    return True
