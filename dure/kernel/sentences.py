"""Problems into sentences. A code `room.noun` has its Korean and English sentence in that room's `labels` module.

The room is found by its name, not imported by the kernel: ``budget.column_sum`` → ``dure.domain.budget.labels``,
``formats.damaged`` → ``dure.formats.labels``. Each `labels` holds ``SENTENCES: dict[code, {"ko": …, "en": …}]`` whose
sentences take the problem's `params` by ``str.format``.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from importlib.util import find_spec

from dure.kernel.problem import Problem


@cache
def sentences_of(room: str, kind: str = "SENTENCES") -> Mapping[str, Mapping[str, str]]:
    """This function will return the sentences of a room or floor by code; empty where it has none.

    `kind` is ``SENTENCES`` (what stands in the way) or ``GROUNDS`` (what a clause wants).
    """
    for name in (f"dure.domain.{room}", f"dure.{room}"):
        if find_spec(name) and find_spec(f"{name}.labels"):
            return getattr(import_module(f"{name}.labels"), kind, {})
    return {}


def wanted(problem: Problem, language: str = "ko") -> str:
    """This function will say what the clause behind a problem wants, whether or not it is met (`kernel.answer`)."""
    known = sentences_of(problem.code.partition(".")[0], "GROUNDS").get(problem.code)
    if known is None:
        return sentence(problem, language)
    return known.get(language, known["en"]).format(**problem.params)


def sentence(problem: Problem, language: str = "ko") -> str:
    """This function will say a problem in the language, or in English where it has no sentence in it.

    A code without a sentence is said as the code with its
    parameters, so that nothing is swallowed.
    """
    known = sentences_of(problem.code.partition(".")[0]).get(problem.code)
    if known is None:
        return " ".join([problem.code, *(f"{name}={value}" for name, value in problem.params.items())])
    return known.get(language, known["en"]).format(**problem.params)


def sentence_with_place(problem: Problem, language: str = "ko") -> str:
    """This function will say a problem and, behind it, where on the paper it stands, with the words found there."""
    said = sentence(problem, language)
    places = []
    for place in problem.places:
        where = place.described(language)
        quote = f"「{place.quote}」" if place.quote else ""
        places.append(f"{where} {quote}".strip())
    return " — ".join([said, *(place for place in places if place)])
