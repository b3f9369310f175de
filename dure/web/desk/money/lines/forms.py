"""The forms of budget lines."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from dure.domain.appropriations.labels.lines import CARRY_OVERS, STAGES, TRANSFERS
from dure.domain.appropriations.labels.plans import DIRECTIONS
from dure.domain.appropriations.models import BudgetLine, Indicator
from dure.domain.budget.models import Project
from dure.web.common.won import WonField
from dure.web.desk.acting import language
from dure.web.desk.forms import Day, choices


def _year(label: Any) -> forms.IntegerField:
    return forms.IntegerField(label=label, min_value=1945, max_value=2200)


def _exact(label: Any) -> forms.DecimalField:
    return forms.DecimalField(label=label, max_digits=20, decimal_places=6, widget=forms.TextInput(attrs={"inputmode": "decimal"}))


class LineForm(forms.Form):
    """A line that is opened."""

    fiscal_year = _year(_("Fiscal year"))
    name = forms.CharField(label=_("Name of the line"), max_length=100)
    code = forms.CharField(label=_("Code in that year's list"), max_length=20, required=False)
    follows = forms.TypedChoiceField(label=_("Continues, under another name"), coerce=int, empty_value=None, required=False)

    def __init__(self, *args: Any, lines: list[BudgetLine], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["follows"].choices = [("", "–"), *((one.pk, f"{one.fiscal_year} {one.name}") for one in lines)]  # type: ignore[attr-defined]


class AmountForm(forms.Form):
    """What a stage gives a line."""

    stage = forms.ChoiceField(label=_("Stage"))
    round = forms.IntegerField(label=_("Number of the supplementary budget"), min_value=1, max_value=20, required=False)
    on = forms.DateField(label=_("Day"), widget=Day())
    author = forms.CharField(label=_("Who gave it"), max_length=200)
    basis = forms.CharField(label=_("Calculations, one a line, as the books write them"), required=False, max_length=20_000,
                            widget=forms.Textarea(attrs={"rows": 5, "lang": "ko", "spellcheck": "false"}),
                            help_text=_("For example: 민관협의체 운영 400,000원*4회*4분과"))
    amount = WonField(label=_("Amount (won); empty: what the calculations come to"), required=False)
    reason = forms.CharField(label=_("Reason; needed where it is cut"), max_length=1000, required=False)
    national = WonField(label=_("of it national (won)"), required=False)
    district = WonField(label=_("of it the district's (won)"), required=False)
    other = WonField(label=_("of it others' (won)"), required=False)
    source = forms.CharField(label=_("Where it is written"), max_length=200, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["stage"].choices = choices(STAGES)  # type: ignore[attr-defined]


class CeilingForm(forms.Form):
    """A ceiling of a year."""

    amount = WonField(label=_("Ceiling (won)"))
    on = forms.DateField(label=_("Day"), widget=Day())
    author = forms.CharField(label=_("Who set it"), max_length=200)


class PlanForm(forms.Form):
    """A year of a five-year plan."""

    plan_year = _year(_("Plan made in"))
    fiscal_year = _year(_("Fiscal year"))
    amount = WonField(label=_("Amount (won)"))


class IndicatorForm(forms.Form):
    """An indicator."""

    ko = forms.CharField(label=_("Name in Korean"), max_length=200)
    en = forms.CharField(label=_("Name in English"), max_length=200, required=False)
    unit = forms.CharField(label=_("Unit"), max_length=40)
    direction = forms.ChoiceField(label=_("Better"))
    formula = forms.CharField(label=_("How it is measured"), max_length=500, required=False)
    evidence = forms.CharField(label=_("From what"), max_length=500, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["direction"].choices = choices(DIRECTIONS)  # type: ignore[attr-defined]


class TargetForm(forms.Form):
    """A target of a year."""

    indicator = forms.TypedChoiceField(label=_("Indicator"), coerce=int)
    fiscal_year = _year(_("Fiscal year"))
    target = _exact(_("Target"))

    def __init__(self, *args: Any, project: Project, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["indicator"].choices = [  # type: ignore[attr-defined]
            (one.pk, one.name.get(language()) or next(iter(one.name.values()), "")) for one in Indicator.objects.filter(project=project)]


class MeasureForm(TargetForm):
    """What an indicator came to."""

    target = None  # type: ignore[assignment]
    actual = _exact(_("Actual"))
    on = forms.DateField(label=_("Measured on"), widget=Day())


class TransferForm(forms.Form):
    """A transfer between lines of a year, or from the reserve."""

    kind = forms.ChoiceField(label=_("Kind"))
    source = forms.TypedChoiceField(label=_("From"), coerce=int, empty_value=None, required=False)
    target = forms.TypedChoiceField(label=_("To"), coerce=int)
    amount = WonField(label=_("Amount (won)"))
    on = forms.DateField(label=_("Day"), widget=Day())
    reason = forms.CharField(label=_("Reason"), max_length=1000)

    def __init__(self, *args: Any, lines: list[BudgetLine], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = [(one.pk, one.name) for one in lines]
        self.fields["kind"].choices = choices(TRANSFERS)  # type: ignore[attr-defined]
        self.fields["source"].choices = [("", _("the reserve")), *named]  # type: ignore[attr-defined]
        self.fields["target"].choices = named  # type: ignore[attr-defined]


class CarryForm(forms.Form):
    """A carry-over to the next year."""

    kind = forms.ChoiceField(label=_("Kind"))
    line = forms.TypedChoiceField(label=_("From"), coerce=int)
    into = forms.TypedChoiceField(label=_("To the line of the next year"), coerce=int, empty_value=None, required=False)
    amount = WonField(label=_("Amount (won)"))
    on = forms.DateField(label=_("Day"), widget=Day())
    reason = forms.CharField(label=_("Reason"), max_length=1000)

    def __init__(self, *args: Any, lines: list[BudgetLine], following: list[BudgetLine], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = choices(CARRY_OVERS)  # type: ignore[attr-defined]
        self.fields["line"].choices = [(one.pk, one.name) for one in lines]  # type: ignore[attr-defined]
        self.fields["into"].choices = [("", _("not open yet")), *((one.pk, f"{one.fiscal_year} {one.name}") for one in following)]  # type: ignore[attr-defined]
