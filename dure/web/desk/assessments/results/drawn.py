"""Pictures of results at two widths; the page stands their tables beside them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from dure.domain.assessments.queries.results import Verified
from dure.domain.parties.models import Organisation
from dure.formats.charts.radar import Against, Outline, Place, against_peers, places, radar, years
from dure.web.common.maps import Point, world
from dure.web.desk.assessments.results.shown import NodeRow

WIDTHS = {"narrow": 328, "wide": 1080}


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture at both widths."""

    narrow: SafeString
    wide: SafeString


def drawn(draw: Callable[[int], str], wide: int = WIDTHS["wide"]) -> Drawn | None:
    """This function will draw at both widths; None where there is nothing to draw."""
    made = draw(WIDTHS["narrow"])
    # the words inside were escaped by the drawer
    return Drawn(mark_safe(made), mark_safe(draw(wide))) if made else None  # noqa: S308


def radar_of(rows: Sequence[NodeRow], kind: str) -> Drawn | None:
    """This function will draw the shares of nodes: verified, claimed where it differs, and the peers' median."""
    main = {"verified": _("Verified"), "claimed": _("Claimed, not verified yet")}.get(kind, _("As answered so far, not handed in"))
    outlines = [Outline(main, "verified" if kind == "verified" else "claimed", tuple(row.share for row in rows))]
    if any(row.claimed_share is not None for row in rows):
        outlines.append(Outline(_("Claimed"), "claimed", tuple(row.claimed_share for row in rows)))
    if any(row.quartile_shares for row in rows):
        outlines.append(Outline(_("Median of the peers"), "peers", tuple(row.quartile_shares[1] if row.quartile_shares else None for row in rows)))
    return drawn(lambda width: radar([row.title for row in rows], outlines, _("Scores as shares of what can be reached, in percent"), width), 760)


def against_of(rows: Sequence[NodeRow]) -> Drawn | None:
    """This function will draw a bar for each node against the peers' quartiles."""
    made = [Against(row.title, row.share, row.printed, row.claimed_share if row.differs else None, row.quartile_shares) for row in rows]
    legend = (_("The middle half of the peers"), _("Median of the peers"), _("Claimed"))
    return drawn(lambda width: against_peers(made, legend, _("Scores against the peers"), width), 760) if made else None


def years_of(points: Sequence[tuple[str, str, Fraction | None, str]]) -> Drawn | None:
    """This function will draw comparable shares over the years."""
    return drawn(lambda width: years(points, _("The score over the years"), width), 760)


def places_of(rows: Sequence[Place], number: int) -> Drawn | None:
    """This function will draw places with their intervals."""
    return drawn(lambda width: places(rows, number, _("Places and the intervals they lie in"), width), 760)


def map_of(rows: Sequence[Verified], own: Organisation, levels: Sequence[str], words: Sequence[str], root: str, names: dict[int, str]) -> Drawn | None:
    """This function will draw the cities that consent to be named, by their level, and the own city whether it does or not."""
    points = [Point(row.organisation.latitude, row.organisation.longitude, f"{names[row.organisation.pk]} · {words[levels.index(row.levels[root])]}",
                    levels.index(row.levels[root]))
              for row in rows if (row.named or row.organisation.pk == own.pk) and row.levels.get(root) in levels
              and row.organisation.latitude is not None and row.organisation.longitude is not None]
    return drawn(lambda width: world(points, words, _("Verified cities by level"), width)) if points else None
