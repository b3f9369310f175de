"""A small paper with all that papers have, for the tests of the drawers."""

from __future__ import annotations

from decimal import Decimal

from dure.formats.blocks import Cell, Document, Heading, Item, ListBlock, Mark, PageBreak, Paragraph, Table


def cell(*lines: str | Mark, header: bool = False, rowspan: int = 1, colspan: int = 1, align: str = "") -> Cell:
    return Cell(tuple(Paragraph((line,)) for line in lines), rowspan, colspan, header, align)


def figure(value: int | Decimal, text: str = "", **more: str) -> Mark:
    return Mark(text or f"{value:,}".replace("-", "△"), value=value, **more)


def paper() -> Document:
    table = Table((
        (cell("구 분", header=True), cell("2017예산액", "(A)", header=True), cell("2018예산액", "(B)", header=True)),
        (cell("계"), cell(figure(37_000, formula="{r3c2}+{r4c2}"), align="right"),
         cell(figure(-1_600, ref="budget.line:1/current", kind="derived", strong=True), align="right")),
        (cell("사무관리비", rowspan=2), cell(figure(2_000, "2,000천원")), cell("空席")),
        (cell(figure(35_000)), cell(figure(Decimal("12.50")))),
    ), 1, ("표 하나",))
    listed = ListBlock((
        Item(("협의체 <운영> & \"인용\"",), "○", (ListBlock((Item(("세부 가",), "-"), Item(("세부 나",), "-"))),)),
        Item(("Beyoğlu, Łódź, Ульяновск",), "○"),
    ))
    return Document((
        Heading(1, ("표본 사업",)), Heading(2, ("1 기본 현황",)), Heading(3, ("□ 예산 총괄",)),
        Paragraph(("(단위 : 천원)",), "right"), table, Heading(2, ("2 사업설명",)), listed,
        Paragraph(("=SUM(A1) 은 글이다\n둘째 줄",)), PageBreak(), Paragraph(("끝 쪽",)),
    ), "표본 사업", header="머리말", footer="꼬리말")
