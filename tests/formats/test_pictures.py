"""Pictures in papers: drawn in the PDF, a file in the package, words where nothing can be drawn; nobody is left without the words."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from fractions import Fraction
from pathlib import Path

import openpyxl
import pypdf
import pypdfium2
import pytest
from lxml import etree, html

from dure.formats.blocks import Block, Cell, Document, Heading, Item, ListBlock, Paragraph, Picture, Table, words
from dure.formats.bounds import BOUNDS
from dure.formats.charts.bars import measured_bars
from dure.formats.charts.looks import paper_style
from dure.formats.drawers.raster import size_of
from dure.formats.drawing import FORMATS, draw
from dure.formats.readers.hwpx.section import Section
from dure.formats.readers.hwpx.styles import Styles
from dure.formats.reading import read
from dure.formats.same import same

SAID = 'Scores: A & <b> 30%, "나" 70%'
SVG = measured_bars([("가 & <b>", Fraction(3), "30%"), ("Łódź", Fraction(7), "70%")], Fraction(10), "bars", 760)


def paper(*blocks: Block) -> Document:
    return Document((Heading(1, ("그림 있는 글",)), *blocks, Paragraph(("끝",))), "그림 있는 글")


ONE = paper(Picture(SAID, SVG, 80, ("그림 하나",)))


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("format", FORMATS)
def test_a_paper_with_pictures_is_drawn_the_same_bytes_each_time(format: str) -> None:
    assert draw(ONE, format) == draw(ONE, format)


@pytest.mark.parametrize("format", ["html", "hwpx"])
def test_the_words_of_a_picture_are_read_back(format: str) -> None:
    back = read(draw(ONE, format), f"x.{format}")
    assert same(ONE, back) == []
    assert same(paper(Picture("other words", SVG, 80, ("그림 하나",))), back) != []
    assert back.title == ONE.title  # not that of a bar


def test_where_nothing_can_be_drawn_the_words_stand() -> None:
    for document in (ONE, paper(Picture(SAID)), paper(ListBlock((Item(("항목",), "○", (Picture(SAID, SVG),)),))),
                     paper(Table(((Cell((Picture(SAID, SVG),)), Cell((Paragraph(("칸",)),))),)))):
        assert SAID in words(document.blocks)
        assert SAID in words(read(draw(document, "md"), "x.md").blocks).replace("\\", "")
        rows = openpyxl.load_workbook(io.BytesIO(draw(document, "xlsx"))).active
        assert any(SAID in str(cell.value) for row in rows for cell in row)
    for format in ("hwpx", "html", "pdf"):
        assert "Scores: A & <b> 30%" in " ".join(words(read(draw(paper(Picture(SAID)), format), f"x.{format}").blocks).split())


# -- PDF


def test_the_pdf_says_the_picture_s_words_and_draws_its_letters_with_the_house_s_fonts() -> None:
    data = draw(ONE, "pdf")
    assert b"<pdfuaid:part>1</pdfuaid:part>" in data
    reader = pypdf.PdfReader(io.BytesIO(data))
    figures = [one for number in range(1, len(reader.xref[0]) + 1) if isinstance(one := reader.get_object(number), dict) and one.get("/S") == "/Figure"]
    assert [one["/Alt"] for one in figures] == [SAID]
    text = pypdfium2.PdfDocument(data)[0].get_textpage().get_text_range()
    for drawn in ("가 & <b>", "Łódź", "70%", "그림 하나"):
        assert drawn in text, drawn
    assert b"NotoSansKR" in data


def test_a_picture_is_as_wide_as_it_shall_be() -> None:
    def dark(width: int) -> list[int]:
        """The columns of the page in which something blue stands."""
        image = pypdfium2.PdfDocument(draw(Document((Picture(SAID, SVG, width),)), "pdf"))[0].render().to_pil().convert("RGB")
        blue = [n for n, (red, _, other) in enumerate(image.get_flattened_data()) if other > 200 and red < 80]
        return [min(n % image.width for n in blue), max(n % image.width for n in blue), image.width]

    wide, narrow = dark(100), dark(50)
    share = Fraction(7, 10) * Fraction(752, 760) * Fraction(170, 210)  # the longest bar, of the picture, of the page
    assert wide[1] - wide[0] == pytest.approx(float(share * wide[2]), abs=3)
    assert narrow[1] - narrow[0] == pytest.approx(float(share * narrow[2] / 2), abs=3)


# -- HWPX


def test_the_package_holds_the_picture_and_names_it(tmp_path: Path) -> None:
    own = parts(draw(paper(Picture(SAID, SVG, 80, ("그림 하나",)), Picture("둘째", SVG)), "hwpx"))
    section, content = (etree.fromstring(own[name]) for name in ("Contents/section0.xml", "Contents/content.hpf"))
    listed = {one.get("id"): (one.get("href"), one.get("media-type")) for one in content.iter("{*}item") if one.get("isEmbeded") == "1"}
    assert listed == {f"image{n}": (f"BinData/image{n}.png", "image/png") for n in (1, 2)}
    pictures = list(section.iter("{*}pic"))
    assert [one.findtext("{*}shapeComment") for one in pictures] == [SAID, "둘째"]
    for one in pictures:
        file = own[listed[one.find("{*}img").get("binaryItemIDRef")][0]]
        across, down = size_of(file)
        size = one.find("{*}sz")
        assert file.startswith(b"\x89PNG\r\n")
        assert int(size.get("width")) / int(size.get("height")) == pytest.approx(across / down, rel=0.01)
        assert across * 7200 / int(size.get("width")) > 200  # dots per inch
        assert one.find("{*}pos").get("treatAsChar") == "1"
    ids = [one.get("id") for one in section.iter() if one.get("id")]
    assert len(ids) == len(set(ids))
    file = tmp_path / "paper.hwpx"
    file.write_bytes(draw(ONE, "hwpx"))
    for tool in ("hwpx-validate-package", "hwpx-validate"):
        done = subprocess.run([str(Path(sys.executable).with_name(tool)), str(file)], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout
        assert "ERROR" not in done.stdout


def test_what_hancom_writes_of_a_picture_by_itself_is_no_words_of_the_paper() -> None:
    spaces = 'xmlns:hp="http://www.hancom.co.kr/hwpml/2011/paragraph"'
    for comment, found in (("그림입니다.\n원본 그림의 이름: a.png\n원본 그림의 크기: 가로 10pixel, 세로 10pixel", []), ("여섯 부문의 점수", [Picture("여섯 부문의 점수")])):
        paragraph = etree.fromstring(f"<hp:sec {spaces}><hp:p><hp:run><hp:pic><hp:shapeComment>{comment}</hp:shapeComment></hp:pic></hp:run></hp:p></hp:sec>")
        assert list(Section(Styles(), BOUNDS).pieces(paragraph)) == found


# -- web page


def test_a_page_shows_the_picture_with_its_words_and_without_inline_style() -> None:
    root = html.fromstring(draw(ONE, "html").decode())
    figure, = root.iter("figure")
    assert figure.xpath("./div[@role='img']/@aria-label") == [SAID]
    assert figure.xpath(".//svg")
    assert figure.findtext("figcaption") == "그림 하나"
    assert not root.xpath("//*[@style]")
    assert paper_style() in root.findtext(".//head/style")
    assert "<style" not in draw(ONE, "html", fragment=True).decode()  # the page around gives the look
    assert paper_style() not in draw(paper(), "html").decode()
