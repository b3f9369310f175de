"""What to do next in words, and what one answer would change."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from dure.domain.assessments.models import InstrumentVersion
from dure.domain.assessments.queries.computed import root_of
from dure.domain.assessments.queries.scores import scores_of
from dure.domain.assessments.rules.gains import Gain, Path, Recommendation, gain_of
from dure.domain.assessments.rules.instrument import Instrument
from dure.domain.assessments.rules.questionnaire import every_question, said, word
from dure.domain.assessments.rules.scoring import Part
from dure.web.desk.assessments.results.shown import gain_words, title_of
from dure.web.desk.forms import Day


@dataclass(frozen=True, slots=True)
class Advice:
    """A recommendation in words, with the form that takes it into the plan."""

    item: str
    ask: str
    now: str
    to: str
    text: str
    gain: str
    effort: int | None
    owner: str
    opened: int
    form: PlanForm


class PlanForm(forms.Form):
    """A step of the plan: what, who, until when."""

    item = forms.CharField(widget=forms.HiddenInput())
    said = forms.CharField(label=_("What is done"), max_length=1000, widget=forms.Textarea(attrs={"rows": 3}))
    owner = forms.CharField(label=_("Who does it"), max_length=200)
    due_on = forms.DateField(label=_("Done until"), widget=Day())


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to a question: what the score would be, the change, the level, and whether it is the answer given."""

    answer: str
    words: str
    score: str
    change: str
    level: str
    given: bool
    opened: int


def in_words(version: InstrumentVersion, found: list[Recommendation], language: str, on: date, bound: PlanForm | None = None) -> list[Advice]:
    """This function will put recommendations into words; `bound` is the form that was sent and not taken."""
    questions = {question.key: question for question in every_question(version.sections)}
    digits = version.instrument.nodes[root_of(version.instrument)].round.digits
    made = []
    for one in found:
        text, role = said(one.text, language), word(version.plain, one.owner_role, language) if one.owner_role else ""
        form = bound if bound is not None and bound["item"].value() == one.item else PlanForm(
            initial={"item": one.item, "said": text, "owner": role, "due_on": on.replace(month=12, day=31)}, auto_id=f"id_{one.item}_%s")
        made.append(Advice(one.item, said(questions[one.item].ask, language), word(version.plain, one.now, language),
                           word(version.plain, one.to, language), text, gain_words(one.gain, digits), one.effort, role, len(one.gain.opened), form))
    return made


def choices_of(version: InstrumentVersion, answers: Mapping[str, str], item: str, language: str) -> list[Choice]:
    """This function will tell, for every answer to a question, what the score would be: computed along the path, to the last digit.

    Raises Refused for an item that is not there.
    """
    instrument, root = version.instrument, root_of(version.instrument)
    path, before, node = Path(instrument), scores_of(instrument, answers), instrument.nodes[root]
    made = []
    for answer, _points in next((question.answers for question in every_question(version.sections) if question.key == item), ()):
        gain = gain_of(path, answers, before, item, answer, root)
        given = answers.get(item) == answer
        made.append(Choice(answer, word(version.plain, answer, language), _printed(gain, node.round.mode, node.round.digits),
                           "" if given else gain_words(gain, node.round.digits), _level(instrument, version.plain, gain.after, language), given,
                           len(gain.opened)))
    return made


def _printed(gain: Gain, mode: str, digits: int) -> str:
    ends = [str(part.value.printed(mode, digits)) for part in (gain.after, gain.most) if part.value is not None]
    return " … ".join(dict.fromkeys(ends)) or "–"


def _level(instrument: Instrument, plain: Mapping[str, Any], part: Part, language: str) -> str:
    found = next((one for one in instrument.levels if one.of == root_of(instrument)), None)
    if found is None or part.value is None:
        return ""
    passed = (bisect_right if found.closed == "left" else bisect_left)(found.cuts, part.value.low)
    return word(plain, found.names[passed], language)


def asked_questions(version: InstrumentVersion, language: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """This function will return the questions by section, for a list to choose from."""
    return [(said(section.title, language), [(one.key, f"{one.key} {said(one.ask, language)}") for one in section.questions])
            for section in version.sections]


def why_titles(version: InstrumentVersion, language: str) -> dict[str, str]:
    """This function will name every node and every question."""
    names = {question.key: said(question.ask, language) for question in every_question(version.sections)}
    return names | {key: title_of(version, key, language) for key in version.instrument.nodes}
