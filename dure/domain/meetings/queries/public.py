"""A meeting's agenda and decisions for the public: closed items show their title and the ground, papers stand here where they are open."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from dure.domain.bodies.queries.public import public_title
from dure.domain.meetings.models import Ballot, Item, ItemPaper, Meeting, Proceeding
from dure.domain.meetings.rules.voting import Outcome, Rule
from dure.domain.papers.models import Paper, StoredFile

ON_AGENDA = (Item.State.ACCEPTED, Item.State.TAKEN, Item.State.DONE, Item.State.DEFERRED)


@dataclass(frozen=True, slots=True)
class PublicItem:
    """An item of the agenda with its open papers, the newest version of each; a closed one has no text and no papers."""

    item: Item
    number: int
    papers: tuple[Paper, ...] = ()

    @property
    def text(self) -> Mapping[str, str]:
        """This function will return what is said of the item; nothing where it is closed."""
        return {} if self.item.closed else self.item.text


def public_items(meeting: Meeting) -> list[PublicItem]:
    """This function will return the items that stand on the agenda, in their order; of a closed meeting none. Three queries."""
    if meeting.closed:
        return []
    items = list(Item.objects.filter(meeting=meeting, state__in=ON_AGENDA).select_related("proposer").order_by("position", "pk"))
    papers = _papers(item.pk for item in items if not item.closed)
    return [PublicItem(item, number, tuple(papers.get(item.pk, ()))) for number, item in enumerate(items, 1)]


def _papers(items: Iterable[int]) -> dict[int, list[Paper]]:
    rows = list(ItemPaper.objects.filter(item__in=list(items)).select_related("paper"))
    first = {row.paper_id: row.paper.version_of_id or row.paper_id for row in rows}
    newest: dict[int, Paper] = {}
    for paper in Paper.objects.filter(Q(pk__in=first.values()) | Q(version_of__in=first.values())).select_related("file").order_by("version"):
        newest[paper.version_of_id or paper.pk] = paper
    found: dict[int, list[Paper]] = {}
    for row in rows:
        paper = newest[first[row.paper_id]]
        if paper.disclosure == Paper.Disclosure.PUBLIC and paper not in found.setdefault(row.item_id, []):
            found[row.item_id].append(paper)
    return found


def public_file(meeting: Meeting, paper: int) -> tuple[Paper, StoredFile] | None:
    """This function will return an open paper of the agenda with its file, or None for what a visitor may not have."""
    for shown in public_items(meeting):
        for one in shown.papers:
            if one.pk == paper and one.file:
                return one, one.file
    return None


@dataclass(frozen=True, slots=True)
class Decision:
    """A vote that the chair declared: on what, by which rule, what was counted, who dissents. `paper` is the title of the decision's
    paper where it is open."""

    ballot: Ballot
    item: Item | None
    text: Mapping[str, str]
    outcome: Outcome
    rule: Rule
    dissents: tuple[tuple[Mapping[str, str], Mapping[str, str]], ...] = ()
    paper: str = ""

    @property
    def counted(self) -> list[tuple[str, Mapping[str, str], int]]:
        """This function will return the votes of each option in the order shown: its key, its names, its number."""
        counted = self.outcome.counted  # the database keeps no order of its own
        order = sorted(counted, key=lambda key: [*self.ballot.options, key].index(key))
        return [(key, self.ballot.option_names.get(key, {}), counted[key]) for key in order]

    @property
    def chosen(self) -> list[Mapping[str, str]]:
        """This function will return the names of what was chosen, in its order."""
        return [self.ballot.option_names.get(key) or {"und": key} for key in self.outcome.chosen]

    @property
    def sources(self) -> dict[str, Mapping[str, Any]]:
        """This function will return where each part of the rule stands: ``majority``, ``quorum``, ``tie``."""
        return {str(source["part"]): source for source in self.rule.sources if "part" in source}


def public_decisions(meeting: Meeting) -> list[Decision]:
    """This function will return the declared votes of a meeting in their order; none of a closed meeting or a closed item. Two queries."""
    if meeting.closed:
        return []
    ballots = list(Ballot.objects.filter(meeting=meeting, state=Ballot.State.DECLARED).exclude(item__closed=True)
                   .exclude(motion__item__closed=True).select_related("item", "motion__item", "decision").order_by("number"))
    dissents: dict[int, list[tuple[Mapping[str, str], Mapping[str, str]]]] = {}
    rows = (Proceeding.objects.filter(meeting=meeting, kind="dissented", ballot__in=ballots, corrected_by__isnull=True)
            .select_related("delegation").order_by("number"))
    for row in rows:
        if row.ballot_id and row.delegation:
            dissents.setdefault(row.ballot_id, []).append((row.delegation.name, row.text))
    return [_decision(ballot, tuple(dissents.get(ballot.pk, ()))) for ballot in ballots if ballot.outcome]


def _decision(ballot: Ballot, dissents: tuple[tuple[Mapping[str, str], Mapping[str, str]], ...]) -> Decision:
    item = ballot.item or (ballot.motion.item if ballot.motion else None)
    text = ballot.motion.text if ballot.motion else ballot.title or (item.title if item else {})
    return Decision(ballot, item, text, Outcome.of_plain(ballot.outcome), Rule.of_plain(ballot.rule), dissents, public_title(ballot.decision))
