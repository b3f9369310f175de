"""Counts of meetings that were run with Dure, printed from attendance where a part of the statement is marked complete."""

from __future__ import annotations

from collections.abc import Collection

from dure.domain.meetings.queries.told import came_in
from dure.domain.programmes.rules.figures import Activity
from dure.domain.programmes.rules.wording import split, values_of, worded

PARTS = ("history", "results")


def follow_attendance(activity: Activity, complete: Collection[str], corrections: Collection[str]) -> None:
    """This function will put what attendance counts in place of what a line of a complete part (``history``, ``results``) tells of a
    meeting: only numbers that the line prints, and none that an officer corrected (`corrections` are references).

    The line keeps its words. Without a complete part nothing is asked.
    """
    for part in PARTS:
        if part not in complete:
            continue
        lines = list(getattr(activity, part))
        for number, figures in came_in(lines).items():
            line = lines[number]
            pattern = split(line.text, values_of(line))
            for name, figure in figures.items():
                path = f"{part}[{number}].counts.{name}"
                said = activity.figures.get(path)
                if said is None or str(said.ref) in corrections:
                    continue
                setattr(line.counts, name, figure.value)
                line.counts.about = [one for one in line.counts.about if one != name]
                activity.figures[path] = figure
            line.text = worded(pattern, values_of(line))
