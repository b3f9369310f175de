"""Files of other systems at the desk: sent, looked at row by row, accepted whole, matched again, taken back."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from dure.domain.journal.queries import entries_of
from dure.domain.spending import permissions
from dure.domain.spending.actions import feeds as acts
from dure.domain.spending.labels.feeds import FEEDS
from dure.domain.spending.labels.ladder import RUNGS
from dure.domain.spending.models import ColumnMapping, FeedFile, FeedRow
from dure.domain.spending.queries import feeds as queries
from dure.formats.sheets import BOUNDS
from dure.intake.filing import feeds as filing
from dure.kernel.digits import whole
from dure.kernel.problem import Problem, Refused
from dure.kernel.sentences import sentence
from dure.web.desk.acting import Door, at_desk, hindrance, language, sentences, tell

PAGE, MEGABYTE = 100, 1 << 20
STATES = {"waiting": gettext_lazy("Waits to be read"), "refused": gettext_lazy("Cannot be read"), "previewed": gettext_lazy("To be looked at"),
          "accepted": gettext_lazy("Accepted"), "undone": gettext_lazy("Taken back")}
LOOKS = {"waiting": "hint", "refused": "error", "previewed": "warning", "accepted": "success", "undone": "hint"}
KINDS = {"": gettext_lazy("All"), "new": gettext_lazy("New rows"), "matched": gettext_lazy("Matched"), "open": gettext_lazy("Without other side"),
         "duplicate": gettext_lazy("Duplicates")}


def said(names: dict[str, str]) -> str:
    """This function will return a name in the reader's language, or in the one it has."""
    return names.get(language()) or next(iter(names.values()), "")


class SendForm(forms.Form):
    """By which layout a file is read."""

    mapping = forms.ModelChoiceField(ColumnMapping.objects.none(), label=gettext_lazy("Layout of the columns"), to_field_name="key", empty_label=None)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["mapping"]
        field.queryset = queries.mappings()
        field.label_from_instance = lambda one: f"{FEEDS[one.feed][language()]} · {said(one.name)}"


@require_http_methods(["GET", "HEAD", "POST"])
@at_desk
def listed(request: HttpRequest, door: Door) -> HttpResponse:
    """This function will take a file for a look, and show those that were sent."""
    form = SendForm(request.POST or None)
    context: dict[str, Any] = {"form": form, "most": BOUNDS.file_bytes // MEGABYTE, "why_not": hindrance(permissions.may_match_feeds(door.by)),
                               "any": queries.mappings().exists()}
    if request.method == "POST":
        file = request.FILES.get("file")
        if file is None:
            context["errors"] = [_("No file was chosen. Choose a file and send it again.")]
        elif (file.size or 0) > BOUNDS.file_bytes:
            context["errors"] = sentences(Refused.because("formats.too_large", size=file.size, limit=BOUNDS.file_bytes))
        elif form.is_valid():
            try:
                made = filing.take_in(file.read(), file.name or "", form.cleaned_data["mapping"], by=door.by, at=door.at)
            except Refused as refused:
                context["errors"] = sentences(refused)
            else:
                return redirect("desk:feed", made.pk)
    page = Paginator(queries.feeds(), 50).get_page(request.GET.get("page"))
    context |= {"page": page, "rows": [(one, STATES[one.state], LOOKS[one.state], FEEDS[one.mapping.feed][language()]) for one in page]}
    return render(request, "desk/money/feeds.html", context, status=422 if request.method == "POST" else 200)


@require_safe
@at_desk
def shown(request: HttpRequest, door: Door, key: int) -> HttpResponse:
    """This function will show a file's rows: what they are the other side of, what came before, what is new."""
    made = get_object_or_404(FeedFile.objects.select_related("mapping"), pk=key)
    kind = request.GET.get("rows", "")
    kind = kind if kind in KINDS else ""
    page = Paginator(queries.rows_of(made, kind), PAGE).get_page(request.GET.get("page"))
    counts = {name: queries.rows_of(made, name).count() for name in KINDS}
    return render(request, "desk/money/feed.html", {
        "made": made, "state": STATES[made.state], "look": LOOKS[made.state], "system": FEEDS[made.mapping.feed][language()], "layout": said(made.mapping.name),
        "page": page, "rows": [(row, RUNGS[row.rung_kind][language()]) for row in page], "kind": kind,
        "tabs": [(name, word, counts[name]) for name, word in KINDS.items()], "counts": counts,
        "notes": [(said(note), note.get("look", "")) for note in made.notes],
        "problems": [sentence(Problem(one["code"], one["params"]), language()) for one in made.problems],
        "why_not": hindrance(permissions.may_match_feeds(door.by)), "journal": entries_of(f"spending.feed:{made.pk}")})


@require_POST
@at_desk
def act(request: HttpRequest, door: Door, key: int, verb: str) -> HttpResponse:
    """This function will accept a file, match it again, or take it back."""
    get_object_or_404(FeedFile.objects.only("pk"), pk=key)
    try:
        if verb == "accept":
            acts.accept_feed(by=door.by, at=door.at, feed=key)
            messages.success(request, _("Accepted: its rows count from now on."))
        elif verb == "match":
            found = acts.match_again(by=door.by, at=door.at, feed=key)
            messages.success(request, _("%(number)s more rows found their other side.") % {"number": found})
        elif verb == "undo":
            acts.undo_feed(by=door.by, at=door.at, feed=key, why=request.POST.get("why", ""))
            messages.success(request, _("Taken back: its rows count no longer. The file is kept."))
        else:
            raise Http404
    except Refused as refused:
        tell(request, refused)
    return redirect("desk:feed", key)


@require_safe
@at_desk
def row(request: HttpRequest, door: Door, key: int) -> HttpResponse:
    """This function will show one row with what may be its other side."""
    record = get_object_or_404(FeedRow.objects.select_related("file__mapping", "match__case__line"), pk=key)
    accepted = record.file.state == FeedFile.State.ACCEPTED
    found = queries.candidates(record) if accepted and record.match is None and not record.duplicate else []
    return render(request, "desk/money/feed_row.html", {
        "row": record, "step": RUNGS[record.rung_kind][language()], "system": FEEDS[record.file.mapping.feed][language()], "found": found,
        "accepted": accepted, "why_not": hindrance(permissions.may_match_feeds(door.by))})


@require_POST
@at_desk
def act_on_row(request: HttpRequest, door: Door, key: int, verb: str) -> HttpResponse:
    """This function will match a row by hand, take it from its match, or say whether it is a duplicate."""
    get_object_or_404(FeedRow.objects.only("pk"), pk=key)
    rung = request.POST.get("rung", "")
    try:
        if verb == "match":
            acts.match_row(by=door.by, at=door.at, row=key, rung=whole(rung))
            messages.success(request, _("Matched."))
        elif verb == "unmatch":
            acts.unmatch_row(by=door.by, at=door.at, row=key)
        elif verb in ("duplicate", "new"):
            acts.tell_duplicate(by=door.by, at=door.at, row=key, duplicate=verb == "duplicate")
        else:
            raise Http404
    except Refused as refused:
        tell(request, refused)
    return redirect("desk:feed-row", key)


urlpatterns = [
    path("feeds/", listed, name="feeds"),
    path("feeds/<int:key>/", shown, name="feed"),
    path("feeds/<int:key>/<slug:verb>/", act, name="feed-act"),
    path("feeds/rows/<int:key>/", row, name="feed-row"),
    path("feeds/rows/<int:key>/<slug:verb>/", act_on_row, name="feed-row-act"),
]
