"""The auditor's package: one ZIP with a paper to read, tables to compute with, the evidence by its hash, and a list of hashes over all.

The same dossier gives the same bytes but for the paper: days inside the archive are fixed, so that two packages can be held against
each other file by file. Source: `docs/sources.md#audit-sample`.
"""

from __future__ import annotations

import csv
import hashlib
import io
import zipfile
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from django.utils.timezone import localtime

from dure.documents.oversight.cells import NOTHING, facts, heads, number, titled, words
from dure.documents.oversight.register import request_table
from dure.documents.oversight.words import said
from dure.domain.oversight.models import Request
from dure.domain.oversight.queries.audit import Dossier, Sampled, Shown
from dure.domain.papers.models import StoredFile
from dure.formats.blocks import Block, Document, Heading, Paragraph, Table
from dure.formats.drawing import draw
from dure.kernel.plain import dumps

NEVER = (1980, 1, 1, 0, 0, 0)
# evidence beyond is left out by name: a package is carried on a stick
MOST_BYTES = 200_000_000
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def package_file(dossier: Dossier, language: str, read: Callable[[StoredFile], bytes]) -> bytes:
    """This function will draw a package. `read` returns the bytes of a stored file; a file that is damaged or too much for the package is
    named in ``missing.csv`` instead."""
    spoken = "ko" if language == "ko" else "en"
    paper = package_paper(dossier, spoken)
    files: dict[str, bytes] = {"package.hwpx": draw(paper, "hwpx"), "package.pdf": draw(paper, "pdf"), "scope.json": _scope(dossier)}
    files |= {f"{name}.csv": _csv(rows) for name, rows in _tables(dossier).items()}
    kept, missing = _evidence(dossier, read)
    files |= kept
    if missing:
        files["missing.csv"] = _csv([("sha256", "name", "why"), *missing])
    files["SHA256SUMS"] = "".join(f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in sorted(files.items())).encode()
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in sorted(files.items()):
            archive.writestr(zipfile.ZipInfo(name, NEVER), data, zipfile.ZIP_DEFLATED)
    return target.getvalue()


def _scope(dossier: Dossier) -> bytes:
    scope = dossier.scope
    return dumps({"year": scope.year, "size": scope.size, "seed": scope.seed, "as_of": dossier.as_of.isoformat(timespec="seconds"),
                  "population": dossier.population, "population_won": dossier.population_won, "sample": len(dossier.sample),
                  "method": "half largest by amount; others by sha256('seed:number')"}).encode()


def _evidence(dossier: Dossier, read: Callable[[StoredFile], bytes]) -> tuple[dict[str, bytes], list[tuple[str, str, str]]]:
    kept: dict[str, bytes] = {}
    missing: list[tuple[str, str, str]] = []
    room = MOST_BYTES
    for one in (shown for entry in dossier.sample for shown in entry.evidence):
        place = f"evidence/{one.sha256}{_ending(one.name)}"
        if place in kept:
            continue
        if one.size > room:
            missing.append((one.sha256, one.name, "too large"))
            continue
        data = read(one.kept)
        if hashlib.sha256(data).hexdigest() != one.sha256:
            missing.append((one.sha256, one.name, "damaged"))
            continue
        kept[place], room = data, room - one.size
    return kept, missing


def _ending(name: str) -> str:
    _, dot, ending = name.rpartition(".")
    return f".{ending.lower()}" if dot and ending.isalnum() and len(ending) <= 5 else ""


def _tables(dossier: Dossier) -> dict[str, Sequence[Iterable[Any]]]:
    shown = [(one.number, proof) for one in dossier.sample for proof in one.evidence]
    return {
        "sample": [("entry", "chosen", "day", "fund", "amount", "text", "record", "number", "prepared_by", "approved_by", "evidence"),
                   *((one.number, one.how, one.on, one.fund, one.amount, one.text, one.ref, one.document, one.prepared_by, one.approved_by,
                      len(one.evidence)) for one in dossier.sample)],
        "postings": [("entry", "account", "amount"), *((one.number, account, won) for one in dossier.sample for account, won in one.postings)],
        "evidence": [("entry", "kind", "name", "bytes", "sha256"), *((entry, proof.kind, proof.name, proof.size, proof.sha256) for entry, proof in shown)],
        "dismissed": [("code", "subject", "finding", "reason", "by", "at"),
                      *((one.code, one.subject, one.ko, one.reason, one.settled_by_name, one.settled_at) for one in dossier.dismissed)],
        "requests": [("key", "side", "kind", "asked_by", "title", "asked_on", "due_on", "answered_on", "ended_on", "letter", "answer_sha256", "demanded",
                      "recovered", "standing", "what_was_done"), *(_request(one) for one in dossier.requests)],
        "follow_ups": [("request", "day", "progress", "text", "until", "recovered", "entered_by"),
                       *((one.key, step.on, step.progress, step.text, step.until, step.recovered, step.entered_by_name)
                         for one in dossier.requests for step in one.follow_ups.all())],
    }


def _request(one: Request) -> tuple[Any, ...]:
    steps, answers = list(one.follow_ups.all()), [answer for answer in one.answers.all() if answer.state == "approved"]
    last, answer = (steps[-1] if steps else None), (answers[-1] if answers else None)
    return (one.key, one.side, one.kind, one.member, one.title, one.asked_on, one.due_on, one.answered_on, one.ended_on,
            answer.sent_number if answer else "", answer.table_hash if answer else "", one.amount, last.recovered if last else None,
            last.progress if last else "", last.text if last else one.withdrawn)


def _csv(rows: Iterable[Iterable[Any]]) -> bytes:
    target = io.StringIO()
    csv.writer(target, lineterminator="\r\n").writerows([_safe(value) for value in row] for row in rows)
    return b"\xef\xbb\xbf" + target.getvalue().encode()


def _safe(value: Any) -> Any:
    """A text that a spreadsheet would compute is kept a text."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else "" if value is None else value


def package_paper(dossier: Dossier, language: str) -> Document:
    """This function will lay a package out as a paper: what was drawn how, the sample with its evidence, what was dismissed, what was asked
    and demanded and came of it."""
    title = said("package", language, year=dossier.scope.year)
    blocks: list[Block] = [Heading(1, (title,)), _about(dossier, language), Paragraph((said("method", language),)), titled("sample", language),
                           Paragraph((said("won", language),), align="right"), _sample(dossier.sample, language)]
    shown = [proof for one in dossier.sample for proof in one.evidence]
    blocks += [titled("index", language), _index(shown, language) if shown else Paragraph((said("nothing", language),))]
    dismissed = [heads(("finding", "reason", "by", "on"), language),
                 *((words(one.ko if language == "ko" else one.en), words(one.reason), words(one.settled_by_name),
                    words(localtime(one.settled_at).date().isoformat() if one.settled_at else NOTHING, "center")) for one in dossier.dismissed)]
    blocks += [titled("dismissed", language),
               Table(tuple(dismissed), header_rows=1, widths=(48, 26, 12, 14)) if dossier.dismissed else Paragraph((said("nothing", language),)),
               titled("requests", language),
               request_table(dossier.requests, language) if dossier.requests else Paragraph((said("nothing", language),))]
    return Document(tuple(blocks), title, language)


def _about(dossier: Dossier, language: str) -> Table:
    largest = sum(1 for one in dossier.sample if one.how == "largest")
    return facts([
        ("drawn", localtime(dossier.as_of).isoformat(sep=" ", timespec="minutes")),
        ("population", said("population_said", language, number=dossier.population, won=dossier.population_won)),
        ("sample", said("sample_said", language, number=len(dossier.sample), largest=largest, drawn=len(dossier.sample) - largest,
                        seed=dossier.scope.seed))], language)


def _sample(sample: Sequence[Sampled], language: str) -> Block:
    if not sample:
        return Paragraph((said("nothing", language),))
    rows = [heads(("entry", "on", "text", "amount", "prepared", "evidence"), language)]
    for one in sample:
        how = said("largest" if one.how == "largest" else "drawn_by", language)
        proofs = "\n".join(f"{proof.name} {proof.sha256[:12]}" for proof in one.evidence) or said("no_evidence", language)
        rows.append((words(f"{one.number}\n{how}", "center"), words(one.on.isoformat(), "center"), words(one.text), number(one.amount),
                     words(f"{one.prepared_by or NOTHING}\n→ {one.approved_by or NOTHING}"), words("\n".join(filter(None, (one.document, proofs))))))
    return Table(tuple(rows), header_rows=1, widths=(8, 13, 27, 15, 15, 22))


def _index(shown: Sequence[Shown], language: str) -> Table:
    rows = [heads(("entry", "kind", "file", "size"), language)]
    rows += [(words(str(one.entry), "right"), words(one.kind), words(f"{one.name}\n{one.sha256}"), number(one.size)) for one in shown]
    return Table(tuple(rows), header_rows=1, widths=(8, 14, 64, 14))
