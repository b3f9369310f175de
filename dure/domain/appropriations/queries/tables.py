"""Lines beside each other: a project's lines over the years, and those of a year over the stages. A bounded number of queries."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Prefetch, Q

from dure.domain.appropriations.models import BasisLine, BudgetLine, CarryOver, StageAmount, Transfer
from dure.domain.appropriations.rules.comparing import Named, Side, Stage, chained, in_order
from dure.domain.budget.models import Project
from dure.kernel.figure import Figure, Ref


@dataclass(frozen=True, slots=True)
class Step:
    """An amount that a stage gave, and what it changed of the amount before it; None where it is the first."""

    given: StageAmount
    before: StageAmount | None

    @property
    def change(self) -> int | None:
        """This function will return the difference to the amount before."""
        return self.given.amount - self.before.amount if self.before else None


@dataclass(frozen=True, slots=True)
class StageTable:
    """The lines of a year, the stages that gave any of them an amount, and the amount that counts of each: the last of its stage."""

    lines: tuple[BudgetLine, ...]
    stages: tuple[Stage, ...]
    cells: dict[tuple[int, Stage], StageAmount]
    steps: tuple[Step, ...]

    def total(self, stage: Stage, part: str = "amount") -> int | None:
        """This function will sum a stage up over the lines: ``amount``, or the part of a bearer; None where it gave nothing."""
        found = [getattr(self.cells[line.pk, stage], part) for line in self.lines if (line.pk, stage) in self.cells]
        return sum(found) if found else None


def projects_kept() -> list[Project]:
    """This function will return the projects that have lines in the books, by short name."""
    return list(Project.objects.filter(pk__in=BudgetLine.objects.values("project")).order_by("short_name"))


def years_of(project: Project) -> list[int]:
    """This function will return the fiscal years of which a project has lines."""
    return sorted(BudgetLine.objects.filter(project=project).order_by().values_list("fiscal_year", flat=True).distinct())


def amount_figure(given: StageAmount, part: str = "amount") -> Figure:
    """This function will return an amount of a stage, in won, as a figure that can be asked."""
    return Figure(getattr(given, part), "won", None, Ref("appropriations", "amount", str(given.pk), part), given.on)


def over_years(project: Project) -> tuple[list[BudgetLine], list[dict[int, int]]]:
    """This function will return all lines of a project with what their stages gave (`amounts`, in their order), and which of them continue
    each other: keys by year. Two queries."""
    lines = list(BudgetLine.objects.filter(project=project).order_by("order", "fiscal_year", "pk").prefetch_related(
        Prefetch("amounts", StageAmount.objects.order_by("on", "pk"))))
    return lines, chained(Named(line.pk, line.fiscal_year, line.name, line.follows_id) for line in lines)


def by_stage(project: Project, year: int) -> StageTable:
    """This function will return the lines of a year over its stages, with each step of the way. Three queries."""
    lines = tuple(BudgetLine.objects.filter(project=project, fiscal_year=year).order_by("order", "pk").prefetch_related(
        Prefetch("amounts", StageAmount.objects.order_by("on", "pk").prefetch_related("basis"))))
    cells: dict[tuple[int, Stage], StageAmount] = {}
    for line in lines:
        for given in sorted(line.amounts.all(), key=lambda one: one.number):
            cells[line.pk, (given.stage, given.round)] = given
    steps = [step for line in lines for step in steps_of(line.amounts.all())]
    return StageTable(lines, tuple(in_order(stage for _, stage in cells)), cells, tuple(steps))


def steps_of(amounts: Iterable[StageAmount]) -> list[Step]:
    """This function will return the way of a line, each amount with the one before it. `amounts` in the order of their days."""
    known = list(amounts)
    return [Step(given, before) for before, given in zip([None, *known], known, strict=False)]


def sides(basis: Iterable[BasisLine]) -> list[Side]:
    """This function will return calculations as the rules compare them."""
    return [Side(row.label, row.expression, row.rounded) for row in basis]


def line_kept(project: str, year: int, key: int) -> BudgetLine | None:
    """This function will return a line of a project (short name) and year by its key, None where there is none."""
    return BudgetLine.objects.select_related("project", "follows").filter(pk=key, project__short_name=project, fiscal_year=year).first()


def moves_of(lines: Sequence[BudgetLine]) -> tuple[list[Transfer], list[CarryOver]]:
    """This function will return the transfers and carry-overs from or to lines, whatever became of them. Two queries."""
    keys = [line.pk for line in lines]
    transfers = Transfer.objects.filter(Q(source__in=keys) | Q(target__in=keys)).select_related("source", "target", "paper", "reversed_by")
    carried = CarryOver.objects.filter(Q(line__in=keys) | Q(into__in=keys)).select_related("line", "into", "paper")
    return list(transfers.order_by("on", "pk")), list(carried.order_by("on", "pk"))


def waiting_moves() -> tuple[list[Transfer], list[CarryOver]]:
    """This function will return the transfers and carry-overs that wait for a decision, oldest first."""
    return (list(Transfer.objects.filter(state="prepared").select_related("source__project", "target__project").order_by("prepared_at")),
            list(CarryOver.objects.filter(state="prepared").select_related("line__project", "into").order_by("prepared_at")))
