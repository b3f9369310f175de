"""What every act of a settlement begins with: the agreement is held first, then the settlement, then what hangs on it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from dure.base.act import Actor
from dure.domain.grants.actions.held import held_agreement, missing
from dure.domain.grants.labels.settling import STEPS
from dure.domain.grants.models import Settlement
from dure.domain.grants.rules.sheet import SOURCE
from dure.domain.journal import actions as journal
from dure.kernel.problem import Problem, Refused


def held_settlement(settlement: int, *steps: str) -> Settlement:
    """This function will lock a settlement behind its agreement. Raises Refused where there is none, or where it is at none of
    the steps."""
    known = Settlement.objects.only("agreement_id").filter(pk=settlement).first()
    if known is None:
        raise missing(settlement)
    agreement = held_agreement(known.agreement_id)
    record = Settlement.objects.select_for_update(no_key=True, of=("self",)).get(pk=settlement)
    record.agreement = agreement
    if steps and record.step not in steps:
        raise Refused(Problem("grants.step_not_there", STEPS[record.step], SOURCE))
    return record


def write(by: Actor, at: datetime, verb: str, record: Settlement, why: str = "", **details: Any) -> None:
    """This function will journal an act on a settlement."""
    journal.write(by=by, act=f"grants.{verb}", ref=f"grants.settlement:{record.pk}", at=at, why=why,
                  details={"agreement": record.agreement.key, "version": record.version, **details})
