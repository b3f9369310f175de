"""When a holder may hand a duty on for a time (위임). Source: `docs/sources.md#office-duties`."""

from __future__ import annotations

from datetime import date

from dure.kernel.problem import Problem

SOURCE = "office-duties"
# an auditor writes nothing, a delegation included
DELEGATING = frozenset({"officer", "team_lead", "director", "bureau_head", "secretariat", "secretary_general", "member_staff",
                        "council_member", "administrator"})


def delegation_problems(*, own: bool, deputy: bool, to_self: bool, on: date, starts_on: date, ends_on: date,
                        held_from: date | None, held_until: date | None) -> list[Problem]:
    """This function will judge a delegation: of one's own duty, held in one's own right, to another, from today on at the
    earliest, within the days for which one holds it. `held_until` is the duty's last day, None where it is open."""
    problems = []
    if not own:
        problems.append(Problem("parties.delegates_own", {}, SOURCE))
    if deputy:
        problems.append(Problem("parties.delegated_again", {}, SOURCE))
    if to_self:
        problems.append(Problem("parties.delegated_self", {}, SOURCE))
    if ends_on < starts_on:
        problems.append(Problem("parties.days_reversed", {"starts_on": starts_on, "ends_on": ends_on}, SOURCE))
    if starts_on < on:
        problems.append(Problem("parties.delegated_past", {"starts_on": starts_on}, SOURCE))
    if (held_from and starts_on < held_from) or (held_until and held_until < ends_on):
        problems.append(Problem("parties.delegated_beyond", {"first": held_from or "–", "last": held_until or "–"}, SOURCE))
    return problems
