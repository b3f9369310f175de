"""What follows a meeting at the desk: action items, and the list of sitting allowances."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from django import forms as django_forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from dure.base.labels import DUTIES
from dure.documents.meetings.allowances import allowance_facts, allowance_paper
from dure.domain.meetings.actions import allowances as paying
from dure.domain.meetings.actions import following as acts
from dure.domain.meetings.labels.following import ACTION_STATES, UNPAID
from dure.domain.meetings.models import ActionItem, Meeting
from dure.domain.meetings.queries import allowances as queries
from dure.domain.meetings.queries.following import actions_of, open_actions
from dure.domain.meetings.rules.allowances import plan_problems
from dure.domain.meetings.rules.following import urgency
from dure.domain.meetings.rules.keeping import CITY_BODIES
from dure.domain.parties.queries import names_on
from dure.domain.texts.queries import setting
from dure.formats.drawing import MEDIA_TYPES
from dure.kernel.money import printed
from dure.kernel.plain import as_plain
from dure.kernel.sentences import sentence
from dure.web.common.downloads import drawn
from dure.web.desk.acting import Door, at_desk, language
from dure.web.desk.forms import choices, tried
from dure.web.desk.meetings import minutes_forms as forms
from dure.web.desk.meetings.frame import found, tab
from dure.web.desk.meetings.minutes import LANGUAGES

Said = dict[str, Any]
FORMS = ("hwpx", "pdf", "xlsx")


@require_safe
@at_desk
def shown(request: HttpRequest, door: Door, key: str) -> HttpResponse:
    """This function will show what follows a meeting: who does what until when, and who is paid for it."""
    return page(request, door, found(key))


def page(request: HttpRequest, door: Door, meeting: Meeting, status: int = 200, **bound: Any) -> HttpResponse:
    """This function will draw the tab, with the forms that were refused."""
    return tab(
        request, door, meeting, "desk/meetings/following.html", status, actions=_actions(actions_of(meeting), door),
        carried=_actions(open_actions(meeting.body, meeting), door), duties=choices(DUTIES),
        recording=bound.get("recording") or forms.Recording(meeting=meeting), taking=bound.get("taking") or forms.Why(), **_allowances(meeting, bound))


def _actions(rows: Iterable[ActionItem], door: Door) -> list[tuple[ActionItem, str, str, str]]:
    """Action items with their owner's name, how they stand and its word."""
    said = language()
    listed = list(rows)
    names = names_on([one.owner_id for one in listed if one.owner_id], said, door.on)
    shown = []
    for one in listed:
        owner = names[one.owner_id] if one.owner_id else DUTIES.get(one.owner_duty, {}).get(said, one.owner_duty)
        code = urgency(one.state, one.due_on, door.on)
        shown.append((one, owner, code, ACTION_STATES[code][said]))
    return shown


def _allowances(meeting: Meeting, bound: Said) -> Said:
    """The list that stands, else what attendance comes to now, with the basis line and what goes beyond it."""
    if meeting.body.kind not in CITY_BODIES:
        return {"paid_here": False}
    said = language()
    standing = queries.list_standing(meeting)
    rows = list(standing.rows) if standing else [as_plain(row) for row in queries.list_for(meeting)]
    lines = queries.basis_lines(meeting)
    line = queries.basis_line(standing.basis) if standing and standing.basis else lines[0] if lines and not standing else None
    total, withheld = sum(row["amount"] for row in rows), sum(row["income_tax"] + row["local_tax"] for row in rows)
    problems = [] if line is None else plan_problems(line.plan, total) if standing is None else _overrun(line)
    rule = setting("meetings.allowance", meeting.starts_on)
    return {
        "paid_here": True, "standing": standing, "rows": [_row(row, said) for row in rows], "line": line, "total": total, "withheld": withheld,
        "paid": total - withheld, "over": [sentence(problem, said) for problem in problems], "assumed": rule.assumed,
        "rule": _("Up to %(hours)s hours %(amount)s won, longer %(longer)s won; officials on duty are not paid.") % {
            "hours": rule.value["hours"], "amount": printed(rule.value["amount"]), "longer": printed(rule.value["longer"])},
        "taken_back": [one for one in queries.lists_of(meeting) if one.taken_back_at], "papers": _papers(meeting),
        "drawing": bound.get("drawing") or forms.Drawing(lines=lines)}


def _overrun(line: queries.BasisLine) -> list[Any]:
    """What the lists that stand already go beyond the line: the last of them is counted as it was drawn up."""
    plan = line.plan
    if not plan.held:
        return []
    return plan_problems(type(plan)(plan.planned, plan.sittings, plan.used, plan.held - 1), 0)


def _row(row: Said, said: str) -> Said:
    name = f"{row['name']} ({row['post']})" if row["post"] else row["name"]
    withheld = row["income_tax"] + row["local_tax"]
    return {"name": name, "organisation": row["organisation"], "time": f"{row['minutes'] // 60}:{row['minutes'] % 60:02}", "amount": row["amount"],
            "withheld": withheld, "paid": row["amount"] - withheld, "unpaid": UNPAID[row["unpaid"]][said] if row["unpaid"] else ""}


def _papers(meeting: Meeting) -> list[tuple[str, str]]:
    return [(f"{spoken} {form.upper()}", reverse("desk:allowances-paper", args=[meeting.key, code, form])) for code, spoken in LANGUAGES for form in FORMS]


@require_POST
@at_desk
def record(request: HttpRequest, door: Door, key: str) -> HttpResponse:
    """This function will record what somebody is to do."""
    meeting = found(key)
    form = forms.Recording(request.POST, meeting=meeting)
    if tried(form, lambda said: acts.record_action(
            by=door.by, at=door.at, meeting=meeting.pk, text={"ko": said["text_ko"], "en": said["text_en"]}, owner_duty=said["owner_duty"],
            owner=said["owner"], due_on=said["due_on"], item=said["item"].pk if said["item"] else None)):
        messages.success(request, _("Done."))
        return redirect("desk:meeting-following", key)
    return page(request, door, meeting, 422, recording=form)


@require_POST
@at_desk
def on_action(request: HttpRequest, door: Door, key: str, action: int, verb: str) -> HttpResponse:
    """This function will settle, hand over or drop an action item of a meeting."""
    meeting = found(key)
    if not ActionItem.objects.filter(pk=action, meeting=meeting).exists():
        raise Http404
    made: dict[str, tuple[django_forms.Form, Callable[[Said], Any]]] = {
        "settle": (forms.Settling(request.POST), lambda said: acts.settle_action(
            **door.acts(), action=action, done_on=said["done_on"], note=said["note"])),
        "hand-over": (forms.Owned(request.POST), lambda said: acts.hand_over_action(
            by=door.by, at=door.at, action=action, owner_duty=said["owner_duty"], owner=said["owner"], due_on=said["due_on"])),
        "drop": (forms.Why(request.POST), lambda said: acts.drop_action(by=door.by, at=door.at, action=action, why=said["why"]))}
    if verb not in made:
        raise Http404
    form, act = made[verb]
    if tried(form, act):
        messages.success(request, _("Done."))
    for said in (line for lines in form.errors.values() for line in lines):
        messages.error(request, said)
    return redirect("desk:meeting-following", key)


@require_POST
@at_desk
def on_allowances(request: HttpRequest, door: Door, key: str, verb: str) -> HttpResponse:
    """This function will draw up the list of a sitting, or take it back."""
    meeting = found(key)
    if verb == "draw":
        form: django_forms.Form = forms.Drawing(request.POST, lines=queries.basis_lines(meeting))
        done = tried(form, lambda said: paying.draw_up_allowances(by=door.by, at=door.at, meeting=meeting.pk, basis=said["basis"]))
        name = "drawing"
    elif verb == "take-back" and (standing := queries.list_standing(meeting)):
        form, name = forms.Why(request.POST), "taking"
        done = tried(form, lambda said: paying.take_back_allowances(by=door.by, at=door.at, allowances=standing.pk, why=said["why"]))
    else:
        raise Http404
    if done:
        messages.success(request, _("Done."))
        return redirect("desk:meeting-following", key)
    return page(request, door, meeting, 422, **{name: form})


@require_safe
@at_desk
def paper(request: HttpRequest, door: Door, key: str, spoken: str, form: str) -> HttpResponse:
    """This function will hand out the list that stands, as HWPX, PDF or XLSX."""
    meeting = found(key)
    standing = queries.list_standing(meeting)
    if standing is None or spoken not in dict(LANGUAGES) or form not in FORMS or form not in MEDIA_TYPES:
        raise Http404
    return drawn(allowance_paper(allowance_facts(standing), spoken), f"allowances-{key}-{spoken}.{form}")


urlpatterns = [
    path("meetings/<slug:key>/following/", shown, name="meeting-following"),
    path("meetings/<slug:key>/following/record/", record, name="action-record"),
    path("meetings/<slug:key>/following/<int:action>/<slug:verb>/", on_action, name="action-act"),
    path("meetings/<slug:key>/allowances/<slug:verb>/", on_allowances, name="allowances-act"),
    path("meetings/<slug:key>/allowances-<slug:spoken>.<slug:form>", paper, name="allowances-paper"),
]
