"""What is printed before a secret ballot: ballot papers in the three languages at once, and a sheet for each of the two tellers.

A ballot paper carries no number and no name of a voter. Source: `docs/sources.md#network-elections`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dure.documents.elections.protocol import blank, cell
from dure.documents.elections.words import words
from dure.domain.elections.labels import ROUNDS
from dure.domain.elections.models import Election
from dure.domain.elections.queries.elections import candidatures_of, names_of, standing_of
from dure.domain.elections.rules.protocol import SOURCE
from dure.domain.meetings.labels.voting import CHOICES
from dure.domain.meetings.labels.when import LANGUAGES, said_in, spoken
from dure.formats.blocks import Block, Cell, Document, Heading, PageBreak, Paragraph, Table
from dure.kernel.problem import Refused

# the most papers that one file prints: an assembly of all members, with some to spare
MOST = 400
BOX = "☐"


def _standing(election: Election) -> tuple[list[tuple[str, Mapping[str, str]]], int, str]:
    """Who stands in the round that comes, or that runs, with how many are chosen and the kind of the round."""
    found = standing_of(election)
    names = names_of(candidatures_of(election), election.meeting.starts_on)
    running = next((one for one in found.rounds if one.ballot and one.held is None and one.ballot.state in ("open", "closed")), None)
    if running is not None and running.ballot is not None:
        keys, picks, kind = list(running.record.standing), running.ballot.picks, running.record.kind
    elif found.progress.next in ("first", "run_off", "tie"):
        keys, picks, kind = list(found.progress.standing), found.progress.places, found.progress.next
    else:
        raise Refused.because("elections.round_not_next", source=SOURCE)
    return [(key, names[key]) for key in keys], picks, kind


def _lines(standing: Sequence[tuple[str, Mapping[str, str]]]) -> list[Mapping[str, str]]:
    """What can be marked: those who stand, or for and against one who stands alone; and abstaining."""
    named = [name for _, name in standing] if len(standing) > 1 else [CHOICES["yes"], CHOICES["no"]]
    return [*named, CHOICES["abstain"]]


def _spoken(texts: Mapping[str, str]) -> str:
    """A name in the three languages, each once."""
    return " · ".join(dict.fromkeys(said_in(texts, language) for language in LANGUAGES))


def _roomy(said: str) -> tuple[Block, ...]:
    """A line with room above and below, to be marked by hand."""
    return Paragraph(("\u00a0",)), Paragraph((said,)), Paragraph(("\u00a0",))


def ballot_papers(election: Election, copies: int) -> Document:
    """This function will compose ballot papers, one a page, all alike: who stands in the round that comes. They are to be drawn
    without page numbers, by which a paper could be told from another.

    Raises Refused where no vote comes next, and for more than `MOST` papers.
    """
    standing, picks, kind = _standing(election)
    if not 1 <= copies <= MOST:
        raise Refused.because("elections.copies", source=SOURCE, most=MOST)
    title = _spoken(election.title)
    alone = [_spoken(standing[0][1])] if len(standing) == 1 else []
    rows = tuple((Cell(_roomy(BOX), align="center"), Cell(_roomy(_spoken(line)), align="left")) for line in _lines(standing))
    mark = [words("mark_one" if picks == 1 else "mark_most", language, picks=picks) for language in LANGUAGES]
    paper: list[Block] = [
        Heading(1, (" · ".join(words("ballot", language) for language in LANGUAGES),)), Paragraph((title,)),
        Paragraph((_spoken(ROUNDS[kind]),)), *(Paragraph((name,)) for name in alone), Paragraph(("\n".join(mark),)),
        Table(rows, widths=(12, 88)), Paragraph(("\n".join(words("unmarked", language) for language in LANGUAGES),))]
    blocks = [block for copy in range(copies) for block in ([PageBreak()] if copy else []) + paper]
    return Document(tuple(blocks), f"{words('ballot', 'en')} {election.key}", "ko")


def tellers_sheets(election: Election, language: str) -> Document:
    """This function will compose the sheets of the two tellers, a page each, in ``ko``, ``en`` or ``fr``. Raises Refused where no
    vote comes next."""
    language = spoken(language)
    standing, picks, kind = _standing(election)
    lines = [said_in(line, language) for line in _lines(standing)] + [CHOICES[word][language] for word in ("blank", "invalid")]
    if picks > 1:
        lines.insert(len(standing), CHOICES["papers"][language])
    head = tuple(cell(words(name, language), header=True) for name in ("candidate", "strokes", "sum"))
    blocks: list[Block] = []
    for number in (1, 2):
        blocks += [*([PageBreak()] if number > 1 else []), Heading(1, (words("sheet", language),)),
                   Paragraph((f"{said_in(election.title, language, election.key)} · {ROUNDS[kind][language]} · "
                              f"{words('teller', language, number=number)}",)), Paragraph((words("alone", language),)),
                   Table((head, *((cell(line), blank(3), blank()) for line in lines)), header_rows=1, widths=(40, 45, 15)),
                   Table(((cell(words("signature", language), header=True), blank(2)),), widths=(30, 70))]
    return Document(tuple(blocks), f"{words('sheet', language)} {election.key}", language)
