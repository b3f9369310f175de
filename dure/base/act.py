"""Acts of office: may they · lock · do the rules allow · write · journal, in one transaction.

The journal is a room above this floor, so an act calls it itself; the decorator sees to it that it did.
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterable
from contextvars import ContextVar
from dataclasses import dataclass
from typing import ParamSpec, Protocol, TypeVar

from django.db import DataError, transaction

from dure.kernel.problem import Problem, Refused

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts: the account's key and name as values, and the duties held on the day.

    A duty is a word (``team_lead``), and once more with the department's key where it is bound to one
    (``team_lead@12``). Nothing here points at a row: the journal outlives accounts. `others` are the keys of the same person's other
    accounts: two accounts are not four eyes.
    """

    key: str
    name: str
    duties: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()

    def bears(self, key: str) -> bool:
        """This function will tell whether a key is the actor's, or that of another account of the same person."""
        return key == self.key or key in self.others

    def holds(self, *duties: str) -> bool:
        """This function will tell whether the actor holds at least one of the duties."""
        return not self.duties.isdisjoint(duties)


class Permission(Protocol):
    """May they? A permission answers with the problem that stands in the way, or None."""

    def __call__(self, by: Actor) -> Problem | None:
        """This function will judge by duties alone; what depends on the record is asked once it is locked."""


class NotJournalledError(AssertionError):
    """An act ended without a line in the journal. Its transaction is rolled back."""


_written: ContextVar[list[int] | None] = ContextVar("entries written by the act that runs", default=None)


def journalled(entry: int) -> None:
    """This function will note, for the acts that run, that the journal has written an entry."""
    entries = _written.get()
    if entries is not None:
        entries.append(entry)


def refuse(problems: Iterable[Problem]) -> None:
    """This function will close the door where rules found errors; warnings and hints do not stop an act."""
    errors = [p for p in problems if p.severity == "error"]
    if errors:
        raise Refused(*errors)


def act(may: Permission) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """This function will make a keyword-only function an act of office.

    The permission is asked first, with the argument `by`; then the function runs in one transaction, in which it
    locks, judges, writes and journals. Raises Refused where the permission says no and where the database keeps no such
    value, `NotJournalledError` where the function wrote no journal entry. Acts may call acts: they share the outermost
    transaction.
    """

    def made(function: Callable[P, R]) -> Callable[P, R]:
        kinds = {p.kind for p in inspect.signature(function).parameters.values()}
        if kinds != {inspect.Parameter.KEYWORD_ONLY} or "by" not in inspect.signature(function).parameters:
            raise TypeError(f"{function.__qualname__}: an act takes keywords only, `by` among them")

        @functools.wraps(function)
        def performed(*args: P.args, **kwargs: P.kwargs) -> R:
            problem = may(kwargs["by"])  # type: ignore[arg-type]
            if problem is not None:
                raise Refused(problem)
            outer, entries = _written.get(), list[int]()
            token = _written.set(entries)
            try:
                with transaction.atomic():
                    result = function(*args, **kwargs)
                    if not entries:
                        raise NotJournalledError(function.__qualname__)
            except (DataError, UnicodeEncodeError) as error:
                # longer, larger or other than any column takes: NUL, half a character, a number of 30 digits
                raise Refused.because("base.unkeepable", said=str(error).partition("\n")[0]) from error
            finally:
                _written.reset(token)
            if outer is not None:
                outer.extend(entries)
            return result

        performed.may = may  # type: ignore[attr-defined] # by this the acts and their permissions are listed
        return performed

    return made
