"""Duties: the words from which authority follows, on the day and nowhere else. Plain Python.

Source: `docs/sources.md#office-duties`.
"""

from __future__ import annotations

from collections.abc import Iterable, Set

from dure.base.labels import DUTIES
from dure.base.labels import GUESTS as GUEST_WORDS
from dure.kernel.problem import Problem

SOURCE = "office-duties"
# the line of a department, from below to above
LINE = ("officer", "team_lead", "director", "bureau_head")
HANDLING = frozenset({"officer", "team_lead", "director", "secretariat", "secretary_general"})
RULING = frozenset({"director", "bureau_head", "secretary_general", "administrator"})
# who acts by a signed link, without an account: an applicant, a member that tells of its payment, one who was invited
# to a meeting, its delegates, who presides over it, one who stands for a seat, one who counts a secret ballot
GUESTS = frozenset({"applicant", "payer", "invited", "delegate", "chair", "candidate", "teller"})
# who keeps the network's registers: members, bodies, dues
KEEPING = frozenset({"secretariat", "secretary_general"})
ADMINISTERING = frozenset({"administrator"})


def duty_words(kind: str, department: str, deputy: bool) -> Iterable[str]:
    """This function will return the words that a duty gives its holder: ``director`` and ``director@12``.

    One who stands in for a post (代) holds ``deputy:director`` instead, and so does not act in his own right.
    """
    word = f"deputy:{kind}" if deputy else kind
    return (word, f"{word}@{department}") if department else (word,)


def word_of(duty: str, department: str = "", deputy: bool = False) -> str:
    """This function will return the word that an act wants its actor to hold."""
    return ("deputy:" if deputy else "") + duty + (f"@{department}" if department else "")


def standing_problem(held: Set[str], wanted: Set[str]) -> Problem | None:
    """This function will return the problem of one who holds none of the wanted duties.

    A deputy does the everyday work of the post too; only a review asks whether one acts in one's own right.
    """
    plain = {word.removeprefix("deputy:") for word in held}
    if plain & wanted:
        return None
    return Problem("base.not_permitted", named(wanted), SOURCE)


def named(wanted: Set[str]) -> dict[str, str]:
    """This function will name duties in both languages, in the order of the line: what a sentence takes."""
    kinds = {word.removeprefix("deputy:").partition("@")[0] for word in wanted}
    return {language: ", ".join(words[language] for kind, words in (DUTIES | GUEST_WORDS).items() if kind in kinds)
            for language in ("ko", "en")}
