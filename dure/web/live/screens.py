"""What each screen shows, drawn for anybody who watches it: no form's token, no reader's name.

Buttons of the chair's screen name the form that stands outside of it (``form="act"``), so that a screen drawn once serves all.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.template.loader import render_to_string
from django.utils import timezone, translation

from dure.domain.meetings.labels.convening import STATES
from dure.domain.meetings.labels.script import script_said
from dure.domain.meetings.labels.voting import METHODS, choice_said
from dure.domain.meetings.models import Item, Meeting, Proceeding, Speech
from dure.domain.meetings.queries.ballots import outcome_of
from dure.domain.meetings.queries.motions import amended_text
from dure.domain.meetings.queries.session import Before, VoteNow, state_of
from dure.domain.texts.queries import parameter
from dure.web.common.ballots import Shown, said_in, shown
from dure.web.live.topics import Topic

SCREENS = {"room": "live/room.html", "chair": "live/chair.html"}
WAITING = 6


@dataclass(frozen=True, slots=True)
class Vote:
    """A vote as a screen shows it: `result` only where its count may be seen there."""

    now: VoteNow
    title: str
    method: str
    result: Shown | None
    tied: tuple[tuple[str, str], ...] = ()

    @property
    def all_in(self) -> bool:
        """This function will tell whether everyone has voted."""
        return 0 < self.now.entitled == self.now.cast


@dataclass(frozen=True, slots=True)
class Speaker:
    """One who speaks or waits: the name, the seconds allowed, when it began and how much is left."""

    speech: Speech
    name: str
    person: str
    left: int = 0


def drawn(topic: Topic, at: datetime | None = None) -> str:
    """This function will draw a screen as it is at an instant (now). Raises KeyError for one that there is not."""
    meeting = Meeting.objects.select_related("body__organisation").get(pk=topic.meeting)
    with translation.override(topic.language), timezone.override(meeting.time_zone):
        return render_to_string(SCREENS[topic.screen], context(meeting, topic, at or timezone.now()))


def context(meeting: Meeting, topic: Topic, at: datetime) -> dict[str, Any]:
    """This function will gather what a screen's template shows."""
    said = topic.language
    before = state_of(meeting, at)
    vote = _vote(before, topic)
    speaker = before.speaker and Speaker(before.speaker.speech, said_in(before.speaker.speech.delegation.name, said),
                                         str(before.speaker.speech.delegate or ""), before.speaker.left)
    waiting = [Speaker(one, said_in(one.delegation.name, said), str(one.delegate or "")) for one in before.waiting]
    items = Item.objects.filter(meeting=meeting, state__in=("accepted", "deferred")).order_by("position") if topic.screen == "chair" else ()
    return {
        "meeting": meeting, "title": said_in(meeting.title, said), "state": STATES[meeting.state][said], "quorum": before.quorum,
        "chair": said_in(before.chair.name, said) if before.chair else "", "item": before.item,
        "item_title": said_in(before.item.title, said) if before.item else "", "following": before.following,
        "following_title": said_in(before.following.title, said) if before.following else "", "vote": vote, "speaker": speaker,
        "waiting": waiting[:WAITING], "waiting_more": max(0, len(waiting) - WAITING),
        "items": [(item, said_in(item.title, said)) for item in items],
        "script": _script(before, vote, speaker, waiting, said) if topic.screen == "chair" else ""}


def _vote(before: Before, topic: Topic) -> Vote | None:
    """The vote that is before the meeting: the open one, or the last one until another item is taken up."""
    now = before.vote
    if now is None or (now.ballot.state == "declared" and Proceeding.objects.filter(
            meeting=before.meeting, kind="item_taken", at__gt=now.ballot.declared_at).exists()):
        return None
    said, ballot = topic.language, now.ballot
    ballot.meeting = before.meeting
    text = amended_text(ballot.motion) if ballot.motion else dict(ballot.title)
    came = now.outcome
    if came is None and (topic.screen != "room" or ballot.method in _seen_while_open(before)):
        came = outcome_of(ballot)
    tied = tuple((option, choice_said(ballot.option_names, [option], said)) for option in came.tied) if (
        came and ballot.rule["tie"] == "casting") else ()
    return Vote(now, said_in(text, said), METHODS[ballot.method][said], shown(ballot, said, came) if came else None, tied)


def _seen_while_open(before: Before) -> list[str]:
    """The methods whose count the room sees while votes come in."""
    return list(parameter("meetings.counts_while_open", before.meeting.starts_on))  # type: ignore[call-overload]


def _script(before: Before, vote: Vote | None, speaker: Speaker | None, waiting: list[Speaker], said: str) -> str:
    """What the chair says next."""
    if before.meeting.state != "in_session":
        return script_said(before.meeting.state, said) if before.meeting.state in ("convened", "adjourned", "ended") else ""
    if vote is not None and vote.now.ballot.state in ("open", "closed"):
        return _script_of_vote(vote, said)
    if speaker is not None:
        return script_said("over_time" if speaker.left < 0 else "speaking", said, who=speaker.name)
    if waiting:
        return script_said("next_speaker", said, who=waiting[0].name, minutes=-(-waiting[0].speech.seconds // 60))
    if before.item is not None:
        return script_said("discussing", said, item=before.item.position)
    if not before.quorum.met:
        return script_said("no_quorum", said)
    if before.following is not None:
        return script_said("next_item", said, item=before.following.position, title=said_in(before.following.title, said))
    return script_said("no_item", said)


def _script_of_vote(vote: Vote, said: str) -> str:
    ballot, result = vote.now.ballot, vote.result
    if ballot.state == "open":
        return script_said("consensus_open" if ballot.method == "consensus" else "all_in" if vote.all_in else "vote_open", said, title=vote.title)
    assert result is not None  # a closed vote is counted
    came = result.outcome
    counts = ", ".join(f"{part.name} {part.votes}" for part in result.parts)
    if not came.quorate:
        return script_said("not_quorate", said)
    if came.tied:
        return script_said("tied", said)
    if came.carried is None:
        return script_said("chosen", said, counts=counts, who=result.verdict) if came.chosen else script_said("open", said)
    if came.carried and ballot.method == "consensus":
        return script_said("consensus", said, title=vote.title)
    return script_said("carried" if came.carried else "lost", said, counts=counts, title=vote.title)
