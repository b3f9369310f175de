"""Reads of sitting allowances: who would be paid what, the list that stands, and the basis line of the budget that pays it."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, Sum

from dure.domain.budget.models import BasisItem
from dure.domain.budget.queries import ref_of
from dure.domain.budget.rules.basis import computed
from dure.domain.meetings.models import AllowanceList, Attendance, Delegate, Meeting, Proceeding
from dure.domain.meetings.rules import allowances as rules
from dure.domain.texts.queries import parameter
from dure.kernel.digits import whole
from dure.kernel.figure import Ref
from dure.kernel.problem import Refused


@dataclass(frozen=True, slots=True)
class BasisLine:
    """A basis line of the budget: how it is referred to, its words, and what it plans and was used for."""

    ref: str
    label: str
    expression: str
    plan: rules.Plan


def sat(meeting: Meeting) -> list[rules.Span]:
    """This function will return the spans in which a meeting sat; none where it was not opened or has not ended."""
    if meeting.opened_at is None or meeting.ended_at is None:
        return []
    breaks, since = [], None
    for kind, at in Proceeding.objects.filter(meeting=meeting, kind__in=("adjourned", "resumed")).order_by("number").values_list("kind", "at"):
        if kind == "adjourned":
            since = at
        elif since is not None:
            breaks.append((since, at))
            since = None
    if since is not None:
        breaks.append((since, meeting.ended_at))
    return rules.sitting_spans(meeting.opened_at, meeting.ended_at, breaks)


def attended(meeting: Meeting, language: str = "ko") -> list[rules.Attended]:
    """This function will return the accepted delegates of a meeting in the order of the roll, each with the spans it was in."""
    until = (meeting.ended_at or meeting.opened_at)
    spans: dict[int, list[rules.Span]] = {}
    for one in Attendance.objects.filter(delegate__delegation__meeting=meeting).order_by("during"):
        if one.during.lower and until:
            spans.setdefault(one.delegate_id, []).append((one.during.lower, one.during.upper or max(until, one.during.lower)))
    rows = Delegate.objects.filter(delegation__meeting=meeting, state=Delegate.State.ACCEPTED).select_related("delegation")
    return [rules.Attended(
        who.pk, who.delegation.name.get(language) or next(iter(who.delegation.name.values()), ""), str(who), who.post, who.official,
        who.delegation.capacity, tuple(spans.get(who.pk, ()))) for who in rows.order_by("delegation__position", "delegation_id", "pk")]


def list_for(meeting: Meeting) -> list[rules.Row]:
    """This function will draw up the list of a meeting as its attendance and the settings of its day have it."""
    on = meeting.starts_on
    paying, taxing = parameter("meetings.allowance", on), parameter("meetings.allowance_tax", on)
    return rules.drawn_up(attended(meeting), sat(meeting), paying, taxing)  # type: ignore[arg-type]


def list_standing(meeting: Meeting) -> AllowanceList | None:
    """This function will return the list of a meeting that was not taken back."""
    return AllowanceList.objects.filter(meeting=meeting, taken_back_at__isnull=True).select_related("paper").first()


def lists_of(meeting: Meeting) -> list[AllowanceList]:
    """This function will return all lists of a meeting, the newest first."""
    return list(AllowanceList.objects.filter(meeting=meeting).order_by("-pk"))


def basis_lines(meeting: Meeting) -> list[BasisLine]:
    """This function will return the basis lines of the meeting's project and year that plan sittings or a lump sum, those that plan
    sittings first; the used part of each counts the lists that stand in that year, over all bodies."""
    if not meeting.project:
        return []
    rows = BasisItem.objects.filter(project_year__project__short_name=meeting.project, project_year__fiscal_year=meeting.starts_on.year,
                                    project_year__is_current=True, won__isnull=False).select_related("project_year").order_by("order")
    found = [_line(row) for row in rows]
    return sorted(found, key=lambda line: line.plan.sittings is None)


def basis_line(ref: str) -> BasisLine | None:
    """This function will return the basis line of a reference, or None where there is none any more."""
    try:
        key = Ref.parse(ref).key
    except ValueError:
        return None
    row = BasisItem.objects.select_related("project_year").filter(pk=whole(key)).first()
    return _line(row) if row else None


def _line(row: BasisItem) -> BasisLine:
    """What was used is counted by the line's words in its project and year: a statement that is filed again has other rows."""
    year = row.project_year
    same = BasisItem.objects.filter(project_year__project=year.project_id, project_year__fiscal_year=year.fiscal_year,
                                    line_name=row.line_name, label=row.label)
    used = AllowanceList.objects.filter(basis__in=[str(ref_of(one)) for one in same], taken_back_at__isnull=True)
    sums = used.aggregate(won=Sum("total"), held=Count("pk"))
    return BasisLine(str(ref_of(row)), row.label or row.line_name, row.expression,
                     rules.Plan(row.won or 0, _sittings(row.expression), sums["won"] or 0, sums["held"]))


def _sittings(expression: str) -> int | None:
    try:
        return rules.sittings_planned((operand.value, operand.unit) for operand in computed(expression).operands)
    except Refused:
        return None
