"""Sending the letters that wait in the queue."""

from __future__ import annotations

import argparse
import signal
import threading

HELP = "Send the letters that wait in the queue; with --keep go on until interrupted."
EXAMPLE = "dure send letters --keep"
NEEDS_DATABASE = True


def arguments(parser: argparse.ArgumentParser) -> None:
    """This function will add whether to go on."""
    parser.add_argument("--keep", action="store_true", help="look again every few seconds until interrupted")


def run(options: argparse.Namespace) -> int:
    """This function will send what is due and say how many letters were taken up."""
    from dure.jobs import letters

    if not options.keep:
        print(letters.send_due())
        return 0
    stop = threading.Event()
    for sign in (signal.SIGTERM, signal.SIGINT):
        signal.signal(sign, lambda *_: stop.set())
    letters.keep_sending(stop)
    return 0
