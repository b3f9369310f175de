"""What the page of results shows, made of stored scores: nodes in words, their shares, peers, years, and what stands out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from dure.domain.assessments.models import Answer, Assessment, InstrumentVersion, Submission
from dure.domain.assessments.queries.answers import claimed_values
from dure.domain.assessments.queries.opened import share_of
from dure.domain.assessments.queries.results import newest, scores_by_node
from dure.domain.assessments.queries.scores import scores_of, stored
from dure.domain.assessments.rules.gains import Gain
from dure.domain.assessments.rules.numbers import Number
from dure.domain.assessments.rules.peers import PeerGroup, Spread, Standing, standing
from dure.domain.assessments.rules.questionnaire import said, texts
from dure.kernel.rounding import rounded


@dataclass(frozen=True, slots=True)
class Basis:
    """The answers that a page goes by: verified, else claimed, else as they stand (`kind` ``draft``), with the stored scores of both."""

    kind: str
    answers: Mapping[str, str]
    verified: Submission | None
    claimed: Mapping[str, Any] | None  # scores as a submission stores them

    @property
    def scores(self) -> Mapping[str, Any]:
        """This function will return the scores that count."""
        return self.verified.scores if self.verified is not None else self.claimed or {"nodes": {}, "levels": {}}


@dataclass(frozen=True, slots=True)
class NodeRow:
    """A node in words: its verified and its claimed score as printed, its share of what could be had, and where the peers lie."""

    key: str
    title: str
    printed: str
    claimed: str
    share: Fraction | None
    claimed_share: Fraction | None
    level: str = ""
    spread: Spread | None = None
    quartiles: tuple[str, str, str] | None = None
    quartile_shares: tuple[Fraction, Fraction, Fraction] | None = None
    at: Standing | None = None

    @property
    def differs(self) -> bool:
        """This function will tell whether the review found another score than was claimed."""
        return bool(self.claimed) and self.claimed != self.printed

    @property
    def ahead(self) -> Fraction | None:
        """This function will return how far its share lies above the peers' median; None without either."""
        return None if self.share is None or self.quartile_shares is None else self.share - self.quartile_shares[1]


def basis_of(assessment: Assessment) -> Basis:
    """This function will choose the answers to go by. One query, two where nothing is handed in yet; then alone scores are computed."""
    handed_in = newest(assessment)
    verified, claimed = handed_in.get(Answer.Kind.VERIFIED), handed_in.get(Answer.Kind.CLAIMED)
    if claimed is not None and (verified is None or verified.number < claimed.number):
        return Basis("claimed", claimed.answers, None, claimed.scores)  # what was verified before it was reopened stands among the years
    if verified is not None:
        return Basis("verified", verified.answers, verified, claimed.scores if claimed is not None else None)
    answers, instrument = claimed_values(assessment), assessment.version.instrument
    return Basis("draft", answers, None, stored(instrument, scores_of(instrument, answers)))


def title_of(version: InstrumentVersion, key: str, language: str) -> str:
    """This function will name a node in the reader's language."""
    return said(texts((version.plain["tree"].get(key) or {}).get("title")), language) or key


def node_rows(version: InstrumentVersion, basis: Basis, keys: Sequence[str], group: PeerGroup | None, language: str) -> list[NodeRow]:
    """This function will put nodes into words, with the peers' quartiles where there are peers. No query."""
    values, claimed_values_of = scores_by_node(basis.scores["nodes"]), scores_by_node((basis.claimed or {}).get("nodes") or {})
    made = []
    for key in keys:
        part, node = basis.scores["nodes"].get(key) or {}, version.instrument.nodes[key]
        ceiling = Fraction(part["ceiling"]) if part.get("ceiling") else None
        spread = group.spread(key) if group is not None else None
        ends = (spread.lower, spread.median, spread.upper) if spread is not None else None
        value, claimed = values.get(key), claimed_values_of.get(key)
        made.append(NodeRow(
            key, title_of(version, key, language), str(part.get("printed") or ""), _printed(basis.claimed, key) if basis.verified is not None else "",
            None if value is None else share_of(value, ceiling), None if claimed is None or basis.verified is None else share_of(claimed, ceiling),
            str(basis.scores["levels"].get(key, "")), spread,
            tuple(str(rounded(end, node.round.mode, node.round.digits)) for end in ends) if ends else None,  # type: ignore[arg-type]
            tuple(share_of(end, ceiling) for end in ends) if ends else None,  # type: ignore[arg-type]
            standing(group, key, value) if group is not None and spread is not None and value is not None else None))
    return made


def _printed(scores: Mapping[str, Any] | None, key: str) -> str:
    return str((((scores or {}).get("nodes") or {}).get(key) or {}).get("printed") or "")


def place_of(root: str, own: Fraction | None, others: Sequence[Mapping[str, Fraction]]) -> tuple[int, int] | None:
    """This function will return a score's place, 1 the highest, and among how many; equal ones share the best place."""
    values = [values[root] for values in others if root in values]
    return None if own is None or not values else (1 + sum(one > own for one in values), len(values))


def signed(number: Number | None, digits: int, mode: str = "half_up") -> str:
    """This function will print a difference with its sign; a dash where there is none."""
    if number is None:
        return "–"
    value = rounded((number.low + number.high) / 2, mode, digits)
    return f"+{value}" if value > 0 else str(value).replace("-", "△") if value < 0 else str(Decimal(abs(value)))


def gain_words(gain: Gain, digits: int) -> str:
    """This function will print what an answer brings: one difference, or from the least to the most where it opens further questions."""
    low, high = signed(gain.gain, digits), signed(gain.most_gain, digits)
    return low if low == high else f"{low} … {high}"
