"""What may be done with a self-assessment in each of its states, and what an answer may be. Source: `assessment-engine`."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date

from dure.domain.assessments.rules.instrument import SOURCE, Instrument
from dure.domain.assessments.rules.questionnaire import Question, asked
from dure.domain.assessments.rules.relative import relative_problems
from dure.kernel.problem import Problem

OPEN, SUBMITTED, VERIFIED = "open", "submitted", "verified"
MOST_EVIDENCE = 20  # pieces for one item


def state_problem(state: str, *wanted: str) -> Problem | None:
    """This function will refuse what the state of a self-assessment does not allow."""
    return None if state in wanted else Problem(f"assessments.is_{state}", {}, SOURCE)


def answerable_problems(instrument: Instrument) -> list[Problem]:
    """This function will tell why cities cannot answer an instrument by themselves: it asks nothing, it wants measures, whose scores
    depend on other units, or it has nodes that do."""
    if not instrument.items:
        return [Problem("assessments.nothing_asked", {}, SOURCE)]
    if instrument.indicators:
        return [Problem("assessments.measures_wanted", {"said": ", ".join(list(instrument.indicators)[:5])}, SOURCE)]
    return list(relative_problems(instrument))


def given_problems(questions: Mapping[str, Question], given: Mapping[str, str]) -> list[Problem]:
    """This function will find items that the instrument does not have, and answers that their items do not take; empty takes back."""
    found = []
    for item, value in given.items():
        question = questions.get(item)
        if question is None:
            found.append(Problem("assessments.item_unknown", {"path": item}, SOURCE))
        elif value and not question.takes(value):
            found.append(Problem("assessments.answer_unknown", {"unit": "", "path": item, "said": value[:60],
                                                                "known": ", ".join(word for word, _ in question.answers)}, SOURCE))
    return found


def open_items(questions: Mapping[str, Question], answers: Mapping[str, str]) -> list[str]:
    """This function will list the questions that are asked and not answered yet, in their order."""
    return [key for key in questions if not answers.get(key) and asked(questions, key, answers)]


def submission_problems(questions: Mapping[str, Question], answers: Mapping[str, str], blocking: Collection[str] = ()) -> list[Problem]:
    """This function will refuse a submission without one answer; questions left open are a warning that names them."""
    if not any(answers.values()):
        return [Problem("assessments.nothing_answered", {}, SOURCE)]
    missing = open_items(questions, answers)
    if not missing:
        return []
    return [Problem("assessments.left_open", {"number": len(missing), "said": ", ".join(missing[:10])}, SOURCE, "warning")]


def evidence_problems(kind: str, url: str, dated_on: date | None, on: date, number: int) -> list[Problem]:
    """This function will refuse evidence of tomorrow, links that are none, and more pieces than one item can need."""
    found = []
    if kind == "link" and not url.startswith(("https://", "http://")):
        found.append(Problem("assessments.no_link", {"said": url[:80]}, SOURCE))
    if dated_on is not None and dated_on > on:
        found.append(Problem("assessments.evidence_tomorrow", {"on": dated_on}, SOURCE))
    if number >= MOST_EVIDENCE:
        found.append(Problem("assessments.evidence_many", {"most": MOST_EVIDENCE}, SOURCE))
    return found


def version_problems(before: Mapping[str, Question], after: Mapping[str, Question], crosswalk: Mapping[str, str]) -> list[Problem]:
    """This function will find items of a later version that have the id of an earlier one and ask something else, where the crosswalk
    does not say so: an id is never used again for another meaning."""
    found = []
    for key, question in after.items():
        former = before.get(key)
        if former is not None and former.ask != question.ask and key not in crosswalk:
            found.append(Problem("assessments.meaning_changed", {"path": f"items.{key}"}, SOURCE, "warning"))
    return found
