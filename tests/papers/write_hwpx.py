"""Papers as HWPX (KS X 6101), written as plain ZIP and XML: no HWPX library, and nothing of the project's own drawer."""

from __future__ import annotations

import io
import random
import zipfile

from lxml import etree

from tests.papers.paper import Box, Grid, Head, Items, Note, Part, Piece, Title

SPACES = {
    "ha": "http://www.hancom.co.kr/hwpml/2011/app", "hp": "http://www.hancom.co.kr/hwpml/2011/paragraph",
    "hs": "http://www.hancom.co.kr/hwpml/2011/section", "hc": "http://www.hancom.co.kr/hwpml/2011/core",
    "hh": "http://www.hancom.co.kr/hwpml/2011/head", "hpf": "http://www.hancom.co.kr/schema/2011/hpf",
    "opf": "http://www.idpf.org/2007/opf/", "hv": "http://www.hancom.co.kr/hwpml/2011/version",
    "hp10": "http://www.hancom.co.kr/hwpml/2016/paragraph", "hhs": "http://www.hancom.co.kr/hwpml/2011/history",
    "hm": "http://www.hancom.co.kr/hwpml/2011/master-page", "dc": "http://purl.org/dc/elements/1.1/",
    "ooxmlchart": "http://www.hancom.co.kr/hwpml/2016/ooxmlchart", "hwpunitchar": "http://www.hancom.co.kr/hwpml/2016/HwpUnitChar",
    "epub": "http://www.idpf.org/2007/ops", "config": "urn:oasis:names:tc:opendocument:xmlns:config:1.0",
}  # fmt: skip
WIDTH = 42520
LANGUAGES = ("HANGUL", "LATIN", "HANJA", "JAPANESE", "OTHER", "SYMBOL", "USER")


def hwpx(pieces: list[Piece], seed: int) -> bytes:
    """This function will write a package; lines of a cell are paragraphs or line breaks by seed, runs are cut at random."""
    r = random.Random(f"hwpx:{seed}")
    section = _element("hs:sec")
    first = _paragraph(section, "")
    _page(first[0])
    for piece in pieces:
        if isinstance(piece, Title):
            _paragraph(section, piece.text, r, char=1)
        elif isinstance(piece, Part):
            _paragraph(section, f"{piece.number} {piece.text}".strip(), r, char=1)
        elif isinstance(piece, Head):
            _paragraph(section, f"{piece.mark} {piece.text}", r)
        elif isinstance(piece, Note):
            _paragraph(section, piece.text, r)
        elif isinstance(piece, Items):
            for level, mark, words in piece.items:
                _paragraph(section, f"{'  ' * level}{mark} {words}", r)
        elif isinstance(piece, Grid):
            _table(section, piece, r)
    return _pack(section, pieces)


def _element(kind: str, parent: etree._Element | None = None, /, **attributes: object) -> etree._Element:
    prefix, local = kind.split(":")
    tag = f"{{{SPACES[prefix]}}}{local}"
    values = {k: str(v) for k, v in attributes.items()}
    return etree.Element(tag, values, nsmap=SPACES) if parent is None else etree.SubElement(parent, tag, values)


def _paragraph(parent: etree._Element, words: str, r: random.Random | None = None, char: int = 0) -> etree._Element:
    p = _element("hp:p", parent, id=0, paraPrIDRef=0, styleIDRef=0, pageBreak=0, columnBreak=0, merged=0)
    cut = r.randint(1, len(words) - 1) if r and len(words) > 4 and r.random() < 0.15 else len(words)
    for part in (words[:cut], words[cut:]) if cut < len(words) else (words,):
        run = _element("hp:run", p, charPrIDRef=char)
        if part:
            t = _element("hp:t", run)
            lines = part.split("\n")
            t.text = lines[0]
            for line in lines[1:]:
                _element("hp:lineBreak", t).tail = line
    return p


def _table(section: etree._Element, grid: Grid, r: random.Random) -> None:
    spread = grid.spread()
    height, width = max(row for row, _ in spread) + 1, grid.width
    broken = r.random() < 0.3
    p = _element("hp:p", section, id=0, paraPrIDRef=0, styleIDRef=0, pageBreak=0, columnBreak=0, merged=0)
    run = _element("hp:run", p, charPrIDRef=0)
    table = _element("hp:tbl", run, id=r.randint(1, 2**30), zOrder=0, numberingType="TABLE", textWrap="TOP_AND_BOTTOM",
                     textFlow="BOTH_SIDES", lock=0, dropcapstyle="None", pageBreak="CELL", repeatHeader=1, rowCnt=height,
                     colCnt=width, cellSpacing=0, borderFillIDRef=2, noAdjust=0)  # fmt: skip
    _element("hp:sz", table, width=WIDTH, widthRelTo="ABSOLUTE", height=1000 * height, heightRelTo="ABSOLUTE", protect=0)
    _element("hp:pos", table, treatAsChar=1, affectLSpacing=0, flowWithText=1, allowOverlap=0, holdAnchorAndSO=0, vertRelTo="PARA",
             horzRelTo="COLUMN", vertAlign="TOP", horzAlign="LEFT", vertOffset=0, horzOffset=0)  # fmt: skip
    _element("hp:outMargin", table, left=283, right=283, top=283, bottom=283)
    _element("hp:inMargin", table, left=510, right=510, top=141, bottom=141)
    for row in range(height):
        tr = _element("hp:tr", table)
        for column in range(width):
            found = spread.get((row, column))
            if found and found[1]:
                _cell(tr, found[0], row, column, WIDTH // width, row < grid.heads, broken)


def _cell(tr: etree._Element, one: Box, row: int, column: int, wide: int, head: bool, broken: bool) -> None:
    tc = _element("hp:tc", tr, name="", header=int(head), hasMargin=0, protect=0, editable=0, dirty=0, borderFillIDRef=2)
    inside = _element("hp:subList", tc, id="", textDirection="HORIZONTAL", lineWrap="BREAK", vertAlign="CENTER", linkListIDRef=0,
                      linkListNextIDRef=0, textWidth=0, textHeight=0, hasTextRef=0, hasNumRef=0)  # fmt: skip
    lines = one.printed or [""]
    for line in ["\n".join(lines)] if broken else lines:
        _paragraph(inside, line)
    _element("hp:cellAddr", tc, colAddr=column, rowAddr=row)
    _element("hp:cellSpan", tc, colSpan=one.columns, rowSpan=one.rows)
    _element("hp:cellSz", tc, width=wide * one.columns, height=1000 * one.rows)
    _element("hp:cellMargin", tc, left=510, right=510, top=141, bottom=141)


def _page(run: etree._Element) -> None:
    page = _element("hp:secPr", run, id="", textDirection="HORIZONTAL", spaceColumns=1134, tabStop=8000, outlineShapeIDRef=0,
                    memoShapeIDRef=0, textVerticalWidthHead=0, masterPageCnt=0)  # fmt: skip
    _element("hp:startNum", page, pageStartsOn="BOTH", page=0, pic=0, tbl=0, equation=0)
    _element("hp:visibility", page, hideFirstHeader=0, hideFirstFooter=0, hideFirstMasterPage=0, border="SHOW_ALL", fill="SHOW_ALL",
             hideFirstPageNum=0, hideFirstEmptyLine=0, showLineNumber=0)  # fmt: skip
    size = _element("hp:pagePr", page, landscape="WIDELY", width=59528, height=84188, gutterType="LEFT_ONLY")
    _element("hp:margin", size, header=4252, footer=4252, gutter=0, left=8504, right=8504, top=5668, bottom=4252)
    ctrl = _element("hp:ctrl", run)
    _element("hp:colPr", ctrl, id="", type="NEWSPAPER", layout="LEFT", colCount=1, sameSz=1, sameGap=0)


def _header() -> etree._Element:
    head = _element("hh:head", version="1.4", secCnt=1)
    _element("hh:beginNum", head, page=1, footnote=1, endnote=1, pic=1, tbl=1, equation=1)
    refs = _element("hh:refList", head)
    faces = _element("hh:fontfaces", refs, itemCnt=len(LANGUAGES))
    for language in LANGUAGES:
        face = _element("hh:fontface", faces, lang=language, fontCnt=1)
        _element("hh:font", face, id=0, face="함초롬바탕", type="TTF", isEmbedded=0)
    fills = _element("hh:borderFills", refs, itemCnt=2)
    for number, kind in ((1, "NONE"), (2, "SOLID")):
        fill = _element("hh:borderFill", fills, id=number, threeD=0, shadow=0, centerLine="NONE", breakCellSeparateLine=0)
        for side in ("left", "right", "top", "bottom"):
            _element(f"hh:{side}Border", fill, type=kind, width="0.12 mm", color="#000000")
    characters = _element("hh:charProperties", refs, itemCnt=2)
    for number, height in ((0, 1000), (1, 1400)):
        char = _element("hh:charPr", characters, id=number, height=height, textColor="#000000", shadeColor="none", useFontSpace=0,
                        useKerning=0, symMark="NONE", borderFillIDRef=1)  # fmt: skip
        for name, value in (("fontRef", 0), ("ratio", 100), ("spacing", 0), ("relSz", 100), ("offset", 0)):
            _element(f"hh:{name}", char, **{language.lower(): value for language in LANGUAGES})
    paragraphs = _element("hh:paraProperties", refs, itemCnt=1)
    para = _element("hh:paraPr", paragraphs, id=0, tabPrIDRef=0, condense=0, fontLineHeight=0, snapToGrid=1)
    _element("hh:align", para, horizontal="JUSTIFY", vertical="BASELINE")
    styles = _element("hh:styles", refs, itemCnt=1)
    _element("hh:style", styles, id=0, type="PARA", name="바탕글", engName="Normal", paraPrIDRef=0, charPrIDRef=0, nextStyleIDRef=0,
             langID=1042, lockForm=0)  # fmt: skip
    layout = _element("hh:compatibleDocument", head, targetProgram="HWP201X")
    _element("hh:layoutCompatibility", layout)
    return head


def _manifest() -> etree._Element:
    package = _element("opf:package", version="", id="")
    package.set("unique-identifier", "")
    metadata = _element("opf:metadata", package)
    _element("opf:title", metadata)
    _element("opf:language", metadata).text = "ko"
    manifest = _element("opf:manifest", package)
    for name, place in (("header", "Contents/header.xml"), ("section0", "Contents/section0.xml"), ("settings", "settings.xml")):
        _element("opf:item", manifest, id=name, href=place).set("media-type", "application/xml")
    spine = _element("opf:spine", package)
    for name in ("header", "section0"):
        _element("opf:itemref", spine, idref=name, linear="yes")
    return package


def _pack(section: etree._Element, pieces: list[Piece]) -> bytes:
    declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes" ?>'
    title = next((p.text for p in pieces if isinstance(p, Title)), "")
    version = _element("hv:HCFVersion", tagetApplication="WORDPROCESSOR", major=5, minor=1, micro=0, buildNumber=1, os=1,
                       xmlVersion="1.4", application="Hancom Office Hangul", appVersion="11, 0, 0, 1")  # fmt: skip
    container = (
        declared + '<ocf:container xmlns:ocf="urn:oasis:names:tc:opendocument:xmlns:container"><ocf:rootfiles>'
        '<ocf:rootfile full-path="Contents/content.hpf" media-type="application/hwpml-package+xml"/>'
        "</ocf:rootfiles></ocf:container>"
    )
    manifest = declared + '<odf:manifest xmlns:odf="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
    settings = _element("ha:HWPApplicationSetting")
    _element("ha:CaretPosition", settings, listIDRef=0, paraIDRef=0, pos=0)
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(zipfile.ZipInfo("mimetype"), "application/hwp+zip", zipfile.ZIP_STORED)
        for name, root in (("version.xml", version), ("Contents/header.xml", _header()), ("Contents/section0.xml", section),
                           ("Contents/content.hpf", _manifest()), ("settings.xml", settings)):  # fmt: skip
            package.writestr(name, declared + etree.tostring(root, encoding="unicode"))
        package.writestr("META-INF/container.xml", container)
        package.writestr("META-INF/manifest.xml", manifest)
        package.writestr("Preview/PrvText.txt", title)
    return held.getvalue()
