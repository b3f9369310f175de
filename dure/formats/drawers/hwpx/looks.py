"""The looks that a paper uses: letters, paragraphs, borders. Each gets a number; together they are `header.xml`."""

from __future__ import annotations

from dataclasses import dataclass, field

from dure.formats.drawers.hwpx.xml import DECLARED, SPACES

# Fonts that come with Hancom Office.
SANS, SERIF = "함초롬돋움", "함초롬바탕"
_LANGUAGES = ("HANGUL", "LATIN", "HANJA", "JAPANESE", "OTHER", "SYMBOL", "USER")
_SCRIPTS = tuple(language.lower() for language in _LANGUAGES)
OUTLINES = 10  # how many levels of headings Hancom has


@dataclass(frozen=True, slots=True)
class Letters:
    """How letters look. `size` is in hundredths of a point."""

    font: int = 1
    size: int = 1050
    bold: bool = False
    colour: str = "#000000"


@dataclass(frozen=True, slots=True)
class Shape:
    """How a paragraph stands. Lengths in HWPUNIT (1/7200 inch). `outline`: level of a heading from 1, 0 for none.

    `left` is where its first line begins, `hang` how much farther in the lines after it stand;
    `pad` is the room between the words and the border above and below.
    """

    align: str = "JUSTIFY"
    left: int = 0
    hang: int = 0
    before: int = 0
    after: int = 0
    spacing: int = 150
    outline: int = 0
    keep: bool = False
    border: int = 2
    pad: int = 0


@dataclass(frozen=True, slots=True)
class Frame:
    """Rules around a cell or a paragraph as `kind width`: ``SOLID 0.12 mm``; empty for none."""

    left: str = ""
    right: str = ""
    top: str = ""
    bottom: str = ""
    fill: str = ""


THIN, THICK = "SOLID 0.12 mm", "SOLID 0.4 mm"


@dataclass(slots=True)
class Looks:
    """What has been asked for so far, each look once, numbered in order."""

    letters: dict[Letters, int] = field(default_factory=lambda: {Letters(): 0})
    shapes: dict[Shape, int] = field(default_factory=lambda: {Shape(): 0})
    frames: dict[Frame, int] = field(default_factory=lambda: {Frame(): 1, Frame(fill="none"): 2})
    # the look of 바탕글 and of 개요 1 … 10, filled by whoever lays out
    outlines: dict[int, tuple[int, int]] = field(default_factory=dict)

    def letter(self, look: Letters) -> int:
        """This function will number a look of letters."""
        return self.letters.setdefault(look, len(self.letters))

    def shape(self, look: Shape) -> int:
        """This function will number a shape of paragraphs."""
        return self.shapes.setdefault(look, len(self.shapes))

    def frame(self, look: Frame) -> int:
        """This function will number a border."""
        return self.frames.setdefault(look, len(self.frames) + 1)

    def header(self) -> str:
        """This function will write `header.xml`."""
        return (
            f'{DECLARED}<hh:head {SPACES} version="1.5" secCnt="1">'
            '<hh:beginNum page="1" footnote="1" endnote="1" pic="1" tbl="1" equation="1"/><hh:refList>'
            + _fonts() + self._frames() + self._letters()
            + '<hh:tabProperties itemCnt="1"><hh:tabPr id="0" autoTabLeft="0" autoTabRight="0"/></hh:tabProperties>'
            + _numbering() + self._shapes() + self._styles()
            + '</hh:refList><hh:compatibleDocument targetProgram="HWP201X"><hh:layoutCompatibility/>'
              '</hh:compatibleDocument>'
            '<hh:docOption><hh:linkinfo path="" pageInherit="0" footnoteInherit="0"/></hh:docOption>'
            '<hh:trackchageConfig flags="56"/></hh:head>'
        )

    def _frames(self) -> str:
        done = []
        for frame, number in self.frames.items():
            sides = "".join(
                f'<hh:{side}Border type="{kind or "NONE"}" width="{width or "0.1 mm"}" color="#000000"/>'
                for side in ("left", "right", "top", "bottom")
                for kind, _, width in (getattr(frame, side).partition(" "),))
            fill = (f'<hc:fillBrush><hc:winBrush faceColor="{frame.fill}" hatchColor="#999999" alpha="0"/>'
                    f'</hc:fillBrush>'
                    if frame.fill else "")
            done.append(
                f'<hh:borderFill id="{number}" threeD="0" shadow="0" centerLine="NONE" breakCellSeparateLine="0">'
                '<hh:slash type="NONE" Crooked="0" isCounter="0"/><hh:backSlash type="NONE" Crooked="0" isCounter="0"/>'
                f'{sides}<hh:diagonal type="SOLID" width="0.1 mm" color="#000000"/>{fill}</hh:borderFill>')
        return f'<hh:borderFills itemCnt="{len(done)}">{"".join(done)}</hh:borderFills>'

    def _letters(self) -> str:
        done = []
        for look, number in self.letters.items():
            done.append(
                f'<hh:charPr id="{number}" height="{look.size}" textColor="{look.colour}" shadeColor="none" '
                f'useFontSpace="0" '
                f'useKerning="0" symMark="NONE" borderFillIDRef="2"><hh:fontRef {_each(look.font)}/><hh:ratio '
                f'{_each(100)}/>'
                f"<hh:spacing {_each(0)}/><hh:relSz {_each(100)}/><hh:offset "
                f"{_each(0)}/>{'<hh:bold/>' if look.bold else ''}"
                '<hh:underline type="NONE" shape="SOLID" color="#000000"/><hh:strikeout shape="NONE" color="#000000"/>'
                '<hh:outline type="NONE"/><hh:shadow type="NONE" color="#C0C0C0" offsetX="10" offsetY="10"/>'
                '</hh:charPr>')
        return f'<hh:charProperties itemCnt="{len(done)}">{"".join(done)}</hh:charProperties>'

    def _shapes(self) -> str:
        done = []
        for look, number in self.shapes.items():
            # old readers know no case and take lengths doubled
            sizes = [_sizes(look, factor) for factor in (1, 2)]
            heading = ('<hh:heading type="NONE" idRef="0" level="0"/>' if not look.outline
                       else f'<hh:heading type="OUTLINE" idRef="0" level="{look.outline - 1}"/>')
            done.append(
                f'<hh:paraPr id="{number}" tabPrIDRef="0" condense="0" fontLineHeight="0" snapToGrid="1" '
                f'suppressLineNumbers="0" checked="0" textDir="LTR"><hh:align horizontal="{look.align}" '
                f'vertical="BASELINE"/>'
                f'{heading}<hh:breakSetting breakLatinWord="KEEP_WORD" breakNonLatinWord="BREAK_WORD" widowOrphan="0" '
                f'keepWithNext="{int(look.keep)}" keepLines="0" pageBreakBefore="0" lineWrap="BREAK"/>'
                '<hh:autoSpacing eAsianEng="0" eAsianNum="0"/><hp:switch>'
                '<hp:case hp:required-namespace="http://www.hancom.co.kr/hwpml/2016/HwpUnitChar">'
                f"{sizes[0]}</hp:case><hp:default>{sizes[1]}</hp:default></hp:switch>"
                f'<hh:border borderFillIDRef="{look.border}" offsetLeft="0" offsetRight="0" offsetTop="{look.pad}" '
                f'offsetBottom="{look.pad}" connect="0" ignoreMargin="0"/></hh:paraPr>')
        return f'<hh:paraProperties itemCnt="{len(done)}">{"".join(done)}</hh:paraProperties>'

    def _styles(self) -> str:
        rows = [("바탕글", "Normal", 0, 0), ("본문", "Body", 0, 0)]
        rows += [(f"개요 {n}", f"Outline {n}", *self.outlines.get(n, (0, 0))) for n in range(1, OUTLINES + 1)]
        done = [f'<hh:style id="{number}" type="PARA" name="{name}" engName="{english}" paraPrIDRef="{shape}" '
                f'charPrIDRef="{letter}" nextStyleIDRef="0" langID="1042" lockForm="0"/>'
                for number, (name, english, shape, letter) in enumerate(rows)]
        return f'<hh:styles itemCnt="{len(done)}">{"".join(done)}</hh:styles>'


def _each(value: int) -> str:
    return " ".join(f'{script}="{value}"' for script in _SCRIPTS)


def _sizes(look: Shape, factor: int) -> str:
    lengths = {"intent": -look.hang, "left": look.left, "right": 0, "prev": look.before, "next": look.after}
    margins = "".join(f'<hc:{name} value="{value * factor}" unit="HWPUNIT"/>' for name, value in lengths.items())
    return (f"<hh:margin>{margins}</hh:margin>"
            f'<hh:lineSpacing type="PERCENT" value="{look.spacing}" unit="HWPUNIT"/>')


def _fonts() -> str:
    kind = ('<hh:typeInfo familyType="FCAT_GOTHIC" weight="6" proportion="4" contrast="0" strokeVariation="1" '
            'armStyle="1" letterform="1" midline="1" xHeight="1"/>')
    faces = "".join(f'<hh:font id="{n}" face="{face}" type="TTF" isEmbedded="0">{kind}</hh:font>'
                    for n, face in enumerate((SANS, SERIF)))
    done = "".join(f'<hh:fontface lang="{language}" fontCnt="2">{faces}</hh:fontface>' for language in _LANGUAGES)
    return f'<hh:fontfaces itemCnt="{len(_LANGUAGES)}">{done}</hh:fontfaces>'


def _numbering() -> str:
    """Headings carry the number that the paper prints: the outline's own numbers are empty."""
    levels = "".join(
        f'<hh:paraHead start="1" level="{level}" align="LEFT" useInstWidth="0" autoIndent="0" widthAdjust="0" '
        'textOffsetType="PERCENT" textOffset="0" numFormat="DIGIT" charPrIDRef="4294967295" checkable="0"/>'
        for level in range(1, OUTLINES + 1))
    return f'<hh:numberings itemCnt="1"><hh:numbering id="1" start="0">{levels}</hh:numbering></hh:numberings>'
