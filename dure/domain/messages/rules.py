"""When a letter that could not be sent is tried again.

Source: `docs/sources.md#outgoing-letters`.
"""

from __future__ import annotations

from datetime import timedelta

WAITS = tuple(timedelta(minutes=m) for m in (1, 5, 30, 120, 720))


def wait_after(attempts: int) -> timedelta | None:
    """This function will return how long to wait after so many failed attempts, or None where it is given up."""
    return WAITS[attempts - 1] if attempts <= len(WAITS) else None
