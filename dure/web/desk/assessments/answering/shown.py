"""What the pages of answering show of a question: its texts, its answers as words, what was answered, by whom, what has changed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from dure.documents.assessments.words import answer_words
from dure.domain.assessments.models import Answer, Assessment
from dure.domain.assessments.rules.questionnaire import (
    Question,
    Section,
    asked,
    every_question,
    said,
    word,
)


@dataclass(slots=True)
class Shown:
    """A question as a page shows it. `meanwhile`: what stands in the form was not kept, because a
    colleague gave the answer `now` since the page was opened."""

    key: str
    place: str  # its anchor: ids with points are awkward in addresses
    texts: Mapping[str, str]
    choices: list[tuple[str, str]]
    now: Answer | None
    value: str
    asked: bool
    evidence: int = 0
    comments: int = 0
    meanwhile: bool = False
    need: list[str] = field(default_factory=list)
    owner: str = ""
    max_age: int | None = None
    hangs_on: str = ""

    @property
    def theirs(self) -> str:
        """This function will say what a colleague answered meanwhile in words."""
        return dict(self.choices).get(self.now.value, "–") if self.now else "–"

    @property
    def in_words(self) -> str:
        """This function will say the answer that is shown in words."""
        return dict(self.choices).get(self.value, self.value)


def shown_questions(record: Assessment, questions: Iterable[Question], answers: Mapping[str, Answer], language: str,
                    counts: Mapping[str, tuple[int, int]], typed: Mapping[str, str] | None = None, conflicts: Collection[str] = ()) -> list[Shown]:
    """This function will put questions together with their answers, evidence and comments (`counts`: item → both numbers);
    `typed` is what stands in the form instead of what is kept, `conflicts` are those of them that a colleague answered meanwhile."""
    version, values = record.version, {item: answer.value for item, answer in answers.items()}
    every = {question.key: question for question in every_question(version.sections)}
    found = list[Shown]()
    for one in questions:
        texts = {name: said(getattr(one, name), language) for name in ("ask", "why", "example", "evidence", "refute", "advice")}
        found.append(Shown(
            one.key, one.key.replace(".", "-"), texts, answer_words(version.plain, one, language), answers.get(one.key),
            (typed or {}).get(one.key, values.get(one.key, "")),
            asked(every, one.key, values), *counts.get(one.key, (0, 0)), meanwhile=one.key in conflicts,
            need=[word(version.plain, kind, language) for kind in one.need],
            owner=word(version.plain, one.owner_role, language) if one.owner_role else "", max_age=one.max_age_days,
            hangs_on=one.show_if.item if one.show_if else ""))
    return found


def section_named(record: Assessment, key: str) -> Section | None:
    """This function will return a section of the questionnaire."""
    return next((one for one in record.version.sections if one.key == key), None)


def around(record: Assessment, key: str) -> tuple[Section | None, Section | None]:
    """This function will return the sections before and after one."""
    sections = record.version.sections
    at = next(n for n, one in enumerate(sections) if one.key == key)
    return sections[at - 1] if at else None, sections[at + 1] if at + 1 < len(sections) else None


def counts_of(record: Assessment) -> dict[str, tuple[int, int]]:
    """This function will count evidence that stands and comments by item. Two queries."""
    found: dict[str, list[int]] = {}
    rows: list[tuple[int, Any]] = [(0, record.evidence.filter(withdrawn_at__isnull=True)), (1, record.comments.all())]
    for at, queryset in rows:
        for item in queryset.order_by().values_list("item", flat=True):
            found.setdefault(item, [0, 0])[at] += 1
    return {item: (both[0], both[1]) for item, both in found.items()}
