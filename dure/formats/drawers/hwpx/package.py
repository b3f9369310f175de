"""The package around the paper: a ZIP with its parts in Hancom's order."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from dure.formats.blocks import Document, words
from dure.formats.drawers.hwpx.body import section
from dure.formats.drawers.hwpx.looks import Looks
from dure.formats.drawers.hwpx.xml import DECLARED, SPACES, said

MIME = "application/hwp+zip"
_PREVIEW = 1000  # letters of the text that a folder view shows
_VERSION = (
    f'{DECLARED}<hv:HCFVersion xmlns:hv="http://www.hancom.co.kr/hwpml/2011/version" tagetApplication="WORDPROCESSOR" '
    'major="5" minor="1" micro="1" buildNumber="0" os="1" xmlVersion="1.5" application="Dure" appVersion="1"/>'
)
_SETTINGS = (
    f'{DECLARED}<ha:HWPApplicationSetting xmlns:ha="http://www.hancom.co.kr/hwpml/2011/app" '
    'xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0">'
    '<ha:CaretPosition listIDRef="0" paraIDRef="0" pos="0"/></ha:HWPApplicationSetting>'
)
_CONTAINER = (
    f'{DECLARED}<ocf:container xmlns:ocf="urn:oasis:names:tc:opendocument:xmlns:container" '
    'xmlns:hpf="http://www.hancom.co.kr/schema/2011/hpf"><ocf:rootfiles>'
    '<ocf:rootfile full-path="Contents/content.hpf" media-type="application/hwpml-package+xml"/>'
    '<ocf:rootfile full-path="Preview/PrvText.txt" media-type="text/plain"/>'
    '<ocf:rootfile full-path="META-INF/container.rdf" media-type="application/rdf+xml"/></ocf:rootfiles>'
    '</ocf:container>'
)
_PACKAGE = "http://www.hancom.co.kr/hwpml/2016/meta/pkg#"
_RDF = (
    f'{DECLARED}<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:pkg="{_PACKAGE}">'
    + "".join(
        f'<rdf:Description rdf:about=""><pkg:hasPart rdf:resource="Contents/{part}"/></rdf:Description>'
        f'<rdf:Description rdf:about="Contents/{part}"><rdf:type rdf:resource="{_PACKAGE}{kind}"/></rdf:Description>'
        for part, kind in (("header.xml", "HeaderFile"), ("section0.xml", "SectionFile")))
    + f'<rdf:Description rdf:about=""><rdf:type rdf:resource="{_PACKAGE}Document"/></rdf:Description></rdf:RDF>'
)
_MANIFEST = f'{DECLARED}<odf:manifest xmlns:odf="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'


def draw_hwpx(document: Document) -> bytes:
    """This function will draw a paper as an HWPX package on A4, with page numbers at the foot.

    Headings are 개요 1, 2, 3 …; list items are paragraphs that stand farther in and begin with their printed
    marker; header rows repeat on each page. The same paper gives the same bytes. Source: KS X 6101 (OWPML).
    """
    looks = Looks()
    pictures: list[bytes] = []
    body = section(document, looks, pictures)  # asks for its looks while it is written
    parts: dict[str, str | bytes] = {
        "version.xml": _VERSION,
        "settings.xml": _SETTINGS,
        "Contents/header.xml": looks.header(),
        "Contents/section0.xml": body,
        "Contents/content.hpf": _content(document, len(pictures)),
        **{f"BinData/image{n}.png": png for n, png in enumerate(pictures, 1)},
        "Preview/PrvText.txt": words(document.blocks)[:_PREVIEW],
        "META-INF/container.xml": _CONTAINER,
        "META-INF/container.rdf": _RDF,
        "META-INF/manifest.xml": _MANIFEST,
    }
    return packed(parts)


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """This function will put the parts into a ZIP, behind the type of the package, with no time of day in it."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, part in {"mimetype": MIME, **parts}.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, part.encode("utf-8", "ignore") if isinstance(part, str) else part)
    return out.getvalue()


def _content(document: Document, pictures: int) -> str:
    items = (("header", "Contents/header.xml"), ("section0", "Contents/section0.xml"), ("settings", "settings.xml"))
    manifest = "".join(f'<opf:item id="{name}" href="{path}" media-type="application/xml"/>' for name, path in items)
    manifest += "".join(f'<opf:item id="image{n}" href="BinData/image{n}.png" media-type="image/png" isEmbeded="1"/>' for n in range(1, pictures + 1))
    return (
        f'{DECLARED}<opf:package {SPACES} version="" unique-identifier="" id=""><opf:metadata>'
        f"<opf:title>{said(document.title)}</opf:title><opf:language>{said(document.language or 'ko')}</opf:language>"
        f'</opf:metadata><opf:manifest>{manifest}</opf:manifest><opf:spine><opf:itemref idref="header" linear="yes"/>'
        '<opf:itemref idref="section0" linear="yes"/></opf:spine></opf:package>'
    )
