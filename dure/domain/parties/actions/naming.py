"""Names of organisations: given, ended, and kept where lists and searches look for them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from uuid import UUID

from psycopg.types.range import DateRange

from dure.base.act import Actor, act, refuse
from dure.domain.journal import actions as journal
from dure.domain.parties.models import Organisation, OrganisationName
from dure.domain.parties.permissions import may_name
from dure.domain.parties.rules.naming import Said, clash_problem, clashes, names_text, sorted_by
from dure.domain.parties.rules.organisations import name_problems
from dure.kernel.problem import Refused


def days(starts_on: date | None, ends_on: date | None) -> DateRange | None:
    """This function will return two days, both included, as the database keeps them; None where both are open."""
    if starts_on is None and ends_on is None:
        return None
    return DateRange(starts_on, ends_on + timedelta(days=1) if ends_on else None)


def said(row: OrganisationName) -> Said:
    """This function will return a kept name as the rules take it."""
    during = row.during
    return Said(row.language, row.name, row.use, during.lower if during else None, during.upper if during else None)


def keep_names(organisation: Organisation, names: Iterable[Said]) -> None:
    """This function will write an organisation's names where it is searched and sorted by them. It does not save."""
    known = list(names)
    organisation.names_text = names_text(known)
    organisation.sort_ko = sorted_by(known, "ko", organisation.key)
    organisation.sort_en = sorted_by(known, "en", organisation.key)


def save_names(organisation: Organisation) -> None:
    """This function will read an organisation's names anew and keep them with it."""
    keep_names(organisation, map(said, organisation.names.order_by("id")))
    organisation.save(update_fields=("names_text", "pairs", "sort_ko", "sort_en"))


@act(may_name)
def name_organisation(*, by: Actor, at: datetime, organisation: Organisation, language: str, name: str,
                      use: str = "legal", starts_on: date | None = None, ends_on: date | None = None,
                      source: str = "", batch: UUID | None = None) -> OrganisationName:
    """This function will give an organisation a name for a time, or a spelling under which papers print it (alias).

    A legal name that began before and is still open in the language ends with the day before. Raises Refused where
    another legal name of the language would be in force at the same time.
    """
    record = Organisation.objects.select_for_update(no_key=True).get(pk=organisation.pk)
    refuse(name_problems(name, starts_on, ends_on))
    during = days(starts_on, ends_on)
    ended: list[str] = []
    made = record.names.filter(language=language, name=name.strip(), use=use, during=during).first() if during else (
        record.names.filter(language=language, name=name.strip(), use=use, during__isnull=True).first())
    if made is None:
        made = OrganisationName(organisation=record, language=language, name=name.strip(), use=use, during=during,
                                source=source, batch=batch)
        ended = _make_room(record, said(made)) if use == OrganisationName.Use.LEGAL else []
        made.save()
    save_names(record)
    journal.write(by=by, act="parties.name_organisation", ref=f"parties.organisation:{record.pk}", at=at, batch=batch,
                  details={"language": language, "name": name, "use": use, "starts_on": starts_on, "ends_on": ends_on,
                           "ended": ended})
    return made


def _make_room(record: Organisation, new: Said) -> list[str]:
    """Ends the legal names of the language that the new one follows; returns them."""
    legal = list(record.names.filter(language=new.language, use=OrganisationName.Use.LEGAL))
    found = clashes(new, [said(row) for row in legal])
    refuse(clash_problem(new, said(legal[clash.index])) for clash in found if clash.kind == "contradicts")
    for clash in found:
        row = legal[clash.index]
        row.during = DateRange(row.during.lower if row.during else None, new.starts_on)
        row.save()
    return [legal[clash.index].name for clash in found]


@act(may_name)
def end_name(*, by: Actor, at: datetime, name: int, ends_on: date, why: str = "") -> OrganisationName:
    """This function will let a name end with a day, which is its last. Raises Refused where it begins later."""
    row = OrganisationName.objects.select_related("organisation").get(pk=name)
    record = Organisation.objects.select_for_update(no_key=True).get(pk=row.organisation_id)
    row.refresh_from_db()
    starts_on = row.during.lower if row.during else None
    refuse(name_problems(row.name, starts_on, ends_on))
    row.during = days(starts_on, ends_on)
    row.save()
    save_names(record)
    journal.write(by=by, act="parties.end_name", ref=f"parties.organisation:{record.pk}", at=at, why=why,
                  details={"name": row.name, "language": row.language, "ends_on": ends_on})
    return row


@act(may_name)
def remove_name(*, by: Actor, at: datetime, name: int, why: str) -> Organisation:
    """This function will take away a name that was given by mistake. The last name stays: raises Refused then.

    What it was stays in the journal.
    """
    row = OrganisationName.objects.get(pk=name)
    record = Organisation.objects.select_for_update(no_key=True).get(pk=row.organisation_id)
    if not record.names.exclude(pk=row.pk).exists():
        raise Refused.because("parties.last_name", source="party-names", name=row.name)
    row.delete()
    save_names(record)
    journal.write(by=by, act="parties.remove_name", ref=f"parties.organisation:{record.pk}", at=at, why=why,
                  details={"name": row.name, "language": row.language, "use": row.use})
    return record
