"""Settling a grant from a plain sheet, without a database."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from dure.domain.grants.rules.sheet import Line, Settlement, Sheet, settled, settlement_problems
from dure.domain.texts.rules.assumed import ASSUMED
from dure.formats.reading import read_file
from dure.intake.settlement.reading import read_settlement
from dure.kernel.money import printed
from dure.kernel.plain import dumps
from dure.kernel.problem import Problem, Refused
from dure.kernel.sentences import sentence

HELP = "Settle a grant (정산) from a sheet of items, interest and refunds: the return with its terms, and what does not hold."
EXAMPLE = "dure settle settlement-2019.xlsx --json"
NEEDS_DATABASE = False

_WORDS = {"ko": {"granted": "교부액", "executed": "집행액", "unspent": "집행잔액", "rate": "집행률", "interest": "이자", "total": "계",
                 "refunds": "전년도 취소 환급금", "return": "반납액", "findings": "지적", "none": "없음"},
          "en": {"granted": "granted", "executed": "executed", "unspent": "unspent", "rate": "rate", "interest": "interest", "total": "Total",
                 "refunds": "refunds of last year's cancelled payments", "return": "Return", "findings": "Findings", "none": "none"}}


def arguments(parser: argparse.ArgumentParser) -> None:
    """This function will declare the file and ``--json``."""
    parser.add_argument("file", metavar="FILE", help="XLSX, HWPX, DOCX, PDF, HTML, Markdown or plain text with one table of items")
    parser.add_argument("--table", type=int, metavar="N", help="settle the N-th table of items, where the file has several")
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def run(options: argparse.Namespace) -> int:
    """This function will settle and print. Raises Refused for what is no settlement sheet or has cells that are no amounts."""
    if options.file.lower().endswith((".csv", ".tsv")):
        raise Refused.because("grants.csv_not_read")
    try:
        document = read_file(options.file)
    except OSError as error:
        raise Refused.because("intake.no_such_file", file=options.file, why=error.strerror or str(error)) from error
    sheet = read_settlement(document, options.table)
    how = {"mode": str(ASSUMED["budget.settlement_rate_mode"].value), "digits": int(ASSUMED["budget.settlement_rate_digits"].value)}
    made = settled(sheet, **how)  # type: ignore[arg-type]
    problems = settlement_problems(sheet, **how)  # type: ignore[arg-type]
    print(dumps(described(sheet, made, problems)) if options.json else "\n".join(summary(made, problems, options.language)))
    return 0


def described(sheet: Sheet, made: Settlement, problems: list[Problem]) -> dict[str, object]:
    """This function will give a settlement as JSON values: won as integers, rates in percent as decimals."""
    return {
        "unit": "won", "columns": dict(sheet.heads), "items": [{"name": line.name, **_figures(line)} for line in made.lines], "total": _figures(made.total),
        "interest": made.interest, "refunds": made.refunds,
        "return": {"amount": made.returned, "terms": made.terms, "printed": sheet.returned.won if sheet.returned else None},
        "findings": [{"code": found.code, "severity": found.severity, "ko": sentence(found, "ko"), "en": sentence(found, "en"),
                      "source": found.source, "places": [place.as_json() for place in found.places]} for found in problems]}


def _figures(line: Line) -> dict[str, object]:
    return {"granted": line.granted, "executed": line.executed, "unspent": line.unspent, "rate": line.rate}


def summary(made: Settlement, problems: list[Problem], language: str) -> Iterator[str]:
    """This function will tell in lines what the settlement comes to."""
    words = _WORDS["ko" if language == "ko" else "en"]
    for line in (*made.lines, made.total):
        yield (f"{line.name or words['total']}\t{words['granted']} {printed(line.granted)}\t{words['executed']} {printed(line.executed)}\t"
               f"{words['unspent']} {printed(line.unspent)}\t{words['rate']} {'-' if line.rate is None else line.rate} %")
    terms = " + ".join(f"{words[name]} {printed(won)}" for name, won in made.terms.items())
    yield f"{words['return']} = {terms} = {printed(made.returned)}"
    yield f"{words['findings']}: {len(problems) or words['none']}"
    yield from (f"  [{found.severity}] {sentence(found, language)}" for found in problems)
