"""The result report of a meeting (간담회·회의 결과보고) in the office's style: 추진근거 · 개요 · 참석 · 주요내용 · 결과 · 향후계획."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from dure.base.labels import DUTIES
from dure.documents.meetings.minutes import MinutesFacts, in_section, minutes_facts, words_of
from dure.domain.meetings.labels.minutes import day, in_language
from dure.domain.meetings.models import ActionItem, Meeting, Minutes
from dure.domain.meetings.queries.following import actions_of
from dure.domain.meetings.queries.minutes import drafted_for
from dure.domain.parties.queries import name_on
from dure.formats.blocks import Block, Document, Heading, Item, ListBlock, Paragraph

WORDS: dict[str, dict[str, str]] = {
    "title": {"ko": "{name} 결과보고", "en": "Result report: {name}", "fr": "Compte rendu : {name}"},
    "basis": {"ko": "추진근거", "en": "Basis", "fr": "Fondement"},
    "overview": {"ko": "회의 개요", "en": "Overview", "fr": "Aperçu"},
    "attendance": {"ko": "참석 현황", "en": "Attendance", "fr": "Participation"},
    "content": {"ko": "주요내용", "en": "Main points", "fr": "Points principaux"},
    "result": {"ko": "회의 결과", "en": "Results", "fr": "Résultats"},
    "plan": {"ko": "향후계획", "en": "What follows", "fr": "Suites"},
    "none": {"ko": "해당 없음", "en": "None", "fr": "Néant"},
    "decision": {"ko": "{title} ({number}, {on})", "en": "{title} ({number}, {on})", "fr": "{title} ({number}, {on})"},
    "project": {"ko": "세부사업: {project}", "en": "Project: {project}", "fr": "Projet : {project}"},
    "due": {"ko": "{text} ({owner}, {day}까지)", "en": "{text} ({owner}, by {day})", "fr": "{text} ({owner}, avant le {day})"},
    "undated": {"ko": "{text} ({owner})", "en": "{text} ({owner})", "fr": "{text} ({owner})"},
}


@dataclass(frozen=True, slots=True)
class Task:
    """What is to be done: its words, who owns it, until when."""

    text: str
    owner: str
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class ReportFacts:
    """What the report prints: the minutes' passages, what the meeting rests on, and what follows."""

    minutes: MinutesFacts
    basis: Sequence[str] = ()
    tasks: Sequence[Task] = ()


def report_facts(meeting: Meeting, minutes: Minutes | None, language: str) -> ReportFacts:
    """This function will gather what a report prints: of the newest minutes, or of the records while there are none."""
    facts = minutes_facts(minutes) if minutes else MinutesFacts(meeting.title, drafted_for(meeting))
    basis = []
    if meeting.decision:
        paper = meeting.decision
        basis.append(WORDS["decision"][language].format(title=paper.title, number=paper.number or paper.pk, on=paper.decided_on or paper.registered_on))
    if meeting.project:
        basis.append(WORDS["project"][language].format(project=meeting.project))
    return ReportFacts(facts, basis, [_task(one, language) for one in actions_of(meeting) if one.state != ActionItem.State.DROPPED])


def _task(one: ActionItem, language: str) -> Task:
    spoken = "ko" if language == "ko" else "en"
    owner = name_on(one.owner, language, one.meeting.ends_on) if one.owner else DUTIES.get(one.owner_duty, {}).get(spoken, one.owner_duty)
    return Task(in_language(one.text, language), owner, one.due_on)


def report_paper(facts: ReportFacts, language: str) -> Document:
    """This function will lay the report out: □ headings, ○ points, - below them."""
    name = in_language(facts.minutes.title, language)
    title = WORDS["title"][language].format(name=name)
    blocks: list[Block] = [Heading(1, (title,))]
    for key, points in (("basis", list(facts.basis)), ("overview", _lines(facts, language, "time_place", "host")),
                        ("attendance", _lines(facts, language, "attendees")), ("content", _lines(facts, language, "agenda", "remarks")),
                        ("result", _lines(facts, language, "decisions")), ("plan", [_said(task, language) for task in facts.tasks])):
        blocks.append(Heading(2, (f"□ {WORDS[key][language]}",)))
        blocks.append(ListBlock(tuple(_points(points))) if points else Paragraph((WORDS["none"][language],)))
    return Document(tuple(blocks), title, language)


def _lines(facts: ReportFacts, language: str, *sections: str) -> list[str]:
    """The lines of some sections; what is withheld from the public is withheld from a report, which goes round."""
    return [line for passage in in_section(facts.minutes.passages, *sections) for line in words_of(passage, language, public=True)]


def _points(lines: Sequence[str]) -> Iterator[Item]:
    """Points with ○; lines that begin with a dash hang below the point before them."""
    point, below = "", list[Item]()
    for line in [*lines, ""]:
        if line.startswith("- ") and point:
            below.append(Item((line[2:],), "-"))
            continue
        if point:
            yield Item((point,), "○", (ListBlock(tuple(below)),) if below else ())
        point, below = line.removeprefix("- "), []


def _said(task: Task, language: str) -> str:
    if task.due_on is None:
        return WORDS["undated"][language].format(text=task.text, owner=task.owner)
    return WORDS["due"][language].format(text=task.text, owner=task.owner, day=day(task.due_on, language))
