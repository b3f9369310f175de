"""Budget lines are opened, year by year."""

from __future__ import annotations

from datetime import datetime

from dure.base.act import Actor, act
from dure.domain.appropriations.models import BudgetLine
from dure.domain.appropriations.permissions import may_keep_lines
from dure.domain.appropriations.rules.stages import SOURCE
from dure.domain.budget.models import Project
from dure.domain.journal import actions as journal
from dure.kernel.problem import Refused


@act(may_keep_lines)
def open_line(*, by: Actor, at: datetime, project: str, fiscal_year: int, name: str, code: str = "", order: int = 0,
              follows: int | None = None) -> BudgetLine:
    """This function will open a line of a project (short name) in a fiscal year. `follows` is the key of the line of the year before that
    it continues under another name. Refused without a name, for a year that is none, and where the line is there already."""
    owner = Project.objects.select_for_update(no_key=True).filter(short_name=project).first()
    if owner is None:
        raise Refused.because("appropriations.no_such", source=SOURCE, what=project)
    name = name.strip()
    if not name:
        raise Refused.because("appropriations.name_missing", source=SOURCE)
    if not 1945 <= fiscal_year <= 2200:
        raise Refused.because("appropriations.no_year", source=SOURCE, year=fiscal_year)
    if BudgetLine.objects.filter(project=owner, fiscal_year=fiscal_year, name=name).exists():
        raise Refused.because("appropriations.line_there", source=SOURCE, name=name, year=fiscal_year)
    earlier = BudgetLine.objects.filter(pk=follows).first() if follows else None
    if follows and (earlier is None or earlier.project_id != owner.pk or earlier.fiscal_year >= fiscal_year):
        raise Refused.because("appropriations.follows_wrong", source=SOURCE, name=name, year=fiscal_year)
    line = BudgetLine.objects.create(project=owner, fiscal_year=fiscal_year, name=name, code=code.strip(), order=order, follows=earlier)
    journal.write(by=by, act="appropriations.open_line", ref=f"appropriations.line:{line.pk}", at=at,
                  details={"project": project, "year": fiscal_year, "name": name, "code": line.code})
    return line
