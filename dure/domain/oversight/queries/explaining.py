"""Where a value of a frozen table comes from: the table of its answer, and behind it the record that it was drawn from."""

from __future__ import annotations

from dure.domain.oversight.labels.requests import DEFINITION
from dure.domain.oversight.models import Answer
from dure.domain.oversight.rules.tables import Column, Row, Table, figure, from_plain, total
from dure.kernel.derivation import derive
from dure.kernel.explanation import Explanation
from dure.kernel.figure import Figure, Ref

TOTAL = "total"


def cell_figure(answer: Answer, table: Table, at: int, column: Column) -> Figure:
    """This function will return a cell of an answer's table as a figure that can be asked (``oversight.answer:4/3.spent``: row 3, column
    spent; row 0 is the sum)."""
    ref = Ref("oversight", "answer", str(answer.pk), f"{at or TOTAL}.{column.key}")
    made = _summed(answer, table, column) if at == 0 else _cell(table.rows[at - 1], table, column)
    return Figure(made.value, made.unit, made.rests_on, ref, table.as_of)


def explain(ref: Ref) -> Explanation | None:
    """This function will tell where a value of an answer's table comes from; None for what this room does not hold."""
    if ref.kind != "answer" or not ref.key.isdecimal():
        return None
    place, _, name = ref.field.partition(".")
    answer = Answer.objects.select_related("request").filter(pk=int(ref.key)).first()
    if answer is None or not answer.table or not (place.isdecimal() or place == TOTAL):
        return None
    table, at = from_plain(answer.table), 0 if place == TOTAL else int(place)
    column = next((one for one in table.columns if one.key == name and one.kind in ("money", "count", "rate")), None)
    if column is None or not 0 <= at <= len(table.rows) or (place != TOTAL and at == 0):
        return None
    made = cell_figure(answer, table, at, column)
    row = table.rows[at - 1] if at else None
    behind = Ref.parse(row.refs[name]) if row and name in row.refs else None
    said = {language: " · ".join((table.title[language], *(_named(row, language) if row else ()), column.label[language])) for language in ("ko", "en")}
    return Explanation(ref=ref, label=said, definition=DEFINITION, value=made.value, kind="derived" if made.rests_on else "declared", unit=made.unit,
                       as_of=table.as_of, figure=made, records=(*([behind] if behind else []), Ref("oversight", "request", answer.request.key)),
                       entered_by=answer.prepared_by_name, entered_key=answer.prepared_by_key, entered_at=answer.prepared_at)


def _named(row: Row, language: str) -> tuple[str, ...]:
    name = row.label.get(language) or row.label.get("ko", row.key)
    return (name,) if row.year is None or str(row.year) in name else (name, str(row.year))


def _cell(row: Row, table: Table, column: Column) -> Figure:
    plain = figure(row, column, table.as_of)
    if column.kind == "rate" or column.key not in row.refs or plain.value is None:
        return plain
    return derive("sum", Figure(plain.value, plain.unit, None, Ref.parse(row.refs[column.key]), table.as_of))


def _summed(answer: Answer, table: Table, column: Column) -> Figure:
    if column.kind == "rate":
        return total(table, column) or Figure(None, column.unit)
    own = Ref("oversight", "answer", str(answer.pk))
    terms = [Figure(one.value, one.unit, None, own.of(f"{at}.{column.key}"), table.as_of)
             for at, one in enumerate((figure(row, column, table.as_of) for row in table.rows), 1)]
    return derive("sum", *terms)
