"""What a stage gives a line, with its basis of calculation: recorded once, corrected by another record."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from django.db.models import Max

from dure.base.act import Actor, act, refuse
from dure.domain.appropriations.models import BasisLine, BudgetLine, StageAmount
from dure.domain.appropriations.permissions import may_keep_lines
from dure.domain.appropriations.queries.lines import closed_problems
from dure.domain.appropriations.rules.amounts import Entered, amount_problems, calculated
from dure.domain.appropriations.rules.stages import IN_FORCE, SOURCE
from dure.domain.journal import actions as journal
from dure.domain.papers.models import Paper
from dure.domain.texts.queries import setting
from dure.kernel.problem import Refused


@act(may_keep_lines)
def record_amount(*, by: Actor, at: datetime, on: date, line: int, stage: str, author: str, amount: int | None = None, reason: str = "",
                  round: int = 0, national: int = 0, district: int = 0, other: int = 0, paper: Paper | None = None, source: str = "",
                  basis: Sequence[tuple[str, str]] = ()) -> StageAmount:
    """This function will record what a stage gives a line on a day, in won: the whole amount after it, with who gave it.

    `basis` are its calculations (label, expression); without an `amount` it is what they come to, each rounded to thousand won in the
    office's way. Recorded again in the same stage, the later one counts. Refused: unknown stage, an amount that its calculations do not
    make, parts larger than the whole, a cut without a reason. What a council cuts below what
    is spent is recorded all the same, for it is a fact; the checks tell it.
    """
    record = BudgetLine.objects.select_for_update(no_key=True).filter(pk=line).first()
    if record is None:
        raise Refused.because("appropriations.no_such", source=SOURCE, what=str(line))
    refuse(closed_problems([record] if stage in IN_FORCE else []))
    mode = str(setting("appropriations.basis_mode", on).value)
    made = [calculated(label, expression, mode) for label, expression in basis]
    won = sum(one.rounded for one in made) if amount is None and made else amount  # None: refused below
    before = StageAmount.objects.filter(line=record, on__lte=on).order_by("-on", "-pk").values_list("amount", flat=True).first()
    refuse(amount_problems(Entered(stage, round, won, (national, district, other), author, reason, before, tuple(one.rounded for one in made))))
    last = StageAmount.objects.filter(line=record, stage=stage, round=round).aggregate(Max("number"))["number__max"] or 0
    given = StageAmount.objects.create(
        line=record, stage=stage, round=round, number=last + 1, amount=won or 0, national=national, district=district, other=other, on=on,
        author=author.strip(), reason=reason.strip(), paper=paper, source=source, entered_at=at, entered_by_key=by.key, entered_by_name=by.name)
    BasisLine.objects.bulk_create(BasisLine(amount=given, order=order, label=one.label, expression=one.expression, won=one.won, rounded=one.rounded)
                                  for order, one in enumerate(made))
    journal.write(by=by, act="appropriations.record_amount", ref=f"appropriations.line:{record.pk}", at=at, details={
        "stage": stage, "round": round, "number": given.number, "amount": won, "on": on, "author": given.author, "reason": given.reason})
    return given
