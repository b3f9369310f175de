"""In which order motions are put, which of them fall away, and what a motion says once its amendments are carried.

Source: `docs/sources.md#network-meetings`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dure.domain.meetings.rules.counting import SOURCE
from dure.kernel.problem import Problem

Text = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Moved:
    """A motion or an amendment: `carried` is None until its vote was declared; `distance` is the chair's ruling."""

    number: int
    text: Text
    kind: str = "main"
    state: str = "tabled"
    amends: int | None = None
    passage: Text | None = None
    distance: int | None = None
    carried: bool | None = None
    item: int | None = None

    @property
    def waits(self) -> bool:
        """This function will tell whether it is still to be put."""
        return self.state == "tabled" and self.carried is None


def voting_order(motions: Sequence[Moved]) -> list[Moved]:
    """This function will return motions in the order in which they are put: those on procedure first, every amendment before
    what it amends, the farthest first; where none was ruled farther, the one moved first."""
    def put(motion: Moved) -> Iterator[Moved]:
        for amendment in sorted((m for m in motions if m.amends == motion.number), key=lambda m: (-(m.distance or 0), m.number)):
            yield from put(amendment)
        yield motion

    roots = sorted((m for m in motions if m.amends is None), key=lambda m: (m.kind != "procedure", m.number))
    return [motion for root in roots for motion in put(root)]


def before(motions: Sequence[Moved], number: int) -> list[int]:
    """This function will return the numbers of those that have to be put before a motion: the ones waiting that amend it or what it
    belongs to and come earlier, and motions on the procedure of the same item."""
    order = voting_order(motions)
    root, of = _root(motions, number), {motion.number: motion for motion in motions}
    found = []
    for motion in order:
        if motion.number == number:
            break
        same = _root(motions, motion.number) == root
        procedure = motion.kind == "procedure" and motion.item == of[number].item
        if motion.waits and (same or procedure):
            found.append(motion.number)
    return found


def _root(motions: Sequence[Moved], number: int) -> int:
    of = {motion.number: motion for motion in motions}
    while (above := of[number].amends) is not None:
        number = above
    return number


def as_amended(motions: Sequence[Moved], number: int) -> dict[str, str]:
    """This function will return what a motion says with its carried amendments, by language, in the order they were put.

    In a language in which an amendment has no words the passage stands as it was.
    """
    motion = next(m for m in motions if m.number == number)
    text = dict(motion.text)
    for amendment in voting_order(motions):
        if amendment.amends == number and amendment.carried and amendment.state == "tabled":
            text = _changed(text, amendment.passage or {}, as_amended(motions, amendment.number))
    return text


def _changed(text: Text, passage: Text, words: Text) -> dict[str, str]:
    """A text with a passage replaced, or words added at its end, in each language that has them."""
    changed = dict(text)
    for language, said in text.items():
        if passage.get(language) and language in words:
            changed[language] = said.replace(passage[language], words[language], 1)
        elif not any(passage.values()) and words.get(language):
            changed[language] = f"{said}\n{words[language]}"
    return changed


def lapsing(motions: Sequence[Moved]) -> list[int]:
    """This function will return the numbers of amendments that wait and can no longer be put: what they amend was withdrawn, has
    lapsed or is decided, or the passage they replace stands no more in it as amended."""
    of = {motion.number: motion for motion in motions}

    def stands(motion: Moved) -> bool:
        if motion.amends is None or not motion.waits:
            return motion.waits
        return stands(of[motion.amends]) and passage_stands(as_amended(motions, motion.amends), motion.passage or {})

    return [motion.number for motion in motions if motion.amends is not None and motion.waits and not stands(motion)]


def passage_stands(text: Text, passage: Text) -> bool:
    """This function will tell whether a passage stands in a text in every language in which both are said."""
    return all(words in text[language] for language, words in passage.items() if words and language in text)


def amending_problems(above: Moved, text: Text, words: Text, passage: Text) -> list[Problem]:
    """This function will judge an amendment before it is tabled: what it amends waits, and the passage stands there (in `text`, as
    amended so far)."""
    if not above.waits:
        return [Problem("meetings.motion_stands", {"number": above.number}, SOURCE)]
    problems = text_problems(words, may_be_empty=any(passage.values()))
    if not passage_stands(text, passage) or any(words_of and language not in text for language, words_of in passage.items()):
        problems.append(Problem("meetings.passage_not_there", {"number": above.number}, SOURCE))
    return problems


def text_problems(text: Text, *, may_be_empty: bool = False) -> list[Problem]:
    """This function will judge the words of a motion: there are some, unless an amendment strikes a passage out."""
    if may_be_empty or any(words.strip() for words in text.values()):
        return []
    return [Problem("meetings.motion_empty", {}, SOURCE)]
