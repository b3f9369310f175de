"""Pictures of the papers of self-assessments. The words that stand for them say what stands out; every figure stands in a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction

from dure.documents.assessments.composed import Dimension, Reported
from dure.documents.assessments.laid import percent
from dure.formats.blocks import Picture
from dure.formats.charts.bars import measured_bars
from dure.formats.charts.radar import Against, Outline, against_peers, radar

WIDTH = 760  # on a page of paper its letters are as large as those of a table
Say = Callable[..., str]


def radar_of(report: Reported, say: Say) -> list[Picture]:
    """This function will draw a city's dimensions: as they count, as claimed where the review differs, and the peers' median. Nothing
    for fewer than three dimensions or without a score."""
    rows, known = report.axes, _known(report.axes)
    verified = report.kind == "verified"
    outlines = [Outline(say("verified" if verified else "claimed" if report.kind == "claimed" else "now"), "verified" if verified else "claimed",
                        tuple(one.share for one in rows))]
    if verified and any(one.claimed != one.printed for one in rows):
        outlines.append(Outline(say("claimed"), "claimed", tuple(one.claimed_share for one in rows)))
    if any(one.quartiles for one in rows):
        outlines.append(Outline(say("median"), "peers", tuple(one.quartiles[1] if one.quartiles else None for one in rows)))
    svg = radar([one.title for one in rows], outlines, say("radar"), WIDTH)
    if not svg or not known:
        return []
    return [Picture(say("radar_said", number=len(rows), **_ends(known)), svg, 88, (say("radar"),))]


def _known(rows: Sequence[Dimension]) -> list[tuple[str, Fraction]]:
    return [(one.title, one.share) for one in rows if one.share is not None]


def _ends(shares: Sequence[tuple[str, Fraction]]) -> dict[str, str]:
    """The highest and the lowest; the first of equal ones."""
    (best, high), (worst, low) = max(shares, key=lambda one: one[1]), min(shares, key=lambda one: one[1])
    return {"best": best, "high": percent(high), "worst": worst, "low": percent(low)}


def against_of(report: Reported, say: Say) -> list[Picture]:
    """This function will draw a bar for the sum and each dimension over the quartiles of the peers; nothing without peers."""
    rows = list(dict.fromkeys([report.root, *report.axes]))
    if not report.group.compared or not _known(rows):
        return []
    bars = [Against(say("all") if one is report.root else one.title, one.share, one.printed or "–",
                    one.claimed_share if report.kind == "verified" and one.claimed != one.printed else None, one.quartiles) for one in rows]
    ahead = [one.ahead for one in rows if one.ahead is not None]
    svg = against_peers(bars, (say("middle_half"), say("median"), say("claimed")), say("against"), WIDTH)
    return [Picture(say("against_said", number=len(rows), above=sum(by > 0 for by in ahead), below=sum(by < 0 for by in ahead)), svg,
                    caption=(say("against"),))]


def quartiles_of(rows: Sequence[tuple[str, str, tuple[Fraction, Fraction, Fraction]]], say: Say) -> list[Picture]:
    """This function will draw the network's quartiles, of the sum first: (title, median as printed, shares of the quartiles)."""
    if not rows:
        return []
    svg = against_peers([Against(title, None, printed, None, shares) for title, printed, shares in rows],
                        (say("middle_half_cities"), say("middle"), ""), say("share"), WIDTH)
    medians = [(title, shares[1]) for title, _, shares in rows[1:] or rows]
    return [Picture(say("quartiles_said", number=len(rows), **_ends(medians)), svg, caption=(say("share"),))]


def levels_of(rows: Sequence[tuple[str, int]], say: Say) -> list[Picture]:
    """This function will draw how many cities are on each level."""
    if not rows:
        return []
    whole, most = sum(number for _, number in rows), max(rows, key=lambda row: row[1])
    svg = measured_bars([(name, Fraction(number), percent(Fraction(number, whole))) for name, number in rows], Fraction(whole), say("distribution"), WIDTH)
    return [Picture(say("levels_said", number=whole, most=most[0], share=percent(Fraction(most[1], whole))), svg)]
