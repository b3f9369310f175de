"""The plan of taking a list in, from rows, whom they mean, and what the register knows of those."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from dure.domain.members.rules.imports.differences import SCALARS, changes_of, membership_changes
from dure.domain.members.rules.imports.facts import SOURCE, Known, Listed, Period
from dure.domain.members.rules.imports.plan import Change, Plan, Planned, chosen, period_of
from dure.domain.members.rules.imports.whom import ROW, Meant, Rows, meant
from dure.domain.parties.rules.matching import Candidate
from dure.kernel.problem import Problem

BY_CATEGORY = {"corporate": "company", "friendship": "institution"}


@dataclass(slots=True)
class Register:
    """What the register holds that a list may speak of: organisations by key and number, those a row may mean."""

    by_key: Mapping[str, int]
    candidates: Mapping[str, Sequence[Candidate]]  # by the row's cell
    known: dict[int, Known] = field(default_factory=dict)


def resolved(rows: Sequence[Listed], register: Register, choices: Mapping[str, str]) -> Iterator[Planned]:
    """This function will say whom each row means: the register's, an earlier row's, somebody new, or doubtful."""
    above = Rows()
    for listed in rows:
        choice = chosen(choices, listed)
        if choice == "skip":
            yield Planned(listed, "skipped")
            continue
        if listed.key and listed.key in register.by_key:
            found = Meant(register.by_key[listed.key], listed.key, reasons=("key",))
        elif choice == "new":
            found = Meant()
        elif choice.startswith(ROW):
            found = Meant(joins=choice.removeprefix(ROW), reasons=("chosen",))
        elif choice:
            found = Meant(register.by_key.get(choice), choice, reasons=("chosen",))
        else:
            found = meant(register.candidates.get(listed.cell, ()), above.alike(listed))
        if found.organisation is None and not found.joins and not found.likenesses:
            above.add(listed)
        yield Planned(listed, "doubtful" if found.likenesses else "same" if found.organisation else "new", found.organisation,
                      found.key, found.joins, likenesses=found.likenesses, found_by=found.reasons)


def planned(rows: Sequence[Planned], register: Register, category: str, on: date) -> Plan:
    """This function will complete the plan: what each row changes, and what stands in its way.

    `category` is that of rows which name none, `on` the day as of which the list speaks.
    """
    plan, first = Plan(list(rows)), dict[str, Planned]()
    new: dict[str, Known] = {}
    for row in plan.rows:
        if row.status in ("skipped", "doubtful"):
            continue
        beginning = first.get(row.joins) if row.joins else None
        if row.joins and beginning is None:
            _refuse(row, "members.import_row_unknown", cell=row.joins)
            continue
        known = _known(row, beginning, register, new)
        if beginning is not None:
            row.organisation, row.key = beginning.organisation, beginning.key
        first.setdefault(row.listed.cell, row)
        _judge(row, known, beginning, category, on)
    return plan


def _known(row: Planned, beginning: Planned | None, register: Register, new: dict[str, Known]) -> Known:
    if row.organisation is not None:
        return register.known[row.organisation]
    if beginning is not None and beginning.organisation is not None:
        return register.known[beginning.organisation]
    cell = beginning.listed.cell if beginning else row.listed.cell
    return new.setdefault(cell, Known(0, Listed()))


def _judge(row: Planned, known: Known, beginning: Planned | None, category: str, on: date) -> None:
    listed, told = row.listed, row.listed.period
    wanted = period_of(listed, category, on)
    is_new = known.pk == 0
    if is_new and beginning is None and not listed.names:
        _refuse(row, "members.import_no_name")
        return
    if (listed.latitude is None) != (listed.longitude is None):
        _refuse(row, "members.import_half_point")
        return
    problems: list[Problem] = []
    if beginning is not None:
        problems += _contradictions(listed, beginning.listed)
    changes = [] if is_new else list(changes_of(known, listed, on))
    if not wanted.category:
        wanted = _as_known(known, wanted, told, on)
    if not wanted.category:
        problems.append(Problem("members.import_no_category", {}, SOURCE))
    else:
        met, hindrances = membership_changes(known, wanted, told, on)
        changes += met
        problems += hindrances
        if wanted.since is None and any(change.field == "membership" for change in met):
            problems.append(Problem("members.import_no_since", {}, SOURCE))
        _follow(known, met, wanted)
    row.problems = tuple(problems)
    row.changes = tuple(changes)
    if any(problem.severity == "error" for problem in problems):
        row.status = "refused"
    elif is_new:
        row.status = "new"
    else:
        row.status = "changed" if changes else "same"


def _as_known(known: Known, wanted: Period, told: Period | None, on: date) -> Period:
    """A row without a category is about the membership that the register has on the day."""
    running = [period for _, period in known.periods
               if (period.since is None or period.since <= (wanted.since or on)) and (period.until is None or period.until >= on)]
    return replace(wanted, category=running[0].category) if len(running) == 1 else wanted


def _contradictions(listed: Listed, above: Listed) -> Iterator[Problem]:
    """What two rows on one member say otherwise."""
    for name in SCALARS:
        one, other = getattr(above, name), getattr(listed, name)
        if one not in ("", None) and other not in ("", None) and one != other:
            yield Problem("members.import_contradicts", {"cell": above.cell, "field": name, "one": one, "other": other}, SOURCE)


def _follow(known: Known, changes: Sequence[Change], wanted: Period) -> None:
    """Let what a row will do be known to the rows below it."""
    for change in changes:
        if change.field in ("membership", "category"):
            known.periods.append((0, wanted))
        elif change.field == "until" and wanted.since is not None:
            known.periods = [(pk, replace(old, until=wanted.since - timedelta(days=1)) if pk == change.row else old)
                             for pk, old in known.periods]
        elif change.field.startswith("membership:"):
            name = change.field.partition(":")[2]
            value = getattr(wanted, name)
            known.periods = [(pk, replace(old, **{name: value}) if pk == change.row else old) for pk, old in known.periods]


def _refuse(row: Planned, code: str, **params: object) -> None:
    row.status = "refused"
    row.problems = (Problem(code, params, SOURCE),)


def kind_of(listed: Listed, category: str) -> str:
    """This function will return what kind of organisation a new row is: as it says, else by its category, else a city."""
    said = listed.period.category if listed.period and listed.period.category else category
    return listed.kind or BY_CATEGORY.get(said, "city")
