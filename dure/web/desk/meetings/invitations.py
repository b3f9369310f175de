"""The invitations of a meeting: who was invited, what they answered, letters and reminders."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms as django_forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST, require_safe

from dure.documents.meetings.notice import notice_document
from dure.domain.meetings.actions import invitations as acts
from dure.domain.meetings.labels.invitations import ANSWERS, CAPACITIES
from dure.domain.meetings.labels.when import said_in
from dure.domain.meetings.models import Invitation, Meeting
from dure.domain.meetings.queries import invitations as queries
from dure.domain.meetings.rules.convening import STEPS
from dure.domain.meetings.rules.invitations import LANGUAGES, asked_modes, read_reply
from dure.domain.parties.models import Organisation, Person
from dure.web.common.downloads import drawn
from dure.web.counter.links import invited_address
from dure.web.desk.acting import Door, at_desk, language
from dure.web.desk.forms import choices, tried
from dure.web.desk.meetings.forms import Own
from dure.web.desk.meetings.frame import found, tab
from dure.web.desk.meetings.overview import linking

Said = dict[str, Any]
SPOKEN = [("ko", "한국어"), ("en", "English"), ("fr", "Français")]
KINDS_OF_ANSWER = ("comes", "online", "proxy", "declines", "waiting", "unsent")


class Inviting(Own):
    """One to be invited beside those who are by right."""

    party = django_forms.CharField(label=gettext_lazy("Who"), max_length=120,
                                   help_text=gettext_lazy("Short name of the city, institution or person in the register, such as seoul."))
    capacity = django_forms.ChoiceField(label=gettext_lazy("In what quality"), initial="observer", choices=lambda: choices(CAPACITIES))
    language = django_forms.ChoiceField(label=gettext_lazy("Language"), initial="en", choices=SPOKEN)
    email = django_forms.EmailField(label=gettext_lazy("E-mail"), required=False,
                                    help_text=gettext_lazy("Empty: the mailbox in the register. Erased some time after the meeting."))

    def clean_party(self) -> Organisation | Person:
        """This function will find the party of that short name, an organisation first."""
        key = self.cleaned_data["party"].strip()
        found = Organisation.objects.filter(key=key).first() or Person.objects.filter(key=key).first()
        if found is None:
            raise django_forms.ValidationError(_("The register knows nobody of this short name."))
        return found


class Addressing(django_forms.Form):
    """Where an invitation goes, and in which language."""

    email = django_forms.EmailField(required=False)
    language = django_forms.ChoiceField(choices=[(code, code) for code in LANGUAGES])


@require_safe
@at_desk
def shown(request: HttpRequest, door: Door, key: str) -> HttpResponse:
    """This function will show who was invited and what they answered."""
    return page(request, door, found(key))


def page(request: HttpRequest, door: Door, meeting: Meeting, status: int = 200, **bound: Any) -> HttpResponse:
    """This function will draw the invitations, with the form that was refused. As many queries however many there are."""
    said = language()
    rows = queries.invited(meeting)
    names = queries.names_of(rows, meeting.starts_on)
    numbers = queries.counted(rows)
    wanted = request.GET.get("answer", "")
    kinds = {**{key: words[said] for key, words in ANSWERS.items()}, "waiting": _("No answer yet"), "unsent": _("Not sent")}
    listed = [{"row": row, "name": said_in(names[row.pk], said, str(row.organisation or row.person)), "kind": kinds[_kind(row)],
               "address": row.contact.email if hasattr(row, "contact") else "", "link": invited_address(request, row.token, row.language),
               "capacity": CAPACITIES[row.capacity][said], "answers": [(code, ANSWERS[code][said]) for code in asked_modes(meeting.mode, "guest")]}
              for row in rows if not wanted or _kind(row) == wanted]
    return tab(request, door, meeting, "desk/meetings/invitations.html", status, rows=sorted(listed, key=lambda one: one["name"]),
               counts=[(key, kinds[key], numbers[key]) for key in KINDS_OF_ANSWER if numbers.get(key)], number=len(rows), wanted=wanted,
               inviting=bound.get("inviting") or Inviting(), tongues=SPOKEN, unsent=numbers.get("unsent", 0), waiting=numbers.get("waiting", 0),
               can={step: meeting.state in STEPS[step] and not meeting.declared for step in ("invite", "remind")})


def _kind(row: Invitation) -> str:
    return row.answer or ("waiting" if row.sent_at else "unsent")


@require_POST
@at_desk
def step(request: HttpRequest, door: Door, key: str, verb: str) -> HttpResponse:
    """This function will invite, send letters or remind."""
    meeting = found(key)
    given: dict[str, Any] = {"by": door.by, "at": door.at, "meeting": meeting.pk, "link": linking(request)}
    if verb == "invite":
        form = Inviting(request.POST)
        if tried(form, lambda said: acts.invite(**given, capacity=said["capacity"], language=said["language"], email=said["email"], **{
                "organisation" if isinstance(said["party"], Organisation) else "person": said["party"]})):
            return redirect("desk:meeting-invitations", key)
        return page(request, door, meeting, 422, inviting=form)
    made: dict[str, Callable[[], int]] = {
        "by-right": lambda: len(acts.invite_by_right(**given)), "send": lambda: acts.send_invitations(**given),
        "remind": lambda: acts.remind_invited(on=door.on, **given)}
    if verb not in made:
        raise Http404
    number = made[verb]()
    messages.success(request, {
        "by-right": ngettext("%(number)s invited.", "%(number)s invited.", number),
        "send": ngettext("%(number)s letter goes out.", "%(number)s letters go out.", number),
        "remind": ngettext("%(number)s reminder goes out.", "%(number)s reminders go out.", number)}[verb] % {"number": number})
    return redirect("desk:meeting-invitations", key)


@require_POST
@at_desk
def on_invitation(request: HttpRequest, door: Door, key: str, invitation: int, verb: str) -> HttpResponse:
    """This function will act on one invitation: its address, an answer that came by telephone or letter, taking it back."""
    row = get_object_or_404(Invitation, pk=invitation, meeting=found(key))
    given: dict[str, Any] = {"by": door.by, "at": door.at, "invitation": row.pk}
    if verb == "address":
        form = Addressing(request.POST)
        if form.is_valid():
            acts.address_invitation(**given, **form.cleaned_data, link=linking(request))
            messages.success(request, _("Done."))
        else:
            messages.error(request, _("This is no e-mail address."))
    elif verb == "answer":
        kept = queries.reply_of(row)
        typed = read_reply(request.POST.dict())
        acts.answer_invitation(**given, on=door.on, version=row.version, reply=type(kept)(typed.answer, typed.note, "", kept.delegates))
        messages.success(request, _("Done."))
    elif verb == "withdraw":
        acts.withdraw_invitation(**given)
        messages.success(request, _("Done."))
    else:
        raise Http404
    return redirect("desk:meeting-invitations", key)


@require_safe
@at_desk
def notice(request: HttpRequest, door: Door, key: str, spoken: str, form: str) -> HttpResponse:
    """This function will hand out the notice of a meeting in a language, as HWPX or PDF."""
    if spoken not in LANGUAGES or form not in ("hwpx", "pdf"):
        raise Http404
    meeting = found(key)
    return drawn(notice_document(meeting, spoken, door.on), f"{meeting.key}-notice-{spoken}.{form}")


urlpatterns = [
    path("meetings/<slug:key>/invitations/", shown, name="meeting-invitations"),
    path("meetings/<slug:key>/invitations/<slug:verb>/", step, name="meeting-invite"),
    path("meetings/<slug:key>/invitations/<int:invitation>/<slug:verb>/", on_invitation, name="meeting-invitation"),
    path("meetings/<slug:key>/notice-<slug:spoken>.<slug:form>", notice, name="meeting-notice"),
]
