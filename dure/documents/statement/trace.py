"""Where a printed figure comes from: the room that keeps it answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from dure.documents.statement.compose import composed_of
from dure.domain.appropriations.queries import explaining as appropriations
from dure.domain.bodies import queries as bodies
from dure.domain.budget import queries as budget
from dure.domain.grants.queries import explaining as grants
from dure.domain.grants.queries import settled
from dure.domain.grants.queries import years as of_years
from dure.domain.ledger import queries as ledger
from dure.domain.meetings.queries import attended as meetings
from dure.domain.members import queries as members
from dure.domain.oversight.queries import explaining as oversight
from dure.domain.papers import queries as papers
from dure.domain.parties.queries import posts_held
from dure.domain.programmes import queries as programmes
from dure.domain.spending.queries import explaining as spending
from dure.domain.travel.queries import explaining as travel
from dure.kernel.explanation import Explanation
from dure.kernel.figure import Derived, Ref
from dure.kernel.problem import Refused


def _in_statement(ref: Ref) -> Explanation | None:
    """A figure by its place in a composed statement (``statement.figure:12/budget.lines[0].current``): one that follows from the
    books, so that no row of the statement declares it."""
    record = _statement_year(ref)
    figure = composed_of(record).figures.get(ref.field) if record else None
    if figure is None or not isinstance(figure.rests_on, Derived):
        return None
    words = budget.words_at(ref.field)
    records = tuple(dict.fromkeys(term.ref for term in figure.rests_on.terms if term.ref is not None))
    return Explanation(ref=ref, label=words["label"], definition=words["definition"], value=figure.value, kind="derived", unit=figure.unit,
                       as_of=figure.as_of, figure=figure, records=records)


def _of_grant(ref: Ref) -> Explanation | None:
    return settled.explain(ref) or grants.explain(ref) or of_years.explain(ref)


def _statement_year(ref: Ref) -> Any:
    return budget.year_of(Ref("budget", "project_year", ref.key))


ROOMS: dict[str, Callable[[Ref], Explanation | None]] = {
    "appropriations": appropriations.explain,
    "bodies": bodies.explain,
    "budget": budget.explain,
    "grants": _of_grant,
    "ledger": ledger.explain,
    "meetings": meetings.explain,
    "members": members.explain,
    "oversight": oversight.explain,
    "papers": papers.explain,
    "programmes": programmes.explain,
    "spending": spending.explain,
    "statement": _in_statement,
    "travel": travel.explain,
}

PAPERS: dict[str, Callable[[Ref], int | None]] = {"bodies": bodies.paper_of, "members": members.paper_of}
# numbers that everybody may ask, though they stand on no paper of a project
OPEN: dict[str, Callable[[Ref], bool]] = {"grants": settled.is_public, "members": members.is_public, "meetings": meetings.is_public}
YEARS: dict[str, Callable[[Ref], Any]] = {"budget": budget.year_of, "programmes": programmes.year_of, "statement": _statement_year}


def explained(text: str) -> Explanation:
    """This function will explain the figure behind a reference as it stands in the page (``budget.line:12/current``).

    Raises Refused (``budget.no_record``) for what is no reference, or names nothing that is recorded.
    """
    try:
        ref = Ref.parse(text)
    except ValueError as error:
        raise Refused.because("budget.no_record", ref=text) from error
    found = ROOMS[ref.room](ref) if ref.room in ROOMS else None
    if found is None:
        raise Refused.because("budget.no_record", ref=text)
    return found


def explained_publicly(text: str) -> Explanation:
    """This function will explain a figure to a visitor: the post that entered it stands in place of the person's name, and the records
    of a grant that only its parties see (costs, payees) are not led to.

    Raises Refused as `explained` does.
    """
    told = explained(text)
    if told.ref.room == "grants" and told.figure is not None and isinstance(told.figure.rests_on, Derived):
        terms = tuple(term if term.ref is None or is_public(str(term.ref)) else replace(term, ref=None) for term in told.figure.rests_on.terms)
        told = replace(told, figure=replace(told.figure, rests_on=replace(told.figure.rests_on, terms=terms)))
    post = posts_held(told.entered_key, told.entered_at) if told.entered_at else ""
    return replace(told, entered_by=post, entered_key="")


def year_of(text: str) -> Any:
    """This function will return the project-year that the record behind a reference belongs to; None where it has none.

    Raises Refused (``budget.no_record``) for what names nothing that is recorded.
    """
    try:
        ref = Ref.parse(text)
    except ValueError as error:
        raise Refused.because("budget.no_record", ref=text) from error
    if ref.room in PAPERS:
        paper = PAPERS[ref.room](ref)
        return budget.year_on_paper(paper) if paper is not None else None
    owner = YEARS.get(ref.room)
    return owner(ref) if owner else None


def is_public(text: str) -> bool:
    """This function will tell whether a visitor may ask the figure behind a reference: one of a public project-year, or one
    that is counted from the register of members, or stands in an approved settlement."""
    year = year_of(text)
    if year is None and (ref := Ref.parse(text)).room in OPEN:
        return OPEN[ref.room](ref)
    return year is not None and budget.is_public(year)
