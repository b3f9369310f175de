"""The live process: one connection that hears of changes, one that reads what screens show, however many watch."""

from __future__ import annotations

import asyncio
import logging
from concurrent.futures import ThreadPoolExecutor

import psycopg
from django.conf import settings
from django.db import close_old_connections, connection
from psycopg import sql

from dure.domain.meetings.actions.keeping import CHANNEL
from dure.web.live.hub import Hub
from dure.web.live.screens import drawn
from dure.web.live.stream import Streams
from dure.web.live.topics import Topic

log = logging.getLogger(__name__)
# how long the process waits before it calls the database again
AGAIN = 1.0


def application(most: int = 1_000) -> Streams:
    """This function will return the ASGI application, with a hub that draws screens in one thread and hears of changes."""
    reader = ThreadPoolExecutor(max_workers=1, thread_name_prefix="screens")

    async def draw(topic: Topic) -> str:
        return await asyncio.get_running_loop().run_in_executor(reader, _drawn, topic)

    hub = Hub(draw, most=most)
    return Streams(hub, settings.ALLOWED_HOSTS, [hub.run, lambda: listen(hub)])


def _drawn(topic: Topic) -> str:
    close_old_connections()
    return drawn(topic)


async def listen(hub: Hub) -> None:
    """This function will pass on what acts tell of meetings, until it is cancelled; a lost connection is made anew, and then
    everything is drawn again, because what happened meanwhile was not heard."""
    while True:
        try:
            async with await psycopg.AsyncConnection.connect(**_where(), autocommit=True) as line:
                await line.execute(sql.SQL("listen {}").format(sql.Identifier(CHANNEL)))
                hub.all_changed()
                async for told in line.notifies():
                    hub.changed(int(told.payload))
        except psycopg.Error as error:
            log.warning("not listening: %s", error)
        await asyncio.sleep(AGAIN)


def _where() -> dict[str, object]:
    """How the database is reached, as Django reaches it."""
    return {key: value for key, value in connection.get_connection_params().items()
            if key not in ("cursor_factory", "context", "prepare_threshold")}
