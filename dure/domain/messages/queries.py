"""Letters that went out, wait, or failed."""

from __future__ import annotations

from datetime import datetime

from dure.domain.messages.models import Letter


def letters_page(*, state: str = "", before: int | None = None, size: int = 50) -> list[Letter]:
    """This function will return one page of letters, newest first."""
    rows = Letter.objects.order_by("-pk")
    if state:
        rows = rows.filter(state=state)
    return list((rows.filter(pk__lt=before) if before else rows)[:size])


def letters_due(at: datetime) -> int:
    """This function will count the letters that are to be sent by a moment."""
    return Letter.objects.filter(state=Letter.State.QUEUED, due_at__lte=at).count()
