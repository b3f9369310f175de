"""Four eyes: who prepares an amount cannot approve it, and each post approves up to its limit.

This is Dure's own step (확인). What the law calls an approval (결재) happens in the city's approval system.
Source: `docs/sources.md#four-eyes`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.db import models
from django.db.models import Q

from dure.base.act import Actor
from dure.base.duties import named
from dure.kernel.problem import Problem

SOURCE = "four-eyes"


class FourEyes(models.Model):
    """A record that one person prepares and another approves or refuses; it counts from its approval on."""

    class State(models.TextChoices):
        PREPARED = "prepared"
        APPROVED = "approved"
        REFUSED = "refused"

    state = models.CharField(max_length=8, choices=State, default=State.PREPARED)
    prepared_at = models.DateTimeField()
    prepared_by_key = models.CharField(max_length=100)
    prepared_by_name = models.CharField(max_length=200)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by_key = models.CharField(max_length=100, blank=True)
    decided_by_name = models.CharField(max_length=200, blank=True)
    decision_note = models.CharField(max_length=500, blank=True)

    class Meta:
        abstract = True

    def decide(self, *, by: Actor, at: datetime, approved: bool, note: str = "") -> None:
        """This function will set the decision on the record; the act that judged it saves it (`DECISION` names the fields)."""
        self.state = self.State.APPROVED if approved else self.State.REFUSED
        self.decided_at, self.decided_by_key, self.decided_by_name, self.decision_note = at, by.key, by.name, note


DECISION = ["state", "decided_at", "decided_by_key", "decided_by_name", "decision_note"]


def four_eyes_constraints(prefix: str) -> list[models.CheckConstraint]:
    """This function will return what the database holds of four eyes, for a model's Meta: decided by another, or not yet."""
    return [
        models.CheckConstraint(name=f"{prefix}_decided", condition=Q(state="prepared") | Q(decided_at__isnull=False)),
        models.CheckConstraint(name=f"{prefix}_four_eyes", condition=~Q(state="approved") | ~Q(prepared_by_key=models.F("decided_by_key"))),
    ]


def prepared_by(by: Actor, at: datetime) -> dict[str, object]:
    """This function will return the fields of one who prepares, for the record's `create`."""
    return {"prepared_at": at, "prepared_by_key": by.key, "prepared_by_name": by.name}


def approving_problem(by: Actor, record: FourEyes, won: int, limits: Mapping[str, int | None]) -> Problem | None:
    """This function will tell why somebody may not approve a record of so many won.

    `limits` is the setting ``ledger.approval_limits``: duty to the highest amount it approves, None for any. Refused: a record
    that is decided already, one's own, and more than the highest limit of one's duties.
    """
    if record.state != FourEyes.State.PREPARED:
        return Problem("base.decided_already", {"who": record.decided_by_name}, SOURCE)
    if by.bears(record.prepared_by_key):
        return Problem("base.own_preparation", {"who": record.prepared_by_name}, SOURCE)
    held = {word.removeprefix("deputy:") for word in by.duties}
    mine = [limits[duty] for duty in held if duty in limits]
    if any(limit is None or abs(won) <= limit for limit in mine):
        return None
    able = {duty for duty, limit in limits.items() if limit is None or abs(won) <= limit}
    return Problem("base.over_limit", {"won": abs(won), **named(able)}, SOURCE)
