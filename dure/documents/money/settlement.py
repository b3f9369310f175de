"""The settlement report (정산보고서) and the return notice (반납 고지서), from the records. Won.

Sources: `docs/sources.md#grant-settlement`, `#grant-returns`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from dure.documents.money.settlement_words import WORDS
from dure.domain.grants.models import ReturnNotice, Settlement, SettlementLine
from dure.domain.grants.queries.settled import figures, line_figures
from dure.domain.grants.queries.settling import findings, sheet
from dure.domain.grants.rules.sheet import Line, settled
from dure.domain.grants.rules.sheet import Settlement as Settled
from dure.domain.parties.queries import names_on
from dure.domain.texts.queries import setting
from dure.formats.blocks import Block, Cell, Document, Heading, Item, ListBlock, Mark, Paragraph, Table
from dure.kernel.figure import Figure
from dure.kernel.money import printed
from dure.kernel.sentences import sentence

AMOUNTS = ("granted", "executed", "disallowed", "accepted", "unspent")


def settlement_report(settlement: Settlement, language: str) -> Document:
    """This function will compose the report of a settlement: the return with its terms, the items, what the recipient says, queries and
    findings. Rates are rounded as the office prints them. One that is not approved says so."""
    agreement, lines = settlement.agreement, list(settlement.lines.select_related("item"))
    shown, made = figures(settlement, lines), rated(settlement)
    heads = [("agreement", _title(settlement, language)), *_grant(settlement, language), ("as_of", settlement.as_of.isoformat()),
             ("version", str(settlement.version)), ("submitted", _day(settlement.submitted_on)), ("approved", _day(settlement.approved_on)),
             ("verified", settlement.verified_by), ("audited", settlement.audited_by)]
    blocks: list[Block] = [Heading(1, (f"{agreement.fiscal_year} {_said('report', language)}",)), _facts(heads, language)]
    if settlement.approved_on is None:
        blocks.append(Paragraph((_said("draft", language),)))
    blocks += [Heading(2, (_said("returning", language),)), Paragraph((_said("won", language),), align="right"), _terms(shown, language),
               Paragraph((_formula({name: figure.value for name, figure in shown.items()}, language),)),
               Heading(2, (_said("items", language),)), Paragraph((_said("won", language),), align="right"), _items(lines, settlement, made, language)]
    bare = sum(line.spent - line.executed for line in lines)
    if bare:
        blocks.append(Paragraph((_said("without", language, won=printed(bare)),)))
    blocks += [*_disallowed(lines, language), *_text(settlement, language), *_queries(settlement, language), *_findings(settlement, language)]
    return Document(tuple(blocks), f"{_said('report', language)} {agreement.key}", language)


def return_notice(notice: ReturnNotice, language: str, received: int = 0) -> Document:
    """This function will compose the notice of what is to go back: granted, executed, unspent, interest, refunds, returned, as it was
    given; where a part has come back already, it says what is left."""
    settlement = notice.settlement
    recipient = _name(settlement, language)
    blocks: list[Block] = [
        Heading(1, (_said("notice", language),)),
        _facts([("number", notice.number), ("noticed", notice.on.isoformat()), ("to", recipient), ("agreement", _title(settlement, language)),
                *_grant(settlement, language)[1:], ("due", notice.due_on.isoformat())], language),
        Paragraph((_said("please", language, due=notice.due_on.isoformat()),)), Paragraph((_said("won", language),), align="right")]
    names = ("granted", "executed", "unspent", "interest", "refunds", "returned")
    head = tuple(_cell(_said(name, language), header=True, align="center") for name in names)
    formulas = {"unspent": "{r2c1}-{r2c2}", "returned": "{r2c3}+{r2c4}+{r2c5}"}
    row = tuple(_won(notice.terms[name], formulas.get(name, ""), strong=name == "returned") for name in names)
    blocks += [Table((head, row), header_rows=1, widths=(18, 18, 16, 14, 18, 16)), Paragraph((_formula(notice.terms, language),))]
    if received:
        blocks.append(Paragraph((_said("left", language, received=printed(received), left=printed(notice.amount - received)),)))
    if end := _said("end", language):
        blocks.append(Paragraph((end,)))
    return Document(tuple(blocks), f"{_said('notice', language)} {settlement.agreement.key}", language)


def rated(settlement: Settlement) -> Settled:
    """This function will settle the sheet that a settlement is, its rates rounded as the office prints them on its day."""
    mode, digits = (setting(f"budget.settlement_rate_{name}", settlement.as_of).value for name in ("mode", "digits"))
    return settled(sheet(settlement), str(mode), int(digits))


def _said(key: str, language: str, **params: object) -> str:
    return WORDS[key]["ko" if language == "ko" else "en"].format(**params)


def _day(on: date | None) -> str:
    return on.isoformat() if on else ""


def _title(settlement: Settlement, language: str) -> str:
    agreement = settlement.agreement
    return f"{agreement.title.get(language) or next(iter(agreement.title.values()), '')} ({agreement.key})"


def _name(settlement: Settlement, language: str) -> str:
    agreement = settlement.agreement
    return names_on([agreement.recipient_id], language, settlement.as_of)[agreement.recipient_id]


def _grant(settlement: Settlement, language: str) -> list[tuple[str, str]]:
    agreement = settlement.agreement
    return [("recipient", _name(settlement, language)), ("term", f"{agreement.starts_on.isoformat()} ~ {agreement.ends_on.isoformat()}"),
            ("line", f"{agreement.line.project.name} · {agreement.line.name}")]


def _facts(rows: list[tuple[str, str]], language: str) -> Table:
    return Table(tuple((_cell(_said(key, language), header=True), _cell(value)) for key, value in rows if value), widths=(25, 75))


def _terms(shown: Mapping[str, Figure], language: str) -> Table:
    names = ("unspent", "interest", "refunds", "returned")
    rows = [(_cell(_said(name, language), header=name == "returned"),
             _figure(shown[name], "+".join(f"{{r{at}c2}}" for at in range(1, 4)) if name == "returned" else "", strong=name == "returned")) for name in names]
    return Table(tuple(rows), widths=(60, 40))


def _formula(terms: Mapping[str, object], language: str) -> str:
    return _said("formula", language, **{name: printed(int(str(terms[name]))) for name in ("unspent", "interest", "refunds", "returned")})


def _items(lines: list[SettlementLine], settlement: Settlement, made: Settled, language: str) -> Table:
    rows = [tuple(_cell(_said(name, language), header=True, align="center") for name in ("item", *AMOUNTS, "rate"))]
    for at, (line, computed) in enumerate(zip(lines, made.lines, strict=True), 2):
        shown = line_figures(line, settlement.as_of)
        formulas = {"accepted": f"{{r{at}c3}}-{{r{at}c4}}", "unspent": f"{{r{at}c2}}-{{r{at}c5}}"}
        rows.append((_cell(line.item.name, header=True), *(_figure(shown[name], formulas.get(name, "")) for name in AMOUNTS), _rate(computed)))
    sums = [made.total.granted, sum(line.executed for line in lines), sum(line.disallowed for line in lines), made.total.executed, made.total.unspent]
    down = ["+".join(f"{{r{at}c{column}}}" for at in range(2, len(lines) + 2)) for column in range(2, 7)]
    rows.append((_cell(_said("total", language), header=True), *(_won(won, formula, strong=True) for won, formula in zip(sums, down, strict=True)),
                 _rate(made.total)))
    return Table(tuple(rows), header_rows=1, widths=(18, 15, 15, 13, 15, 14, 10))


def _rate(line: Line) -> Cell:
    return _cell("-" if line.rate is None else str(line.rate), align="right")


def _disallowed(lines: list[SettlementLine], language: str) -> list[Block]:
    told = [Item((f"{line.item.name} {printed(line.disallowed)}: {line.why}",)) for line in lines if line.disallowed]
    return [Heading(3, (_said("why", language),)), ListBlock(tuple(told))] if told else []


def _text(settlement: Settlement, language: str) -> list[Block]:
    said = [Paragraph((line,)) for line in settlement.text.splitlines() if line.strip()]
    return [Heading(2, (_said("text", language),)), *said] if said else []


def _queries(settlement: Settlement, language: str) -> list[Block]:
    asked = list(settlement.queries.all())
    if not asked:
        return []
    rows = [tuple(_cell(_said(name, language), header=True, align="center") for name in ("query", "answer"))]
    rows += [(_cell(one.text), _cell(one.answer or _said("none_yet", language))) for one in asked]
    return [Heading(2, (_said("queries", language),)), Table(tuple(rows), header_rows=1, widths=(50, 50))]


def _findings(settlement: Settlement, language: str) -> list[Block]:
    found = [Item((sentence(problem, language),)) for problem in findings(settlement)]
    return [Heading(2, (_said("findings", language),)), ListBlock(tuple(found))] if found else []


def _figure(figure: Figure, formula: str = "", strong: bool = False) -> Cell:
    mark = Mark(printed(int(figure.value or 0)), ref=str(figure.ref), kind="derived" if figure.rests_on else "", value=figure.value, formula=formula,
                strong=strong)
    return Cell((Paragraph((mark,), align="right"),), align="right")


def _won(value: int, formula: str = "", strong: bool = False) -> Cell:
    return Cell((Paragraph((Mark(printed(value), value=value, formula=formula, strong=strong),), align="right"),), align="right")


def _cell(words: str, header: bool = False, align: str = "left") -> Cell:
    return Cell((Paragraph((words,)),), header=header, align=align)  # type: ignore[arg-type]
