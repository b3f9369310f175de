"""The forms of convening: days and hours as the clocks of the meeting's place show them."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from django import forms
from django.utils.translation import gettext_lazy as _

from dure.domain.bodies.models import Body
from dure.domain.meetings.labels.convening import KINDS, MODES
from dure.domain.meetings.models import Meeting
from dure.domain.meetings.queries.convening import bodies_met
from dure.domain.meetings.rules.convening import instant_of
from dure.domain.meetings.rules.keeping import keepers
from dure.domain.parties.models import Organisation
from dure.kernel.problem import Refused
from dure.web.desk.acting import Door, language, sentences
from dure.web.desk.forms import Day, choices

Said = dict[str, Any]


class Own(forms.Form):
    """A form among others on a page: its fields have ids of their own."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"auto_id": f"id_{type(self).__name__.lower()}_%s"} | kwargs)


class Hour(forms.TimeInput):
    """An hour of the clock, chosen or typed."""

    input_type = "time"

    def __init__(self) -> None:
        super().__init__(format="%H:%M")


class Times(Own):
    """Days and hours in a time zone: `clean` makes instants of them."""

    starts_on = forms.DateField(label=_("First day"), widget=Day())
    ends_on = forms.DateField(label=_("Last day"), widget=Day(), required=False, help_text=_("Empty: the same day."))
    opens = forms.TimeField(label=_("Opens at"), widget=Hour(), required=False, help_text=_("As the clocks show at the place."))
    closes = forms.TimeField(label=_("Closes at"), widget=Hour(), required=False)
    time_zone = forms.CharField(label=_("Time zone"), max_length=64, initial="Asia/Seoul", widget=forms.TextInput(attrs={"list": "zones"}),
                                help_text=_("Such as Asia/Seoul or America/Mexico_City."))

    def clean(self) -> Said:
        """This function will put hours and days together, in the zone that is named."""
        said: Said = super().clean() or {}
        said["ends_on"] = said.get("ends_on") or said.get("starts_on")
        said["opens_at"] = said["closes_at"] = None
        try:
            for hour, instant, day in (("opens", "opens_at", "starts_on"), ("closes", "closes_at", "ends_on")):
                if said.get(hour) is not None and said.get(day) and "time_zone" in said:
                    said[instant] = instant_of(said[day], said[hour], said["time_zone"])
        except Refused as refused:
            for line in sentences(refused):
                self.add_error("time_zone", line)
        return said


class Where(Own):
    """The place in two languages, and who hosts."""

    place_ko = forms.CharField(label=_("Place in Korean"), max_length=300, required=False)
    place_en = forms.CharField(label=_("Place in English"), max_length=300, required=False)
    host = forms.CharField(label=_("Host, by its short name"), max_length=80, required=False,
                           help_text=_("Short name of the city or institution in the register, such as seoul."))

    def clean_host(self) -> Organisation | None:
        """This function will find the host in the register."""
        key = self.cleaned_data["host"].strip()
        if not key:
            return None
        found = Organisation.objects.filter(key=key).first()
        if found is None:
            raise forms.ValidationError(_("The register knows nobody of this short name."))
        return found


class Details(Where, Times):
    """What a meeting is planned with."""

    title_ko = forms.CharField(label=_("Title in Korean"), max_length=300, required=False)
    title_en = forms.CharField(label=_("Title in English"), max_length=300)
    kind = forms.ChoiceField(label=_("Kind"), choices=lambda: choices(KINDS))
    number = forms.IntegerField(label=_("Ordinal, where it is counted"), min_value=1, max_value=9999, required=False,
                                help_text=_("4 for the fourth assembly."))
    mode = forms.ChoiceField(label=_("Form of the meeting"), choices=lambda: choices(MODES))
    online_address = forms.URLField(label=_("Address of the online meeting"), max_length=500, required=False, assume_scheme="https")
    record_on = forms.DateField(label=_("Record date"), widget=Day(), required=False, help_text=_("Empty: as the charter says."))
    closed_ground = forms.CharField(label=_("Closed to the public: the ground"), max_length=300, required=False,
                                    help_text=_("Empty: the meeting is open to the public."))

    field_order = ("body", "title_ko", "title_en", "kind", "number", "starts_on", "ends_on", "opens", "closes", "time_zone", "mode",
                   "place_ko", "place_en", "host", "online_address", "record_on", "closed_ground", "source")


class Planning(Details):
    """A new meeting, of a body that the office keeps; with a source it is one known from papers."""

    body = forms.ModelChoiceField(label=_("Body"), queryset=Body.objects.none(), to_field_name="key")
    source = forms.CharField(label=_("Known from papers only: where it is written"), max_length=300, required=False,
                             help_text=_("For a meeting of the past. Leave empty to plan one that is to be held."))

    def __init__(self, *args: Any, door: Door, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        duties = {word.removeprefix("deputy:") for word in door.by.duties}
        kinds = [kind for kind in Body.Kind.values if keepers(kind) & duties]
        names = bodies_met()
        field = self.fields["body"]
        field.queryset = Body.objects.filter(kind__in=kinds)  # type: ignore[attr-defined]
        field.label_from_instance = lambda body: names[body.key][language()]  # type: ignore[attr-defined]


class Correcting(Details):
    """What is planned, put right before notice is given."""


class Convening(Own):
    """The reason of a notice that is late."""

    late_reason = forms.CharField(label=_("Why the notice is late"), max_length=500, required=False,
                                  help_text=_("Only where it is late: it is kept with the meeting and shown."))


class Why(Own):
    """The reason of a change, which the letters carry."""

    why = forms.CharField(label=_("Reason"), max_length=500, help_text=_("It stands in the letters to those who were invited."))


class Postponing(Times, Why):
    """Other days and hours, and why."""

    field_order = ("starts_on", "ends_on", "opens", "closes", "time_zone", "why")


class Moving(Where, Why):
    """Another place, and why."""

    field_order = ("place_ko", "place_en", "host", "why")


class Turning(Why):
    """Another form of the meeting: online, hybrid, in person; and why."""

    mode = forms.ChoiceField(label=_("Form of the meeting"), choices=lambda: choices(MODES))
    online_address = forms.URLField(label=_("Address of the online meeting"), max_length=500, required=False, assume_scheme="https")

    field_order = ("mode", "online_address", "why")


class Closing(Why):
    """The ground on which a meeting is closed to the public."""

    ground = forms.CharField(label=_("Ground"), max_length=300)

    field_order = ("ground", "why")


class Cancelling(Why):
    """Why a meeting is cancelled."""


def zones() -> list[str]:
    """This function will return the names of the time zones that one may choose."""
    return sorted(zone for zone in available_timezones() if "/" in zone and not zone.startswith(("Etc/", "SystemV/")))


def of_meeting(meeting: Meeting) -> Said:
    """This function will return what a form of a meeting begins with: its hours as the clocks of its place show them."""
    zone = ZoneInfo(meeting.time_zone)

    def hour(instant: datetime | None) -> Any:
        return instant.astimezone(zone).time() if instant else None

    return {"title_ko": meeting.title.get("ko", ""), "title_en": meeting.title.get("en", ""), "kind": meeting.kind, "number": meeting.number,
            "starts_on": meeting.starts_on, "ends_on": meeting.ends_on, "opens": hour(meeting.opens_at), "closes": hour(meeting.closes_at),
            "time_zone": meeting.time_zone, "mode": meeting.mode, "place_ko": meeting.place.get("ko", ""),
            "place_en": meeting.place.get("en", ""), "host": meeting.host.key if meeting.host else "",
            "online_address": meeting.online_address, "record_on": meeting.record_on, "closed_ground": meeting.closed_ground}


def place_of(said: Said) -> dict[str, str]:
    """This function will return a place by language."""
    return {language: said[f"place_{language}"] for language in ("ko", "en") if said.get(f"place_{language}")}


def title_of(said: Said) -> dict[str, str]:
    """This function will return a title by language."""
    return {language: said[f"title_{language}"] for language in ("ko", "en") if said.get(f"title_{language}")}


def planned(said: Said) -> Said:
    """This function will return what a planned meeting is made of."""
    return of_papers(said) | {name: said[name] for name in ("opens_at", "closes_at", "online_address", "record_on", "closed_ground")}


def of_papers(said: Said) -> Said:
    """This function will return what papers say of a meeting."""
    return {"title": title_of(said), "place": place_of(said),
            **{name: said[name] for name in ("starts_on", "ends_on", "kind", "number", "time_zone", "mode", "host")}}
