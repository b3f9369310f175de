"""A vote of 200 delegations while as many screens watch: real HTTP to `dure serve`, through the delegates' own pages."""

from __future__ import annotations

import asyncio
import os
import re
import subprocess
import sys
import time
from bisect import bisect_left
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from random import Random
from socket import socket
from statistics import quantiles
from typing import Any
from urllib.parse import urlencode, urlsplit

from bench.measures import table

DELEGATIONS, SCREENS = 200, 200
# how long the room takes to vote: as the issue has it, and all but at once
WITHIN = (10.0, 1.0)
COUNT = re.compile(rb"<strong>(\d+)</strong> / \d+")
FIELD = re.compile(rb'name="(csrfmiddlewaretoken|ballot|delegation|nonce)" value="([^"]+)"')
# how long the last frame may take to arrive
SETTLE = 20.0


@dataclass(slots=True)
class Screen:
    """One open connection: when each frame came, and how many votes it showed."""

    times: list[float] = field(default_factory=list)
    counts: list[int] = field(default_factory=list)

    def shows(self, votes: int) -> float | None:
        """This function will return when so many votes were first shown."""
        place = bisect_left(self.counts, votes)
        return self.times[place] if place < len(self.times) else None


@dataclass(frozen=True, slots=True)
class Run:
    """One vote: seconds from tap to acknowledged, and from tap to each screen."""

    acknowledged: list[float]
    shown: list[float]


def measured(delegations: int = DELEGATIONS, screens: int = SCREENS, within: tuple[float, ...] = WITHIN) -> str:
    """This function will hold a vote for each pace and return the report. Raises AssertionError where a vote is lost or doubled."""
    from tests.domain.meetings.hall import hall

    room = hall(delegations)
    rows = []
    with serving() as base:
        for seconds in within:
            ballot = room.open()
            run = asyncio.run(voted(base, room, screens, seconds))
            assert ballot.entitled.filter(casts__superseded_at__isnull=True, casts__isnull=False).count() == delegations
            room.close(ballot)
            room.declare(ballot)
            floors = [asyncio.run(answered(address, delegations, seconds)) for address in _floors()]
            rows.append((f"{delegations} within {seconds:g} s", *_two(run.acknowledged), *_two(run.shown),
                         *(figure for floor in floors for figure in _two(floor)),
                         *(f"{_p(run.acknowledged, 50) / _p(floor, 50):.1f}" for floor in floors)))
    return table((f"votes, {screens} screens open; ms on the clock", "tap to acknowledged p50", "p95", "tap to screen p50", "p95",
                  "bare Django view p50", "p95", "bare ASGI view p50", "p95", "ratio to Django", "to ASGI"), rows)


def _p(times: list[float], percent: int) -> float:
    return quantiles(times, n=100, method="inclusive")[percent - 1]


def _two(times: list[float]) -> tuple[str, str]:
    return f"{_p(times, 50) * 1000:.1f}", f"{_p(times, 95) * 1000:.1f}"


def free_port() -> int:
    """This function will return a port that is free."""
    with socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running(words: list[str], address: str, **environment: str) -> Iterator[str]:
    """This function will run a server until the block ends, once it answers."""
    server = subprocess.Popen([sys.executable, "-m", *words], env=os.environ | environment)
    try:
        for _ in range(300):
            try:
                asyncio.run(asked(address))
                break
            except OSError:
                assert server.poll() is None, f"{words[0]} ended"
                time.sleep(0.1)
        yield address
    finally:
        server.terminate()
        server.wait(30)


@contextmanager
def serving() -> Iterator[str]:
    """This function will run `dure serve` with its live screens."""
    port, live = free_port(), free_port()
    os.environ["DURE_LIVE_BIND"] = f"127.0.0.1:{live}"
    words = ["dure.cli.main", "serve", "--bind", f"127.0.0.1:{port}"]
    with running(words, f"http://127.0.0.1:{port}/accounts/login/"):
        for _ in range(300):
            try:
                asyncio.run(asked(f"http://127.0.0.1:{live}/live/"))
                break
            except OSError:
                time.sleep(0.1)
        yield f"http://127.0.0.1:{port}"


def _floors() -> Iterator[str]:
    """The bare servers, each while it is asked."""
    django, bare = free_port(), free_port()
    gunicorn = ["gunicorn", "bench.bare_wsgi:application", "--bind", f"127.0.0.1:{django}", "--worker-class", "gthread", "--workers", "2",
                "--threads", "4", "--no-control-socket", "--log-level", "warning"]
    with running(gunicorn, f"http://127.0.0.1:{django}/bare/") as address:
        yield address
    uvicorn = ["uvicorn", "bench.bare_asgi:application", "--port", str(bare), "--log-level", "warning", "--lifespan", "off"]
    with running(uvicorn, f"http://127.0.0.1:{bare}/") as address:
        yield address


async def asked(address: str, body: bytes | None = None, headers: str = "") -> tuple[int, bytes]:
    """This function will ask over a connection of its own and return the status and the whole answer."""
    parts = urlsplit(address)
    reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
    form = f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n" if body is not None else ""
    writer.write(f"{'GET' if body is None else 'POST'} {parts.path} HTTP/1.1\r\nHost: {parts.netloc}\r\nConnection: close\r\n{headers}{form}\r\n"
                 .encode() + (body or b""))
    answer = await reader.read()
    writer.close()
    return int(answer.split(b" ", 2)[1]), answer


async def watched(address: str, screen: Screen) -> None:
    """This function will hold a connection open and note each frame."""
    parts = urlsplit(address)
    reader, writer = await asyncio.open_connection(parts.hostname, parts.port, limit=1 << 20)
    writer.write(f"GET {parts.path} HTTP/1.1\r\nHost: {parts.netloc}\r\nAccept: text/event-stream\r\n\r\n".encode())
    try:
        while line := await reader.readline():
            if found := COUNT.search(line):
                screen.times.append(time.perf_counter())
                screen.counts.append(int(found[1]))
    finally:
        writer.close()


async def spread(tasks: list[Callable[[], Awaitable[None]]], seconds: float) -> None:
    """This function will start tasks at instants spread over a time, the same in every run."""
    chance = Random(7)
    begun = asyncio.get_running_loop().time()

    async def later(task: Callable[[], Awaitable[None]], at: float) -> None:
        await asyncio.sleep(max(0.0, begun + at - asyncio.get_running_loop().time()))
        await task()

    await asyncio.gather(*(later(task, chance.uniform(0, seconds)) for task in tasks))


async def answered(address: str, number: int, seconds: float) -> list[float]:
    """This function will ask a bare view as often and at the same pace, and return how long each answer took."""
    times: list[float] = []

    async def one() -> None:
        begun = time.perf_counter()
        status, _ = await asked(address)
        assert status == 200
        times.append(time.perf_counter() - begun)

    await spread([one] * number, seconds)
    return times


async def voted(base: str, room: Any, screens: int, seconds: float) -> Run:
    """This function will open the screens and the delegates' pages, let all vote, and wait until every screen shows all votes."""
    from dure.web.live.topics import Topic, token_of

    live = f"http://{os.environ['DURE_LIVE_BIND']}/live/"
    tokens = [token_of(Topic(room.meeting.pk, "room", language)) for language in ("ko", "en", "fr")]
    watching = [Screen() for _ in range(screens)]
    connections = [asyncio.create_task(watched(live + tokens[n % 3], screen)) for n, screen in enumerate(watching)]
    forms = [await _form(base, link) for link in await asyncio.to_thread(_links, room)]
    taps: list[tuple[float, float]] = []

    def casting(address: str, headers: str, body: bytes) -> Callable[[], Awaitable[None]]:
        async def one() -> None:
            begun = time.perf_counter()
            status, answer = await asked(address, body, headers)
            assert status == 302, answer[:2000]
            taps.append((time.perf_counter(), begun))
        return one

    await spread([casting(*form) for form in forms], seconds)
    until = time.perf_counter() + SETTLE
    while any(screen.shows(len(taps)) is None for screen in watching):
        assert time.perf_counter() < until, "a screen does not show all votes"
        await asyncio.sleep(0.02)
    for connection in connections:
        connection.cancel()
    taps.sort()  # in the order in which they were acknowledged: the n-th is shown where n votes are
    shown = [at - begun for n, (_, begun) in enumerate(taps, 1) for screen in watching if (at := screen.shows(n)) is not None]
    return Run([done - begun for done, begun in taps], shown)


def _links(room: Any) -> list[str]:
    from dure.domain.meetings.models import Delegate
    from dure.web.counter.links import signed

    return [signed(token) for token in Delegate.objects.filter(delegation__meeting=room.meeting).order_by("pk").values_list("token", flat=True)]


async def _form(base: str, link: str) -> tuple[str, str, bytes]:
    """The vote's form on a delegate's page, filled in: its address, the cookie and the body."""
    address = f"{base}/meet/{link}/"
    status, answer = await asked(address)
    assert status == 200
    cookie = re.search(rb"csrftoken=([^;]+)", answer)
    assert cookie is not None
    fields = {name.decode(): value.decode() for name, value in FIELD.findall(answer)}
    return address, f"Cookie: csrftoken={cookie[1].decode()}\r\n", urlencode(fields | {"choice": "yes"}).encode()
