"""Papers that must be refused or read harmlessly, made here byte by byte. Each maker is named by what is wrong."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable

SECTION = "Contents/section0.xml"
_SPACES = 'xmlns:hs="http://www.hancom.co.kr/hwpml/2011/section" xmlns:hp="http://www.hancom.co.kr/hwpml/2011/paragraph"'
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
LAUGHS = ('<!DOCTYPE z [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {chr(98 + i)} "{("&" + chr(97 + i) + ";") * 10}">' for i in range(9)) + "]>")
THEFT = '<!DOCTYPE z [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


def zipped(parts: dict[str, bytes | str], level: int = 6) -> bytes:
    """This function will zip parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as package:
        for name, body in parts.items():
            package.writestr(name, body)
    return out.getvalue()


def hwpx(section: str) -> bytes:
    """This function will make an HWPX package around what stands in a section."""
    body = section if section.startswith("<!") else f"<hs:sec {_SPACES}>{section}</hs:sec>"
    return zipped({"mimetype": "application/hwp+zip", "Contents/header.xml": "<head/>", SECTION: body})


def docx(body: str, before: str = "") -> bytes:
    """This function will make a DOCX package around what stands in its body."""
    return zipped({"[Content_Types].xml": "<Types/>",
                   "word/document.xml": f"{before}<w:document {_W}><w:body>{body}</w:body></w:document>"})


def xlsx(sheet: str, before: str = "") -> bytes:
    """This function will make a workbook around what stands in its only sheet."""
    return zipped({
        "[Content_Types].xml": "<Types/>",
        "xl/workbook.xml": f'<workbook {_S} {_R}><sheets><sheet name="예산" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f"{before}<worksheet {_S}>{sheet}</worksheet>",
    })


def paragraph(text: str) -> str:
    """This function will write a paragraph of HWPX."""
    return f'<hp:p><hp:run><hp:t>{text}</hp:t></hp:run></hp:p>'


def nested_hwpx(depth: int) -> bytes:
    """This function will nest tables."""
    begin = "<hp:p><hp:run><hp:tbl><hp:tr><hp:tc><hp:subList>"
    end = "</hp:subList></hp:tc></hp:tr></hp:tbl></hp:run></hp:p>"
    return hwpx(begin * depth + paragraph("밑") + end * depth)


def nested_docx(depth: int) -> bytes:
    """This function will nest tables."""
    return docx("<w:tbl><w:tr><w:tc>" * depth + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * depth)


def pdf(objects: list[bytes], encrypt: bytes = b"") -> bytes:
    """This function will write a PDF of these objects, the first being the catalogue."""
    out = io.BytesIO(b"")
    out.write(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    out.write(b"trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, encrypt, start))
    return out.getvalue()


def pdf_pages(count: int, content: bytes = b"", head: bytes = b"") -> bytes:
    """This function will write a PDF of equal pages that share one content."""
    kids = b" ".join(b"%d 0 R" % (5 + n) for n in range(count))
    page = (b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 3 0 R/Resources<</Font<</F 4 0 R>>>>>>")
    stream = b"<</Length %d%s>>stream\n%s\nendstream" % (len(content), head, content)
    return pdf([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, count), stream,
                b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>", *[page] * count])


def locked_office() -> bytes:
    """This function will make the beginning of an OLE file as Office writes for a password."""
    body = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504
    return body + "EncryptedPackage".encode("utf-16-le") + b"\0" * 4096


def zeros_deflated(megabytes: int) -> bytes:
    """This function will pack zeros, a thousandth of their size."""
    packer = zlib.compressobj(9)
    return b"".join(packer.compress(bytes(1 << 20)) for _ in range(megabytes)) + packer.flush()


def bomb() -> bytes:
    """This function will make an HWPX whose section unpacks to 300 MB of blanks."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", "application/hwp+zip")
        package.writestr("Contents/header.xml", "<head/>")
        with package.open(SECTION, "w", force_zip64=True) as part:
            for _ in range(300):
                part.write(b" " * (1 << 20))
    return out.getvalue()


def lying_bomb() -> bytes:
    """This function will make the same bomb with directory entries that claim a hundred bytes."""
    data = bytearray(hwpx(paragraph("가" * 4_000_000)))
    for mark, at in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        position = data.find(mark)
        while position >= 0:
            if struct.unpack_from("<I", data, position + at)[0] > 1000:
                struct.pack_into("<I", data, position + at, 100)
            position = data.find(mark, position + 4)
    return bytes(data)


def pdf_that_calls_itself_often(depth: int = 9) -> bytes:
    """This function will write a PDF whose forms call the next ten times each."""
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
               b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>>>",
               b"<</Length 30>>stream\nBT /F 9 Tf (x) Tj ET /X Do    \nendstream",
               b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"]
    for n in range(depth):
        body = b"/X Do " * 10 if n < depth - 1 else b"0 0 m 9 9 l S"
        objects.append(b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X %d 0 R>>>>/Length %d>>stream\n%s\nendstream"
                       % (7 + n, len(body), body))
    return pdf([*objects, b"<<>>"])


REFUSED: dict[str, tuple[Callable[[], bytes], str, str]] = {
    # what is wrong: maker, name of the file, code
    "empty": (lambda: b"", "a.hwpx", "formats.empty"),
    "only blanks": (lambda: b"\xef\xbb\xbf \r\n", "a.md", "formats.empty"),
    "only zeros": (lambda: bytes(10_000), "a.txt", "formats.empty"),
    "text named hwpx": (lambda: "글".encode(), "a.hwpx", "formats.wrong_type"),
    "hwpx named pdf": (lambda: hwpx(paragraph("글")), "a.pdf", "formats.wrong_type"),
    "docx named hwpx": (lambda: docx("<w:p/>"), "a.hwpx", "formats.wrong_type"),
    "pdf named md": (lambda: pdf_pages(1), "a.md", "formats.wrong_type"),
    "zip of something else": (lambda: zipped({"a.txt": "글"}), "a.zip", "formats.unknown"),
    "picture": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "a.png", "formats.not_text"),
    "noise named md": (lambda: "글\n".encode() + bytes(range(256)) * 8, "a.md", "formats.not_text"),
    "zeros in text": (lambda: "첫 줄\n둘째\0 줄".encode(), "a.txt", "formats.not_text"),
    "cut zip": (lambda: hwpx(paragraph("글" * 5000))[:400], "a.hwpx", "formats.damaged"),
    "broken part": (lambda: hwpx("<hp:p><hp:run>"), "a.hwpx", "formats.damaged"),
    "no section": (lambda: zipped({"mimetype": "application/hwp+zip", "Contents/header.xml": "<a/>"}), "a.hwpx",
                   "formats.part_missing"),
    "no body": (lambda: zipped({"word/document.xml": "<a/>"}), "a.docx", "formats.part_missing"),
    "bomb": (bomb, "a.hwpx", "formats.zip_bomb"),
    "lying bomb": (lying_bomb, "a.hwpx", "formats.damaged"),
    "many entries": (lambda: zipped({f"{n}": "" for n in range(3000)}), "a.hwpx", "formats.zip_entries"),
    "laughs in hwpx": (lambda: hwpx(f"{LAUGHS}<z>&j;</z>"), "a.hwpx", "formats.has_doctype"),
    "laughs in docx": (lambda: docx("", LAUGHS), "a.docx", "formats.has_doctype"),
    "laughs in xlsx": (lambda: xlsx("", LAUGHS), "a.xlsx", "formats.has_doctype"),
    "laughs in utf-16": (lambda: zipped({"mimetype": "application/hwp+zip", "Contents/header.xml": "<a/>",
                                         SECTION: f"{LAUGHS}<z>&j;</z>".encode("utf-16")}),
                         "a.hwpx", "formats.damaged"),
    "theft in hwpx": (lambda: hwpx(f"{THEFT}<z>&a;</z>"), "a.hwpx", "formats.has_doctype"),
    "deep hwpx": (lambda: nested_hwpx(60), "a.hwpx", "formats.too_deep"),
    "very deep hwpx": (lambda: nested_hwpx(5_000), "a.hwpx", "formats.too_deep"),
    "deep docx": (lambda: nested_docx(60), "a.docx", "formats.too_deep"),
    "deep html": (lambda: b"<table><tr><td>" * 60 + b"x", "a.html", "formats.too_deep"),
    "very deep html": (lambda: b"<div>" * 200_000 + b"x", "a.html", "formats.too_deep"),
    "deep html list": (lambda: b"<ul><li>" * 100 + b"x", "a.html", "formats.too_deep"),
    "deep markdown list": (lambda: "".join(f"{'  ' * n}- 가\n" for n in range(200)).encode(), "a.md", "formats.too_deep"),
    "deep text list": (lambda: "".join(f"{'  ' * n}○ 가\n" for n in range(200)).encode(), "a.txt", "formats.too_deep"),
    "wide table": (lambda: ("|" + "a|" * 600 + "\n|" + "-|" * 600 + "\n").encode(), "a.md", "formats.table_too_large"),
    "long text": (lambda: b"a" * (3 << 20), "a.txt", "formats.text_too_large"),
    "many lines": (lambda: "가\n".encode() * 400_000, "a.txt", "formats.too_many_blocks"),
    "formula": (lambda: xlsx('<sheetData><row r="2"><c r="B2"><f>A1+1</f></c></row></sheetData>'), "a.xlsx",
                "formats.formula_without_value"),
    "huge merge": (lambda: xlsx('<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row></sheetData>'
                                '<mergeCells><mergeCell ref="A1:A1048576"/></mergeCells>'), "a.xlsx",
                   "formats.table_too_large"),
    "locked office": (locked_office, "a.docx", "formats.encrypted"),
    "old office": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 4096, "a.doc", "formats.old_office"),
    "broken hwp": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"HWP Document File" + b"\0" * 4096, "a.hwp",
                   "formats.hwp_unreadable"),
    "locked hwpx": (lambda: zipped({
        "mimetype": "application/hwp+zip", "Contents/header.xml": "<a/>", SECTION: "<a/>",
        "META-INF/manifest.xml": '<manifest><file-entry><encryption-data checksum="x"/></file-entry></manifest>'}),
        "a.hwpx", "formats.encrypted"),
    "locked pdf": (lambda: pdf([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 0>>"],
                               b"/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -44/O(" + b"o" * 32 + b")/U(" + b"u" * 32
                               + b")>>/ID[(a)(a)]"), "a.pdf", "formats.encrypted"),
    "broken pdf": (lambda: b"%PDF-1.7\n" + b"x" * 3000, "a.pdf", "formats.damaged"),
    "pdf without words": (lambda: pdf_pages(2, b"0 0 m 9 9 l S"), "a.pdf", "formats.pdf_without_text"),
    "pdf of many pages": (lambda: pdf_pages(5000, b"BT /F 9 Tf (x) Tj ET"), "a.pdf", "formats.too_many_pages"),
    "pdf bomb": (lambda: pdf_pages(1, zeros_deflated(200), b"/Filter/FlateDecode"), "a.pdf", "formats.zip_bomb"),
    "pdf of forms in forms": (pdf_that_calls_itself_often, "a.pdf", "formats.page_too_full"),
    "pdf that draws on and on": (lambda: pdf_pages(1, zlib.compress(b"0 0 m 9 9 l S " * 400_000), b"/Filter/FlateDecode"),
                                 "a.pdf", "formats.page_too_full"),
}
