"""Items of a Popolo file: fields in order, what a file said beside behind them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from dure.domain.parties.models import Organisation

Item = dict[str, Any]
# what comes first in an item; the rest follows by name
ORDER = {name: at for at, name in enumerate((
    "id", "name", "family_name", "given_name", "label", "labels", "lang", "classification", "role", "organization_id", "parent_id",
    "person_id", "member", "post_id", "on_behalf_of_id", "area_id", "type", "value", "scheme", "identifier", "start_date", "end_date",
    "legislative_session_id", "motion_id", "creator_id", "text", "texts", "date", "result", "counts", "votes", "voter_id", "voter", "option",
    "weight", "founding_date", "dissolution_date", "birth_date", "death_date", "other_names", "identifiers", "contact_details", "note"))}


def made(fields: Mapping[str, Any], details: Mapping[str, Any], **joined: list[Any]) -> Item:
    """This function will make an item of its fields and what a file said beside: empty fields are left out, lists are joined."""
    item = {name: value for name, value in fields.items() if value not in (None, "", [], {})}
    for name, values in joined.items():
        kept = details.get(name)
        if together := [*values, *(kept if isinstance(kept, list) else [])]:
            item[name] = together
    item |= {name: value for name, value in details.items() if name not in joined}
    settled: Item = _settled(item)
    return settled


def _settled(value: Any) -> Any:
    """A value with its fields in one order, however the database or a file had them."""
    if isinstance(value, list):
        return [_settled(one) for one in value]
    if not isinstance(value, dict):
        return value
    fields = sorted(value.items(), key=lambda pair: (ORDER.get(pair[0], len(ORDER)), pair[0]))
    return {name: _settled(inner) for name, inner in fields}


def id_of(organisation: Organisation) -> str:
    """This function will return what other files call an organisation, else its key."""
    given = organisation.details.get("id")
    return given if isinstance(given, str) else organisation.key


def label_of(label: Mapping[str, str], name: str = "label") -> Item:
    """This function will write a label as Popolo has it, and by language where it has one."""
    if not label:
        return {}
    text = label.get("en") or next(iter(label.values()))
    return {name: text} if list(label) == ["und"] else {name: text, "labels": dict(label)}


def span_of(during: Any) -> Item:
    """This function will write the first and the last day of a range."""
    if not during:
        return {}
    last = (during.upper - timedelta(days=1)).isoformat() if during.upper else None
    return {"start_date": during.lower.isoformat() if during.lower else None, "end_date": last}
