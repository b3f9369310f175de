"""Proving that nothing was tampered with: the journal's chain, and every stored file against its hash."""

from __future__ import annotations

import argparse

from dure.kernel.problem import Problem
from dure.kernel.sentences import sentence

HELP = "Prove the journal's chain and every stored file; print the head of the chain, to be kept elsewhere."
EXAMPLE = "dure verify --head 1024:9f86d0…"
NEEDS_DATABASE = True
FAILED = 1


def arguments(parser: argparse.ArgumentParser) -> None:
    """This function will add the head that was printed before."""
    parser.add_argument("--head", metavar="NUMBER:HASH", help="a head printed earlier: the chain must still contain it")


def run(options: argparse.Namespace) -> int:
    """This function will name each link and file that does not hold, and return 1 where there is one."""
    from dure.domain.journal.queries import faults, head
    from dure.domain.papers.queries import damaged_files

    problems = [Problem(f"journal.{fault.kind}", {"entry": fault.entry}, "journal-chain") for fault in faults()]
    if options.head:
        problems += head_problems(options.head)
    problems += [Problem("papers.file_damaged", {"sha256": file.sha256}) for file in damaged_files()]
    for problem in problems:
        print(sentence(problem, options.language))
    newest = head()
    print(f"{newest.number}:{newest.hash}" if newest else "0:")
    return FAILED if problems else 0


def head_problems(text: str) -> list[Problem]:
    """This function will judge a head that was kept elsewhere against the chain as it is."""
    from dure.domain.journal.queries import Head, holds

    number, _, mark = text.partition(":")
    if number == "0" and not mark:
        return []
    if number.isascii() and number.isdigit() and int(number) < 2**63 and holds(Head(int(number), mark)):
        return []
    return [Problem("journal.head_lost", {"head": text}, "journal-chain")]
