"""Taking in a Popolo file."""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from dure.kernel.plain import dumps
from dure.kernel.problem import Refused
from dure.kernel.sentences import sentence, sentence_with_place

if TYPE_CHECKING:
    from dure.intake.filing.popolo import Taken
    from dure.intake.popolo.reading import Consent

HELP = "Take in persons, organizations, posts, memberships and areas from a Popolo file, all or nothing; count its votes again; or take an import back."
EXAMPLE = "dure import popolo network.json --preview"
NEEDS_DATABASE = True
SHOWN = 20

_WORDS = {
    "ko": {"made": "들여왔습니다", "preview": "들여올 것(아무것도 쓰지 않았습니다)", "again": "이미 들여온 파일입니다(아무것도 쓰지 않았습니다)",
           "new": "새로", "known": "이미 있음", "more": "… 같은 말 {}건 더(--json은 모두 보여 줍니다)", "gone": "되돌렸습니다",
           "recounted": "다시 센 표결 {}건, 집계가 다른 것 {}건"},
    "en": {"made": "Taken in", "preview": "Would be taken in (nothing was written)",
           "again": "Nothing in this file is new; nothing was written", "new": "new", "known": "known",
           "more": "… the same of {} more (--json says all)", "gone": "Taken back", "recounted": "{} votes counted again, {} tallies differ"},
}


def arguments(parser: argparse.ArgumentParser) -> None:
    """This function will declare the file, how strictly it is taken, and whether its persons agreed to their contacts."""
    parser.add_argument("file", metavar="FILE", help="a JSON file with lists of persons, organizations, posts, memberships, areas")
    parser.add_argument("--preview", action="store_true", help="only tell what would be taken")
    parser.add_argument("--partly", action="store_true", help="take what can be taken and name the rest, instead of nothing")
    parser.add_argument("--consent", metavar="WHAT FOR", help="the persons agreed to their contacts being kept for this")
    parser.add_argument("--consent-on", metavar="DAY", help="since when (2026-03-02)")
    parser.add_argument("--undo", metavar="WHY", help="take back what this file brought, for this reason")
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def run(options: argparse.Namespace) -> int:
    """This function will take the file in, or back, and say what came of it, item by item. Raises Refused, and then nothing
    was written."""
    from dure.cli.acting import door
    from dure.intake.filing.popolo import file_popolo, withdraw_popolo

    try:
        data = Path(options.file).read_bytes()
    except OSError as error:
        raise Refused.because("intake.no_such_file", file=options.file, why=error.strerror or str(error)) from error
    if options.undo is not None:
        gone = withdraw_popolo(data, options.undo, **door()._asdict())
        print(dumps(gone) if options.json else f"{_WORDS[options.language]['gone']}: " + _counted(gone))
        return 0
    taken = file_popolo(data, consent=_consent(options), partly=options.partly, preview=options.preview, **door()._asdict())
    print(_as_json(taken, options.language) if options.json else _said(taken, options))
    return 0


def _consent(options: argparse.Namespace) -> Consent | None:
    from datetime import date

    from dure.intake.popolo.reading import Consent

    if not options.consent and not options.consent_on:
        return None
    try:
        return Consent(date.fromisoformat(options.consent_on or ""), options.consent or "")
    except ValueError as error:
        raise Refused.because("parties.consent_missing", source="contacts-erased") from error


def _said(taken: Taken, options: argparse.Namespace) -> str:
    words = _WORDS[options.language]
    head = words["preview"] if options.preview and taken.new else words["made"] if taken.new else words["again"]
    lines = [f"{head}: {words['new']} {_counted(taken.made)}"]
    if any(taken.known.values()):
        lines.append(f"  {words['known']} {_counted(taken.known)}")
    if taken.recounted:
        lines.append("  " + words["recounted"].format(taken.recounted, sum(1 for one in taken.problems if one.code == "intake.popolo_tally")))
    seen = Counter[str]()
    for problem in taken.problems:
        seen[problem.code] += 1
        if seen[problem.code] <= SHOWN:
            lines.append("  " + sentence_with_place(problem, options.language))
        elif seen[problem.code] == SHOWN + 1:
            more = sum(1 for other in taken.problems if other.code == problem.code) - SHOWN
            lines.append("  " + words["more"].format(more))
    return "\n".join(lines)


def _counted(counts: dict[str, int]) -> str:
    return " · ".join(f"{kind} {number}" for kind, number in counts.items() if number) or "0"


def _as_json(taken: Taken, language: str) -> str:
    return dumps({"batch": str(taken.batch), "new": taken.new, "made": taken.made, "known": taken.known, "recounted": taken.recounted, "said": [
        {"code": p.code, "severity": p.severity, "item": p.places[0].described("en") if p.places else "",
         "id": p.places[0].quote if p.places else "", "sentence": sentence(p, language)} for p in taken.problems]})
