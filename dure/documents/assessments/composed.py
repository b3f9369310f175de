"""What a city's report says, composed from stored submissions: plain values, in the report's language.

Source: `docs/sources.md#assessment-engine`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from dure.documents.assessments.words import widened
from dure.domain.assessments.models import Answer, Assessment, Evidence, InstrumentVersion, PlannedStep, Submission
from dure.domain.assessments.queries.answers import claimed_values
from dure.domain.assessments.queries.computed import advised, intervals, plan_for, root_of
from dure.domain.assessments.queries.opened import axes_of, depths_of, share_of, upper_nodes
from dure.domain.assessments.queries.results import newest, peers, scores_by_node, steps_of, verified_of
from dure.domain.assessments.queries.scores import scores_of, stored
from dure.domain.assessments.rules.gains import Gain, Recommendation
from dure.domain.assessments.rules.numbers import Number
from dure.domain.assessments.rules.peers import PeerGroup
from dure.domain.assessments.rules.questionnaire import Question, asked, every_question, said, texts, word
from dure.domain.assessments.rules.uncertainty import RankInterval
from dure.domain.parties.queries.organisations import names_on
from dure.kernel.rounding import rounded


@dataclass(frozen=True, slots=True)
class Dimension:
    """A node: its score that counts and the claimed one as printed, their shares of what can be reached, the peers' median and
    their middle half, both as printed, and quartiles as shares; how deep it lies among those told, and whether it is an axis of the radar."""

    key: str
    title: str
    printed: str
    claimed: str
    share: Fraction | None
    level: str = ""
    median: str = ""
    middle_half: str = ""
    claimed_share: Fraction | None = None
    quartiles: tuple[Fraction, Fraction, Fraction] | None = None
    depth: int = 0
    axis: bool = False

    @property
    def ahead(self) -> Fraction | None:
        """This function will return how far it lies above the peers' median; None without one."""
        return None if self.share is None or self.quartiles is None else self.share - self.quartiles[1]


@dataclass(frozen=True, slots=True)
class Advised:
    """A recommendation in words."""

    item: str
    now: str
    to: str
    text: str
    gain: str
    opened: int
    effort: int | None
    owner: str


@dataclass(frozen=True, slots=True)
class Given:
    """A question with its answers in words and as the instrument has them; what the review noted where it found another."""

    item: str
    ask: str
    claimed: str
    verified: str
    value: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Reported:
    """All that a city's report says. `kind`: verified, claimed or draft; `on` the day of those answers."""

    city: str
    title: str
    version: InstrumentVersion
    language: str
    kind: str
    on: date
    occasion: str
    sample: bool
    answers: Mapping[str, str]
    dimensions: tuple[Dimension, ...]
    level: str
    group: PeerGroup
    widened: tuple[str, ...]
    interval: RankInterval | None
    among: int
    advice: tuple[Advised, ...]
    steps: tuple[PlannedStep, ...]
    evidence: tuple[Evidence, ...]
    given: tuple[Given, ...]
    open_items: tuple[str, ...]
    states: Mapping[str, tuple[str, ...]]
    unproven: tuple[str, ...]
    asks: Mapping[str, str]
    draws: int

    @property
    def root(self) -> Dimension:
        """This function will return the sum."""
        return self.dimensions[0]

    @property
    def axes(self) -> list[Dimension]:
        """This function will return the dimensions that make a picture: none of them is part of another."""
        return [one for one in self.dimensions if one.axis]

    @property
    def changed(self) -> list[Given]:
        """This function will return what the review found otherwise than claimed."""
        return [one for one in self.given if self.kind == Answer.Kind.VERIFIED and one.claimed != one.verified]


@dataclass(frozen=True, slots=True)
class _Basis:
    kind: str
    on: date
    answers: Mapping[str, str]
    scores: Mapping[str, Any]
    claimed: Submission | None


def reported(assessment: Assessment, on: date, language: str) -> Reported:
    """This function will compose a city's report as its answers stand: verified, else handed in, else as they are being given."""
    version, basis = assessment.version, _basis(assessment, on)
    instrument, others = version.instrument, verified_of(version)
    root, group = root_of(instrument), peers(assessment, on, others)
    questions = {question.key: question for question in every_question(version.sections)}
    asks = {key: said(question.ask, language) for key, question in questions.items()}
    evidence = tuple(Evidence.objects.filter(assessment=assessment, withdrawn_at__isnull=True).select_related("file").order_by("item", "pk"))
    open_items, states, unproven = _missing(questions, basis.answers, {one.item for one in evidence})
    own = [row for row in others if row.organisation.pk == assessment.organisation_id and row.assessment == assessment.key]
    interval = next((one for one in intervals(version, others) if one.unit == assessment.organisation.key), None) if own and group.compared else None
    return Reported(
        names_on([assessment.organisation_id], language, on)[assessment.organisation_id], said(version.title, language), version, language, basis.kind,
        basis.on, assessment.occasion, assessment.sample, basis.answers, _dimensions(version, basis, group, language),
        word(version.plain, str(basis.scores["levels"].get(root, "")), language) if basis.scores["levels"].get(root) else "", group,
        tuple(widened(problem, language) for problem in group.widened), interval, len(others),
        tuple(_advised(version, one, root, language) for one in advised(version, basis.answers)), tuple(steps_of(assessment)), evidence,
        _given(assessment, basis, questions, language), open_items,
        {word(version.plain, state, language): items for state, items in states.items()}, unproven, asks, plan_for(version, len(others)).draws)


def _basis(assessment: Assessment, on: date) -> _Basis:
    handed_in = newest(assessment)
    verified, claimed = handed_in.get(Answer.Kind.VERIFIED), handed_in.get(Answer.Kind.CLAIMED)
    if verified is not None and (claimed is None or verified.number >= claimed.number):
        return _Basis("verified", verified.on, verified.answers, verified.scores, claimed)
    if claimed is not None:
        return _Basis("claimed", claimed.on, claimed.answers, claimed.scores, None)
    answers, instrument = claimed_values(assessment), assessment.version.instrument
    return _Basis("draft", on, answers, stored(instrument, scores_of(instrument, answers)), None)


def _dimensions(version: InstrumentVersion, basis: _Basis, group: PeerGroup, language: str) -> tuple[Dimension, ...]:
    nodes, claimed = basis.scores["nodes"], basis.claimed.scores["nodes"] if basis.claimed is not None else {}
    values, claimed_values_of, made = scores_by_node(nodes), scores_by_node(claimed), []
    axes = axes_of(version.instrument)
    for key, depth in depths_of(version.instrument, {*upper_nodes(version.instrument), *axes}).items():
        part, node = nodes.get(key) or {}, version.instrument.nodes[key]
        ceiling, spread = Fraction(part["ceiling"]) if part.get("ceiling") else None, group.spread(key) if group.compared else None
        level = str(basis.scores["levels"].get(key, ""))
        ends = (spread.lower, spread.median, spread.upper) if spread else ()
        low, median, high = (str(rounded(end, node.round.mode, node.round.digits)) for end in ends) if ends else ("", "", "")
        made.append(Dimension(
            key, said(texts((version.plain["tree"].get(key) or {}).get("title")), language) or key, str(part.get("printed") or ""),
            str((claimed.get(key) or {}).get("printed") or ""), _share(values.get(key), ceiling), word(version.plain, level, language) if level else "",
            median, f"{low} – {high}" if ends else "", _share(claimed_values_of.get(key), ceiling),
            (share_of(spread.lower, ceiling), share_of(spread.median, ceiling), share_of(spread.upper, ceiling)) if spread else None, depth, key in axes))
    return tuple(made)


def _share(value: Fraction | None, ceiling: Fraction | None) -> Fraction | None:
    return None if value is None else share_of(value, ceiling)


def _advised(version: InstrumentVersion, one: Recommendation, root: str, language: str) -> Advised:
    digits = version.instrument.nodes[root].round.digits
    return Advised(one.item, word(version.plain, one.now, language), word(version.plain, one.to, language), said(one.text, language),
                   _gain(one.gain, digits), len(one.gain.opened), one.effort, word(version.plain, one.owner_role, language) if one.owner_role else "")


def _gain(gain: Gain, digits: int) -> str:
    ends = [_signed(number, digits) for number in (gain.gain, gain.most_gain)]
    return " … ".join(dict.fromkeys(ends))


def _signed(number: Number | None, digits: int) -> str:
    if number is None:
        return "–"
    value = rounded((number.low + number.high) / 2, "half_up", digits)
    return f"+{value}" if value > 0 else str(value)


def _given(assessment: Assessment, basis: _Basis, questions: Mapping[str, Question], language: str) -> tuple[Given, ...]:
    """The answers that are asked, in the instrument's order."""
    plain, claimed = assessment.version.plain, basis.claimed.answers if basis.claimed is not None else basis.answers
    notes = dict(Answer.objects.filter(assessment=assessment, kind=Answer.Kind.VERIFIED).exclude(note="").order_by("pk").values_list("item", "note"))
    return tuple(Given(key, said(question.ask, language), word(plain, claimed.get(key, ""), language) if claimed.get(key) else "–",
                       word(plain, basis.answers.get(key, ""), language) if basis.answers.get(key) else "–", basis.answers.get(key, ""), notes.get(key, ""))
                 for key, question in questions.items() if asked(questions, key, basis.answers))


def _missing(questions: Mapping[str, Question], answers: Mapping[str, str], shown: set[str]) -> tuple[
        tuple[str, ...], dict[str, tuple[str, ...]], tuple[str, ...]]:
    """Questions that are asked and open; those answered by a state; those with points that no evidence stands for."""
    open_items, states, unproven = list[str](), dict[str, list[str]](), list[str]()
    for key, question in questions.items():
        if not asked(questions, key, answers):
            continue
        value, points = answers.get(key, ""), dict(question.answers)
        if not value:
            open_items.append(key)
        elif value not in points:
            states.setdefault(value, []).append(key)
        elif points[value] > min(points.values()) and key not in shown:
            unproven.append(key)
    return tuple(open_items), {state: tuple(items) for state, items in states.items()}, tuple(unproven)
