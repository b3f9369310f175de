"""What stored submissions tell of a city among others and over the years. Nothing is scored here that a submission has scored."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction
from typing import Any

from django.db import connection
from django.db.models import F, QuerySet
from django.db.models.fields.json import KeyTransform

from dure.base.kept import Kept
from dure.domain.assessments.models import Answer, Assessment, InstrumentVersion, PlannedStep, Submission
from dure.domain.assessments.queries.scores import score_in
from dure.domain.assessments.rules.crosswalk import Compared, Move, Taken, chain, common_items, compared, moves
from dure.domain.assessments.rules.peers import PeerGroup, Unit, band_of, peer_group, rule_of
from dure.domain.members.queries.register import regions_of
from dure.domain.parties.models import Organisation, OrganisationFact
from dure.domain.texts.queries import parameter


@dataclass(frozen=True, slots=True)
class Verified:
    """A city's newest verified submission of one version: whose, when, with its consent, scores by node, levels, and its place on earth."""

    organisation: Organisation
    assessment: str
    submission: int
    on: date
    named: bool
    values: Mapping[str, Fraction]
    levels: Mapping[str, str]
    at: datetime


def scores_by_node(nodes: Mapping[str, Mapping[str, Any]], wanted: Collection[str] | None = None) -> dict[str, Fraction]:
    """This function will read stored scores of nodes, all or those wanted: exact where they have a fraction, else the middle of the
    proven bounds."""
    found = {}
    for key in nodes if wanted is None else wanted:
        part = nodes.get(key) or {}
        if part.get("exact"):
            found[key] = Fraction(part["exact"])
        elif part.get("low"):
            found[key] = (Fraction(part["low"]) + Fraction(part["high"])) / 2
    return found


def verified_of(version: InstrumentVersion, until: date | None = None, nodes: Collection[str] | None = None) -> list[Verified]:
    """This function will return each city's newest verified submission of a version, up to a day, with scores of all nodes or of some. One query
    while nothing of it changed, else two, which leave answers and the scores of single items behind."""
    wanted = None if nodes is None else tuple(nodes)
    return list(_networks.of((_stamp(version, until), wanted), lambda: _verified(version, until, wanted)))


# networks by what they are made of, newest submissions with their cities and consents: as long as the database says that it is the same,
# nothing is fetched and built again
_networks: Kept[tuple[str, tuple[str, ...] | None], list[Verified]] = Kept(16)
_STAMP = """
select md5(coalesce(string_agg(concat_ws(' ', newest.id, newest.at, assessment.key, assessment.named, city::text), '|' order by newest.id), ''))
from (select distinct on (a.organisation_id) s.id, s.at, s.assessment_id from assessments_submission s
      join assessments_assessment a on a.id = s.assessment_id
      where s.kind = 'verified' and a.version_id = %(version)s and (%(until)s::date is null or s.submitted_on <= %(until)s::date)
      order by a.organisation_id, s.submitted_on desc, s.id desc) newest
join assessments_assessment assessment on assessment.id = newest.assessment_id
join parties_organisation city on city.id = assessment.organisation_id
"""


def _stamp(version: InstrumentVersion, until: date | None) -> str:
    """What a network is made of, hashed by the database: submissions, consents, and all that is kept of the cities themselves."""
    with connection.cursor() as cursor:
        cursor.execute(_STAMP, {"version": version.pk, "until": until})
        return str(cursor.fetchone()[0])


def _verified(version: InstrumentVersion, until: date | None, nodes: Collection[str] | None) -> list[Verified]:
    submitted = Submission.objects.filter(kind=Answer.Kind.VERIFIED, assessment__version=version)
    rows = ((submitted if until is None else submitted.filter(on__lte=until))
            .order_by("assessment__organisation_id", "-on", "-pk").distinct("assessment__organisation_id")
            .select_related("assessment__organisation").defer("answers", "scores")
            .annotate(nodes=KeyTransform("nodes", "scores"), levels=KeyTransform("levels", "scores")))
    return [Verified(row.assessment.organisation, row.assessment.key, row.pk, row.on, row.assessment.named, scores_by_node(row.nodes or {}, nodes),
                     row.levels or {}, row.at) for row in rows]


def peer_units(rows: Sequence[Verified], more: Sequence[Organisation], on: date) -> dict[int, Unit]:
    """This function will return cities as peers by the number of their organisation, `more` without scores. Three queries."""
    cities = {row.organisation.pk: row.organisation for row in rows} | {one.pk: one for one in more}
    regions = regions_of(cities.values(), on)
    facts = (OrganisationFact.objects.filter(organisation__in=list(cities), kind=OrganisationFact.Kind.POPULATION, as_of__lte=on)
             .order_by("organisation_id", "-as_of").distinct("organisation_id"))
    populations = {fact.organisation_id: int(fact.value) for fact in facts}
    bands = parameter("assessments.population_bands", on)
    of = {row.organisation.pk: row for row in rows}
    return {pk: Unit(city.key, {"region": regions[pk], "population_band": band_of(bands, populations.get(pk))},  # type: ignore[arg-type]
                     of[pk].named if pk in of else False, of[pk].values if pk in of else {})
            for pk, city in cities.items()}


def peers(assessment: Assessment, on: date, rows: Sequence[Verified] | None = None) -> PeerGroup:
    """This function will choose the peers of an assessment's city among the verified cities of the same version: at least eight of its
    region and band of population, else a wider group with the reason. Four queries, three where `rows` are given."""
    known = verified_of(assessment.version) if rows is None else rows
    units = peer_units(known, [assessment.organisation], on)
    others = [units[row.organisation.pk] for row in known]
    return peer_group(units[assessment.organisation_id], others, rule_of(assessment.version.plain))


def newest(assessment: Assessment) -> dict[str, Submission]:
    """This function will return an assessment's newest submission of each kind. One query."""
    rows = assessment.submissions.order_by("kind", "-number").distinct("kind")
    return {row.kind: row for row in rows}


def of_city(assessment: Assessment) -> list[Submission]:
    """This function will return what the city handed in with this instrument over the years and versions: of each assessment the newest
    verified submission, else the newest claimed one; the oldest first. One query, without texts of instruments."""
    rows = (Submission.objects.filter(assessment__organisation=assessment.organisation_id, assessment__version__key=assessment.version.key)
            .select_related("assessment__version").defer("assessment__version__text").order_by("assessment_id", "-kind", "-number")
            .distinct("assessment_id"))
    return sorted(rows, key=lambda row: (row.on, row.pk))


def plains_of(key: str, versions: Sequence[str]) -> list[dict[str, Any]]:
    """This function will return the plain values of an instrument's versions that were ever published, up to the last of `versions`, the
    oldest first. One query."""
    rows = list(InstrumentVersion.objects.filter(key=key, published_on__isnull=False).order_by(F("published_on"), "pk"))
    wanted = [n for n, row in enumerate(rows) if row.version in versions]
    return [row.plain for row in rows[:max(wanted) + 1]] if wanted else []


def over_years(submissions: Sequence[Submission], plains: Sequence[Mapping[str, Any]], node: str) -> list[Compared]:
    """This function will make a city's submissions comparable for a node, on the crosswalk or by a declared rebase. No query."""
    taken = [Taken(str(row.pk), row.assessment.version.version, row.answers) for row in submissions]
    printed = {str(row.pk): value for row in submissions if (value := score_in(row, node)) is not None}
    return compared(plains, taken, node, printed)


def moved(before: Submission, after: Submission, plains: Sequence[Mapping[str, Any]], version: InstrumentVersion) -> list[Move]:
    """This function will tell which answers changed from one submission to a later one of `version`, on the crosswalk. No query."""
    items = common_items(chain(plains), before.assessment.version.version, version.instrument)
    return moves(version.instrument, before.answers, after.answers, items)


def steps_of(assessment: Assessment) -> QuerySet[PlannedStep]:
    """This function will return a city's action plan, what is due first on top."""
    return PlannedStep.objects.filter(assessment=assessment).order_by("due_on", "pk")
