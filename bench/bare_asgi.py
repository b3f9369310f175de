"""A bare ASGI view: what an answer over HTTP cannot cost less than here."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any


async def application(scope: dict[str, Any], receive: Callable[[], Awaitable[Any]], send: Callable[[dict[str, Any]], Awaitable[None]]) -> None:
    """This function will answer one word."""
    if scope["type"] == "http":
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/plain")]})
        await send({"type": "http.response.body", "body": b"bare"})
