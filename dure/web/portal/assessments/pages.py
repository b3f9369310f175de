"""Self-assessments for everybody: the instruments to read, the network's sums, the cities that consent, weights that a reader moves."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from dure.documents.assessments import data
from dure.documents.assessments.network import levels_said, network_of, network_paper, printed, title_of
from dure.documents.assessments.words import LANGUAGES, OWN_NAMES
from dure.domain.assessments.queries import opened
from dure.domain.assessments.queries.computed import root_of
from dure.domain.assessments.queries.listed import public_versions
from dure.domain.members.queries import region_words
from dure.domain.parties.queries import names_on
from dure.formats.charts.radar import Against, against_peers
from dure.kernel.problem import Problem, Refused
from dure.kernel.sentences import sentence
from dure.web.common.downloads import drawn, sent
from dure.web.common.languages import language
from dure.web.common.maps import Point, world
from dure.web.portal.assessments import shown

REPORTS = ("pdf", "hwpx", "html")
WIDTHS = (328, 1080)
WEIGHT = "w."  # before the name of a part, in the address


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture at two widths."""

    narrow: SafeString
    wide: SafeString


@dataclass(frozen=True, slots=True)
class Movable:
    """A weight to move: the field's name, the part, the weight as written or published, its share of the node now."""

    name: str
    title: str
    value: str
    share: str


def _found(key: str, version: str) -> Any:
    record = opened.public_version(key, version)
    if record is None:
        raise Http404(_("There is no such instrument."))
    return record


def _drawn(narrow: str, wide: str) -> Drawn:
    return Drawn(mark_safe(narrow), mark_safe(wide))  # noqa: S308 - the words inside were escaped by the drawer


@require_safe
def listed(request: HttpRequest) -> HttpResponse:
    """This function will list the instruments that are published, with how many cities' answers are opened of each."""
    rows = [{"version": one, "title": shown.title_in(one, language()), "questions": sum(len(section.questions) for section in one.sections),
             "cities": opened.release_of(one).number} for one in public_versions()]
    return render(request, "portal/assessments/list.html", {"rows": rows})


@require_safe
def instrument(request: HttpRequest, key: str, version: str) -> HttpResponse:
    """This function will show an instrument whole: every question with its answers and points, evidence and what would refute a yes."""
    record = _found(key, version)
    return render(request, "portal/assessments/instrument.html", {
        "record": record, "title": shown.title_in(record, language()), "sections": shown.sections_in(record, language()),
        "levels": shown.levels_in(record, language()), "tree": shown.tree_in(record, language())})


@require_safe
def results(request: HttpRequest, key: str, version: str) -> HttpResponse:
    """This function will show the network's sums, the map and the ranking of the cities that consent, with the weights of the address."""
    record, said = _found(key, version), language()
    release = opened.release_of(record)
    sums, root = opened.aggregates(release), root_of(record.instrument)
    names = names_on([row.organisation.pk for row in opened.consenting(record)], said, timezone.localdate())
    spreads = [(one, spread) for one in opened.upper_nodes(record.instrument) if (spread := sums.spreads.get(one))]
    regions = region_words()
    return render(request, "portal/assessments/results.html", {
        "record": record, "title": shown.title_in(record, said), "release": release, "least": opened.least_of(record),
        "rows": [_quartiles(record, one, spread) for one, spread in spreads], "bars": _bars(record, sums, spreads),
        "levels": [(levels_said(record, names_of, said), number) for names_of, number in sums.levels],
        "regions": [(regions.get(region, {}).get(said) or region, _quartiles(record, root, spread)) for region, spread in sums.regions],
        "map": _map(record, root, names), "languages_of": list(OWN_NAMES.items()), "forms": REPORTS,
        **_ranking(request, record, root, names)})


def _ranking(request: HttpRequest, record: Any, root: str, names: dict[int, str]) -> dict[str, Any]:
    """The ranking with the weights of the address; where they cannot be read, the published ones with what is wrong."""
    said = {name.removeprefix(WEIGHT): str(value) for name, value in request.GET.items() if name.startswith(WEIGHT)}
    wrong: list[str] = []
    try:
        ranked = opened.ranking(record, said)
    except Refused as refused:
        wrong = [sentence(_named(record, problem), language()) for problem in refused.problems]
        ranked = opened.ranking(record, {})
    rows = [{"name": names[one.city.organisation.pk], "before": one.place.place_before, "place": one.place.place_after, "moved": one.place.moved,
             "far": abs(one.place.moved), "score": shown.part_printed(record, root, one.place.after),
             "published": shown.part_printed(record, root, one.place.before)} for one in ranked]
    nodes = opened.movable_nodes(record.instrument)
    return {"ranked": rows, "wrong": wrong, "weights": [(title_of(record, node.key, language()), _movable(record, node, said)) for node in nodes],
            "changed": any(said.values()) and not wrong}


def _named(record: Any, problem: Problem) -> Problem:
    """What is wrong with a weight, by the title of its part."""
    return replace(problem, params={**problem.params, "path": title_of(record, str(problem.params.get("path", "")), language())})


def _movable(record: Any, node: Any, said: dict[str, str]) -> list[Movable]:
    found = []
    values = opened.weights_shown(node, said)
    whole = sum(values.values(), Fraction(0))
    for child, weight in node.children:
        written = said.get(child, "").strip() or shown.number(weight)
        found.append(Movable(WEIGHT + child, title_of(record, child, language()), written, shown.percent(values[child], whole)))
    return found


def _quartiles(record: Any, key: str, spread: Any) -> dict[str, Any]:
    ends = (spread.lower, spread.median, spread.upper)
    return {"title": title_of(record, key, language()), "number": spread.number, "ends": [printed(record, key, end) for end in ends]}


def _bars(record: Any, sums: Any, spreads: list[Any]) -> Drawn | None:
    """The quartiles as boxes with the median, in shares of what can be reached."""
    rows = [Against(title_of(record, key, language()), None, printed(record, key, spread.median), None,
                    tuple(sums.share(key, end) for end in (spread.lower, spread.median, spread.upper))) for key, spread in spreads]
    legend = (_("The middle half of the cities"), _("Median"), _("Claimed"))
    return _drawn(*(against_peers(rows, legend, _("Quartiles of the network"), width) for width in WIDTHS)) if rows else None


def _map(record: Any, root: str, names: dict[int, str]) -> Drawn | None:
    names_of = next((one.names for one in record.instrument.levels if one.of == root), ())
    words = [levels_said(record, [name], language()) for name in names_of]
    points = [Point(row.organisation.latitude, row.organisation.longitude, f"{names[row.organisation.pk]} · {words[names_of.index(row.levels[root])]}",
                    names_of.index(row.levels[root]))
              for row in opened.consenting(record) if row.levels.get(root) in names_of
              and row.organisation.latitude is not None and row.organisation.longitude is not None]
    return _drawn(*(world(points, words, _("Cities that consent, by level"), width) for width in WIDTHS)) if points else None


@require_safe
def report(request: HttpRequest, key: str, version: str, spoken: str, form: str) -> HttpResponse:
    """This function will draw the network's report."""
    record = _found(key, version)
    if spoken not in LANGUAGES or form not in REPORTS:
        raise Http404
    return drawn(network_paper(network_of(record, spoken)), f"{key}-{version}-network-{spoken}.{form}")


@require_safe
def download(request: HttpRequest, key: str, version: str, name: str) -> HttpResponse:
    """This function will hand out the instrument's file or the open data of its newest release."""
    record = _found(key, version)
    if name == "instrument.yaml":
        return sent(data.instrument_file(record), f"{key}-{version}.yaml")
    release = opened.release_of(record)
    made = {"answers.csv": lambda rows: data.open_csv(record, rows), "groups.csv": lambda rows: data.groups_csv(record, rows),
            "data.json": lambda rows: data.open_json(release, rows)}.get(name)
    if made is None or release.on is None:
        raise Http404
    return sent(made(opened.open_rows(release)), f"{key}-{version}-{name}")


urlpatterns = [
    path("assessments/", listed, name="assessments"),
    path("assessments/<slug:key>/<str:version>/", instrument, name="instrument"),
    path("assessments/<slug:key>/<str:version>/results/", results, name="assessment-results"),
    path("assessments/<slug:key>/<str:version>/network-<slug:spoken>.<slug:form>", report, name="network-report"),
    path("assessments/<slug:key>/<str:version>/<str:name>", download, name="assessment-data"),
]
