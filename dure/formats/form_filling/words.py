"""Words of a form: what a paragraph says, what is blank or instruction, and how words are put in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from copy import deepcopy
from dataclasses import dataclass, field

from lxml import etree
from lxml.etree import _Element

from dure.formats.drawers.characters import plain_xml
from dure.formats.readers.hwpx.styles import local

# What forms print where something is to be written, whatever they ask for.
_INSTRUCTION = re.compile(
    r"^\s*[※☞＊]|작성\s*(?:요령|예시|방법|하세요|하십시오)|기재\s*(?:요령|예시|할|하|$|\))"
    r"|[<(\[〈]\s*예\s*시?\s*[>)\]〉:]|입력\s*(?:하|$)")
_WRAPPED = re.compile(r"^\s*(?:<[^<>]*>|〈[^〈〉]*〉|\{\{[^{}]*\}\})\s*$")
_DUMMY = re.compile(
    r"^[\s,.:~년월일()\-]*(?:[○◯Oo]{2,}|[Xx×]{3,}|0(?:[,.]?0)+|_{2,}|…+|\.{3,})[\s○◯OoXx×0_,.:~년월일…()\-]*$")
_NOTHING = re.compile(r"^[\s○●□■◦∙·ㆍ\-–*:]*$")
_BOX = re.compile(r"[□☐▢◻]")
_SIGNS = {"lineBreak": "\n", "tab": "\t", "nbSpace": " ", "fwSpace": " ", "hyphen": "-"}
_HOLDS = {"tbl", "pic", "ctrl", "secPr", "rect", "equation", "container", "ole"}


def text_of(paragraph: _Element) -> str:
    """This function will return a paragraph's own words; those of tables in it are not its own."""
    parts: list[str] = []
    for run in paragraph:
        if local(run) == "run":
            for t in run:
                if local(t) == "t":
                    parts.append(t.text or "")
                    for inner in t:
                        parts += [_SIGNS.get(local(inner), ""), inner.tail or ""]
    return "".join(parts)


def holds_objects(paragraph: _Element) -> bool:
    """This function will tell whether a paragraph holds a table, a picture or a setting that must stay."""
    return any(local(inner) in _HOLDS for run in paragraph for inner in run)


@dataclass(slots=True)
class Letters:
    """The looks of letters in the form's header; a plain look is added where instructions are the only pattern."""

    header: _Element | None
    looks: dict[str, _Element] = field(default_factory=dict)
    plain: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.header is not None:
            self.looks = {e.get("id", ""): e for e in self.header.iter() if local(e) == "charPr"}

    def is_coloured(self, number: str) -> bool:
        """This function will tell whether letters are coloured and italic, as instructions are."""
        look = self.looks.get(number)
        if look is None:
            return False
        colour = look.get("textColor", "#000000").lower()
        return colour not in ("#000000", "none", "") and any(local(e) == "italic" for e in look)

    def upright(self, number: str) -> str:
        """This function will return the same look in black and upright, made where the form has none."""
        if not self.is_coloured(number):
            return number
        if number not in self.plain:
            look = deepcopy(self.looks[number])
            parent = self.looks[number].getparent()
            assert parent is not None
            new = str(1 + max(int(key) for key in self.looks if key.isdigit()))
            look.set("id", new)
            look.set("textColor", "#000000")
            for child in [e for e in look if local(e) == "italic"]:
                look.remove(child)
            parent.append(look)
            parent.set("itemCnt", str(len(parent)))
            self.looks[new] = look
            self.plain[number] = new
        return self.plain[number]


@dataclass(slots=True)
class Reader:
    """Tells blanks and instructions from what the form prints. `blanks` are patterns that count as nothing printed."""

    letters: Letters
    blanks: tuple[re.Pattern[str], ...] = ()

    def is_instruction(self, paragraph: _Element) -> bool:
        """This function will tell whether a paragraph tells the writer what to write."""
        words = text_of(paragraph)
        if _NOTHING.match(words):
            return False
        if _INSTRUCTION.search(words) or _WRAPPED.match(words) or _DUMMY.match(words):
            return True
        runs = [run for run in paragraph if local(run) == "run" and _spoken(run)]
        return bool(runs) and all(self.letters.is_coloured(run.get("charPrIDRef", "")) for run in runs)

    def is_blank(self, paragraph: _Element) -> bool:
        """This function will tell whether a paragraph has no words, or only what stands for none."""
        words = text_of(paragraph)
        for pattern in self.blanks:
            words = pattern.sub("", words)
        return bool(_NOTHING.match(words))

    def is_free(self, paragraphs: Sequence[_Element]) -> bool:
        """This function will tell whether words may be put where these paragraphs stand."""
        return bool(paragraphs) and not any(holds_objects(p) for p in paragraphs) and all(
            self.is_blank(p) or self.is_instruction(p) for p in paragraphs)


def put(paragraphs: Sequence[_Element], lines: Iterable[str], reader: Reader) -> list[_Element]:
    """This function will put lines where paragraphs stand, a paragraph each.

    They look like the first paragraph that is no instruction, or like the first. Returns the new paragraphs; the
    old ones go.
    """
    pattern = next((p for p in paragraphs if not reader.is_instruction(p)), paragraphs[0])
    parent = paragraphs[0].getparent()
    assert parent is not None
    where = parent.index(paragraphs[0])
    for paragraph in paragraphs:
        parent.remove(paragraph)
    made = []
    for offset, line in enumerate(line for text in lines for line in (text.split("\n") or [""])):
        new = deepcopy(pattern)
        say(new, line, reader, keep=not offset)
        parent.insert(where + offset, new)
        made.append(new)
    return made


def say(paragraph: _Element, words: str, reader: Reader, *, keep: bool = True) -> None:
    """This function will replace a paragraph's words, keeping its shape and the letters of its first words.

    With `keep` the objects and settings that hang on it stay.
    """
    runs = [run for run in paragraph if local(run) == "run"]
    spoken = [run for run in runs if _spoken(run)]
    number = (spoken or runs or [paragraph])[0].get("charPrIDRef", "0")
    for child in list(paragraph):
        # line segments say where lines broke before: the office program makes them anew
        if local(child) == "run" and keep and any(local(inner) in _HOLDS for inner in child):
            for inner in [e for e in child if local(e) == "t"]:
                child.remove(inner)
        elif local(child) in ("run", "linesegarray"):
            paragraph.remove(child)
    space = etree.QName(paragraph).namespace
    run = etree.SubElement(paragraph, f"{{{space}}}run", charPrIDRef=reader.letters.upright(number))
    text = etree.SubElement(run, f"{{{space}}}t")
    text.text = plain_xml(words)


def _spoken(run: _Element) -> bool:
    return any(str(words).strip() for words in run.itertext())


def ticked(words: str, options: Iterable[str]) -> str | None:
    """This function will tick the boxes of a choice (``□ 신규 □ 계속``): the words with ☑, or None where none fits."""
    if not _BOX.search(words):
        return None
    for option in options:
        spelled = r"\s*".join(re.escape(char) for char in "".join(option.split()))
        found = re.search(rf"[□☐▢◻](\s*)(?={spelled})", words)
        if not spelled or not found:
            return None
        words = f"{words[:found.start()]}☑{words[found.start() + 1:]}"
    return words


def behind_label(words: str, labels: Iterable[str], content: str) -> str | None:
    """This function will put content behind a label inside a line: ``[국비]   [시비]``, ``국비 :``.

    A unit printed there is kept, once. None where no such label stands in the line, or words stand behind it.
    """
    for label in labels:
        spelled = r"\s*".join(re.escape(char) for char in "".join(label.split()))
        if not spelled:
            continue
        room = r"(?P<room>[\s_]*)(?P<unit>[^\W\d_]{0,4})\s*"
        inside = re.search(rf"(?P<label>\[\s*{spelled}\s*\]){room}(?=\[|$)", words)
        alone = re.search(rf"^(?P<label>\W*{spelled}\s*[:：]){room}$", words)
        found = inside or alone
        if found:
            unit = found["unit"]
            said = content if content.endswith(unit) else content + unit
            gap = "  " if found.end() < len(words) else ""
            return f"{words[:found.end('label')]} {said}{gap}{words[found.end():]}"
    return None
