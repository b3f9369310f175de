"""Streams: drawn once for all who watch, nothing missed, nobody waits for a slow reader, nobody without a token."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from django.core.signing import TimestampSigner

from dure.web.live import topics
from dure.web.live.hub import Hub, frame, stamp
from dure.web.live.stream import Streams
from dure.web.live.topics import Topic, token_of, topic_of

ROOM = Topic(1, "room", "ko")


class Drawing:
    """Draws what it was last told, and counts how often."""

    def __init__(self) -> None:
        self.words, self.times, self.fails = "하나", 0, False

    async def __call__(self, topic: Topic) -> str:
        self.times += 1
        await asyncio.sleep(0)
        if self.fails:
            raise ValueError("no")
        return f"{self.words} {topic.language}"


class Reader:
    """A connection to the application, as a browser makes it: what it was sent, and when it goes."""

    def __init__(self, app: Streams, path: str, headers: dict[str, str] | None = None, method: str = "GET", *, stuck: bool = False) -> None:
        self.body, self.status, self.headers, self.stuck = b"", 0, dict[str, str](), stuck
        self._gone = asyncio.Event()
        raw = [(name.encode(), value.encode()) for name, value in (headers or {}).items()]
        scope = {"type": "http", "path": path, "method": method, "headers": raw}
        self.task = asyncio.create_task(app(scope, self._receive, self._send))

    async def _receive(self) -> dict[str, Any]:
        await self._gone.wait()
        return {"type": "http.disconnect"}

    async def _send(self, message: Any) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            self.headers = {name.decode(): value.decode() for name, value in message["headers"]}
        elif self.stuck:
            await asyncio.Event().wait()
        else:
            self.body += message["body"]

    async def goes(self) -> None:
        self._gone.set()
        await self.task

    async def has(self, words: str) -> None:
        """Waits until it was sent some words."""
        async with asyncio.timeout(5):
            while words.encode() not in self.body:
                await asyncio.sleep(0.005)


def held(work: Callable[[Streams, Hub, Drawing], Coroutine[Any, Any, None]], **more: Any) -> None:
    """Runs something with a hub whose changes are drawn."""
    async def run() -> None:
        drawing = Drawing()
        hub = Hub(drawing, most=more.pop("most", 100), pause=0.01)
        app = Streams(hub, ["127.0.0.1", ".example.org"], [], **more)
        drawer = asyncio.create_task(hub.run())
        try:
            await work(app, hub, drawing)
        finally:
            drawer.cancel()
    with ThreadPoolExecutor(1) as apart:  # a browser of the journeys may hold a loop in this thread
        apart.submit(asyncio.run, run()).result()


def test_a_change_is_drawn_once_for_all_who_watch() -> None:
    async def work(app: Streams, hub: Hub, drawing: Drawing) -> None:
        readers = [Reader(app, f"/live/{token_of(ROOM)}") for _ in range(50)]
        for reader in readers:
            await reader.has("하나 ko")
        assert drawing.times == 1
        assert hub.watching == 50
        drawing.words = "둘"
        for _ in range(20):  # twenty votes at once are one drawing
            hub.changed(1)
        for reader in readers:
            await reader.has("둘 ko")
        assert drawing.times == 2
        hub.changed(2)  # another meeting's
        await asyncio.sleep(0.05)
        assert drawing.times == 2
        for reader in readers:
            await reader.goes()
        assert hub.watching == 0
        assert not hub.feeds
    held(work)


def test_who_comes_again_is_sent_the_whole_state_and_nothing_it_has() -> None:
    async def work(app: Streams, hub: Hub, drawing: Drawing) -> None:
        first = Reader(app, f"/live/{token_of(ROOM)}")
        await first.has("하나 ko")
        known = first.body.partition(b"id: ")[2].partition(b"\n")[0].decode()
        assert known == stamp("하나 ko")
        await first.goes()
        again = Reader(app, f"/live/{token_of(ROOM)}", {"last-event-id": known})
        await asyncio.sleep(0.05)
        assert again.body == b"retry: 2000\n\n"
        drawing.words = "셋"  # the second was never sent to it, the third is everything
        hub.all_changed()
        await again.has("셋 ko")
        await again.goes()
    held(work)


def test_a_slow_reader_is_let_go_and_holds_up_nobody() -> None:
    async def work(app: Streams, hub: Hub, drawing: Drawing) -> None:
        slow, quick = Reader(app, f"/live/{token_of(ROOM)}", stuck=True), Reader(app, f"/live/{token_of(ROOM)}")
        await quick.has("하나 ko")
        async with asyncio.timeout(5):
            await slow.task
        assert hub.watching == 1
        drawing.words = "둘"
        hub.changed(1)
        await quick.has("둘 ko")
        await quick.goes()
    held(work, patience=0.05)


def test_a_beat_tells_that_the_line_lives() -> None:
    async def work(app: Streams, hub: Hub, drawing: Drawing) -> None:
        reader = Reader(app, f"/live/{token_of(ROOM)}")
        await reader.has("event: beat")
        await reader.goes()
    held(work, beat=0.02)


def test_no_more_connections_than_there_may_be() -> None:
    async def work(app: Streams, hub: Hub, drawing: Drawing) -> None:
        readers = [Reader(app, f"/live/{token_of(ROOM)}") for _ in range(3)]
        await readers[1].has("하나 ko")
        await readers[2].task
        assert [reader.status for reader in readers] == [200, 200, 503]
        assert readers[2].headers["retry-after"]
        for reader in readers[:2]:
            await reader.goes()
    held(work, most=2)


def test_one_screen_that_cannot_be_drawn_ends_no_other() -> None:
    async def work(app: Streams, hub: Hub, drawing: Drawing) -> None:
        reader = Reader(app, f"/live/{token_of(ROOM)}")
        await reader.has("하나 ko")
        drawing.fails = True
        hub.changed(1)
        await asyncio.sleep(0.05)
        drawing.fails, drawing.words = False, "둘"
        hub.changed(1)
        await reader.has("둘 ko")
        await reader.goes()
    held(work)


def test_tokens_are_signed_and_expire() -> None:
    assert topic_of(token_of(ROOM)) == ROOM
    assert topic_of(token_of(ROOM)[:-1]) is None
    assert topic_of("") is None
    assert topic_of(TimestampSigner(salt="other", sep="~").sign("1-room-ko")) is None
    kept = topics.TOKEN_SECONDS
    try:
        topics.TOKEN_SECONDS = -1
        assert topic_of(token_of(ROOM)) is None
    finally:
        topics.TOKEN_SECONDS = kept


def test_without_a_token_nothing_is_sent_and_only_our_pages_may_read() -> None:
    async def work(app: Streams, hub: Hub, drawing: Drawing) -> None:
        for path, method, status in (("/live/none", "GET", 403), ("/", "GET", 403), (f"/live/{token_of(ROOM)}", "POST", 405), ("/live/", "GET", 200)):
            reader = Reader(app, path, {"origin": "http://127.0.0.1:8000"}, method)
            await reader.task
            assert (reader.status, hub.watching) == (status, 0)
            assert reader.headers["access-control-allow-origin"] == "http://127.0.0.1:8000"
        for origin, allowed in (("https://meet.example.org", True), ("https://example.org", True), ("https://badexample.org", False), ("null", False)):
            reader = Reader(app, "/live/none", {"origin": origin})
            await reader.task
            assert ("access-control-allow-origin" in reader.headers) is allowed, origin
    held(work)


def test_a_frame_says_every_line() -> None:
    words = "a\nb"
    assert frame(words).decode() == f"id: {stamp(words)}\ndata: a\ndata: b\n\n"
