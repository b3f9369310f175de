"""Asking a figure where it comes from."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from dure.kernel.explanation import Explanation
from dure.kernel.figure import Declared, Derived, Figure
from dure.kernel.plain import dumps

HELP = "Tell where a figure comes from: what it means, the records or the paper and place, who entered it when."
EXAMPLE = "dure trace budget.line:12/current"
NEEDS_DATABASE = True


def arguments(parser: argparse.ArgumentParser) -> None:
    """This function will declare the reference, as it stands in the page and in the JSON."""
    parser.add_argument("ref", metavar="REF", help="room.kind:key/field")
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def run(options: argparse.Namespace) -> int:
    """This function will print the trace. Raises Refused for what is no record."""
    from dure.documents.statement.trace import explained

    told = explained(options.ref)
    print(dumps(told) if options.json else "\n".join(lines(told, options.language)))
    return 0


def lines(told: Explanation, language: str) -> Iterator[str]:
    """This function will tell an explanation in lines, its terms below it."""
    korean = language == "ko"
    yield f"{told.label[language]}: {_value(told.value)} {told.unit}".rstrip()
    yield f"  {told.definition[language]}"
    if told.as_of:
        yield f"  {'기준일' if korean else 'as of'} {told.as_of.isoformat()}"
    if told.figure is not None and isinstance(told.figure.rests_on, Derived):
        yield from _terms(told.figure, 1)
    if told.paper is not None:
        place = f" · {told.place.described(language)} 「{told.place.quote}」" if told.place else ""
        yield f"  {told.paper} {told.paper_title}{place}"
    if told.entered_by:
        when = told.entered_at.isoformat(timespec="minutes") if told.entered_at else ""
        yield f"  {'입력' if korean else 'entered by'} {told.entered_by} {when}".rstrip()


def _terms(figure: Figure, depth: int) -> Iterator[str]:
    indent = "  " * depth
    if isinstance(figure.rests_on, Derived):
        params = " ".join(f"{name}={value}" for name, value in figure.rests_on.params)
        yield f"{indent}= {figure.rests_on.operation} {params}".rstrip()
        for term in figure.rests_on.terms:
            place = f"  {term.rests_on.place.described()}" if isinstance(term.rests_on, Declared) else ""
            yield f"{indent}  {_value(term.value)} {term.unit}  {term.ref or ''}{place}".rstrip()
            if isinstance(term.rests_on, Derived):
                yield from _terms(term, depth + 2)


def _value(value: object) -> str:
    from dure.kernel.money import printed

    return "-" if value is None else value if isinstance(value, str) else printed(value)  # type: ignore[arg-type]
