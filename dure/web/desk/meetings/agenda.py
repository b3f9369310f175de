"""The agenda tab: items put in order by dragging, by keys or by buttons, what they decide, members' items, and papers with versions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from dure.domain.meetings.actions import agenda as acts
from dure.domain.meetings.actions import item_papers
from dure.domain.meetings.labels.agenda import KINDS, MATTERS, STATES, majority_said
from dure.domain.meetings.models import ActionItem, Item, Meeting
from dure.domain.meetings.queries.agenda import Shown, agenda_of, items_named, left_of
from dure.domain.meetings.queries.convening import deadlines
from dure.domain.meetings.rules.agenda import OPEN, TAKEN
from dure.domain.papers import actions as papers
from dure.domain.papers.models import Paper
from dure.domain.parties.models import Organisation
from dure.kernel.digits import whole
from dure.kernel.problem import Refused
from dure.web.desk.acting import Door, at_desk, language, sentences
from dure.web.desk.forms import choices
from dure.web.desk.meetings.forms import Own
from dure.web.desk.meetings.frame import found, tab

LANGUAGES = ("ko", "en", "fr")
Said = dict[str, Any]


class ItemForm(Own):
    """What an item says."""

    title_ko = forms.CharField(label=gettext_lazy("Title in Korean"), max_length=300, required=False)
    title_en = forms.CharField(label=gettext_lazy("Title in English"), max_length=300, required=False)
    title_fr = forms.CharField(label=gettext_lazy("Title in French"), max_length=300, required=False)
    kind = forms.ChoiceField(label=gettext_lazy("Kind"), choices=lambda: choices(KINDS), initial="decision")
    matter = forms.ChoiceField(label=gettext_lazy("What it decides"), choices=lambda: choices(MATTERS), initial="ordinary")
    minutes = forms.IntegerField(label=gettext_lazy("Minutes allotted"), min_value=1, max_value=1440, required=False)
    text_ko = forms.CharField(label=gettext_lazy("Explanation in Korean"), widget=forms.Textarea(attrs={"rows": 3}), required=False)
    text_en = forms.CharField(label=gettext_lazy("Explanation in English"), widget=forms.Textarea(attrs={"rows": 3}), required=False)

    def said(self) -> Said:
        """This function will return what an act is given."""
        data = self.cleaned_data
        return {"title": {code: data[f"title_{code}"] for code in LANGUAGES if data[f"title_{code}"].strip()},
                "text": {code: data[f"text_{code}"] for code in ("ko", "en") if data[f"text_{code}"].strip()},
                "kind": data["kind"], "matter": data["matter"]}


class Adding(ItemForm):
    """A new item of the office."""

    closed_ground = forms.CharField(label=gettext_lazy("Closed to the public: the ground"), max_length=300, required=False,
                                    help_text=gettext_lazy("Empty: the item is open to the public."))


class Proposing(ItemForm):
    """A member's item that came by letter."""

    proposer = forms.CharField(label=gettext_lazy("Proposed by, by its short name"), max_length=80)
    field_order = ("proposer",)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["minutes"]


@require_safe
@at_desk
def agenda(request: HttpRequest, door: Door, key: str) -> HttpResponse:
    """This function will show the agenda of a meeting."""
    return page(request, door, found(key))


def page(request: HttpRequest, door: Door, meeting: Meeting, status: int = 200, *, refused: Iterable[str] = (),
         wanted: Sequence[int] = (), **bound: forms.Form) -> HttpResponse:
    """This function will draw the tab; `wanted` is an order that was refused because another had changed it meanwhile."""
    said, shown = language(), agenda_of(meeting, door.on, language())
    last, deferred, actions = left_of(meeting)
    lines = [_line(one, meeting, said) for one in shown.standing]
    order = [one.item.pk for one in shown.standing]
    kept = [next(line for line in lines if line["item"].pk == pk) for pk in wanted] if sorted(wanted) == sorted(order) else []
    return tab(
        request, door, meeting, "desk/meetings/agenda.html", status, lines=lines, waiting=[_line(one, meeting, said) for one in shown.waiting],
        gone=[_line(one, meeting, said) for one in shown.gone], clock=shown.clock, pack=shown.pack, refused=list(refused),
        seen=",".join(map(str, order)), open=meeting.state in OPEN, kept=kept, wanted=",".join(map(str, wanted)),
        adding=bound.get("adding") or Adding(), proposing=bound.get("proposing") or Proposing(), matters=choices(MATTERS),
        due=next((one for one in deadlines(meeting, door.on) if one.kind == "items"), None), last=last, deferred=deferred, actions=actions)


def _line(one: Shown, meeting: Meeting, said: str) -> Said:
    """An item as the page shows it, with the form that changes it."""
    item, share = one.item, one.majority.plain() if one.majority else None
    zone = ZoneInfo(meeting.time_zone)
    form = ItemForm(auto_id=f"id_item{item.pk}_%s", initial={
        **{f"title_{code}": item.title.get(code, "") for code in LANGUAGES}, **{f"text_{code}": item.text.get(code, "") for code in ("ko", "en")},
        "kind": item.kind, "matter": item.matter, "minutes": item.minutes_allotted})
    actions = ActionItem.objects.filter(pk__in=items_named(item.concerns)) if item.concerns else []
    return {"item": item, "kind": KINDS[item.kind][said], "matter": MATTERS.get(item.matter, {}).get(said, item.matter), "state": STATES[item.state][said],
            "majority": majority_said(share["share"], share["more"], share["of"], said) if share and item.kind != "report" else "",
            "setting": one.setting, "proposer": one.proposer, "papers": one.papers, "revision": one.revision, "form": form,
            "begins": one.planned.begins_at.astimezone(zone) if one.planned.begins_at else None,
            "ends": one.planned.ends_at.astimezone(zone) if one.planned.ends_at else None, "taken": item.state in TAKEN, "actions": actions}


@require_POST
@at_desk
def step(request: HttpRequest, door: Door, key: str, verb: str) -> HttpResponse:
    """This function will add, order, change, close, accept, refuse or withdraw items, and attach their papers."""
    meeting = found(key)
    if verb not in STEPS:
        raise Http404
    form: ItemForm | None = Adding(request.POST) if verb == "add" else Proposing(request.POST) if verb == "propose" else None
    bound = {"adding" if verb == "add" else "proposing": form} if form else {}
    if form and not form.is_valid():
        return page(request, door, meeting, 422, **bound)  # type: ignore[arg-type]
    try:
        item = STEPS[verb](request, door, meeting, form)
    except Refused as no:
        changed = any(problem.code == "meetings.order_changed" for problem in no.problems)
        return page(request, door, meeting, 409 if changed else 422, refused=sentences(no),
                    wanted=_numbers(request.POST.get("wanted", "")) if changed else (), **bound)
    except (ValueError, LookupError, Item.DoesNotExist):
        return page(request, door, meeting, 422, refused=[_("Something is missing or does not exist.")])
    messages.success(request, _("Done."))
    return redirect(reverse("desk:meeting-agenda", args=[key]) + (f"#item-{item}" if item else ""))


def _numbers(text: str) -> list[int]:
    return [number for part in text.split(",") if (number := whole(part.strip()))]


def _own(request: HttpRequest, meeting: Meeting) -> int:
    """The item that a form names, which is on this meeting's agenda."""
    return Item.objects.values_list("pk", flat=True).get(pk=int(request.POST["item"]), meeting=meeting)


def _add(request: HttpRequest, door: Door, meeting: Meeting, form: Any) -> int:
    ground = form.cleaned_data["closed_ground"].strip()
    return acts.add_item(**door.acts(), meeting=meeting.pk, minutes=form.cleaned_data["minutes"], closed_ground=ground or None, **form.said()).pk


def _propose(request: HttpRequest, door: Door, meeting: Meeting, form: Any) -> int:
    proposer = Organisation.objects.filter(key=form.cleaned_data["proposer"].strip()).first()
    if proposer is None:
        raise Refused.because("meetings.no_such", source="network-meetings", what=form.cleaned_data["proposer"])
    return acts.propose_item(**door.acts(), meeting=meeting.pk, proposer=proposer, **form.said()).pk


def _change(request: HttpRequest, door: Door, meeting: Meeting, form: Any) -> int:
    given = ItemForm(request.POST)
    if not given.is_valid():
        raise ValueError(given.errors)
    said = given.said()
    return acts.change_item(**door.acts(), item=_own(request, meeting), revision=request.POST.get("revision", ""),
                            fields=said | {"minutes_allotted": given.cleaned_data["minutes"]}).pk


def _order(request: HttpRequest, door: Door, meeting: Meeting, form: Any) -> int:
    acts.order_items(by=door.by, at=door.at, meeting=meeting.pk, seen=_numbers(request.POST["seen"]), wanted=_numbers(request.POST["wanted"]))
    return 0


def _move(request: HttpRequest, door: Door, meeting: Meeting, form: Any) -> int:
    item = _own(request, meeting)
    acts.move_item(by=door.by, at=door.at, item=item, seen=_numbers(request.POST["seen"]), places=-1 if request.POST["way"] == "up" else 1)
    return item


def _accept(request: HttpRequest, door: Door, meeting: Meeting, form: Any) -> int:
    minutes = request.POST.get("minutes", "").strip()
    return acts.accept_item(by=door.by, at=door.at, item=_own(request, meeting), minutes=int(minutes) if minutes else None,
                            matter=request.POST.get("matter", "")).pk


def _refuse(request: HttpRequest, door: Door, meeting: Meeting, form: Any) -> int:
    acts.refuse_item(by=door.by, at=door.at, item=_own(request, meeting), reason=request.POST.get("reason", ""))
    return 0


def _withdraw(request: HttpRequest, door: Door, meeting: Meeting, form: Any) -> int:
    acts.withdraw_item(by=door.by, at=door.at, item=_own(request, meeting), reason=request.POST.get("reason", ""))
    return 0


def _close(request: HttpRequest, door: Door, meeting: Meeting, form: Any) -> int:
    return acts.close_item(by=door.by, at=door.at, item=_own(request, meeting), ground=request.POST.get("reason", "")).pk


def _open(request: HttpRequest, door: Door, meeting: Meeting, form: Any) -> int:
    return acts.open_item(by=door.by, at=door.at, item=_own(request, meeting), why=request.POST.get("reason", "")).pk


def _attach(request: HttpRequest, door: Door, meeting: Meeting, form: Any) -> int:
    """A paper of the register by its number, or a file that is entered into it now; of one attached already, a new version."""
    item, number = _own(request, meeting), request.POST.get("number", "").strip()
    former = request.POST.get("version_of", "")
    known = Paper.objects.filter(number=number).order_by("-pk").first() if number else None
    if number and known is None:
        raise Refused.because("meetings.no_such", source="network-meetings", what=number)
    record = known or _registered(request, door, int(former) if former else None)
    if not former:
        item_papers.attach_paper(by=door.by, at=door.at, item=item, paper=record)
    return item


def _registered(request: HttpRequest, door: Door, version_of: int | None) -> Paper:
    file: Any = request.FILES["file"]
    kept = papers.keep_file(by=door.by, at=door.at, source=file, name=file.name or "", media_type=file.content_type or "application/octet-stream")
    before = Paper.objects.get(pk=version_of) if version_of else None
    title = request.POST.get("title", "").strip() or (before.title if before else file.name or "")
    return papers.register_paper(by=door.by, on=door.on, at=door.at, direction="inside", kind="item-paper", title=title, file=kept,
                                 file_name=file.name or "", version_of=version_of, disclosure=before.disclosure if before else "public",
                                 disclosure_ground=before.disclosure_ground if before else "")


def _detach(request: HttpRequest, door: Door, meeting: Meeting, form: Any) -> int:
    item_papers.detach_paper(by=door.by, at=door.at, attached=int(request.POST["attached"]), reason=request.POST.get("reason", ""))
    return _own(request, meeting)


def _carry(request: HttpRequest, door: Door, meeting: Meeting, form: Any) -> int:
    acts.carry_over(**door.acts(), meeting=meeting.pk)
    return 0


STEPS: dict[str, Callable[[HttpRequest, Door, Meeting, Any], int]] = {
    "add": _add, "propose": _propose, "change": _change, "order": _order, "move": _move, "accept": _accept, "refuse": _refuse,
    "withdraw": _withdraw, "close": _close, "open": _open, "attach": _attach, "detach": _detach, "carry-over": _carry}
urlpatterns = [path("meetings/<slug:key>/agenda/", agenda, name="meeting-agenda"),
               path("meetings/<slug:key>/agenda/<slug:verb>/", step, name="meeting-agenda-act")]
