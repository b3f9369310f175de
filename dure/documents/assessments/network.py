"""The network's report: sums of at least eight cities, and those that consent to be named. Source: `docs/sources.md#assessment-opening`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from dure.documents.assessments.city import Say
from dure.documents.assessments.drawn import levels_of, quartiles_of
from dure.documents.assessments.laid import cell, either, facts, percent, points, table
from dure.documents.assessments.words import said as word_of
from dure.domain.assessments.models import InstrumentVersion
from dure.domain.assessments.queries.computed import root_of
from dure.domain.assessments.queries.opened import (
    Aggregates,
    Ranked,
    Release,
    aggregates,
    axes_of,
    depths_of,
    least_of,
    ranking,
    release_of,
    topics_of,
    upper_nodes,
)
from dure.domain.assessments.rules.peers import Spread
from dure.domain.assessments.rules.questionnaire import said, texts, word
from dure.domain.members.queries import region_words
from dure.domain.parties.queries.organisations import names_on
from dure.formats.blocks import Block, Cell, Document, Heading, Paragraph
from dure.kernel.rounding import rounded

WEAKEST = 3


@dataclass(frozen=True, slots=True)
class Network:
    """All that the network's report says."""

    release: Release
    sums: Aggregates
    named: Sequence[Ranked]
    names: dict[int, str]
    language: str


def network_of(version: InstrumentVersion, language: str) -> Network:
    """This function will compose the network's report of a version from its newest release; names are those of that day."""
    release = release_of(version)
    named = ranking(version, {}) if release.on is not None else []
    names = names_on([one.city.organisation.pk for one in named], language, release.on) if release.on is not None else {}
    return Network(release, aggregates(release), named, names, language)


def title_of(version: InstrumentVersion, key: str, language: str) -> str:
    """This function will name a node."""
    return said(texts((version.plain["tree"].get(key) or {}).get("title")), language) or key


def levels_said(version: InstrumentVersion, names: Sequence[str], language: str) -> str:
    """This function will name a level, or neighbouring levels that are told together."""
    return " – ".join(word(version.plain, name, language) for name in ((names[0], names[-1]) if len(names) > 1 else names))


def printed(version: InstrumentVersion, key: str, value: Fraction) -> str:
    """This function will print a node's score as the instrument does."""
    rounding = version.instrument.nodes[key].round
    return str(rounded(value, rounding.mode, rounding.digits))


def network_paper(found: Network) -> Document:
    """This function will lay the network's report out: quartiles, distribution, regions, where it is weakest, who consents to be named."""
    language, version = found.language, found.release.version

    def say(name: str, **params: object) -> str:
        return word_of(name, language, **params)

    least, on = least_of(version), found.release.on
    title = say("network_title")
    blocks: list[Block] = [Heading(1, (title,)), facts([
        (say("instrument"), say("version", title=said(version.title, language), version=version.version)),
        (say("basis"), say("released", on=on, number=found.release.number) if on else say("no_release", least=least))])]
    if found.release.sample:
        blocks.append(Paragraph((say("sample"),)))
    if on is not None:
        blocks += [*_quartiles(found, say), *_levels(found, say), *_regions(found, say), *_weakest(found, say), *_named(found, say)]
    blocks += [Heading(2, (say("method"),)), points([say("opening", least=least), say("printed_exact")]),
               facts([(say("sha256"), version.sha256)])]
    return Document(tuple(blocks), title, language)


def _spread_cells(version: InstrumentVersion, key: str, spread: Spread) -> tuple[Cell, ...]:
    ends = (spread.lower, spread.median, spread.upper)
    return (cell(str(spread.number), "right"), *(cell(printed(version, key, end), "right") for end in ends))


def _quartiles(found: Network, say: Say) -> list[Block]:
    version = found.release.version
    heads = [say(name) for name in ("dimension", "cities", "lower", "middle", "upper", "share")]
    root, axes = root_of(version.instrument), axes_of(version.instrument)
    spreads = [(key, depth, title_of(version, key, found.language), found.sums.spreads[key])
               for key, depth in depths_of(version.instrument, {*upper_nodes(version.instrument), *axes}).items() if key in found.sums.spreads]
    rows = [(cell("\u00a0" * 3 * max(0, depth - 1) + title, strong=key == root), *_spread_cells(version, key, spread),
             cell(percent(found.sums.share(key, spread.median)), "right")) for key, depth, title, spread in spreads]
    drawn = [(say("all") if key == root else title, printed(version, key, spread.median), _shares(found, key, spread))
             for key, _, title, spread in spreads if key in (root, *axes)]
    return [Heading(2, (say("quartiles"),)), *quartiles_of(drawn, say), table(heads, rows, (34, 9, 12, 12, 12, 21))]


def _shares(found: Network, key: str, spread: Spread) -> tuple[Fraction, Fraction, Fraction]:
    return found.sums.share(key, spread.lower), found.sums.share(key, spread.median), found.sums.share(key, spread.upper)


def _levels(found: Network, say: Say) -> list[Block]:
    number = sum(count for _, count in found.sums.levels)
    counts = [(levels_said(found.release.version, names, found.language), count) for names, count in found.sums.levels]
    rows = [(cell(name), cell(str(count), "right"), cell(percent(Fraction(count, number)), "right")) for name, count in counts]
    return [Heading(2, (say("distribution"),)), *levels_of(counts, say),
            table([say("level"), say("cities"), say("share_cities")], rows, (60, 20, 20))] if rows else []


def _regions(found: Network, say: Say) -> list[Block]:
    version, words = found.release.version, region_words()
    root = root_of(version.instrument)
    rows = [(cell(said(words.get(region, {}), found.language) or region), *_spread_cells(version, root, spread)) for region, spread in found.sums.regions]
    heads = [say(name) for name in ("region", "cities", "lower", "middle", "upper")]
    return [Heading(2, (say("by_region"),)), table(heads, rows, (36, 13, 17, 17, 17))] if rows else []


def _weakest(found: Network, say: Say) -> list[Block]:
    version = found.release.version
    shares = sorted((found.sums.share(key, spread.median), key) for key in topics_of(version.instrument) if (spread := found.sums.spreads.get(key)))
    return [Heading(2, (say("weakest"),)), points(f"{title_of(version, key, found.language)}: {percent(share)}" for share, key in shares[:WEAKEST])]


def _named(found: Network, say: Say) -> list[Block]:
    version = found.release.version
    root = root_of(version.instrument)
    rows = [(cell(str(one.place.place_before or "–"), "center"), cell(found.names[one.city.organisation.pk]),
             cell(printed(version, root, one.city.values[root]) if root in one.city.values else "–", "right"),
             cell(levels_said(version, [one.city.levels[root]], found.language) if one.city.levels.get(root) else "–")) for one in found.named]
    heads = [say(name) for name in ("place", "city", "score", "level")]
    return [Heading(2, (say("named"),)), either(rows, lambda: table(heads, rows, (12, 44, 18, 26)), say("named_none"))]
