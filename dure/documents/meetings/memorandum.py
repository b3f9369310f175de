"""The meeting memorandum: what was decided and how it was voted, and nothing else. Source: `docs/sources.md#network-meetings`."""

from __future__ import annotations

from dure.documents.meetings.minutes import MinutesFacts, in_section, passage_blocks, words_of
from dure.domain.meetings.labels.minutes import in_language
from dure.domain.meetings.rules.minutes import SECTION_NAMES
from dure.formats.blocks import Block, Cell, Document, Heading, Mark, Paragraph, Table, plain

WORDS: dict[str, dict[str, str]] = {
    "title": {"ko": "회의 비망록", "en": "Meeting Memorandum", "fr": "Mémorandum de réunion"},
    "agreed": {"ko": "위 회의에서 결정하고 표결한 사항은 다음과 같다.", "en": "The meeting decided and voted as follows.",
               "fr": "La réunion a décidé et voté ce qui suit."},
    "none": {"ko": "결정하거나 표결한 사항이 없다.", "en": "Nothing was decided or voted on.", "fr": "Rien n’a été décidé ni mis aux voix."},
    "provisional": {"ko": "회의록 승인 전의 잠정 비망록이다.", "en": "Provisional: the minutes are not approved yet.",
                    "fr": "Provisoire : le procès-verbal n’est pas encore approuvé."},
}


def memorandum_paper(facts: MinutesFacts, language: str, *, public: bool = False) -> Document:
    """This function will lay out the decisions and votes of a meeting, with its name, time, place and how many were there."""
    name = in_language(facts.title, language)
    rows = [(section, [line for passage in found for line in words_of(passage, language, public=public)])
            for section in ("name", "time_place", "attendees") if (found := in_section(facts.passages, section)[:1 if section == "attendees" else None])]
    blocks: list[Block] = [
        Heading(1, (WORDS["title"][language],)), Paragraph((name,), align="center"),
        Table(tuple((Cell((Paragraph((SECTION_NAMES[section][language],)),), header=True, align="left"),
                     Cell(tuple(Paragraph((line,)) for line in lines), align="left")) for section, lines in rows if lines), widths=(25, 75))]
    if not facts.approved:
        blocks.append(Paragraph((WORDS["provisional"][language],)))
    decided = in_section(facts.passages, "decisions")
    blocks.append(Paragraph((WORDS["agreed" if decided else "none"][language],)))
    for number, passage in enumerate(decided, 1):
        first, *others = passage_blocks(passage, language, public=public)
        if isinstance(first, Paragraph):
            first = Paragraph((Mark(f"{number}. {plain(first.text)}", strong=True),))
        blocks += [first, *others]
    return Document(tuple(blocks), f"{WORDS['title'][language]}: {name}", language)
