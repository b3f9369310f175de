"""The agenda as it stands: its items in order with their clock, majorities and papers; proposals; what was left of the last meeting."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Q

from dure.domain.meetings.models import ActionItem, Delegation, Invitation, Item, ItemPaper, Meeting, Pack
from dure.domain.meetings.queries.convening import by_kind
from dure.domain.meetings.queries.meetings import meeting_named
from dure.domain.meetings.rules import agenda as rules
from dure.domain.meetings.rules.convening import instant_of, local_day
from dure.domain.meetings.rules.voting import Share
from dure.domain.papers.models import Paper
from dure.domain.parties.models import Organisation
from dure.domain.parties.queries import names_on
from dure.domain.texts.queries import setting
from dure.domain.texts.rules.assumed import Setting
from dure.kernel.answer import Ground
from dure.kernel.figure import Ref
from dure.kernel.problem import Refused


def item_ref(item: int) -> Ref:
    """This function will return how an item is referred to."""
    return Ref("meetings", "item", str(item))


def lines_of(meeting: Meeting) -> list[rules.Line]:
    """This function will return the items of a meeting as their places are judged, in their order. One query."""
    return [rules.Line(*row) for row in Item.objects.filter(meeting=meeting).order_by("position", "pk").values_list(
        "pk", "position", "state", "minutes_allotted")]


@dataclass(frozen=True, slots=True)
class Attached:
    """A paper of an item in its newest version, with the former ones. `after_pack` tells that this version was registered after
    a pack that holds the item's papers was sent; `bound` which version that pack held."""

    pk: int
    paper: Paper
    former: tuple[Paper, ...]
    after_pack: bool = False
    bound: int | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """An item as pages and papers show it: its hours, the majority that its matter takes (None for a matter no setting knows), who
    proposed it, its papers, and the revision that a form of it carries."""

    item: Item
    planned: rules.Planned
    majority: Share | None
    setting: Setting
    proposer: str
    papers: tuple[Attached, ...]
    revision: str


@dataclass(frozen=True, slots=True)
class Agenda:
    """An agenda on a day: the items that stand, those that wait, those that were refused or withdrawn, and the clock."""

    standing: list[Shown]
    waiting: list[Shown]
    gone: list[Shown]
    clock: rules.Clock
    pack: Pack | None


def agenda_of(meeting: Meeting, on: date, language: str) -> Agenda:
    """This function will return the agenda of a meeting, in few queries however many items it has."""
    items = list(Item.objects.filter(meeting=meeting).select_related("proposer", "follows__meeting").order_by("position", "pk"))
    lines = [rules.Line(item.pk, item.position, item.state, item.minutes_allotted) for item in items]
    planned = rules.clock(lines, meeting.opens_at, meeting.closes_at)
    majorities = setting("meetings.majorities", on)
    names = names_on([item.proposer_id for item in items if item.proposer_id], language, on)
    pack = last_pack(meeting)
    papers = papers_of(items, pack)
    empty = rules.Planned(None, None)
    shown = [Shown(item, planned.planned.get(item.pk, empty),
                   Share.of_setting(majorities.value[item.matter]) if item.matter in majorities.value else None, majorities,
                   names.get(item.proposer_id, item.proposer.key) if item.proposer_id and item.proposer else "",
                   tuple(papers.get(item.pk, ())), revision_of(item)) for item in items]
    return Agenda([one for one in shown if one.item.state in rules.STANDING], [one for one in shown if one.item.state == Item.State.PROPOSED],
                  [one for one in shown if one.item.state in (Item.State.REFUSED, Item.State.WITHDRAWN)], planned, pack)


def last_pack(meeting: Meeting) -> Pack | None:
    """This function will return the pack that was sent last, or None."""
    return Pack.objects.filter(meeting=meeting).select_related("file").order_by("-number").first()


def revision_of(item: Item) -> str:
    """This function will return by what a form knows the item as it was when the form was drawn."""
    return rules.revision({"title": sorted(item.title.items()), "text": sorted(item.text.items()), "kind": item.kind,
                           "matter": item.matter, "minutes": item.minutes_allotted, "closed": item.closed, "ground": item.closed_ground, "state": item.state})


def papers_of(items: Iterable[Item], pack: Pack | None = None) -> dict[int, list[Attached]]:
    """This function will return the papers of items in their order, by item: the newest version with the former ones. Two queries."""
    rows = list(ItemPaper.objects.filter(item__in=[item.pk for item in items]).select_related("paper").order_by("position", "pk"))
    firsts = {row.paper.version_of_id or row.paper_id for row in rows}
    versions: dict[int, list[Paper]] = {first: [] for first in firsts}
    for paper in Paper.objects.filter(Q(pk__in=firsts) | Q(version_of__in=firsts)).select_related("file").order_by("-version"):
        versions[paper.version_of_id or paper.pk].append(paper)
    held = set(pack.papers) if pack else set[int]()
    found: dict[int, list[Attached]] = {}
    for row in rows:
        newest, *former = versions[row.paper.version_of_id or row.paper_id]
        after = pack is not None and newest.registered_at > pack.sent_at
        bound = next((one.version for one in (newest, *former) if one.pk in held), None)
        found.setdefault(row.item_id, []).append(Attached(row.pk, newest, tuple(former), after, bound))
    return found


def may_propose(meeting: Meeting, proposer: Organisation, on: date, at: datetime) -> list[Ground]:
    """This function will judge whether a member may put an item on the agenda at an instant: what the page shows and the act
    enforces."""
    days, found = by_kind("meetings.item_days", meeting, on)
    invited = Invitation.objects.filter(meeting=meeting, organisation=proposer, capacity=Invitation.Capacity.MEMBER).exists()
    on_roll = Delegation.objects.filter(meeting=meeting, organisation=proposer, capacity=Delegation.Capacity.MEMBER).exists()
    return list(rules.proposing(meeting.key, meeting.state, meeting.starts_on, local_day(at, meeting.time_zone), int(days), found,
                                takes_part=invited or on_roll, evidence=[Ref("parties", "organisation", proposer.key)]))


def proposing_asked(what: str, on: date) -> Iterator[Ground]:
    """This function will answer whether a member may put an item on a meeting's agenda on a day: ``meeting-key city-key``."""
    key, _, city = what.partition(" ")
    meeting = meeting_named(key)
    proposer = Organisation.objects.filter(key=city.strip()).first()
    if proposer is None:
        raise Refused.because("meetings.no_such", source=rules.SOURCE, what=city)
    yield from may_propose(meeting, proposer, on, instant_of(on, datetime.min.time().replace(hour=12), meeting.time_zone))


def last_meeting(meeting: Meeting) -> Meeting | None:
    """This function will return the body's meeting before this one, those cancelled or known from papers aside."""
    return (Meeting.objects.filter(body=meeting.body_id, starts_on__lt=meeting.starts_on, declared=False).exclude(state=Meeting.State.CANCELLED)
            .order_by("-starts_on", "-pk").first())


def left_of(meeting: Meeting) -> tuple[Meeting | None, list[Item], list[ActionItem]]:
    """This function will return the last meeting, its deferred items that this one does not take up yet, and the open actions of
    all earlier meetings of the body that no item of this one concerns yet."""
    last = last_meeting(meeting)
    if last is None:
        return None, [], []
    deferred = Item.objects.filter(meeting=last, state=Item.State.DEFERRED).exclude(followed_by__meeting=meeting).order_by("position")
    concerned = {ref for item in Item.objects.filter(meeting=meeting) for ref in item.concerns}
    actions = ActionItem.objects.filter(meeting__body=meeting.body_id, meeting__starts_on__lte=last.starts_on, state="open").order_by("due_on", "pk")
    return last, list(deferred), [one for one in actions if action_name(one.pk) not in concerned]


def action_name(action: int) -> str:
    """This function will return how an item says that it concerns an action of an earlier meeting."""
    return str(Ref("meetings", "action", str(action)))


def items_named(refs: Iterable[Any]) -> list[int]:
    """This function will return the numbers of the actions among what an item concerns."""
    wanted = str(Ref("meetings", "action", ""))
    return [int(str(ref).removeprefix(wanted)) for ref in refs if str(ref).startswith(wanted)]
