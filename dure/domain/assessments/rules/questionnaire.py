"""An instrument as the people see it who answer: sections with their questions, each text in the reader's language.

Scoring (`instrument`, `scoring`) reads none of this; both are made of the same plain values. Source: `docs/instrument.md`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from dure.domain.assessments.rules.instrument import Condition, Instrument
from dure.domain.assessments.rules.reading import STATES, instrument_of

Texts = Mapping[str, str]  # language → text


@dataclass(frozen=True, slots=True)
class Question:
    """One question with all that helps to answer it. `answers` are the words of its scale with their points, as the scale orders them;
    last those that are not scored, with the fewest points."""

    key: str
    section: str
    answers: tuple[tuple[str, Fraction], ...]
    states: Mapping[str, Fraction | str]
    show_if: Condition | None = None
    ask: Texts = field(default_factory=dict)
    why: Texts = field(default_factory=dict)
    example: Texts = field(default_factory=dict)
    evidence: Texts = field(default_factory=dict)
    refute: Texts = field(default_factory=dict)
    advice: Texts = field(default_factory=dict)
    need: tuple[str, ...] = ()
    max_age_days: int | None = None
    owner_role: str = ""
    effort: int | None = None

    def takes(self, word: str) -> bool:
        """This function will tell whether a word is an answer or a state of this question."""
        return word in self.states or any(word == answer for answer, _ in self.answers)


@dataclass(frozen=True, slots=True)
class Section:
    """Questions that one person answers: a node of the tree, or what the items call their section."""

    key: str
    title: Texts
    questions: tuple[Question, ...]


def questionnaire(plain: Mapping[str, Any], instrument: Instrument | None = None) -> list[Section]:
    """This function will put the questions of an instrument into sections: an item's own `section`, else the lowest node of the tree
    that holds it, in the order of the tree. Raises Refused for an instrument that cannot be read."""
    instrument = instrument or instrument_of(plain)
    above = {child: key for key, node in reversed(list(instrument.nodes.items())) for child, _ in node.children}
    tree = plain.get("tree") or {}
    found: dict[str, list[Question]] = {}
    for key, said_of in (plain.get("items") or {}).items():
        section = str((said_of or {}).get("section") or above.get(str(key), ""))
        found.setdefault(section, []).append(_question(instrument, str(key), said_of or {}, section))
    place = {key: at for at, key in enumerate(instrument.nodes)}  # of a folder the items come by the names of its files, the tree as it is meant
    ordered = sorted(found, key=lambda key: place.get(key, len(place)))
    return [Section(key, _title(tree, plain.get("words") or {}, key), tuple(found[key])) for key in ordered]


def _title(tree: Mapping[str, Any], words: Mapping[str, Any], key: str) -> Texts:
    return texts((tree.get(key) or {}).get("title") or words.get(key) or {"": key})


def _question(instrument: Instrument, key: str, said_of: Mapping[str, Any], section: str) -> Question:
    item, evidence = instrument.items[key], said_of.get("evidence") or {}
    by_kind = evidence if isinstance(evidence, Mapping) else {"text": evidence}
    effort, age = said_of.get("effort"), by_kind.get("max_age_days")
    need, fewest = by_kind.get("need") or [], min(item.points.values())
    unscored = ((word, fewest) for word in item.states if word not in STATES)
    return Question(
        key, section, (*item.points.items(), *unscored), item.states, item.show_if, ask=texts(said_of.get("ask")), why=texts(said_of.get("why")),
        example=texts(said_of.get("example")), evidence=texts(by_kind.get("text")), refute=texts(said_of.get("refute")),
        advice=texts(said_of.get("advice")), need=tuple(str(one) for one in (need if isinstance(need, list) else [need])),
        max_age_days=int(age) if age is not None else None, owner_role=str(said_of.get("owner_role") or ""),
        effort=int(effort) if effort is not None else None)


def texts(value: Any) -> Texts:
    """This function will take a text as it stands in a file: by language, or one text for all."""
    if isinstance(value, Mapping):
        return {str(language): str(text) for language, text in value.items()}
    return {"": str(value)} if value is not None else {}


def said(by_language: Texts, language: str) -> str:
    """This function will choose a text in a language, else in English, else in Korean, else any there is."""
    for wanted in (language, "en", "ko", ""):
        if by_language.get(wanted):
            return by_language[wanted]
    return next(iter(by_language.values()), "")


def word(plain: Mapping[str, Any], name: str, language: str) -> str:
    """This function will name a word of a scale, a level or a role in a language; a word without a name stays as it is."""
    return said(texts((plain.get("words") or {}).get(name)), language) or name


def states_offered(plain: Mapping[str, Any], key: str) -> list[str]:
    """This function will list the states that a person may choose for an item instead of an answer; the others say what became of it. One
    that leaves its question open (``na: block``) is no answer."""
    declared = ((plain.get("items") or {}).get(key) or {}).get("states") or {}
    return ["unsure", *(state for state in ("na", "refused", "not_collected") if str(declared.get(state, "block")) not in ("block", "missing"))]


def asked(questions: Mapping[str, Question], key: str, answers: Mapping[str, str]) -> bool:
    """This function will tell whether a question is asked, given the answers so far (item → word): its condition holds, and those
    that it hangs on are asked themselves."""
    condition = questions[key].show_if
    while condition is not None:
        if (answers.get(condition.item, "") in condition.answers) is not condition.wanted:
            return False
        condition = questions[condition.item].show_if
    return True


def every_question(sections: list[Section]) -> Iterator[Question]:
    """This function will go through the questions of all sections."""
    for section in sections:
        yield from section.questions
