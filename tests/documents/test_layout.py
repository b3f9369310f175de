"""The form's layout: what stands where, and what a reader can ask."""

from dure.documents.statement.form import Statement
from dure.documents.statement.layout import Correction, laid_out
from dure.documents.statement.sheet import nested
from dure.domain.budget.rules.facts import Basis, BudgetTable, Change, Line, Officer, Settlement
from dure.domain.programmes.rules.facts import Counts, Happening, Programme, Result
from dure.formats.blocks import Heading, ListBlock, Mark, Table, plain, walk
from dure.kernel.figure import Declared, Figure, Ref
from dure.kernel.place import Place


def statement() -> Statement:
    lines = [Line(2_000, 8_400, 6_400, 320, "사무관리비"), Line(35_000, 35_000, 0, 0, "국외업무여비", Change(1_000, 900, -100, -10))]
    return Statement(
        title="표본 사업", fiscal_year=2018,
        budget=BudgetTable("천원", lines, Line(37_000, 43_400, 6_400, 17, "계"), 2017, 2018),
        basis=[Basis("사무관리비", "운영비", "2,000,000원", 2_000_000, 2_000),
               Basis("사무관리비", "회의", "400,000원*4회*4분과", 6_400_000, 6_400),
               Basis("국외업무여비", "여비", "35,000,000원", 35_000_000, 35_000)],
        programmes=[Programme("협의체", ["조직", "회원도시 : 129개도시"], [0, 1])],
        history=[Happening("협의체", title="총회", counts=Counts(None, 350, None, ["people"]),
                           text="'17.6.27 제4차 총회(표본시):350여명 참석 350회")],
        results=[Result(2017, text="총회", level=0), Result(2017, text="세부", level=1)],
        settlement=[Settlement(10, 0, 0, 10, 9, 0, 1, 2016)],
    )


def tables(document) -> list[Table]:
    return [b for b in document.blocks if isinstance(b, Table)]


def test_parts_stand_in_the_forms_order_and_missing_parts_are_left_out() -> None:
    heads = [plain(b.text) for b in laid_out(statement()).blocks if isinstance(b, Heading) and b.level <= 2]
    assert heads == ["표본 사업", "2 예산 설명", "3 사업설명", "4 사업효과", "5 최근 3년 결산 현황"]
    assert laid_out(Statement()).blocks == ()


def test_total_is_a_formula_only_where_the_sum_holds() -> None:
    table = tables(laid_out(statement()))[0]
    marks = [b for c in table.rows[1] for b in walk(c.blocks) for b in getattr(b, "text", ()) if isinstance(b, Mark) and b.value]
    assert [m.formula for m in marks] == [
        "{r3c2}+{r4c2}", "{r3c3}+{r4c3}", "{r2c3}-{r2c2}", "TRUNC(({r2c3}-{r2c2})*100/{r2c2},0)"]
    wrong = statement()
    wrong.budget.total.current = 43_401
    table = tables(laid_out(wrong))[0]
    current = table.rows[1][2].blocks[-1].text[0]
    assert (current.value, current.formula) == (43_401, "")


def test_national_part_stands_in_brackets_or_in_columns_of_its_own() -> None:
    inline = tables(laid_out(statement()))[0]
    assert [c.words for c in inline.rows[3]] == ["국외업무여비", "(x 1,000)\n35,000", "(x 900)\n35,000", "(x △100)\n0", "(x △10)\n0"]
    assert inline.rows[2][1].words == "(x-)\n2,000"
    column = tables(laid_out(statement(), national="column"))[0]
    assert [c.words for c in column.rows[3]] == ["국외업무여비", "35,000", "1,000", "35,000", "900", "0", "△100", "0", "△10"]


def test_a_line_stands_once_beside_its_calculations() -> None:
    table = tables(laid_out(statement()))[1]
    assert [c.rowspan for c in (row[0] for row in table.rows[1:])] == [2, 1, 1]
    assert table.rows[2][0].words == "○ 회의 400,000원*4회*4분과"
    assert table.size == (4, 4)


def test_counts_inside_a_printed_line_can_be_asked_and_other_numbers_are_left_alone() -> None:
    figure = Figure(350, "people", Declared("1", Place()), Ref("programmes", "happening", "7", "people"))
    document = laid_out(statement(), {"history[0].counts.people": figure})
    marks = [m for b in walk(document.blocks) for m in getattr(b, "text", ()) if isinstance(m, Mark) and m.ref]
    assert [(m.text, m.ref, m.kind) for m in marks] == [("350", "programmes.happening:7/people", "declared")]
    printed = [plain(b.text) for b in walk(document.blocks) if hasattr(b, "text")]
    assert "'17.6.27 제4차 총회(표본시):350여명 참석 350회" in printed


def test_vacant_posts_keep_their_phone() -> None:
    paper = statement()
    paper.overview.officers.posts = [Officer("과장", None, True, "2133-0000"), Officer("팀장", "표본인", False, "2133-0001")]
    table = tables(laid_out(paper))[0]
    assert [c.words for c in table.rows[1]][2:] == ["空席\n2133-0000", "표본인\n2133-0001"]


def test_lists_keep_their_depth() -> None:
    block = nested([(0, ("a",)), (1, ("b",)), (2, ("c",)), (0, ("d",))])
    assert isinstance(block, ListBlock)
    assert [i.marker for i in block.items] == ["○", "○"]
    below = block.items[0].children[0]
    assert (below.items[0].marker, below.items[0].children[0].items[0].marker) == ("-", "·")


def test_corrections_are_printed_at_the_end() -> None:
    document = laid_out(statement(), corrections=[Correction("표 3", "350", "400", "결과보고 확인")])
    assert plain(document.blocks[-2].text) == "정오표"
    assert document.blocks[-1].rows[1][2].words == "400"
