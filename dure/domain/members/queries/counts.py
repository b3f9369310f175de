"""What may be read of members."""

from __future__ import annotations

from datetime import date

from dure.domain.members.labels import DEFINITIONS
from dure.domain.members.models import MemberCount
from dure.kernel.explanation import Explanation
from dure.kernel.figure import Declared, Figure, Ref
from dure.kernel.place import Place


def counts_on(paper: int) -> dict[str, Figure]:
    """This function will return the numbers of members that a paper tells, by reference. One query."""
    return {str(figure.ref): figure for figure in map(_figure, MemberCount.objects.filter(paper=paper))}


def explain(ref: Ref) -> Explanation | None:
    """This function will tell where a number of members comes from; None for what this room does not hold."""
    if (ref.kind, ref.field) != ("member_count", "number") or not ref.key.isdecimal():
        return None
    count = MemberCount.objects.select_related("paper").filter(pk=int(ref.key)).first()
    if count is None:
        return None
    figure, words = _figure(count), DEFINITIONS[count.category]
    return Explanation(
        ref=ref,
        label=words["label"],
        definition=words["definition"],
        value=count.number,
        kind="declared",
        unit=figure.unit,
        as_of=figure.as_of,
        figure=figure,
        paper=Ref("papers", "paper", str(count.paper_id)),
        paper_title=count.paper.title,
        place=Place.from_json(count.place),
        entered_by=count.paper.registered_by_name,
        entered_key=count.paper.registered_by_key,
        entered_at=count.paper.registered_at,
    )


def paper_of(ref: Ref) -> int | None:
    """This function will return the paper that states a record, or None where there is no such record."""
    found = MemberCount.objects.filter(pk=int(ref.key)) if ref.kind == "member_count" and ref.key.isdecimal() else None
    return found.values_list("paper", flat=True).first() if found is not None else None


def _figure(count: MemberCount) -> Figure:
    declared = Declared(str(count.paper_id), Place.from_json(count.place))
    ref = Ref("members", "member_count", str(count.pk), "number")
    return Figure(count.number, count.category, declared, ref, date(count.fiscal_year, 1, 1))
