"""What moves money between lines and between years, each prepared by one and approved by another. Won."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from dure.base import history
from dure.base.approval import FourEyes, four_eyes_constraints
from dure.domain.appropriations.models.lines import BudgetLine
from dure.domain.appropriations.rules.stages import CARRY_OVERS, TRANSFERS
from dure.domain.papers.models import Paper


@history.kept()
class Transfer(FourEyes):
    """Money moved to a line: 이용, 전용, 이체, 변경사용 from another line, 예비비 from the reserve (no source line).
    `reverses` is the transfer that this one takes back."""

    kind = models.CharField(max_length=12, choices=[(kind, kind) for kind in TRANSFERS])
    source = models.ForeignKey(BudgetLine, models.PROTECT, null=True, blank=True, related_name="+")
    target = models.ForeignKey(BudgetLine, models.PROTECT, related_name="transfers_in")
    amount = models.BigIntegerField()
    on = models.DateField(db_column="moved_on")
    reason = models.CharField(max_length=1000)
    paper = models.ForeignKey(Paper, models.PROTECT, null=True, blank=True, related_name="+")
    reverses = models.OneToOneField("self", models.PROTECT, null=True, blank=True, related_name="reversed_by")

    class Meta:
        ordering = ("on", "id")
        constraints = [
            models.CheckConstraint(condition=Q(amount__gt=0), name="appropriations_transfer_amount"),
            models.CheckConstraint(condition=Q(source__isnull=True) | ~Q(source=F("target")), name="appropriations_transfer_two"),
            models.CheckConstraint(condition=Q(kind="reserve", reverses__isnull=True, source__isnull=True)
                                   | Q(kind="reserve", reverses__isnull=False) | ~Q(kind="reserve") & Q(source__isnull=False),
                                   name="appropriations_transfer_source"),
            *four_eyes_constraints("appropriations_transfer"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.amount}"


@history.kept()
class CarryOver(FourEyes):
    """이월: what a line of one year hands to the next. `into` is the line that receives it, once the next year is opened."""

    kind = models.CharField(max_length=12, choices=[(kind, kind) for kind in CARRY_OVERS])
    line = models.ForeignKey(BudgetLine, models.PROTECT, related_name="carried_out")
    into = models.ForeignKey(BudgetLine, models.PROTECT, null=True, blank=True, related_name="carried_in")
    amount = models.BigIntegerField()
    on = models.DateField(db_column="carried_on")
    reason = models.CharField(max_length=1000)
    paper = models.ForeignKey(Paper, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ("on", "id")
        constraints = [models.CheckConstraint(condition=Q(amount__gt=0), name="appropriations_carry_amount"),
                       *four_eyes_constraints("appropriations_carry")]

    def __str__(self) -> str:
        return f"{self.kind} {self.amount}"
