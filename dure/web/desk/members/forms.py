"""The forms of the register of members: as few fields as each act takes."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from dure.domain.members.rules.standing import DECIDERS
from dure.domain.papers import actions as papers
from dure.domain.papers.models import Paper
from dure.kernel.problem import Refused
from dure.web.common.days import DayField
from dure.web.common.members import CATEGORY_WORDS, decider
from dure.web.desk.acting import Door

NUMBER = _("Number of the paper")
HINT = _("The number of a paper in the register suffices; with a title it is entered if it is not there.")


class Papered(forms.Form):
    """An act that rests on a paper."""

    kind = "letter"
    number = forms.CharField(label=NUMBER, max_length=100, required=False, help_text=HINT)
    title = forms.CharField(label=_("Title, if it is not registered yet"), max_length=300, required=False)
    paper_on = DayField(label=_("Day of the paper"), required=False)

    def paper(self, door: Door) -> Paper | None:
        """This function will return the paper that is cited: a registered one, or one entered now; None where none is.

        To be called in the transaction of the act. Raises Refused where the number is unknown and no title is given.
        """
        said = self.cleaned_data
        if not said["number"]:
            return None
        known = Paper.objects.filter(number=said["number"]).order_by("-pk").first()
        if known is not None:
            return known
        if not said["title"]:
            raise Refused.because("papers.number_unknown", source="official-papers", number=said["number"])
        return papers.register_paper(by=door.by, on=door.on, at=door.at, direction=Paper.Direction.IN, kind=self.kind,
                                     title=said["title"], number=said["number"], decided_on=said["paper_on"])


class Decided(Papered):
    """An act that rests on the decision of a body."""

    kind = "decision"
    decided_by = forms.ChoiceField(label=_("Decided by"), choices=lambda: [(body, decider(body)) for body in DECIDERS if body])


class Accept(Papered):
    """The first day as an associate, and the application form."""

    kind = "membership-application"
    starts_on = DayField(label=_("First day"))
    field_order = ("starts_on", "number", "title", "paper_on")


class Admit(Decided):
    """The category, the first day, and the decision."""

    category = forms.ChoiceField(label=_("Category"), choices=CATEGORY_WORDS.items())
    starts_on = DayField(label=_("First day"))
    field_order = ("category", "starts_on", "decided_by", "number", "title", "paper_on")


class Withdraw(Papered):
    """The last day, and the member's letter."""

    last_on = DayField(label=_("Last day"))
    why = forms.CharField(label=_("Reason, as far as the member gives one"), max_length=300, required=False)
    field_order = ("last_on", "number", "title", "paper_on", "why")


class Exclude(Decided):
    """The last day, the reason, and the decision."""

    last_on = DayField(label=_("Last day"))
    why = forms.CharField(label=_("Reason"), max_length=300)
    field_order = ("last_on", "why", "decided_by", "number", "title", "paper_on")


class Suspend(Decided):
    """The first day, the reason, and the decision."""

    starts_on = DayField(label=_("First day"))
    reason = forms.CharField(label=_("Reason"), max_length=500)
    field_order = ("starts_on", "reason", "decided_by", "number", "title", "paper_on")


class Lift(Decided):
    """The last day of the suspension, and the decision."""

    last_on = DayField(label=_("Last day of the suspension"))
    field_order = ("last_on", "decided_by", "number", "title", "paper_on")


class Show(Papered):
    """How a member is shown, from which day, by which decision."""

    kind = "decision"
    starts_on = DayField(label=_("First day"))
    name_ko = forms.CharField(label=_("Name in Korean"), max_length=300, required=False)
    name_en = forms.CharField(label=_("Name in English"), max_length=300, required=False)
    flag = forms.CharField(label=_("Flag (a sign of Unicode), if one is shown"), max_length=16, required=False)
    position = forms.IntegerField(label=_("Place in the protocol's order"), min_value=1, max_value=99_999, required=False)
    source = forms.CharField(label=_("Source, where no paper is cited"), max_length=300, required=False)
    field_order = ("starts_on", "name_ko", "name_en", "flag", "position", "number", "title", "paper_on", "source")


class Correct(forms.Form):
    """How an entry should have been, and why it is put right."""

    category = forms.ChoiceField(label=_("Category"), choices=CATEGORY_WORDS.items())
    starts_on = DayField(label=_("First day"))
    last_on = DayField(label=_("Last day, empty while it runs"), required=False)
    never_was = forms.BooleanField(label=_("It never was a member in this time: take the entry back"), required=False)
    reason = forms.CharField(label=_("Why it is put right"), max_length=500, widget=forms.Textarea(attrs={"rows": 3}))


FORMS: dict[str, type[Papered]] = {
    "accept_associate": Accept, "admit_member": Admit, "change_category": Admit, "return_member": Admit, "withdraw_member": Withdraw,
    "exclude_member": Exclude, "suspend_member": Suspend, "lift_suspension": Lift, "show_member_as": Show,
}


def initial(act: str, on: Any, category: str, wanted: dict[str, str]) -> dict[str, Any]:
    """This function will fill in what is usual: today, the next category, the body that decides on the day."""
    return {"starts_on": on, "last_on": on, "category": category, "decided_by": wanted.get(act, "")}
