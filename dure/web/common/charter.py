"""Settings in words: what both doors show of charter parameters."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from dure.domain.texts import queries
from dure.domain.texts.labels import SETTINGS
from dure.domain.texts.rules.assumed import Setting
from dure.kernel.plain import dumps

ROOMS = ("bodies", "members", "budget", "papers")


@dataclass(frozen=True, slots=True)
class Shown:
    """A setting with its name and value in the reader's language."""

    setting: Setting
    name: str
    value: str


def shown(setting: Setting) -> Shown:
    """This function will put a setting into words."""
    language = "ko" if (get_language() or "ko").startswith("ko") else "en"
    return Shown(setting, SETTINGS.get(setting.key, {}).get(language, setting.key), printed(setting.value))


def printed(value: Any) -> str:
    """This function will print a value: yes and no, lists by commas, tables key by key."""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, list):
        return ("; " if any(isinstance(item, dict) for item in value) else ", ").join(printed(item) for item in value) or "–"
    if isinstance(value, dict):
        return " · ".join(f"{key}: {printed(item)}" for key, item in value.items()) or "–"
    if isinstance(value, int):
        return f"{value:,}"
    return "–" if value in (None, "") else str(value)


def typed(value: Any) -> str:
    """This function will print a value as it is typed into a form."""
    return value if isinstance(value, str) else dumps(value, indent=None)


def in_parts(on: date) -> list[tuple[str, list[Shown]]]:
    """This function will return the settings in force on a day by the part of the charter they belong to."""
    names = {"bodies": _("Bodies"), "members": _("Members"), "budget": _("Money"), "papers": _("Papers")}
    settings = [shown(setting) for setting in queries.settings_on(on)]
    return [(names[room], found) for room in ROOMS if (found := [s for s in settings if s.setting.key.startswith(f"{room}.")])]
