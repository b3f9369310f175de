"""What stands on parties, and taking parties away on which nothing stands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import models
from django.db.models import ForeignObjectRel

from dure.domain.parties.models import (
    Contact,
    Identifier,
    Organisation,
    OrganisationFact,
    OrganisationName,
    Person,
    PersonName,
)
from dure.kernel.problem import Problem

# what is a party's alone, and goes with it
OWN: dict[type[models.Model], tuple[type[models.Model], ...]] = {
    Organisation: (OrganisationName, OrganisationFact, Identifier, Contact), Person: (PersonName, Identifier, Contact)}


def standing_on(kind: type[models.Model], which: Mapping[str, Any], aside: Mapping[str, Any] | None = None) -> list[Problem]:
    """This function will name the records of any room that stand on parties: one query for each kind of record.

    `which` tells the parties (``{"batch": …}``), `aside` the records of the same batch, which go together with them.
    """
    problems = []
    for relation in kind._meta.get_fields(include_hidden=True):
        if not isinstance(relation, ForeignObjectRel) or relation.on_delete is models.DO_NOTHING:
            continue
        model, field = relation.related_model, relation.field.name
        if isinstance(model, str) or model in OWN.get(kind, ()):
            continue
        standing = model._base_manager.filter(**{f"{field}__{name}": value for name, value in which.items()})
        if aside and {f.name for f in model._meta.fields} >= set(aside):
            standing = standing.exclude(**aside)
        if number := standing.count():
            problems.append(Problem("parties.built_upon", {
                "number": number, "records": str(model._meta.verbose_name_plural), "first": str(standing.order_by("pk").first())},
                "party-names"))
    return problems


def take_away(kind: type[models.Model], which: Mapping[str, Any]) -> int:
    """This function will delete parties with what is theirs alone, in one statement for each table; returns how many.

    To be called when `standing_on` found nothing: the database refuses otherwise.
    """
    owner = str(kind._meta.model_name)
    for model in OWN.get(kind, ()):
        # by key, not by a join with itself: new tables have no statistics yet, and a join may then take minutes
        rows = model._base_manager.filter(**{f"{owner}__in": kind._base_manager.filter(**which).values("pk")})
        rows._raw_delete(rows.db)
    parties = kind._base_manager.filter(**which)
    return parties._raw_delete(parties.db)
