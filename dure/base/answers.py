"""The questions that can be asked of the rooms: `may(act, by whom, on what, when)`.

A room's queries answer for its acts with the grounds that the act itself enforces.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from dure.base.act import Actor
from dure.base.acts import permissions
from dure.kernel.answer import Answer, Ground
from dure.kernel.problem import Problem

Asked = Callable[[str, date], Iterable[Ground]]
Standing = Callable[[Actor], Problem | None]
_QUESTIONS: dict[str, tuple[Asked, Standing | None]] = {}


def question(act: str, permission: Standing | None = None) -> Callable[[Asked], Asked]:
    """This function will let a function answer for an act: it is given what the act is on (``kind:key`` or the text
    of a Ref) and the day, and yields grounds. `permission` is the act's own, asked first; without one the act is not
    one of an office but of a member or a seat (to vote, to stand)."""

    def known(function: Asked) -> Asked:
        _QUESTIONS[act] = (function, permission)
        return function

    return known


def questions() -> list[str]:
    """This function will return what can be asked about: what rooms answer for ground by ground, and every other act by its duty."""
    return sorted({*_QUESTIONS, *permissions()})


def may(act: str, *, by: Actor, what: str, on: date) -> Answer:
    """This function will answer whether an actor may do an act on something on a day, ground by ground.

    Where no room answers for an act, its duty does, and a ground says that the record itself is looked at when the act is done.
    Raises KeyError for what is no act.
    """
    if act not in _QUESTIONS:
        return _with_duty(act, permissions()[act], by, what, on, [Ground(Problem("base.looked_at_when_done", {}, "office-duties"), True)])
    asked, _ = _QUESTIONS[act]
    return answered(act, by=by, what=what, on=on, grounds=asked(what, on))


def answered(act: str, *, by: Actor, what: str, on: date, grounds: Iterable[Ground]) -> Answer:
    """This function will answer with grounds that were gathered already, for many acts at once; the duty goes first."""
    return _with_duty(act, _QUESTIONS[act][1], by, what, on, grounds)


def _with_duty(act: str, permission: Standing | None, by: Actor, what: str, on: date, grounds: Iterable[Ground]) -> Answer:
    found = list(grounds)
    if permission is not None:
        problem = permission(by)
        wanted = problem or Problem("base.not_permitted", {"ko": "", "en": ""}, "office-duties")
        found.insert(0, Ground(wanted, problem is None))
    return Answer(act, by.key, what, on, tuple(found))
