"""Who presides."""

from __future__ import annotations

from dure.domain.meetings.models import Delegation, Meeting, Proceeding


def presiding(meeting: Meeting) -> Delegation | None:
    """This function will return the delegation that took the chair last, or None where none has."""
    last = Proceeding.objects.filter(meeting=meeting, kind="chair_taken").select_related("delegation").order_by("-number").first()
    return last.delegation if last else None
