
"""What the forms are made with: paragraphs and tables as plain XML, put into a package."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from xml.sax.saxutils import escape

H = "http://www.hancom.co.kr/hwpml/2011"
SPACES = (
    f'xmlns:ha="{H}/app" xmlns:hp="{H}/paragraph" xmlns:hs="{H}/section" xmlns:hc="{H}/core" xmlns:hh="{H}/head" '
    f'xmlns:hhs="{H}/history" xmlns:hm="{H}/master-page" xmlns:hp10="http://www.hancom.co.kr/hwpml/2016/paragraph" '
    'xmlns:hpf="http://www.hancom.co.kr/schema/2011/hpf" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:opf="http://www.idpf.org/2007/opf/" xmlns:ooxmlchart="http://www.hancom.co.kr/hwpml/2016/ooxmlchart" '
    'xmlns:hwpunitchar="http://www.hancom.co.kr/hwpml/2016/HwpUnitChar" xmlns:epub="http://www.idpf.org/2007/ops" '
    'xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0"'
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
BLACK, BOLD, BLUE = 0, 1, 2  # letters: BLUE is italic, as instructions are
BODY, MIDDLE, RIGHT, INSET = 0, 1, 2, 3  # paragraphs
RULED, SHADED = 2, 3  # borders


def p(text: str = "", letters: int = BLACK, shape: int = BODY, inner: str = "") -> str:
    """This function will write a paragraph, with the line segments that Hancom leaves."""
    words = f"<hp:t>{escape(text)}</hp:t>" if text else ""
    return (f'<hp:p id="2147483648" paraPrIDRef="{shape}" styleIDRef="0" pageBreak="0" columnBreak="0" merged="0">'
            f'<hp:run charPrIDRef="{letters}">{inner}{words}</hp:run><hp:linesegarray><hp:lineseg textpos="0" '
            f'vertpos="0" '
            'vertsize="1000" textheight="1000" baseline="850" spacing="600" horzpos="0" horzsize="10000" '
            'flags="393216"/>'
            "</hp:linesegarray></hp:p>")


@dataclass
class C:
    """A cell: paragraphs as (text, letters) or text; spans; shaded where it is a label."""

    text: str | tuple[tuple[str, int], ...] = ""
    down: int = 1
    across: int = 1
    label: bool = False
    shape: int = MIDDLE

    def xml(self, row: int, column: int) -> str:
        """This function will write the cell at its address."""
        lines = ((self.text, BOLD if self.label else BLACK),) if isinstance(self.text, str) else self.text
        inner = "".join(p(part, letters, self.shape) for text, letters in lines for part in text.split("\n"))
        return (f'<hp:tc name="" header="0" hasMargin="0" protect="0" editable="0" dirty="0" '
                f'borderFillIDRef="{SHADED if self.label else RULED}"><hp:subList id="" textDirection="HORIZONTAL" '
                'lineWrap="BREAK" vertAlign="CENTER" linkListIDRef="0" linkListNextIDRef="0" textWidth="0" '
                'textHeight="0" '
                f'hasTextRef="0" hasNumRef="0">{inner}</hp:subList><hp:cellAddr colAddr="{column}" rowAddr="{row}"/>'
                f'<hp:cellSpan colSpan="{self.across}" rowSpan="{self.down}"/>'
                f'<hp:cellSz width="{5000 * self.across}" height="{1500 * self.down}"/>'
                '<hp:cellMargin left="141" right="141" top="141" bottom="141"/></hp:tc>')


def label(text: str, down: int = 1, across: int = 1) -> C:
    """This function will make a shaded cell that prints a label."""
    return C(text, down, across, True)


def table(rows: list[list[C]]) -> str:
    """This function will write a table inside a paragraph of its own."""
    taken: set[tuple[int, int]] = set()
    lines = []
    for r, row in enumerate(rows):
        c, cells = 0, []
        for cell in row:
            while (r, c) in taken:
                c += 1
            taken |= {(r + i, c + j) for i in range(cell.down) for j in range(cell.across)}
            cells.append(cell.xml(r, c))
        lines.append(f"<hp:tr>{''.join(cells)}</hp:tr>")
    width, height = 1 + max(c for _, c in taken), 1 + max(r for r, _ in taken)
    assert len(taken) == width * height, "the form's own table has holes"
    inner = (f'<hp:tbl id="1" zOrder="0" numberingType="TABLE" textWrap="TOP_AND_BOTTOM" textFlow="BOTH_SIDES" '
             f'lock="0" '
             f'dropcapstyle="None" pageBreak="CELL" repeatHeader="1" rowCnt="{height}" colCnt="{width}" '
             f'cellSpacing="0" '
             f'borderFillIDRef="{RULED}" noAdjust="0"><hp:sz width="{5000 * width}" widthRelTo="ABSOLUTE" '
             f'height="{1500 * height}" heightRelTo="ABSOLUTE" protect="0"/><hp:pos treatAsChar="1" affectLSpacing="0" '
             'flowWithText="1" allowOverlap="0" holdAnchorAndSO="0" vertRelTo="PARA" horzRelTo="PARA" vertAlign="TOP" '
             'horzAlign="LEFT" vertOffset="0" horzOffset="0"/><hp:outMargin left="0" right="0" top="0" bottom="0"/>'
             '<hp:inMargin left="141" right="141" top="141" bottom="141"/>' + "".join(lines) + "</hp:tbl>")
    return p(inner=inner)


def package(paragraphs: list[str], first: str = "") -> bytes:
    """This function will put paragraphs into an HWPX package whose first line carries the page."""
    section = f"{HEAD}<hs:sec {SPACES}>{_first(first)}{''.join(paragraphs)}</hs:sec>"
    parts = {
        "mimetype": "application/hwp+zip",
        "version.xml": f'{HEAD}<hv:HCFVersion xmlns:hv="{H}/version" tagetApplication="WORDPROCESSOR" major="5" minor="1" '
                       'micro="0" buildNumber="1" os="1" xmlVersion="1.4" application="Hancom Office Hangul" '
                       'appVersion="11"/>',
        "Contents/header.xml": _header(),
        "Contents/section0.xml": section,
        "settings.xml": f'{HEAD}<ha:HWPApplicationSetting xmlns:ha="{H}/app"><ha:CaretPosition listIDRef="0" paraIDRef="0" '
                        'pos="0"/></ha:HWPApplicationSetting>',
        "Contents/content.hpf": _content(),
        "META-INF/container.xml": f'{HEAD}<ocf:container xmlns:ocf="urn:oasis:names:tc:opendocument:xmlns:container"><ocf:rootfiles>'
                                  '<ocf:rootfile full-path="Contents/content.hpf" '
                                  'media-type="application/hwpml-package+xml"/>'
                                  "</ocf:rootfiles></ocf:container>",
        "META-INF/manifest.xml": f'{HEAD}<odf:manifest xmlns:odf="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in parts.items():
            kind = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(name, (2018, 1, 2, 9, 0, 0)), text, kind)
    return out.getvalue()


def _content() -> str:
    items = (("header", "Contents/header.xml"), ("section0", "Contents/section0.xml"), ("settings", "settings.xml"))
    manifest = "".join(f'<opf:item id="{name}" href="{path}" media-type="application/xml"/>' for name, path in items)
    return (f'{HEAD}<opf:package xmlns:opf="http://www.idpf.org/2007/opf/" version="" unique-identifier="" id=""><opf:metadata>'
            f'<opf:title>서식</opf:title><opf:language>ko</opf:language></opf:metadata>'
            f'<opf:manifest>{manifest}</opf:manifest>'
            '<opf:spine><opf:itemref idref="header"/><opf:itemref idref="section0"/></opf:spine></opf:package>')


def _first(words: str) -> str:
    note = ('<hp:autoNumFormat type="DIGIT" userChar="" prefixChar="" suffixChar=")" supscript="0"/><hp:noteLine '
            'length="-1" '
            'type="SOLID" width="0.12 mm" color="#000000"/><hp:noteSpacing betweenNotes="283" belowLine="567" '
            'aboveLine="850"/>'
            '<hp:numbering type="CONTINUOUS" newNum="1"/>')
    sides = "".join(f'<hp:pageBorderFill type="{kind}" borderFillIDRef="1" textBorder="PAPER" headerInside="0" '
                    f'footerInside="0" '
                    'fillArea="PAPER"><hp:offset left="1417" right="1417" top="1417" bottom="1417"/>'
                    '</hp:pageBorderFill>'
                    for kind in ("BOTH", "EVEN", "ODD"))
    page = ('<hp:secPr id="" textDirection="HORIZONTAL" spaceColumns="1134" tabStop="8000" outlineShapeIDRef="1" '
            'memoShapeIDRef="0" '
            'textVerticalWidthHead="0" masterPageCnt="0"><hp:grid lineGrid="0" charGrid="0" wonggojiFormat="0"/>'
            '<hp:startNum pageStartsOn="BOTH" page="0" pic="0" tbl="0" equation="0"/><hp:visibility '
            'hideFirstHeader="0" '
            'hideFirstFooter="0" hideFirstMasterPage="0" border="SHOW_ALL" fill="SHOW_ALL" hideFirstPageNum="0" '
            'hideFirstEmptyLine="0" showLineNumber="0"/><hp:lineNumberShape restartType="0" countBy="0" distance="0" '
            'startNumber="0"/><hp:pagePr landscape="WIDELY" width="59528" height="84186" gutterType="LEFT_ONLY">'
            '<hp:margin '
            'header="4252" footer="4252" gutter="0" left="5669" right="5669" top="5668" bottom="4252"/></hp:pagePr>'
            f'<hp:footNotePr>{note}<hp:placement place="EACH_COLUMN" beneathText="0"/></hp:footNotePr>'
            f'<hp:endNotePr>{note}<hp:placement place="END_OF_DOCUMENT" beneathText="0"/>'
            f'</hp:endNotePr>{sides}</hp:secPr>')
    return p(words, BLUE, inner=page)


def _header() -> str:
    scripts = ("hangul", "latin", "hanja", "japanese", "other", "symbol", "user")
    fonts = "".join(f'<hh:fontface lang="{s.upper()}" fontCnt="1"><hh:font id="0" face="휴먼명조" type="TTF" '
                    f'isEmbedded="0"/>'
                    "</hh:fontface>" for s in scripts)
    borders = ""
    for number, kind, fill in ((1, "NONE", ""), (2, "SOLID", ""), (3, "SOLID", "#D9E2EC")):
        sides = "".join(f'<hh:{side}Border type="{kind}" width="0.12 mm" '
                        f'color="#000000"/>' for side in ("left", "right", "top", "bottom"))
        brush = (f'<hc:fillBrush><hc:winBrush faceColor="{fill}" hatchColor="#000000" alpha="0"/>'
                 '</hc:fillBrush>' if fill else "")
        borders += (f'<hh:borderFill id="{number}" threeD="0" shadow="0" centerLine="NONE" breakCellSeparateLine="0">'
                    f'<hh:slash '
                    f'type="NONE" Crooked="0" isCounter="0"/><hh:backSlash type="NONE" Crooked="0" '
                    f'isCounter="0"/>{sides}{brush}'
                    "</hh:borderFill>")

    def each(value: int) -> str:
        return " ".join(f'{s}="{value}"' for s in scripts)

    letters = ""
    for number, colour, more in ((BLACK, "#000000", ""), (BOLD, "#000000", "<hh:bold/>"), (BLUE, "#0000FF", "<hh:italic/>")):
        letters += (f'<hh:charPr id="{number}" height="1000" textColor="{colour}" shadeColor="none" useFontSpace="0" '
                    f'useKerning="0" '
                    f'symMark="NONE" borderFillIDRef="1"><hh:fontRef {each(0)}/><hh:ratio {each(100)}/><hh:spacing '
                    f'{each(0)}/>'
                    f'<hh:relSz {each(100)}/><hh:offset {each(0)}/>{more}</hh:charPr>')
    shapes = ""
    for number, align, left in ((BODY, "JUSTIFY", 0), (MIDDLE, "CENTER", 0), (RIGHT, "RIGHT", 0), (INSET, "JUSTIFY", 1000)):
        shapes += (f'<hh:paraPr id="{number}" tabPrIDRef="0" condense="0" fontLineHeight="0" snapToGrid="1" '
                   f'suppressLineNumbers="0" '
                   f'checked="0"><hh:align horizontal="{align}" vertical="BASELINE"/><hh:heading type="NONE" '
                   f'idRef="0" level="0"/>'
                   '<hh:breakSetting breakLatinWord="KEEP_WORD" breakNonLatinWord="BREAK_WORD" widowOrphan="0" '
                   'keepWithNext="0" '
                   'keepLines="0" pageBreakBefore="0" lineWrap="BREAK"/><hh:autoSpacing eAsianEng="0" eAsianNum="0"/>'
                   '<hh:margin>'
                   f'<hc:intent value="0" unit="HWPUNIT"/><hc:left value="{left}" unit="HWPUNIT"/><hc:right value="0" '
                   f'unit="HWPUNIT"/>'
                   '<hc:prev value="0" unit="HWPUNIT"/><hc:next value="0" unit="HWPUNIT"/></hh:margin><hh:lineSpacing '
                   'type="PERCENT" '
                   'value="160" unit="HWPUNIT"/><hh:border borderFillIDRef="1" offsetLeft="0" offsetRight="0" '
                   'offsetTop="0" '
                   'offsetBottom="0" connect="0" ignoreMargin="0"/></hh:paraPr>')
    return (f'{HEAD}<hh:head {SPACES} version="1.4" secCnt="1"><hh:beginNum page="1" footnote="1" endnote="1" pic="1" tbl="1" '
            f'equation="1"/><hh:refList><hh:fontfaces itemCnt="7">{fonts}</hh:fontfaces><hh:borderFills '
            f'itemCnt="3">{borders}'
            f'</hh:borderFills><hh:charProperties itemCnt="3">{letters}</hh:charProperties><hh:tabProperties '
            f'itemCnt="1">'
            f'<hh:tabPr id="0" autoTabLeft="0" autoTabRight="0"/></hh:tabProperties><hh:paraProperties '
            f'itemCnt="4">{shapes}'
            '</hh:paraProperties><hh:styles itemCnt="1"><hh:style id="0" type="PARA" name="바탕글" engName="Normal" '
            'paraPrIDRef="0" '
            'charPrIDRef="0" nextStyleIDRef="0" langID="1042" lockForm="0"/></hh:styles></hh:refList>'
            '<hh:compatibleDocument targetProgram="HWP201X"><hh:layoutCompatibility/></hh:compatibleDocument>'
            '</hh:head>')
