"""The streams of server-sent events, as a bare ASGI application: `/live/<token>`."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, MutableMapping
from typing import Any
from urllib.parse import urlsplit

from dure.web.live.hub import Feed, Hub, Watcher
from dure.web.live.topics import topic_of

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
# browsers wait so many milliseconds before they come again
RETRY = b"retry: 2000\n\n"
# an event, not a comment: the page sees that the line lives
BEAT = b"event: beat\ndata: \n\n"


class Streams:
    """The application: answers each connection from the hub. `hosts` are the names under which pages are served."""

    def __init__(self, hub: Hub, hosts: list[str], background: list[Callable[[], Coroutine[Any, Any, None]]], *,
                 beat: float = 15.0, patience: float = 10.0) -> None:
        self.hub, self.hosts, self.background, self.beat, self.patience = hub, hosts, background, beat, patience
        self._tasks: list[asyncio.Task[None]] = []

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """This function will answer a connection, and start and end what runs beside with the server."""
        if scope["type"] == "lifespan":
            await self._lifespan(receive, send)
        elif scope["type"] == "http":
            await self._answer(scope, receive, send)

    async def _lifespan(self, receive: Receive, send: Send) -> None:
        while True:
            message = await receive()
            if message["type"] == "lifespan.startup":
                self._tasks = [asyncio.create_task(work()) for work in self.background]
                await send({"type": "lifespan.startup.complete"})
            elif message["type"] == "lifespan.shutdown":
                for task in self._tasks:
                    task.cancel()
                await send({"type": "lifespan.shutdown.complete"})
                return

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]}
        shared = self._shared(headers.get("origin", ""))
        path = str(scope["path"])
        if path == "/live/":  # whether the process answers
            return await _say(send, 200, b"live", shared)
        topic = topic_of(path.removeprefix("/live/")) if path.startswith("/live/") else None
        if scope["method"] != "GET":
            return await _say(send, 405, b"", shared)
        if topic is None:
            return await _say(send, 403, b"", shared)
        joined = self.hub.join(topic)
        if joined is None:
            return await _say(send, 503, b"", [*shared, (b"retry-after", b"10")])
        feed, watcher = joined
        watch = asyncio.create_task(_watch(receive, watcher))
        try:
            await send({"type": "http.response.start", "status": 200, "headers": [
                (b"content-type", b"text/event-stream"), (b"cache-control", b"no-store"), (b"x-accel-buffering", b"no"), *shared]})
            await self._send(send, RETRY)
            await self.hub.first(topic, feed)
            await self._stream(feed, watcher, send, headers.get("last-event-id", ""))
        except TimeoutError:
            pass  # a reader that takes nothing for so long is let go; it comes again by itself and gets the whole state
        finally:
            watch.cancel()
            self.hub.leave(topic, watcher)

    async def _stream(self, feed: Feed, watcher: Watcher, send: Send, has: str) -> None:
        """Sends the latest frame whenever it is another than the reader has, and a beat where nothing happens."""
        while not watcher.gone:
            watcher.woken.clear()
            if feed.frame and feed.stamp != has:
                has = feed.stamp
                await self._send(send, feed.frame)
                continue
            try:
                async with asyncio.timeout(self.beat):
                    await watcher.woken.wait()
            except TimeoutError:
                await self._send(send, BEAT)

    async def _send(self, send: Send, body: bytes) -> None:
        async with asyncio.timeout(self.patience):
            await send({"type": "http.response.body", "body": body, "more_body": True})

    def _shared(self, origin: str) -> list[tuple[bytes, bytes]]:
        """Pages of our own names may read the stream; no cookie goes with it."""
        host = urlsplit(origin).hostname or ""
        known = any(host == name.strip("[]") or (name.startswith(".") and f".{host}".endswith(name)) for name in self.hosts)
        return [(b"access-control-allow-origin", origin.encode("latin-1")), (b"vary", b"Origin")] if known and host else []


async def _say(send: Send, status: int, body: bytes, headers: list[tuple[bytes, bytes]]) -> None:
    await send({"type": "http.response.start", "status": status, "headers": [(b"content-type", b"text/plain"), *headers]})
    await send({"type": "http.response.body", "body": body})


async def _watch(receive: Receive, watcher: Watcher) -> None:
    """Waits until the reader has gone."""
    while (await receive())["type"] != "http.disconnect":
        pass
    watcher.gone = True
    watcher.woken.set()
