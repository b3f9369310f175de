"""What everybody may read of self-assessments: instruments, the network's sums, the ranking of cities that consent, open data.

A city that does not consent is in none of it by name, key or number. Source: `docs/sources.md#assessment-opening`.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction
from typing import Any

from django.db.models.fields.json import KeyTransform
from django.utils.crypto import salted_hmac

from dure.base.kept import Kept
from dure.domain.assessments.models import Answer, InstrumentVersion, Submission
from dure.domain.assessments.queries.computed import root_of
from dure.domain.assessments.queries.listed import public_versions
from dure.domain.assessments.queries.results import Verified, peer_units, verified_of
from dure.domain.assessments.queries.scores import scores_of
from dure.domain.assessments.rules.instrument import Instrument, Node
from dure.domain.assessments.rules.opening import Opened, Row, joined_cells, opened, released_on
from dure.domain.assessments.rules.peers import LEAST, Spread, Unit, quartiles, rule_of
from dure.domain.assessments.rules.reweighting import Place, Weights, movable, places, touched, written_weights
from dure.kernel.problem import Refused

# below as many nodes a radar is no shape, beyond as many its words do not fit
AXES, AXES_MOST = 3, 12


@dataclass(frozen=True, slots=True)
class Release:
    """The verified assessments of a version up to a day, each city's newest. `on` None: there is no release yet. `sample`: some are
    invented."""

    version: InstrumentVersion
    on: date | None
    rows: tuple[Verified, ...]
    sample: bool = False

    @property
    def number(self) -> int:
        """This function will return how many cities are in it."""
        return len(self.rows)


@dataclass(frozen=True, slots=True)
class Aggregates:
    """The network's sums: quartiles by node, the distribution over levels with small cells joined, quartiles of the sum by region, and
    the most that each node can come to."""

    spreads: Mapping[str, Spread]
    levels: tuple[tuple[tuple[str, ...], int], ...]
    regions: tuple[tuple[str, Spread], ...]
    tops: Mapping[str, Fraction | None]

    def share(self, node: str, value: Fraction) -> Fraction:
        """This function will return a value of a node as its share of the most there can be."""
        return share_of(value, self.tops[node])


@dataclass(frozen=True, slots=True)
class Ranked:
    """A city that consents to be named, with its place as published and with moved weights."""

    city: Verified
    place: Place


def public_version(key: str, version: str) -> InstrumentVersion | None:
    """This function will return a version that was published."""
    return public_versions().filter(key=key, version=version).first()


def upper_nodes(instrument: Instrument, at_least: int = 3) -> list[str]:
    """This function will return the sum and the nodes below it, down to where there are at least so many beside each other."""
    found = [root_of(instrument)]
    level = found
    while level and len(level) < at_least:
        level = [child for key in level for child, _ in instrument.nodes[key].children if child in instrument.nodes]
        found = found + level
    return list(dict.fromkeys(found))


def topics_of(instrument: Instrument) -> list[str]:
    """This function will return the lowest nodes, those whose parts are questions, in the order of the tree."""
    return [key for key, node in instrument.nodes.items() if any(child in instrument.items for child, _ in node.children)]


def axes_of(instrument: Instrument) -> list[str]:
    """This function will return the nodes below the root that make a picture: those that hold the questions, where they are not too
    many; else the first row of parts that are enough."""
    rows = [_parts(instrument, [root_of(instrument)])]
    while (below := _parts(instrument, rows[-1])) != rows[-1]:
        rows.append(below)
    return next((row for row in reversed(rows) if AXES <= len(row) <= AXES_MOST), next((row for row in rows if len(row) >= AXES), rows[-1]))


def _parts(instrument: Instrument, keys: Sequence[str]) -> list[str]:
    """The nodes below nodes; one whose parts are all questions stays."""
    found: list[str] = []
    for key in keys:
        below = [child for child, _ in instrument.nodes[key].children if child in instrument.nodes]
        found += below or [key]
    return list(dict.fromkeys(found))


def depths_of(instrument: Instrument, wanted: Collection[str]) -> dict[str, int]:
    """This function will put nodes into the order of the tree, each with how many of them lie above it."""
    found: dict[str, int] = {}
    waiting = [(root_of(instrument), 0)]
    while waiting:
        key, depth = waiting.pop()
        if key in wanted:
            found.setdefault(key, depth)
        waiting += [(child, depth + (key in wanted)) for child, _ in reversed(instrument.nodes[key].children) if child in instrument.nodes]
    return found


def ceilings(instrument: Instrument) -> Mapping[str, Fraction | None]:
    """This function will return the most that each node can come to where every question is asked and answered best; None without end."""
    best = {key: max(item.points, key=lambda answer: item.points[answer]) for key, item in instrument.items.items()}
    return {key: part.ceiling for key, part in scores_of(instrument, best).parts.items() if key in instrument.nodes}


def share_of(value: Fraction, ceiling: Fraction | None) -> Fraction:
    """This function will return a value as its share of the most there can be, from 0 to 1."""
    return min(max(value / ceiling if ceiling else value, Fraction(0)), Fraction(1))


def least_of(version: InstrumentVersion) -> int:
    """This function will return how many cities must be alike for a version: what its `peers` say, never fewer than eight."""
    return max(LEAST, rule_of(version.plain).least)


def release_of(version: InstrumentVersion) -> Release:
    """This function will return the newest release of a version. Three queries, one where there is none."""
    days = Submission.objects.filter(kind=Answer.Kind.VERIFIED, assessment__version=version).values_list("on", "assessment__organisation__key")
    on = released_on(days, least_of(version))
    if on is None:
        return Release(version, None, ())
    return Release(version, on, tuple(verified_of(version, on)), version.assessments.filter(sample=True).exists())


def aggregates(release: Release) -> Aggregates:
    """This function will sum a release up; groups of fewer than eight are not told. Three queries, none without a release. The sums of
    the same submissions in the same regions are kept."""
    if release.on is None:
        return Aggregates({}, (), (), {})
    units = peer_units(release.rows, [], release.on)
    key = (release.version.sha256, tuple((row.submission, units[row.organisation.pk].groups.get("region")) for row in release.rows))
    return _sums.of(key, lambda: _summed(release, list(units.values())))


_sums: Kept[tuple[Any, ...], Aggregates] = Kept(16)


def _summed(release: Release, units: Sequence[Unit]) -> Aggregates:
    version, least = release.version, least_of(release.version)
    spreads = {key: spread for key in version.instrument.nodes
               if (spread := _spread([row.values[key] for row in release.rows if key in row.values], least))}
    root = root_of(version.instrument)
    names = next((one.names for one in version.instrument.levels if one.of == root), ())
    levels = joined_cells([(name, sum(row.levels.get(root) == name for row in release.rows)) for name in names], least) if names else []
    by_region: dict[str, list[Fraction]] = {}
    for unit in units:
        if unit.groups.get("region") and root in unit.values:
            by_region.setdefault(unit.groups["region"], []).append(unit.values[root])
    regions = [(region, spread) for region, values in sorted(by_region.items()) if (spread := _spread(values, least))]
    return Aggregates(spreads, tuple(levels), tuple(regions), ceilings(version.instrument))


def _spread(values: Sequence[Fraction], least: int) -> Spread | None:
    return quartiles(values) if len(values) >= least else None


def consenting(version: InstrumentVersion) -> list[Verified]:
    """This function will return the verified cities that consent to be named."""
    return [row for row in verified_of(version) if row.named]


def ranking(version: InstrumentVersion, said: Mapping[str, str]) -> list[Ranked]:
    """This function will rank the cities that consent, with weights as a reader wrote them (child of a node → number). Two queries.

    Raises Refused for weights that cannot be read.
    """
    root = root_of(version.instrument)
    weights = written_weights(said, movable(version.instrument, root))
    return _ranked(version, weights, root)


def _ranked(version: InstrumentVersion, weights: Weights, root: str) -> list[Ranked]:
    cities = {row.organisation.key: row for row in consenting(version)}
    key = (version.sha256, tuple(sorted(row.submission for row in cities.values())), tuple(sorted(weights.items())))
    found = _placed.of(key, lambda: places(version.instrument, root, weights, _stored(version, list(cities.values()), weights)))
    return [Ranked(cities[one.unit], one) for one in found]


# places by submissions and weights: most readers look at the published ones
_placed: Kept[tuple[Any, ...], list[Place]] = Kept(64)

# scores just below and above weights that are moved, by submission: a submission never changes
_below: dict[tuple[int, datetime], Mapping[str, Mapping[str, Any]]] = {}
_BELOW_MOST = 20_000


def _stored(version: InstrumentVersion, rows: Sequence[Verified], weights: Weights) -> dict[str, Mapping[str, Mapping[str, Any]]]:
    """What ranking with moved weights starts from, by city: the stored nodes above and right below the weights."""
    nodes = version.instrument.nodes
    kept = touched(version.instrument, weights)
    wanted = [key for key in nodes if key in kept or any(child == key for one in kept for child, _ in nodes[one].children)]
    missing = [row.submission for row in rows if (row.submission, row.at) not in _below]
    if len(_below) + len(missing) > _BELOW_MOST:
        _below.clear()
        missing = [row.submission for row in rows]
    if missing:
        parts = Submission.objects.filter(pk__in=missing).annotate(nodes=KeyTransform("nodes", "scores")).values_list("pk", "at", "nodes")
        _below.update({(pk, at): {key: said[key] for key in wanted if key in said} for pk, at, said in parts})
    return {row.organisation.key: _below[row.submission, row.at] for row in rows}


def open_rows(release: Release) -> list[Opened]:
    """This function will return the open data of a release. A city's code comes from the release, its key and the secret of this
    installation: the same for whoever asks and whenever, another once the release or who consents changes, and nobody else can make it. Four queries."""
    if release.on is None:
        return []
    version, by = release.version, rule_of(release.version.plain).by
    answers = dict(Submission.objects.filter(pk__in=[row.submission for row in release.rows]).values_list("pk", "answers"))
    units = peer_units(release.rows, [], release.on)
    rows = [Row(row.organisation.key, units[row.organisation.pk].groups, row.named, answers[row.submission]) for row in release.rows]
    # who consents is part of it: else a row that moves from one group to another would say whose it is
    made_of = repr((version.sha256, release.on, sorted((row.submission, row.named) for row in release.rows), by))
    return opened(rows, by, lambda key: salted_hmac("assessments.open" + made_of, key, algorithm="sha256").hexdigest()[:16], least_of(version))


def movable_nodes(instrument: Instrument) -> list[Node]:
    """This function will return the nodes whose weights a reader moves."""
    return movable(instrument, root_of(instrument))


def weights_shown(node: Node, said: Mapping[str, str]) -> dict[str, Fraction]:
    """This function will return the weights of a node as written; as published where they cannot be read."""
    try:
        return written_weights(said, [node])
    except Refused:
        return written_weights({}, [node])
