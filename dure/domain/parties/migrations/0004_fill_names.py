"""Names that were given before lists and searches looked for them are written where they look."""

from __future__ import annotations

from typing import Any

from django.db import migrations

from dure.domain.parties.rules.naming import Said, names_text, sorted_by
from dure.domain.parties.rules.organisations import folded
from dure.domain.parties.rules.sounds import sound


def fill(apps: Any, editor: Any) -> None:
    """This function will fold the names anew, accents aside, and keep them with their organisations and persons."""
    for kind in ("OrganisationName", "PersonName"):
        for row in apps.get_model("parties", kind).objects.iterator():
            row.folded, row.sound = folded(row.name), sound(row.name)
            row.save(update_fields=("folded", "sound"))
    for organisation in apps.get_model("parties", "Organisation").objects.prefetch_related("names").iterator(500):
        names = [_said(row) for row in organisation.names.all()]
        organisation.names_text = names_text(names)
        organisation.sort_ko, organisation.sort_en = (sorted_by(names, language, organisation.key) for language in ("ko", "en"))
        organisation.save(update_fields=("names_text", "pairs", "sort_ko", "sort_en"))
    for person in apps.get_model("parties", "Person").objects.prefetch_related("names").iterator(500):
        names = [_said(row) for row in person.names.all()]
        person.names_text, person.sort_name = names_text(names), sorted_by(names, "ko", person.key)
        person.save(update_fields=("names_text", "pairs", "sort_name"))


def _said(row: Any) -> Said:
    during = row.during
    return Said(row.language, row.name, row.use, during.lower if during else None, during.upper if during else None)


class Migration(migrations.Migration):
    """Fills; nothing to undo."""

    dependencies = [("parties", "0003_names_found")]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
