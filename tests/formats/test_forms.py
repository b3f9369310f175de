"""An office's own form is filled: what goes where, what keeps its look, what is named as open."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from dure.formats.blocks import Table, walk, words
from dure.formats.form_filling import Column, Field, Rows, fill
from dure.formats.form_filling.slots import names_of, normalised
from dure.formats.form_filling.words import behind_label, ticked
from dure.formats.reading import read
from dure.kernel.problem import Refused
from dure.kernel.sentences import sentence_with_place
from tests.formats.forms import hand, one_table, separate_tables
from tests.formats.forms.hand import BLUE, C, label, p, package, table

FORMS = {"separate": separate_tables.form, "one": one_table.form}


def tables(data: bytes) -> list[list[list[str]]]:
    """The tables of a form as our reader gives them: the words of each row's cells."""
    blocks = read(data, "form.hwpx").blocks
    return [[[cell.words for cell in row] for row in b.rows] for b in walk(blocks) if isinstance(b, Table)]


def part(data: bytes, name: str = "Contents/section0.xml") -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(name))


def local(element: etree._Element) -> str:
    return etree.QName(element).localname


def cell_with(data: bytes, text: str) -> etree._Element:
    return next(e for e in part(data).iter() if local(e) == "tc" and text in "".join(e.itertext()))


def is_valid(data: bytes, folder: Path) -> bool:
    file = folder / "form.hwpx"
    file.write_bytes(data)
    tool = Path(sys.executable).with_name("hwpx-validate-package")
    done = subprocess.run([str(tool), str(file)], capture_output=True, text=True, check=False)
    return done.returncode == 0 and "ERROR" not in done.stdout


@pytest.mark.parametrize("name", FORMS)
def test_the_forms_are_valid_packages_and_stay_so_when_filled(name: str, tmp_path: Path) -> None:
    form = FORMS[name]()
    assert is_valid(form, tmp_path)
    columns = (Column(("구분",)), Column(("전년도예산액", "2017예산액")))
    rows = Rows("표", columns, tuple(((f"줄 {i}",), (f"{i}",)) for i in range(9)))
    filled = fill(form, [Field("회계", ("회계", "회계구분"), ("일반회계",)), rows])
    assert is_valid(filled.data, tmp_path)
    text = words(read(filled.data, "form.hwpx").blocks)
    assert "일반회계" in text
    assert "줄 8" in text


@pytest.mark.parametrize(("printed", "asked"), [
    ("회   계", "회계"), ("1. 기본 현황", "기본현황"), ("□ 예산총괄", "예산 총괄"), ("사 업 비\n(당해년도)", "사업비"),
    ("2017년도 예산액(A)", "2017예산액"), ("Ⅱ. 예산\n설명", "예산설명"), ("실·국", "실국"),
])
def test_labels_are_known_in_other_spellings(printed: str, asked: str) -> None:
    assert normalised(asked) in names_of(printed)


def test_other_labels_are_not_taken_for_it() -> None:
    assert normalised("사업내용") not in names_of("주요 사업내용")
    assert normalised("2017예산액") not in names_of("2018예산액")


def test_a_cell_keeps_its_border_shape_and_letters() -> None:
    form = package([table([[label("이름"), C("", shape=hand.RIGHT)]])])
    cell = cell_with(fill(form, [Field("이름", ("이름",), ("값", "둘째 줄"))]).data, "둘째 줄")
    paragraphs = [e for e in cell.iter() if local(e) == "p"]
    assert cell.get("borderFillIDRef") == str(hand.RULED)
    assert [e.get("paraPrIDRef") for e in paragraphs] == [str(hand.RIGHT)] * 2
    assert {e.get("charPrIDRef") for e in cell.iter() if local(e) == "run"} == {str(hand.BLACK)}
    assert not [e for e in cell.iter() if local(e) == "linesegarray"], "old line breaks would be printed"


def test_instructions_give_way_and_do_not_lend_their_blue_italics() -> None:
    told = (("※ 작성요령: 세 줄 이내", BLUE), ("<예시> 가나다", BLUE))
    form = package([table([[label("내용"), C(told)]])])
    filled = fill(form, [Field("내용", ("내용",), ("○ 첫째",))])
    assert tables(filled.data) == [[["내용", "첫째"]]]
    runs = (e for e in cell_with(filled.data, "첫째").iter() if local(e) == "run")
    run = next(e for e in runs if "첫째" in "".join(e.itertext()))
    looks = {e.get("id"): e for e in part(filled.data, "Contents/header.xml").iter() if local(e) == "charPr"}
    look = looks[run.get("charPrIDRef")]
    assert look.get("textColor") == "#000000"
    assert not [e for e in look if local(e) == "italic"]
    assert looks[str(BLUE)].get("textColor") == "#0000FF"


def test_printed_words_are_never_written_over() -> None:
    form = package([table([[label("이름"), C("홍보용 문구")]])])
    filled = fill(form, [Field("이름", ("이름",), ("값",))])
    assert tables(filled.data) == [[["이름", "홍보용 문구"]]]
    assert [problem.code for problem in filled.unfilled] == ["formats.form_no_room"]


def test_rows_repeat_and_what_spans_them_grows() -> None:
    form = package([table([
        [label("부문", down=3), label("이름"), label("금액")], [C("계"), C()], [C(), C()],
        [label("끝"), C("비고", across=2)],
    ])])
    rows = Rows("표", (Column(("이름",)), Column(("금액",))),
                ((("합계",), ("6",)), (("가",), ("1",)), (("나",), ("2",)), (("다",), ("3",))), alike=("계", "합계"))
    filled = fill(form, [rows])
    assert filled.unfilled == ()
    assert tables(filled.data) == [
        [["부문", "이름", "금액"], ["계", "6"], ["가", "1"], ["나", "2"], ["다", "3"], ["끝", "비고"]]]
    assert next(e for e in cell_with(filled.data, "부문") if local(e) == "cellSpan").get("rowSpan") == "5"
    assert next(e for e in cell_with(filled.data, "비고") if local(e) == "cellAddr").get("rowAddr") == "5"
    grid = next(e for e in part(filled.data).iter() if local(e) == "tbl")
    assert (grid.get("rowCnt"), len([e for e in grid if local(e) == "tr"])) == ("6", 6)


def test_rows_without_room_and_columns_that_the_form_lacks_are_named() -> None:
    form = package([table([[label("연도"), label("금액")], [label("2016년도"), C()], [label("2017년도"), C()]])])
    rows = Rows("결산", (Column(("연도",)), Column(("금액",)), Column(("잔액",))),
                ((("2016",), ("5",), ("1",)), (("2018",), ("7",), ("2",))))
    filled = fill(form, [rows])
    assert tables(filled.data)[0][1:] == [["2016년도", "5"], ["2017년도", ""]]
    found = {problem.code: problem for problem in filled.unfilled}
    assert set(found) == {"formats.form_no_column", "formats.form_no_room", "formats.form_blank_cell"}
    assert found["formats.form_no_room"].params["text"] == "2018 7 2"
    assert "잔액" in sentence_with_place(found["formats.form_no_column"])
    place = found["formats.form_blank_cell"].places[0]
    assert (place.table, place.row, place.column) == (1, 3, 2)
    assert found["formats.form_blank_cell"].params["label"] == "2017년도"


def test_a_column_that_is_missing_may_stand_behind_another() -> None:
    columns = (Column(("과목",), merged=True), Column(("근거",)), Column(("금액",), joins=1, between=" = "))
    rows = Rows("근거", columns, ((("가",), ("1*2",), ("2",)), (("가",), ("3*1",), ("3",)), (("나",), ("4",), ("4",))))
    filled = fill(package([table([[label("과목"), label("근거")], [C(), C()]])]), [rows])
    assert tables(filled.data) == [[["과목", "근거"], ["가", "1*2 = 2"], ["3*1 = 3"], ["나", "4 = 4"]]]
    assert filled.unfilled == ()


def test_one_label_twice_goes_where_its_heading_stands() -> None:
    form = package([p("1. 개요"), table([[label("내용"), C()]]), p("2. 설명"), table([[label("내용"), C()]])])
    second = Field("둘째", ("내용",), ("설명의 내용",), ("설명",))
    filled = fill(form, [second, Field("첫째", ("내용",), ("개요의 내용",), ("개요",))])
    assert tables(filled.data) == [[["내용", "개요의 내용"]], [["내용", "설명의 내용"]]]


def test_lines_below_a_heading_and_a_box() -> None:
    form = package([p("□ 목적"), p("※ 작성요령: 짧게", BLUE), p("○ "), p(""), p("□ 효과"), table([[C()]]), p("□ 비고")])
    filled = fill(form, [Field("목적", ("목적",), ("○ 하나", "○ 둘")), Field("효과", ("효과",), ("○ 좋다",))])
    text = words(read(filled.data, "form.hwpx").blocks)
    assert "작성요령" not in text
    assert text.split("목적\n")[1].startswith("하나\n둘\n□ 효과\n좋다\n□ 비고")


def test_blank_brackets_of_a_figure_stay_before_it() -> None:
    form = package([table([[label("구분"), label("금액")], [C(), C("(x-)")]])])
    rows = Rows("표", (Column(("구분",)), Column(("금액",))), ((("가",), ("(x 3)", "5")), (("나",), ("6",))))
    filled = fill(form, [rows], (r"\(x\s*-?\)",))
    assert tables(filled.data) == [[["구분", "금액"], ["가", "(x 3)\n5"], ["나", "(x-)\n6"]]]


def test_settings_of_the_page_survive_a_title_in_the_first_paragraph() -> None:
    filled = fill(package([], "<사업명>"), [Field("사업명", ("사업명",), ("표본 사업",))])
    assert "표본 사업" in words(read(filled.data, "form.hwpx").blocks)
    assert [e for e in part(filled.data).iter() if local(e) == "secPr"]


def test_choices_are_ticked_and_labels_inside_a_line_are_answered() -> None:
    assert ticked("□ 연례반복   □ 신 규", ["신규"]) == "□ 연례반복   ☑ 신 규"
    assert ticked("□ 연례반복", ["신규"]) is None
    assert behind_label("[국비]        천원", ["국비"], "5천원") == "[국비] 5천원"
    assert behind_label("[국 비]    [시비]", ["국비"], "5") == "[국 비] 5  [시비]"
    assert behind_label("[국비] 7천원", ["국비"], "5천원") is None
    assert behind_label("담당 : ", ["담당"], "마크") == "담당 : 마크"


def test_other_parts_of_the_package_stay_as_they_were() -> None:
    form = separate_tables.form()
    filled = fill(form, [Field("회계", ("회계",), ("일반회계",))]).data
    with zipfile.ZipFile(io.BytesIO(form)) as one, zipfile.ZipFile(io.BytesIO(filled)) as other:
        assert one.namelist() == other.namelist()
        assert other.infolist()[0].compress_type == zipfile.ZIP_STORED
        opened = ("Contents/section0.xml", "Contents/header.xml")
        assert all(one.read(name) == other.read(name) for name in one.namelist() if name not in opened)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 broken", b"no form"])
def test_what_is_no_form_is_refused(data: bytes) -> None:
    with pytest.raises(Refused):
        fill(data, [])


def test_a_package_without_sections_is_refused_by_name() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
    with pytest.raises(Refused, match="form_not_hwpx"):
        fill(out.getvalue(), [])
