"""What is planned beyond the year: ceilings, the five-year plan, indicators with target and actual. None of it is ever added to what was spent."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal

from dure.base.act import Actor, act, refuse
from dure.domain.appropriations.models import Ceiling, Indicator, IndicatorYear, PlanAmount
from dure.domain.appropriations.permissions import may_keep_lines
from dure.domain.appropriations.rules.plans import plan_problems
from dure.domain.appropriations.rules.stages import SOURCE
from dure.domain.budget.models import Project
from dure.domain.journal import actions as journal
from dure.domain.papers.models import Paper
from dure.kernel.problem import Problem, Refused


@act(may_keep_lines)
def set_ceiling(*, by: Actor, at: datetime, on: date, project: str, fiscal_year: int, amount: int, author: str, paper: Paper | None = None) -> Ceiling:
    """This function will set the most that a project may ask for in a year, in won, as its author decided on a day; a later one takes its
    place."""
    owner = _project(project)
    if amount < 0:
        raise Refused.because("appropriations.negative", source=SOURCE, amount=amount)
    if not author.strip():
        raise Refused.because("appropriations.author_missing", source=SOURCE)
    made = Ceiling.objects.create(project=owner, fiscal_year=_year(fiscal_year), amount=amount, on=on, author=author.strip(), paper=paper)
    _journal(by, at, "set_ceiling", owner, {"year": fiscal_year, "amount": amount, "on": on})
    return made


@act(may_keep_lines)
def plan_amount(*, by: Actor, at: datetime, project: str, plan_year: int, fiscal_year: int, amount: int, paper: Paper | None = None,
                source: str = "") -> PlanAmount:
    """This function will record what the five-year plan made in a year gives a project in another, in won; said again, the new amount
    stands and the old is kept in the history."""
    owner = _project(project)
    refuse(plan_problems(_year(plan_year), _year(fiscal_year), amount))
    made, _ = PlanAmount.objects.update_or_create(project=owner, plan_year=plan_year, fiscal_year=fiscal_year,
                                                  defaults={"amount": amount, "paper": paper, "source": source})
    _journal(by, at, "plan_amount", owner, {"plan": plan_year, "year": fiscal_year, "amount": amount})
    return made


@act(may_keep_lines)
def set_indicator(*, by: Actor, at: datetime, project: str, name: Mapping[str, str], unit: str, direction: str = "more", formula: str = "",
                  evidence: str = "", order: int = 0) -> Indicator:
    """This function will give a project an indicator: its name by language, its unit, and whether more or less of it is better."""
    owner = _project(project)
    names = {language: said.strip() for language, said in name.items() if said.strip()}
    problems = []
    if not names or not unit.strip():
        problems.append(Problem("appropriations.indicator_unnamed", {}, SOURCE))
    if direction not in Indicator.Direction.values:
        problems.append(Problem("appropriations.no_such", {"what": direction}, SOURCE))
    refuse(problems)
    made = Indicator.objects.create(project=owner, name=names, unit=unit.strip(), direction=direction, formula=formula.strip(),
                                    evidence=evidence.strip(), order=order)
    _journal(by, at, "set_indicator", owner, {"indicator": made.pk, "name": names, "unit": made.unit})
    return made


@act(may_keep_lines)
def set_target(*, by: Actor, at: datetime, indicator: int, fiscal_year: int, target: Decimal) -> IndicatorYear:
    """This function will set an indicator's target in a year; refused once the year was measured."""
    owner = _indicator(indicator)
    known = IndicatorYear.objects.filter(indicator=owner, fiscal_year=_year(fiscal_year)).first()
    if known is not None and known.actual is not None:
        raise Refused.because("appropriations.measured_already", source=SOURCE, year=fiscal_year)
    made, _ = IndicatorYear.objects.update_or_create(indicator=owner, fiscal_year=fiscal_year, defaults={"target": target})
    _journal(by, at, "set_target", owner.project, {"indicator": indicator, "year": fiscal_year, "target": str(target)})
    return made


@act(may_keep_lines)
def measure(*, by: Actor, at: datetime, on: date, indicator: int, fiscal_year: int, actual: Decimal, paper: Paper | None = None) -> IndicatorYear:
    """This function will record what an indicator came to in a year, as it was measured on a day; refused without a target."""
    owner = _indicator(indicator)
    made = IndicatorYear.objects.select_for_update(no_key=True).filter(indicator=owner, fiscal_year=fiscal_year).first()
    if made is None:
        raise Refused.because("appropriations.no_target", source=SOURCE, year=fiscal_year)
    made.actual, made.measured_on, made.paper = actual, on, paper
    made.save(update_fields=["actual", "measured_on", "paper"])
    _journal(by, at, "measure", owner.project, {"indicator": indicator, "year": fiscal_year, "actual": str(actual), "on": on})
    return made


def _project(project: str) -> Project:
    owner = Project.objects.select_for_update(no_key=True).filter(short_name=project).first()
    if owner is None:
        raise Refused.because("appropriations.no_such", source=SOURCE, what=project)
    return owner


def _indicator(indicator: int) -> Indicator:
    found = Indicator.objects.select_for_update(no_key=True, of=("self",)).select_related("project").filter(pk=indicator).first()
    if found is None:
        raise Refused.because("appropriations.no_such", source=SOURCE, what=str(indicator))
    return found


def _year(year: int) -> int:
    if not 1945 <= year <= 2200:
        raise Refused.because("appropriations.no_year", source=SOURCE, year=year)
    return year


def _journal(by: Actor, at: datetime, name: str, project: Project, details: dict[str, object]) -> None:
    journal.write(by=by, act=f"appropriations.{name}", ref=f"budget.project:{project.short_name}", at=at, details=details)
