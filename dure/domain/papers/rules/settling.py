"""What may become of a finding: open → accepted, corrected or dismissed → open again.

Source: `docs/sources.md#findings`.
"""

from __future__ import annotations

from dure.kernel.problem import Problem

SOURCE = "findings"


def settling_problems(state: str, target: str, reason: str, who: str, former_reason: str) -> list[Problem]:
    """This function will judge a step of a finding: only an open one is settled, only a settled one opened again.

    Dismissing and opening again take a reason; accepting does not.
    """
    if target == "open":
        if state == "open":
            return [Problem("papers.finding_open", {}, SOURCE)]
    elif state != "open":
        return [Problem("papers.finding_settled", {"who": who, "state": state, "reason": former_reason}, SOURCE)]
    if target in ("dismissed", "open") and not reason.strip():
        return [Problem("papers.reason_missing", {}, SOURCE)]
    return []


def state_when_found_again(state: str, was_present: bool) -> str:
    """This function will return the state of a finding that a run finds again.

    One that was corrected, had gone, and is back is open again; a dismissed or accepted one stays as it is.
    """
    return "open" if state == "corrected" and not was_present else state
