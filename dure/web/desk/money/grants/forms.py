"""The forms of a grant: what is asked for each act."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from dure.domain.appropriations.models import BudgetLine
from dure.domain.grants.labels.books import CREDITS
from dure.domain.grants.labels.settling import EVIDENCE
from dure.domain.grants.models import Agreement, AgreementItem, OpenCommitment
from dure.domain.parties.models import Organisation
from dure.domain.texts.queries import setting
from dure.kernel.money import UNITS, number
from dure.web.common.won import WonField
from dure.web.desk.acting import language
from dure.web.desk.forms import Day, choices

Said = dict[str, Any]


class Own(forms.Form):
    """A form among others on a page: its fields have ids of their own, so that each label finds its field."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"auto_id": f"id_{type(self).__name__.lower()}_%s"} | kwargs)


class Items(forms.CharField):
    """Items of an agreement, one a line, each with its amount: ``인건비 560,740,000``."""

    def __init__(self, **more: Any) -> None:
        super().__init__(widget=forms.Textarea(attrs={"rows": 6}), **more)

    def prepare_value(self, value: Any) -> Any:
        """This function will print items as they are typed."""
        return "\n".join(f"{name} {won:,}" for name, won in value) if isinstance(value, list) else value

    def clean(self, value: Any) -> list[tuple[str, int]]:
        """This function will read the lines; what cannot be read is named."""
        found = []
        for line in filter(None, map(str.strip, super().clean(value).splitlines())):
            said = re.fullmatch(r"(?P<name>.+?)[\s:|\t]+(?P<won>[\d,]+)\s*(?P<unit>천원|만원|백만원|억원|원)?", line)
            if said is None:
                raise forms.ValidationError(_("Write an item and its amount: %(line)s") % {"line": line})
            try:
                found.append((said["name"].strip(), int(number(said["won"]) * UNITS[said["unit"] or "원"])))
            except ValueError:
                raise forms.ValidationError(_("Write an item and its amount: %(line)s") % {"line": line}) from None
        return found


class Drafting(Own):
    """A new agreement, or a draft written anew."""

    key = forms.CharField(label=gettext_lazy("Short name"), max_length=60, help_text=gettext_lazy("Small letters, digits and dashes, such as wego-2019."))
    title_ko = forms.CharField(label=gettext_lazy("Title in Korean"), max_length=200)
    title_en = forms.CharField(label=gettext_lazy("Title in English"), max_length=200, required=False)
    line = forms.ModelChoiceField(label=gettext_lazy("Budget line"), queryset=BudgetLine.objects.none())
    recipient = forms.CharField(label=gettext_lazy("Recipient, by its short name"), max_length=80,
                                help_text=gettext_lazy("As the register of organisations has it."))
    starts_on = forms.DateField(label=gettext_lazy("From"), widget=Day())
    ends_on = forms.DateField(label=gettext_lazy("Until"), widget=Day())
    items = Items(label=gettext_lazy("Items with their amounts in won"), help_text=gettext_lazy("One a line: 사업비 490,000,000"))
    profile = forms.ChoiceField(label=gettext_lazy("Terms of settlement"), choices=())

    def __init__(self, *args: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        line = self.fields["line"]
        line.queryset = BudgetLine.objects.select_related("project").order_by("-fiscal_year", "order")  # type: ignore[attr-defined]
        line.label_from_instance = lambda one: f"{one.fiscal_year} {one.project.short_name} {one.name}"  # type: ignore[attr-defined]
        profiles = setting("grants.settlement_profiles", on).value
        self.fields["profile"].choices = [(one["name"], one[language()]) for one in profiles]  # type: ignore[attr-defined]

    def clean_recipient(self) -> Organisation:
        """This function will find the recipient in the register."""
        found = Organisation.objects.filter(key=self.cleaned_data["recipient"].strip()).first()
        if found is None:
            raise forms.ValidationError(_("The register knows nobody of this short name."))
        return found


class Revising(Drafting):
    """A draft written anew: its short name, line and recipient stay."""

    key, line, recipient = None, None, None  # type: ignore[assignment] # Django leaves such fields out

    def __init__(self, *args: Any, on: date, **kwargs: Any) -> None:
        Own.__init__(self, *args, **kwargs)
        self.fields["profile"].choices = [  # type: ignore[attr-defined]
            (one["name"], one[language()]) for one in setting("grants.settlement_profiles", on).value]


class Signing(Own):
    """The day of the signatures."""

    on = forms.DateField(label=gettext_lazy("Signed on"), widget=Day())


class Applying(Own):
    """An application for funds."""

    amount = WonField(label=gettext_lazy("Amount asked for (won)"))
    on = forms.DateField(label=gettext_lazy("Applied on"), widget=Day())
    reason = forms.CharField(label=gettext_lazy("Reason"), max_length=1000, required=False)


class Granting(Own):
    """The decision on an application."""

    granted = WonField(label=gettext_lazy("Amount granted (won)"))
    on = forms.DateField(label=gettext_lazy("Decided on"), widget=Day())
    conditions = forms.CharField(label=gettext_lazy("Conditions"), max_length=2000, required=False)


class Paying(Own):
    """An instalment to be."""

    amount = WonField(label=gettext_lazy("Amount (won)"))
    due_on = forms.DateField(label=gettext_lazy("To be paid on"), widget=Day(), required=False)


class Arriving(Own):
    """An instalment that arrived."""

    paid_on = forms.DateField(label=gettext_lazy("Arrived on"), widget=Day())


class Moving(Own):
    """Money moved from one item to another."""

    source = forms.ModelChoiceField(label=gettext_lazy("From item"), queryset=AgreementItem.objects.none())
    target = forms.ModelChoiceField(label=gettext_lazy("To item"), queryset=AgreementItem.objects.none())
    amount = WonField(label=gettext_lazy("Amount (won)"))
    on = forms.DateField(label=gettext_lazy("Asked on"), widget=Day())
    reason = forms.CharField(label=gettext_lazy("Reason"), max_length=1000)

    def __init__(self, *args: Any, agreement: Agreement, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("source", "target"):
            self.fields[name].queryset = agreement.items.all()  # type: ignore[attr-defined]


class Spending(Own):
    """A cost under an item; it may pay a commitment that was open when the term ended."""

    item = forms.ModelChoiceField(label=gettext_lazy("Budget item"), queryset=AgreementItem.objects.none())
    on = forms.DateField(label=gettext_lazy("Spent on"), widget=Day())
    payee = forms.CharField(label=gettext_lazy("Payee"), max_length=200)
    text = forms.CharField(label=gettext_lazy("For what"), max_length=300)
    amount = WonField(label=gettext_lazy("Amount (won)"))
    number = forms.CharField(label=gettext_lazy("Number of the slip"), max_length=100, required=False)
    commitment = forms.ModelChoiceField(label=gettext_lazy("Open commitment that it pays"), queryset=OpenCommitment.objects.none(), required=False)

    def __init__(self, *args: Any, agreement: Agreement, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["item"].queryset = agreement.items.all()  # type: ignore[attr-defined]
        waits = OpenCommitment.objects.filter(item__agreement=agreement, expense__isnull=True, dropped_on__isnull=True)
        if waits.exists():
            self.fields["commitment"].queryset = waits  # type: ignore[attr-defined]
        else:
            del self.fields["commitment"]


class Uploading(Own):
    """A file of costs."""

    file = forms.FileField(label=gettext_lazy("File of costs (XLSX or CSV)"), help_text=gettext_lazy(
        "Columns: item, day, payee, for what, amount, number of the slip."), widget=forms.FileInput(attrs={"accept": ".xlsx,.csv"}))


class Showing(Own):
    """A file that shows a cost."""

    kind = forms.ChoiceField(label=gettext_lazy("Kind of evidence"), choices=())
    file = forms.FileField(label=gettext_lazy("File"))

    def __init__(self, *args: Any, agreement: Agreement, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        taken = agreement.profile.get("evidence", [])
        self.fields["kind"].choices = [one for one in choices(EVIDENCE) if one[0] in taken]  # type: ignore[attr-defined]


class Why(Own):
    """A reason, for what is taken back or dropped, and the day of it."""

    on = forms.DateField(label=gettext_lazy("On"), widget=Day())
    why = forms.CharField(label=gettext_lazy("Reason"), max_length=300)


class Crediting(Own):
    """Interest, or a refund of last year's cancelled payment."""

    kind = forms.ChoiceField(label=gettext_lazy("Kind"), choices=lambda: choices(CREDITS))
    amount = WonField(label=gettext_lazy("Amount (won)"))
    on = forms.DateField(label=gettext_lazy("Received on"), widget=Day())
    text = forms.CharField(label=gettext_lazy("Note"), max_length=300, required=False)


class Committing(Own):
    """What is committed and not paid when the term ends."""

    item = forms.ModelChoiceField(label=gettext_lazy("Budget item"), queryset=AgreementItem.objects.none())
    payee = forms.CharField(label=gettext_lazy("Payee"), max_length=200)
    text = forms.CharField(label=gettext_lazy("For what"), max_length=300)
    amount = WonField(label=gettext_lazy("Amount (won)"))
    committed_on = forms.DateField(label=gettext_lazy("Committed on"), widget=Day())
    until = forms.DateField(label=gettext_lazy("To be paid until"), widget=Day())

    def __init__(self, *args: Any, agreement: Agreement, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["item"].queryset = agreement.items.all()  # type: ignore[attr-defined]


class Packaged(Own):
    """The other side's package."""

    file = forms.FileField(label=gettext_lazy("The other side's package (JSON)"), widget=forms.FileInput(attrs={"accept": ".json"}))
