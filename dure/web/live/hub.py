"""Who watches what: each screen is drawn once for each change, and sent to all who watch it. Plain asyncio.

Every frame is the whole state of a screen, so that one who was away, or is slow, needs only the latest: nothing is queued.
"""

from __future__ import annotations

import asyncio
import hashlib
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from dure.web.live.topics import Topic

Draw = Callable[[Topic], Awaitable[str]]
log = logging.getLogger(__name__)


def stamp(drawn: str) -> str:
    """This function will return a word for what is drawn, the same for the same words: by it a reader says what it has."""
    return hashlib.blake2b(drawn.encode(), digest_size=9).hexdigest()


def frame(drawn: str) -> bytes:
    """This function will write a screen as a server-sent event, with its stamp as the event's id."""
    lines = "".join(f"data: {line}\n" for line in drawn.splitlines())
    return f"id: {stamp(drawn)}\n{lines}\n".encode()


@dataclass(eq=False, slots=True)
class Watcher:
    """One connection: `woken` when there is something newer, or when it has gone."""

    woken: asyncio.Event = field(default_factory=asyncio.Event)
    gone: bool = False


@dataclass(eq=False, slots=True)
class Feed:
    """A screen with who watches it and its latest frame."""

    watchers: set[Watcher] = field(default_factory=set)
    stamp: str = ""
    frame: bytes = b""
    drawing: asyncio.Lock = field(default_factory=asyncio.Lock)


class Hub:
    """The feeds that are watched. `most` connections at once; changes within `pause` seconds are drawn once."""

    def __init__(self, draw: Draw, *, most: int = 1_000, pause: float = 0.1) -> None:
        self.draw, self.most, self.pause = draw, most, pause
        self.feeds: dict[Topic, Feed] = {}
        self._changed: set[int] = set()
        self._call = asyncio.Event()

    @property
    def watching(self) -> int:
        """This function will return how many connections there are."""
        return sum(len(feed.watchers) for feed in self.feeds.values())

    def join(self, topic: Topic) -> tuple[Feed, Watcher] | None:
        """This function will let one more watch a screen; None where there are as many as can be."""
        if self.watching >= self.most:
            return None
        feed, watcher = self.feeds.setdefault(topic, Feed()), Watcher()
        feed.watchers.add(watcher)
        return feed, watcher

    def leave(self, topic: Topic, watcher: Watcher) -> None:
        """This function will end a connection; a screen that nobody watches is forgotten."""
        feed = self.feeds.get(topic)
        if feed is not None:
            feed.watchers.discard(watcher)
            if not feed.watchers:
                del self.feeds[topic]

    async def first(self, topic: Topic, feed: Feed) -> None:
        """This function will draw a screen that nobody watched before, once, however many come at the same time."""
        async with feed.drawing:
            if not feed.frame:
                await self._draw(topic, feed)

    def changed(self, meeting: int) -> None:
        """This function will note that something of a meeting changed."""
        self._changed.add(meeting)
        self._call.set()

    def all_changed(self) -> None:
        """This function will have everything drawn anew: what happened meanwhile was not heard."""
        for topic in self.feeds:
            self.changed(topic.meeting)

    async def run(self) -> None:
        """This function will draw what changed, again and again, until it is cancelled."""
        while True:
            await self._call.wait()
            await asyncio.sleep(self.pause)
            self._call.clear()
            meetings, self._changed = self._changed, set()
            for topic, feed in list(self.feeds.items()):
                if topic.meeting in meetings:
                    async with feed.drawing:
                        await self._draw(topic, feed)

    async def _draw(self, topic: Topic, feed: Feed) -> None:
        try:
            drawn = await self.draw(topic)
        except Exception:  # one screen that cannot be drawn must not end the others; its readers keep what they have
            log.exception("%s could not be drawn", topic)
            return
        if stamp(drawn) != feed.stamp:
            feed.stamp, feed.frame = stamp(drawn), frame(drawn)
            for watcher in feed.watchers:
                watcher.woken.set()
