"""Minutes (회의록) as a paper, in Korean, English or French: the eight contents in their order, what is withheld with its ground and
end, who approved, and the hash of what was approved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from dure.domain.meetings.labels.minutes import CLAUSES, LAW, day, in_language
from dure.domain.meetings.models import Minutes
from dure.domain.meetings.rules.minutes import SECTION_NAMES, SECTIONS
from dure.formats.blocks import Block, Cell, Document, Heading, Item, ListBlock, Paragraph, Table

WORDS: dict[str, dict[str, str]] = {
    "title": {"ko": "회의록", "en": "Minutes", "fr": "Procès-verbal"},
    "draft": {"ko": "초안(승인 전)", "en": "Draft, not approved", "fr": "Projet non approuvé"},
    "version": {"ko": "제{version}판", "en": "Version {version}", "fr": "Version {version}"},
    "why": {"ko": "바로잡은 사유", "en": "Why rectified", "fr": "Motif de la rectification"},
    "approved": {"ko": "승인", "en": "Approved", "fr": "Approuvé"},
    "drafted": {"ko": "작성", "en": "Drafted", "fr": "Rédigé"},
    "hash": {"ko": "내용 확인값(SHA-256)", "en": "Hash of the content (SHA-256)", "fr": "Empreinte du contenu (SHA-256)"},
    "until": {"ko": "{day}까지 비공개", "en": "withheld until {day}", "fr": "non communicable jusqu’au {day}"},
    "deliberation": {"ko": "심의가 끝날 때까지 비공개", "en": "withheld until the deliberation ends",
                     "fr": "non communicable jusqu’à la fin de la délibération"},
    "withheld": {"ko": "비공개", "en": "Withheld", "fr": "Non communiqué"},
    "missing": {"ko": "(기재 사항 없음)", "en": "(nothing is told)", "fr": "(rien n’est indiqué)"},
}


@dataclass(frozen=True, slots=True)
class MinutesFacts:
    """What the paper prints: the meeting's title, the passages as minutes keep them, and who drafted and approved when."""

    title: Mapping[str, str]
    passages: Sequence[Mapping[str, Any]]
    version: int = 1
    why: str = ""
    drafted: str = ""
    approved: str = ""
    content_hash: str = ""


def minutes_facts(minutes: Minutes) -> MinutesFacts:
    """This function will take from a version of minutes what its paper prints; days are those of the meeting's zone."""
    zone = ZoneInfo(minutes.meeting.time_zone)
    approved = f"{minutes.approved_at.astimezone(zone):%Y-%m-%d} {minutes.approved_by_name}" if minutes.approved_at else ""
    return MinutesFacts(minutes.meeting.title, minutes.passages, minutes.version, minutes.why,
                        f"{minutes.drafted_at.astimezone(zone):%Y-%m-%d} {minutes.drafted_by_name}", approved, minutes.content_hash)


def minutes_paper(facts: MinutesFacts, language: str, *, public: bool = False) -> Document:
    """This function will lay minutes out as a paper. A `public` one says of a withheld passage only its ground and its end."""
    title = WORDS["title"][language]
    name = in_language(facts.title, language)
    mark = f"{WORDS['version'][language].format(version=facts.version)} · {WORDS['approved' if facts.approved else 'draft'][language]}"
    blocks: list[Block] = [Heading(1, (title,)), Paragraph((name,), align="center"),
                           Paragraph((mark,), align="right"),
                           _heads(facts.passages, language, public)]
    for section in SECTIONS[3:]:
        blocks.append(Heading(2, (SECTION_NAMES[section][language],)))
        found = [p for p in facts.passages if p["section"] == section]
        said = [block for passage in found for block in passage_blocks(passage, language, public=public)]
        blocks += said or [Paragraph((WORDS["missing"][language],))]
    signed = [(WORDS[key][language], value) for key, value in (
        ("drafted", facts.drafted), ("approved", facts.approved), ("why", facts.why), ("hash", facts.content_hash)) if value]
    blocks.append(Table(tuple((_cell(label, header=True), _cell(value)) for label, value in signed), widths=(28, 72)))
    return Document(tuple(blocks), f"{title}: {name}", language)


def _heads(passages: Sequence[Mapping[str, Any]], language: str, public: bool) -> Table:
    """Name, host, time and place as a table on top."""
    rows = []
    for section in SECTIONS[:3]:
        lines = [line for p in passages if p["section"] == section for line in words_of(p, language, public=public)]
        rows.append((_cell(SECTION_NAMES[section][language], header=True),
                     Cell(tuple(Paragraph((line,)) for line in lines or [WORDS["missing"][language]]), align="left")))
    return Table(tuple(rows), widths=(25, 75))


def words_of(passage: Mapping[str, Any], language: str, *, public: bool) -> list[str]:
    """This function will return the lines of a passage; of a withheld one the ground and its end, before the lines or, in a
    `public` paper, instead of them."""
    lines = [line for line in in_language(passage["text"], language).splitlines() if line.strip()]
    if not passage.get("withheld"):
        return lines
    said = withheld_words(passage["withheld"], language)
    return [f"[{said}]"] if public else [f"[{said}]", *lines]


def withheld_words(withheld: Mapping[str, Any], language: str) -> str:
    """This function will say why a passage is withheld and until when: the law, its clause, the end."""
    clause = CLAUSES.get(str(withheld["clause"]), {}).get(language, str(withheld["clause"]))
    until = (WORDS["until"][language].format(day=day(date.fromisoformat(str(withheld["ends_on"])), language)) if withheld.get("ends_on")
             else WORDS["deliberation"][language])
    return f"{WORDS['withheld'][language]}: {LAW[language]}, {clause}; {until}"


def passage_blocks(passage: Mapping[str, Any], language: str, *, public: bool = False) -> Iterator[Block]:
    """This function will lay a passage out: its lines as paragraphs, lines that begin with a dash as a list."""
    listed: list[Item] = []
    for line in words_of(passage, language, public=public):
        if line.startswith("- "):
            listed.append(Item((line[2:],), "-"))
            continue
        if listed:
            yield ListBlock(tuple(listed))
            listed = []
        yield Paragraph((line,))
    if listed:
        yield ListBlock(tuple(listed))


def _cell(words: str, header: bool = False) -> Cell:
    return Cell((Paragraph((words,)),), header=header, align="left")


def in_section(passages: Iterable[Mapping[str, Any]], *sections: str) -> list[Mapping[str, Any]]:
    """This function will return the passages of some sections, in their order."""
    return [passage for passage in passages if passage["section"] in sections]
