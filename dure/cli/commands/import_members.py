"""A list of members into the register."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from dure.kernel.plain import dumps
from dure.kernel.problem import Refused

HELP = "Take a list of members in, all or nothing, or only look at what it would change. The same file again does nothing."
EXAMPLE = "dure import members members.xlsx --preview"
NEEDS_DATABASE = True

_CATEGORIES = ("full", "associate", "friendship", "corporate")
_WORDS = {
    "ko": {"new": "새 회원", "changed": "바뀜", "same": "같음", "doubtful": "분명하지 않음", "refused": "받을 수 없음", "skipped": "건너뜀",
           "absent": "명부에는 있으나 목록에 없음", "left": "읽지 않은 칸", "again": "이미 반영된 파일입니다(아무것도 쓰지 않았습니다)",
           "done": "반영했습니다", "preview": "미리보기입니다. 아무것도 쓰지 않았습니다", "likely": "비슷한 회원"},
    "en": {"new": "new", "changed": "changed", "same": "same", "doubtful": "doubtful", "refused": "refused", "skipped": "skipped",
           "absent": "in the register but not in the list", "left": "columns not taken",
           "again": "This very file is in the register already; nothing was written", "done": "Taken in",
           "preview": "A preview; nothing was written", "likely": "looks like"},
}


def arguments(parser: argparse.ArgumentParser) -> None:
    """This function will declare the file, and what is said for the whole list."""
    parser.add_argument("file", metavar="FILE", help="XLSX or CSV (commas, semicolons, tabs; UTF-8, UTF-16 or CP949)")
    parser.add_argument("--preview", action="store_true", help="only say what would change; exit status 1 where rows are unsettled")
    parser.add_argument("--on", metavar="DAY", help="the day as of which the list speaks; today without it")
    parser.add_argument("--category", choices=_CATEGORIES, default="", help="the category of rows that name none")
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def run(options: argparse.Namespace) -> int:
    """This function will read the list, and look at or take in what it says. Raises Refused as those do."""
    from dure.cli.acting import door
    from dure.domain.members.queries.imports import applied_import_of
    from dure.intake.filing import members
    from dure.intake.statement.typed import day_typed

    path, here = Path(options.file), door()
    on = day_typed(options.on).first if options.on else here.on
    try:
        data, read = members.read_file(path)
    except OSError as error:
        raise Refused.because("intake.no_such_file", file=options.file, why=error.strerror or str(error)) from error
    if options.preview:
        looked = members.look(read, on=on, category=options.category)
        return _say(options, {"state": "preview", **_told(looked, options.language)}, looked.plan.hindered)
    import hashlib

    if applied_import_of(hashlib.sha256(data).hexdigest()):
        return _say(options, {"state": "again"}, False)
    looked = members.look(read, on=on, category=options.category) if len(read.rows) < 5_000 else None
    made = members.import_whole(data, read, path.name, by=here.by, on=on, at=here.at, category=options.category)
    told = _told(looked, options.language) if looked else {"counts": {"rows": made.rows}}
    return _say(options, {"state": "done", "import": made.pk, "batch": str(made.batch), **told}, False)


def _told(looked: Any, language: str) -> dict[str, Any]:
    """A list as it was read and what it would do, in plain values."""
    from dure.kernel.sentences import sentence

    rows = []
    for row in looked.plan.rows:
        if row.status == "same":
            continue
        rows.append({"cell": row.listed.cell, "name": row.listed.called, "status": row.status, "member": row.key,
                     "changes": [{"field": c.field, "before": c.before, "after": c.after} for c in row.changes],
                     "looks_like": [{"key": one.key, "name": one.name, "reasons": list(one.reasons)} for one in row.likenesses],
                     "problems": [sentence(problem, language) for problem in row.problems]})
    return {"counts": looked.plan.counts, "rows": rows, "absent": [key for key, _ in looked.plan.absent],
            "columns": looked.read.taken, "not_taken": looked.read.left,
            "remarks": [sentence(problem, language) for problem in looked.read.remarks]}


def _say(options: argparse.Namespace, told: dict[str, Any], hindered: bool) -> int:
    if options.json:
        print(dumps(told))
        return int(hindered)
    words = _WORDS[options.language]
    print(words[told["state"]])
    if counts := told.get("counts"):
        print("  " + " · ".join(f"{words.get(status, status)} {number}" for status, number in counts.items()))
    for row in told.get("rows", [])[:100]:
        said = "; ".join(f"{c['field']}: {c['before'] or '–'} → {c['after']}" for c in row["changes"]) if row["status"] == "changed" else ""
        alike = ", ".join(f"{one['name']} ({one['key']})" for one in row["looks_like"])
        more = "; ".join(filter(None, (said, f"{words['likely']}: {alike}" if alike else "", *row["problems"])))
        print(f"  {row['cell']:<12} {words[row['status']]:<8} {row['name']}" + (f" — {more}" if more else ""))
    for name in ("absent", "not_taken"):
        if told.get(name):
            print(f"  {words['absent' if name == 'absent' else 'left']}: {', '.join(told[name][:30])}")
    for remark in told.get("remarks", []):
        print(f"  {remark}")
    return int(hindered)
