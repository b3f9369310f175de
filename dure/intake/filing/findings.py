"""What is found on a project-year: in itself, beside other years, against its version before, beside the register of meetings and
the books."""

from __future__ import annotations

from datetime import date

from dure.documents.statement.checking import Context, check, cross_check, worded
from dure.documents.statement.compose import composed_of
from dure.documents.statement.differences import differences
from dure.documents.statement.form import Finding, Statement
from dure.domain.budget.models import ProjectYear
from dure.domain.budget.queries import year_before
from dure.domain.meetings.queries.told import differing_in
from dure.domain.parties.queries import alias_groups
from dure.domain.spending.queries.declared import differing_from_books
from dure.domain.texts.queries import holidays_between

# the years in which a paper may have been signed
FIRST, LAST = date(1990, 1, 1), date(2060, 12, 31)


def known_context() -> Context:
    """This function will gather what is known beside the papers: holidays, and the spellings of places."""
    return Context(holidays_between(FIRST, LAST), tuple(alias_groups("city")))


def found_on(
    year: ProjectYear, context: Context, version_before: ProjectYear | None = None, statement: Statement | None = None
) -> list[Finding]:
    """This function will check a project-year as corrected, compare it with the last year filed before it, with the
    version before of the same year, with the register of meetings, and its money with the books. `statement` is what its records say, where that is at hand."""
    said = statement or composed_of(year).statement
    found = check(said, context) + worded(differing_in([*said.history, *said.results])) + worded(differing_from_books(year))
    earlier = year_before(year)
    if earlier is not None:
        found += cross_check(composed_of(earlier).statement, said, context)
    if version_before is not None:
        found += worded(differences(composed_of(version_before).statement, said))
    return found
