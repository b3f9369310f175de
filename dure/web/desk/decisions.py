"""The decision behind an act: a paper that stands in the register, or is entered into it with the act."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from dure.domain.bodies.models import Body
from dure.domain.papers import actions as papers
from dure.domain.papers.models import Paper
from dure.domain.parties.queries import name_on
from dure.kernel.problem import Refused
from dure.web.desk.acting import Door, language


class DecisionForm(forms.Form):
    """Which body decided, on which day, by which paper. The number of a paper that is registered already suffices."""

    decided_by = forms.ChoiceField(label=_("Decided by"))
    decided_on = forms.DateField(label=_("Day of the decision"), widget=forms.DateInput(attrs={"type": "date"}))
    number = forms.CharField(label=_("Number of the decision paper"), max_length=100)
    title = forms.CharField(label=_("Title, if it is not registered yet"), max_length=300, required=False)
    file = forms.FileField(label=_("File, if it is not registered yet"), required=False)

    def __init__(self, *args: Any, door: Door, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        bodies = Body.objects.filter(kind__in=[Body.Kind.ASSEMBLY, Body.Kind.EXECUTIVE, Body.Kind.SECRETARIAT])
        self.fields["decided_by"].choices = [  # type: ignore[attr-defined]
            (body.key, name_on(body.organisation, language(), door.on)) for body in bodies.select_related("organisation")]


def decision_paper(said: dict[str, Any], door: Door) -> Paper:
    """This function will return the paper of a decision: the registered one of that number, else one entered now.

    To be called in the transaction of the act that rests on it. Raises Refused where the number is unknown and no title
    is given.
    """
    known = Paper.objects.filter(number=said["number"]).order_by("-pk").first()
    if known is not None:
        return known
    if not said["title"]:
        raise Refused.because("papers.number_unknown", source="official-papers", number=said["number"])
    file = said.get("file")
    kept = papers.keep_file(by=door.by, at=door.at, source=file, name=file.name,
                            media_type=file.content_type or "application/octet-stream") if file else None
    return papers.register_paper(by=door.by, on=door.on, at=door.at, direction=Paper.Direction.IN, kind="decision",
                                 title=said["title"], number=said["number"], decided_on=said["decided_on"], file=kept,
                                 file_name=file.name if file else "")
