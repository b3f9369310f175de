"""The ladder of spending: allotments, cases and their rungs; prepared by one, decided by another, taken back by a counter-rung.

The line is locked before anything is judged, so that two officers never spend the last of it both.
"""

from __future__ import annotations

from datetime import date, datetime

from django.db.models import Max
from django.db.models.functions import Length

from dure.base.act import Actor, act, refuse
from dure.base.approval import DECISION, approving_problem, prepared_by
from dure.base.locks import hold
from dure.domain.appropriations.models import BudgetLine
from dure.domain.appropriations.queries.lines import closed_problems, uncarried
from dure.domain.journal import actions as journal
from dure.domain.ledger import actions as ledger
from dure.domain.ledger.models import Account, Entry
from dure.domain.papers.models import Paper
from dure.domain.parties.models import Organisation
from dure.domain.spending.models import Allotment, Case, Rung
from dure.domain.spending.permissions import may_decide_spending, may_prepare_spending
from dure.domain.spending.queries.ladder import case_standing, used
from dure.domain.spending.rules.accounts import CURRENCY, FUND, TREASURY, TREASURY_NAME, line_account
from dure.domain.spending.rules.ladder import KINDS, REFUND, SOURCE, Step, allotment_problems, step_problems
from dure.domain.texts.queries import setting
from dure.kernel.problem import Refused

POSTED = ("payment", REFUND)


@act(may_prepare_spending)
def allot(*, by: Actor, at: datetime, on: date, line: int, amount: int, number: str = "", paper: Paper | None = None) -> Allotment:
    """This function will prepare an allotment (배정) of won to a line from a day on; a negative one takes back."""
    record = _line(line)
    refuse(allotment_problems(amount, uncarried(record, on), used([record], date.max)[record.pk]))
    made = Allotment.objects.create(line=record, on=on, amount=amount, number=number.strip(), paper=paper, **prepared_by(by, at))
    journal.write(by=by, act="spending.allot", ref=f"spending.allotment:{made.pk}", at=at, details={"line": line, "amount": amount, "on": on})
    return made


@act(may_decide_spending)
def decide_allotment(*, by: Actor, at: datetime, allotment: int, approve: bool, note: str = "") -> Allotment:
    """This function will approve or refuse an allotment that somebody else prepared; from then on its line may be committed."""
    known = Allotment.objects.only("line").filter(pk=allotment).first()
    if known is None:
        raise Refused.because("spending.no_such", source=SOURCE, what=str(allotment))
    line = _line(known.line_id, changes=approve)
    record = Allotment.objects.select_for_update(no_key=True, of=("self",)).get(pk=allotment)
    _may_decide(by, record, record.amount, approve)
    if approve:
        refuse(allotment_problems(record.amount, uncarried(line, record.on), used([line], date.max)[line.pk]))
    record.decide(by=by, at=at, approved=approve, note=note.strip())
    record.save(update_fields=DECISION)
    journal.write(by=by, act="spending.decide_allotment", ref=f"spending.allotment:{record.pk}", at=at,
                  details={"approved": approve, "amount": record.amount, "note": note.strip()})
    return record


@act(may_prepare_spending)
def open_case(*, by: Actor, at: datetime, on: date, line: int, title: str, payee_name: str, kind: str = "general",
              payee: Organisation | None = None, about: str = "", sample: bool = False) -> Case:
    """This function will open a case (지출 건) on a line: what is paid, to whom, for which record. Its key is the year and a running number."""
    record = _line(line)
    if kind not in KINDS:
        raise Refused.because("spending.no_such", source=SOURCE, what=kind)
    if not title.strip() or not payee_name.strip():
        raise Refused.because("spending.words_missing", source=SOURCE)
    if about and (there := Case.objects.filter(about=about, closed_on__isnull=True).first()):
        raise Refused.because("spending.case_there", source=SOURCE, key=there.key)
    made = Case(key=_next_key(record.fiscal_year), line=record, kind=kind, title=title.strip(), payee=payee, payee_name=payee_name.strip(),
                about=about, opened_on=on, is_sample=sample)
    made.save()
    journal.write(by=by, act="spending.open_case", ref=f"spending.case:{made.key}", at=at,
                  details={"line": line, "title": made.title, "payee": made.payee_name, "about": about})
    return made


@act(may_prepare_spending)
def close_case(*, by: Actor, at: datetime, on: date, case: int) -> Case:
    """This function will close a case: no further rung is taken. Refused while one waits for a decision."""
    record = _held(case, changes=False)[1]
    if record.rungs.filter(state="prepared").exists():
        raise Refused.because("spending.rung_waits", source=SOURCE)
    record.closed_on = on
    record.save(update_fields=["closed_on"])
    journal.write(by=by, act="spending.close_case", ref=f"spending.case:{record.key}", at=at, details={"on": on})
    return record


@act(may_prepare_spending)
def prepare_rung(*, by: Actor, at: datetime, on: date, case: int, rung: str, amount: int, number: str = "", note: str = "",
                 paper: Paper | None = None) -> Rung:
    """This function will prepare a rung of a case (품의, 원인행위, 지출결의, 지급, 여입) on a day, in won; it counts once another approves it."""
    line, record = _held(case)
    refuse(step_problems(_step(line, record, rung, amount, on)))
    return _prepared(by, at, record, rung, amount, on, number=number.strip(), note=note.strip(), paper=paper)


@act(may_prepare_spending)
def take_back_rung(*, by: Actor, at: datetime, on: date, rung: int, why: str) -> Rung:
    """This function will prepare a counter-rung that takes an approved rung back; what stands on it is taken back before."""
    known = Rung.objects.only("case").filter(pk=rung).first()
    if known is None:
        raise Refused.because("spending.no_such", source=SOURCE, what=str(rung))
    line, case = _held(known.case_id)
    record = Rung.objects.select_for_update(no_key=True, of=("self",)).get(pk=rung)
    if not why.strip():
        raise Refused.because("spending.why_missing", source=SOURCE)
    if record.state != "approved" or record.reverses_id or record.counter_rungs.exclude(state="refused").exists():
        raise Refused.because("spending.not_to_take_back", source=SOURCE)
    refuse(step_problems(_step(line, case, record.rung, record.amount, on, counter=True)))
    return _prepared(by, at, case, record.rung, record.amount, on, note=why.strip(), reverses=record)


@act(may_decide_spending)
def decide_rung(*, by: Actor, at: datetime, rung: int, approve: bool, note: str = "") -> Rung:
    """This function will approve or refuse a rung that somebody else prepared, within the limit of one's post. What the case and the line
    have left is judged again; an approved payment or refund is posted to the ledger."""
    known = Rung.objects.only("case").filter(pk=rung).first()
    if known is None:
        raise Refused.because("spending.no_such", source=SOURCE, what=str(rung))
    line, case = _held(known.case_id, changes=approve)
    record = Rung.objects.select_for_update(no_key=True, of=("self",)).get(pk=rung)
    _may_decide(by, record, record.amount, approve)
    if approve:
        refuse(step_problems(_step(line, case, record.rung, record.amount, record.on, counter=record.reverses_id is not None)))
        record.entry = _posted(by, at, line, case, record) if record.rung in POSTED else None
    record.decide(by=by, at=at, approved=approve, note=note.strip())
    record.save(update_fields=[*DECISION, "entry"])
    journal.write(by=by, act="spending.decide_rung", ref=f"spending.case:{case.key}", at=at, details={
        "rung": record.rung, "number": record.pk, "amount": record.amount, "approved": approve, "note": note.strip()})
    return record


def _line(key: int, *, changes: bool = True) -> BudgetLine:
    """The line, locked. Where the act `changes` what stands on it, its year must be open."""
    line = BudgetLine.objects.select_for_update(no_key=True).filter(pk=key).first()
    if line is None:
        raise Refused.because("spending.no_such", source=SOURCE, what=str(key))
    refuse(closed_problems([line] if changes else []))
    return line


def _held(case: int, *, changes: bool = True) -> tuple[BudgetLine, Case]:
    """The case's line, then the case, locked in that order."""
    known = Case.objects.only("line").filter(pk=case).first()
    if known is None:
        raise Refused.because("spending.no_such", source=SOURCE, what=str(case))
    return _line(known.line_id, changes=changes), Case.objects.select_for_update(no_key=True, of=("self",)).get(pk=case)


def _step(line: BudgetLine, case: Case, rung: str, amount: int, on: date, *, counter: bool = False) -> Step:
    here = case_standing(case)
    closes = date.fromisoformat(f"{line.fiscal_year + int(setting('spending.closes_after_years', on).value)}-{setting('spending.closes_on', on).value}")
    # what others commit later in the year is gone too, and so is what the line gives away later
    return Step(rung, amount, on, line.fiscal_year, closes, here.net, here.days, uncarried(line, on),
                used([line], date.max)[line.pk], case.closed_on is not None, counter)


def _next_key(year: int) -> str:
    """The next running number of a year; the line's lock does not keep cases of other lines out."""
    hold(f"spending:case:{year}")
    last = Case.objects.filter(key__startswith=f"{year}-").annotate(size=Length("key")).aggregate(Max("size"))["size__max"]
    top = Case.objects.annotate(size=Length("key")).filter(key__startswith=f"{year}-", size=last).aggregate(Max("key"))["key__max"] if last else None
    return f"{year}-{int(top.partition('-')[2]) + 1 if top else 1:04d}"


def _prepared(by: Actor, at: datetime, case: Case, rung: str, amount: int, on: date, **more: object) -> Rung:
    made = Rung.objects.create(case=case, rung=rung, on=on, amount=amount, **prepared_by(by, at), **more)
    journal.write(by=by, act="spending.take_back_rung" if made.reverses_id else "spending.prepare_rung", ref=f"spending.case:{case.key}", at=at,
                  details={"rung": rung, "number": made.pk, "amount": amount, "on": on, "reverses": made.reverses_id})
    return made


def _may_decide(by: Actor, record: Allotment | Rung, won: int, approve: bool) -> None:
    # refusing needs no limit, but another person all the same
    problem = approving_problem(by, record, won if approve else 0, setting("ledger.approval_limits", record.on).value)
    refuse([problem] if problem else [])


def _posted(by: Actor, at: datetime, line: BudgetLine, case: Case, record: Rung) -> Entry:
    back = (record.rung == REFUND) != (record.reverses_id is not None)
    won = -record.amount if back else record.amount
    return ledger.post(by=by, at=at, on=record.on, text=case.title[:300], ref=f"spending.rung:{record.pk}",
                       postings=[(_line_account(by, at, line), won), (_treasury(by, at), -won)])


def _line_account(by: Actor, at: datetime, line: BudgetLine) -> Account:
    name = f"{line.name} {line.fiscal_year}"
    return ledger.open_account(by=by, at=at, key=line_account(line.pk), kind="expense", fund=FUND, currency=CURRENCY,
                               name={"ko": name, "en": name}, owner_ref=f"appropriations.line:{line.pk}")


def _treasury(by: Actor, at: datetime) -> Account:
    return ledger.open_account(by=by, at=at, key=TREASURY, kind="asset", fund=FUND, currency=CURRENCY, name=TREASURY_NAME)
