"""Organisations and their names."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from psycopg.types.range import DateRange

from dure.base.act import Actor, act, refuse
from dure.domain.journal import actions as journal
from dure.domain.parties.models import Organisation, OrganisationName
from dure.domain.parties.permissions import may_name
from dure.domain.parties.rules.organisations import name_problems
from dure.kernel.problem import Refused

SOURCE = "party-names"


def _during(starts_on: date | None, ends_on: date | None) -> DateRange:
    return DateRange(starts_on, ends_on + timedelta(days=1) if ends_on else None)


@act(may_name)
def register_organisation(*, by: Actor, at: datetime, key: str, kind: str, names: dict[str, str],
                          part_of: Organisation | None = None, source: str = "") -> Organisation:
    """This function will register an organisation with its legal names by language, and return it.

    `key` is its short name in addresses (``seoul``). Raises Refused where the key is taken or no name is given.
    """
    if not names:
        raise Refused.because("parties.name_empty", source=SOURCE)
    refuse([p for name in names.values() for p in name_problems(name, None, None)])
    made, new = Organisation.objects.get_or_create(key=key, defaults={"kind": kind, "part_of": part_of})
    if not new:
        raise Refused.because("parties.key_taken", source=SOURCE, key=key)
    for language, name in names.items():
        OrganisationName.objects.create(organisation=made, language=language, name=name.strip(), source=source)
    journal.write(by=by, act="parties.register_organisation", ref=f"parties.organisation:{made.pk}", at=at,
                  details={"key": key, "kind": kind, "names": names})
    return made


@act(may_name)
def name_organisation(*, by: Actor, at: datetime, organisation: Organisation, language: str, name: str,
                      use: str = "legal", starts_on: date | None = None, ends_on: date | None = None,
                      source: str = "") -> OrganisationName:
    """This function will give an organisation a name for a time, or a spelling under which papers print it (alias)."""
    Organisation.objects.select_for_update(no_key=True).get(pk=organisation.pk)
    refuse(name_problems(name, starts_on, ends_on))
    during = _during(starts_on, ends_on) if starts_on or ends_on else None
    made, _ = OrganisationName.objects.get_or_create(
        organisation=organisation, language=language, name=name.strip(), use=use, during=during,
        defaults={"source": source})
    journal.write(by=by, act="parties.name_organisation", ref=f"parties.organisation:{organisation.pk}", at=at,
                  details={"language": language, "name": name, "use": use, "starts_on": starts_on, "ends_on": ends_on})
    return made
