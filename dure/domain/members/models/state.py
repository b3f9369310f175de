"""Which state of the register is the newest: what is computed from the whole of it is kept as long as nothing changes."""

from __future__ import annotations

from django.db import models


class RegisterState(models.Model):
    """One row: `version` is another number after every change of memberships, regions, or a member's country.

    Kept by triggers, so that imports and raw SQL count as well; numbers come from a sequence and are never used twice,
    not even by a change that was rolled back.
    """

    version = models.BigIntegerField()

    def __str__(self) -> str:
        return str(self.version)
