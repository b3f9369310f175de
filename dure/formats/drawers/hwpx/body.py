"""The paper's own part of the package: `section0.xml`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from dure.formats.blocks import Block, Document, Heading, ListBlock, Mark, Paragraph, Picture, Table, Text
from dure.formats.drawers.hwpx.grid import table_xml
from dure.formats.drawers.hwpx.looks import OUTLINES, THICK, THIN, Frame, Letters, Looks, Shape
from dure.formats.drawers.hwpx.pictures import picture_xml
from dure.formats.drawers.hwpx.xml import DECLARED, SPACES, said

MARGIN = 5669  # 20 mm
WIDTH = 59528 - 2 * MARGIN  # A4
STEP = 1200  # by which a list below a list stands farther in
MARKERS = ("○", "-", "·")
ALIGNS = {"": "JUSTIFY", "left": "LEFT", "center": "CENTER", "right": "RIGHT"}

BODY = Letters()
SMALL = Letters(0, 850)
EMPTY = Letters(0, 200)
_HEADS = (
    (Letters(0, 1700, True), Shape("CENTER", after=1600, spacing=100, keep=True, pad=700)),
    (Letters(0, 1250, True), Shape("LEFT", left=500, before=800, after=900, spacing=100, keep=True, pad=350)),
    (Letters(0, 1150, True), Shape("LEFT", before=900, after=400, keep=True)),
    (Letters(0, 1050, True), Shape("LEFT", before=600, after=300, keep=True)),
)
_OPEN = Frame(fill="none")
_BOXES = (Frame(THIN, THIN, THIN, THICK), Frame(left="SOLID 1.5 mm", fill="#E6EBF1"), _OPEN, _OPEN)


@dataclass(slots=True)
class Body:
    """How one paper is laid out. `parts` grows paragraph by paragraph."""

    looks: Looks
    ids: int = 0
    opening: str = ""  # stands in the first paragraph: page, header, footer, page number
    pictures: list[bytes] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)

    def identity(self) -> int:
        """This function will give out the next number for a paragraph, table or picture."""
        self.ids += 1
        return self.ids

    def paragraph(self, inner: str, shape: Shape, style: int = 0, page_break: bool = False) -> str:
        """This function will write a paragraph around its runs."""
        opening, self.opening = self.opening, ""
        return (f'<hp:p id="{self.identity()}" paraPrIDRef="{self.looks.shape(shape)}" styleIDRef="{style}" '
                f'pageBreak="{int(page_break)}" columnBreak="0" merged="0">{opening}{inner}</hp:p>')

    def runs(self, text: Text, letters: Letters) -> str:
        """This function will write words; strong ones bold, a newline as a line break."""
        done: list[str] = []
        last = -1
        for run in text:
            strong = isinstance(run, Mark) and run.strong
            number = self.looks.letter(replace(letters, bold=True) if strong else letters)
            words = said(run.text if isinstance(run, Mark) else run).replace("\r", "")
            words = words.replace("\n", "<hp:lineBreak/>").replace("\t", '<hp:tab width="4000" leader="0" type="1"/>')
            if number == last:
                done[-1] += words
            else:
                done.append(f'<hp:run charPrIDRef="{number}"><hp:t>{words}')
            last = number
        if not done:
            return f'<hp:run charPrIDRef="{self.looks.letter(letters)}"/>'
        return "".join(f"{run}</hp:t></hp:run>" for run in done)

    def blocks(self, blocks: Iterable[Block], letters: Letters, shape: Shape, width: int,
               depth: int = 0) -> Iterable[str]:
        """This function will write blocks as paragraphs, at a width in HWPUNIT, inside so many lists."""
        page_break = False
        row = list(blocks)
        for index, block in enumerate(row):
            if isinstance(block, Heading):
                yield self.heading(block, page_break)
            elif isinstance(block, Paragraph):
                own = replace(shape, align=ALIGNS[block.align]) if block.align else shape
                if index + 1 < len(row) and isinstance(row[index + 1], Table):
                    own = replace(own, keep=True)  # its unit mostly: goes with the table to the next page
                yield self.paragraph(self.runs(block.text, letters), own, page_break=page_break)
            elif isinstance(block, ListBlock):
                yield from self._list(block, letters, shape, width, depth)
            elif isinstance(block, Table):
                yield from self._table(block, shape, width, page_break)
            elif isinstance(block, Picture):
                yield from self._picture(block, letters, shape, width, page_break)
            else:
                page_break = True
                continue
            page_break = False

    def heading(self, block: Heading, page_break: bool = False) -> str:
        """This function will write a heading in the style of its level (개요 1 …)."""
        level = min(max(1, block.level), OUTLINES)
        look = min(level, len(_HEADS)) - 1
        letters, shape = _HEADS[look]
        shape = replace(shape, outline=level, border=self.looks.frame(_BOXES[look]))
        self.looks.outlines[level] = (self.looks.shape(shape), self.looks.letter(letters))
        return self.paragraph(self.runs(block.text, letters), shape, level + 1, page_break)

    def _list(self, block: ListBlock, letters: Letters, shape: Shape, width: int, depth: int) -> Iterable[str]:
        for number, item in enumerate(block.items, 1):
            marker = item.marker or (f"{number}." if block.ordered else MARKERS[min(depth, len(MARKERS) - 1)])
            own = replace(shape, align="LEFT" if shape.align == "CENTER" else shape.align,
                          left=shape.left + STEP * depth, hang=_wide(f"{marker} ", letters.size))
            yield self.paragraph(self.runs((f"{marker} ", *item.text), letters), own)
            below = replace(shape, left=own.left + own.hang)
            for child in item.children:
                if isinstance(child, ListBlock):
                    yield from self._list(child, letters, shape, width, depth + 1)
                else:
                    yield from self.blocks([child], letters, below, width - below.left, depth + 1)

    def _table(self, table: Table, shape: Shape, width: int, page_break: bool) -> Iterable[str]:
        inner = table_xml(self, table, width)
        if inner:
            # the paragraph that holds a table has no words: as low as may be
            own = replace(shape, align="LEFT", hang=0, before=0, after=500, spacing=100)
            letter = self.looks.letter(EMPTY)
            yield self.paragraph(f'<hp:run charPrIDRef="{letter}">{inner}<hp:t/></hp:run>', own, page_break=page_break)

    def _picture(self, picture: Picture, letters: Letters, shape: Shape, width: int, page_break: bool) -> Iterable[str]:
        """A picture in a line of its own below its caption; its words where there is none to draw. The caption is a paragraph: where it
        belongs to the object, programs other than Hancom's draw both over what follows."""
        if picture.caption:
            yield self.paragraph(self.runs(picture.caption, replace(letters, font=0, bold=True)), replace(shape, align="LEFT", before=500, keep=True),
                                 page_break=page_break)
            page_break = False
        if not picture.svg:
            yield self.paragraph(self.runs((picture.alternative,), letters), shape, page_break=page_break)
            return
        own = replace(shape, align="CENTER", hang=0, before=300, after=500, spacing=100)
        inner = f'<hp:run charPrIDRef="{self.looks.letter(EMPTY)}">{picture_xml(self, picture, width)}<hp:t/></hp:run>'
        yield self.paragraph(inner, own, page_break=page_break)


def _wide(text: str, size: int) -> int:
    """How wide letters are, about: Korean letters and signs are square, Latin ones half as wide."""
    return sum(size if ord(char) > 0x2000 else size // 2 for char in text)


def section(document: Document, looks: Looks, pictures: list[bytes]) -> str:
    """This function will write `section0.xml`; it adds the files of its pictures, as PNG, to `pictures`."""
    body = Body(looks, pictures=pictures)
    body.opening = _opening(document, body)
    blocks = document.blocks or (Paragraph(()),)
    parts = list(body.blocks(blocks, BODY, Shape(spacing=160), WIDTH))
    if body.opening:  # nothing but what draws nothing
        parts.append(body.paragraph(body.runs((), BODY), Shape()))
    return f"{DECLARED}<hs:sec {SPACES}>{''.join(parts)}</hs:sec>"


def _opening(document: Document, body: Body) -> str:
    control = '<hp:ctrl><hp:pageNum pos="BOTTOM_CENTER" formatType="DIGIT" sideChar="-"/></hp:ctrl>'
    for kind, line, align in (("header", document.header, "RIGHT"), ("footer", document.footer, "CENTER")):
        if line:
            inner = body.paragraph(body.runs((line,), SMALL), Shape(align))
            control += (
                f'<hp:ctrl><hp:{kind} id="{body.identity()}" applyPageType="BOTH"><hp:subList id="" '
                f'textDirection="HORIZONTAL" '
                f'lineWrap="BREAK" vertAlign="{"TOP" if kind == "header" else "BOTTOM"}" linkListIDRef="0" '
                f'linkListNextIDRef="0" '
                f'textWidth="{WIDTH}" textHeight="2835" hasTextRef="0" hasNumRef="0">{inner}</hp:subList></hp:{kind}>'
                f'</hp:ctrl>')
    letter = body.looks.letter(BODY)
    return f'<hp:run charPrIDRef="{letter}">{_PAGE}{control}</hp:run>'


_NOTE = ('<hp:autoNumFormat type="DIGIT" userChar="" prefixChar="" suffixChar=")" supscript="0"/>'
         '<hp:noteLine length="-1" type="SOLID" width="0.12 mm" color="#000000"/>'
         '<hp:noteSpacing betweenNotes="283" belowLine="567" aboveLine="850"/><hp:numbering type="CONTINUOUS" '
         'newNum="1"/>')
_PAGE = (
    '<hp:secPr id="" textDirection="HORIZONTAL" spaceColumns="1134" tabStop="8000" tabStopVal="4000" '
    'tabStopUnit="HWPUNIT" '
    'outlineShapeIDRef="1" memoShapeIDRef="0" textVerticalWidthHead="0" masterPageCnt="0">'
    '<hp:grid lineGrid="0" charGrid="0" wonggojiFormat="0"/>'
    '<hp:startNum pageStartsOn="BOTH" page="0" pic="0" tbl="0" equation="0"/>'
    '<hp:visibility hideFirstHeader="0" hideFirstFooter="0" hideFirstMasterPage="0" border="SHOW_ALL" fill="SHOW_ALL" '
    'hideFirstPageNum="0" hideFirstEmptyLine="0" showLineNumber="0"/>'
    '<hp:lineNumberShape restartType="0" countBy="0" distance="0" startNumber="0"/>'
    '<hp:pagePr landscape="WIDELY" width="59528" height="84186" gutterType="LEFT_ONLY">'
    f'<hp:margin header="2835" footer="2835" gutter="0" left="{MARGIN}" right="{MARGIN}" top="4252" bottom="4252"/>'
    f'</hp:pagePr>'
    f'<hp:footNotePr>{_NOTE}<hp:placement place="EACH_COLUMN" beneathText="0"/></hp:footNotePr>'
    f'<hp:endNotePr>{_NOTE}<hp:placement place="END_OF_DOCUMENT" beneathText="0"/></hp:endNotePr>'
    + "".join(
        f'<hp:pageBorderFill type="{kind}" borderFillIDRef="1" textBorder="PAPER" headerInside="0" footerInside="0" '
        'fillArea="PAPER"><hp:offset left="1417" right="1417" top="1417" bottom="1417"/></hp:pageBorderFill>'
        for kind in ("BOTH", "EVEN", "ODD"))
    + '</hp:secPr><hp:ctrl><hp:colPr id="" type="NEWSPAPER" layout="LEFT" colCount="1" sameSz="1" sameGap="0"/>'
      '</hp:ctrl>'
)
