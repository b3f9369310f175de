"""Instruments looked at before they are used: checked, drawn as XLSForm, compared; without a database."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dure.documents.instruments.xlsform import xlsform
from dure.domain.assessments.rules.comparing import differences
from dure.domain.assessments.rules.findings import findings
from dure.domain.assessments.rules.forms import formed
from dure.domain.assessments.rules.reading import canonical_hash
from dure.intake.instruments.files import read_any
from dure.kernel.plain import dumps
from dure.kernel.problem import Refused
from dure.kernel.sentences import sentence

HELP = "Check an instrument (all findings by their place), draw it as XLSForm, or compare two versions."
EXAMPLE = "dure instrument check instrument.yaml"
NEEDS_DATABASE = False


def arguments(parser: argparse.ArgumentParser) -> None:
    """This function will declare the act, its files, ``--form`` and ``--json``."""
    parser.add_argument("act", choices=("check", "xlsform", "compare"),
                        help="check: all findings, exit status 1 where there are errors; xlsform: draw it as XLSForm; compare: what OTHER changes")
    parser.add_argument("instrument", metavar="INSTRUMENT", help="a YAML file, a folder of them, or an XLSForm workbook")
    parser.add_argument("other", metavar="OTHER", nargs="?", help="the workbook to write (xlsform), or the later version (compare)")
    parser.add_argument("--form", default="", metavar="NAME", help="one of the instrument's shorter forms")
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def run(options: argparse.Namespace) -> int:
    """This function will do one of the acts. Raises Refused for what cannot be read."""
    if options.act != "check" and options.other is None:
        raise Refused.because("assessments.second_file", act=options.act)
    try:
        plain = read_any(options.instrument)
        plain = formed(plain, options.form) if options.form else plain
        if options.act == "compare":
            return _compare(plain, read_any(options.other), as_json=options.json)
        if options.act == "check":
            return _check(plain, options)
        _write(options.other, xlsform(plain), options.instrument)
    except OSError as error:
        raise Refused.because("intake.no_such_file", file=str(error.filename), why=error.strerror or str(error)) from error
    return 0


def _write(path: str, workbook: bytes, instrument: str) -> None:
    """Never over the instrument itself, under whatever name, nor over what is no workbook."""
    there = Path(path)
    if there.suffix.lower() != ".xlsx" or (there.exists() and there.samefile(instrument)):
        raise Refused.because("assessments.no_workbook_name", said=path[:200])
    there.write_bytes(workbook)


def _check(plain: dict[str, Any], options: argparse.Namespace) -> int:
    found = findings(plain)
    if options.json:
        print(dumps({"sha256": canonical_hash(plain), "findings": [
            {"code": one.code, "severity": one.severity, "path": one.params.get("path"), "ko": sentence(one, "ko"), "en": sentence(one, "en")}
            for one in found]}))
    else:
        print("\n".join([canonical_hash(plain), *(f"[{one.severity}] {sentence(one, options.language)}" for one in found)]))
    return int(any(one.severity == "error" for one in found))


def _compare(before: dict[str, Any], after: dict[str, Any], *, as_json: bool) -> int:
    found = differences(before, after)
    print(dumps({"differences": [{name: getattr(one, name) for name in one.__slots__} for one in found]}) if as_json
          else "\n".join(_told(found)))
    return 0


def _told(found: list[Any]) -> Iterator[str]:
    for one in found:
        values = f": {one.before or '-'} → {one.after or '-'}" if one.before or one.after else ""
        yield f"{one.kind} {one.key}: {one.what}{f' {one.part}' if one.part else ''}{values}{f' [{one.walk}]' if one.walk else ''}"
