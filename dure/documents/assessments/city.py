"""A city's diagnostic report as a paper, in Korean, English or French. Source: `docs/sources.md#assessment-engine`."""

from __future__ import annotations

from collections.abc import Callable

from dure.documents.assessments.composed import Dimension, Reported
from dure.documents.assessments.drawn import against_of, radar_of
from dure.documents.assessments.laid import cell, either, facts, percent, points, table
from dure.documents.assessments.words import said
from dure.domain.assessments.models import Evidence
from dure.domain.assessments.rules.peers import standing_out
from dure.formats.blocks import Block, Document, Heading, PageBreak, Paragraph

MOST_ADVICE = 15  # the rest stands on the page of results
Say = Callable[..., str]


def city_paper(report: Reported) -> Document:
    """This function will lay a city's report out: where it stands, how sure that is, what to do next, and how anyone recomputes it."""
    def say(name: str, **params: object) -> str:
        return said(name, report.language, **params)

    title = say("city_title", city=report.city)
    blocks: list[Block] = [Heading(1, (title,)), *_head(report, say), *_summary(report, say), *_dimensions(report, say), *_review(report, say),
                           *_out(report, say), *_advice(report, say), *_plan(report, say), *_missing(report, say), *_evidence(report, say),
                           *_method(report, say), *_answers(report, say)]
    return Document(tuple(blocks), title, report.language)


def _head(report: Reported, say: Say) -> list[Block]:
    rows = [(say("instrument"), say("version", title=report.title, version=report.version.version)),
            *([(say("occasion"), report.occasion)] if report.occasion else []), (say("basis"), say(f"{report.kind}_on", on=report.on))]
    return [facts(rows), *([Paragraph((say("sample"),))] if report.sample else [])]


def _summary(report: Reported, say: Say) -> list[Block]:
    root, answered = report.root, sum(1 for one in report.given if one.value)
    score = f"{root.printed} ({percent(root.share)})" if root.share is not None else root.printed or say("none")
    rows = [(say("score"), score), *([(say("level"), report.level)] if report.level else [])]
    one = report.interval
    sure = [say("interval", draws=f"{report.draws:,}", of=report.among, place=one.nominal, low=f"{one.low:g}", high=f"{one.high:g}")
            if one is not None else say("no_interval"), say("counted", asked=len(report.given), answered=answered), say("printed_exact")]
    return [Heading(2, (say("summary"),)), facts(rows), Heading(3, (say("sure"),)), points(sure)]


def _dimensions(report: Reported, say: Say) -> list[Block]:
    verified = report.kind == "verified"
    heads = [say("dimension"), say("verified" if verified else "claimed" if report.kind == "claimed" else "now"), *([say("claimed")] if verified else []),
             say("share"), *([say("median"), say("middle_half")] if report.group.compared else [])]

    def row(one: Dimension) -> tuple[object, ...]:
        strong = one is report.root
        cells = [cell("\u00a0" * 3 * max(0, one.depth - 1) + one.title, strong=strong), cell(one.printed or say("none"), "right", strong=strong),
                 *([cell(one.claimed, "right")] if verified else []), cell(percent(one.share) if one.share is not None else "–", "right"),
                 *([cell(one.median or "–", "right"), cell(one.middle_half or "–", "center")] if report.group.compared else [])]
        return tuple(cells)

    widths = {6: (37, 10, 10, 14, 11, 18), 5: (35, 13, 18, 13, 21), 4: (44, 15, 15, 26), 3: (50, 22, 28)}[len(heads)]
    group = [say("peers_" + "_".join(report.group.by), number=len(report.group.units))] if report.group.compared else []
    return [Heading(2, (say("dimensions"),)), *(Paragraph((line,)) for line in (*group, *report.widened)), *radar_of(report, say),
            *against_of(report, say), table(heads, [row(one) for one in report.dimensions], widths)]  # type: ignore[misc]


def _review(report: Reported, say: Say) -> list[Block]:
    if report.kind != "verified":
        return []
    rows = [(cell(one.item), cell(one.ask), cell(say("from_to", before=one.claimed, after=one.verified)), cell(one.note)) for one in report.changed]
    return [Heading(2, (say("review"),)), either(rows, lambda: table(
        [say("code"), say("question"), say("answer"), say("reason")], rows, (11, 41, 22, 26)), say("no_review"))]


def _out(report: Reported, say: Say) -> list[Block]:
    made: list[Block] = []
    for name, found in zip(("strengths", "gaps"), standing_out(report.axes), strict=True):
        lines = [say("stands_out_peers" if one.median else "stands_out", title=one.title, printed=one.printed, median=one.median) for one in found]
        made += [Heading(2, (say(name),)), points(lines) if lines else Paragraph((say("nothing_out"),))]
    return made


def _advice(report: Reported, say: Say) -> list[Block]:
    rows = [(cell(one.item), cell(one.text), cell(say("from_to", before=one.now, after=one.to)),
             cell(f"{one.gain}{' ' + say('opens', number=one.opened) if one.opened else ''}", "right"),
             cell(say(f"effort_{one.effort}") if one.effort in (1, 2, 3) else "–", "center"), cell(one.owner)) for one in report.advice[:MOST_ADVICE]]
    heads = [say(name) for name in ("code", "what", "answer", "gain", "effort", "owner")]
    return [Heading(2, (say("advice"),)), either(rows, lambda: table(heads, rows, (10, 38, 17, 11, 9, 15)), say("advice_none"))]


def _plan(report: Reported, say: Say) -> list[Block]:
    rows = [(cell(one.item), cell(one.said), cell(one.owner), cell(str(one.due_on)), cell(say(one.state))) for one in report.steps]
    heads = [say(name) for name in ("code", "what", "owner", "until", "state")]
    return [Heading(2, (say("plan"),)), table(heads, rows, (11, 42, 21, 14, 12))] if rows else []


def _missing(report: Reported, say: Say) -> list[Block]:
    groups = [(say("missing_unanswered"), report.open_items), *((say("missing_state", state=state), items) for state, items in report.states.items()),
              (say("missing_evidence"), report.unproven)]
    lines = [f"{name} ({len(items)}): {', '.join(items)}" for name, items in groups if items]
    return [Heading(2, (say("missing"),)), points(lines) if lines else Paragraph((say("missing_none"),))]


def _evidence(report: Reported, say: Say) -> list[Block]:
    rows = [(cell(one.item), cell(one.said), cell(_where(one)), cell(str(one.dated_on or "–")),
             cell(f"{say(one.verdict or 'unjudged')}{': ' + one.verdict_note if one.verdict_note else ''}")) for one in report.evidence]
    heads = [say(name) for name in ("code", "what", "where", "dated", "verdict")]
    return [Heading(2, (say("evidence"),)), either(rows, lambda: table(heads, rows, (11, 22, 39, 13, 15)), say("evidence_none"))]


def _where(one: Evidence) -> str:
    return f"{one.file_name}\nSHA-256 {one.file.sha256}" if one.file is not None else one.url


def _method(report: Reported, say: Say) -> list[Block]:
    return [Heading(2, (say("method"),)), Paragraph((say("method_frozen"),)),
            facts([(say("instrument"), f"{report.version.key} {report.version.version}"), (say("sha256"), report.version.sha256)]),
            points([say("method_recompute"), say("printed_exact")])]


def _answers(report: Reported, say: Say) -> list[Block]:
    rows = [(cell(one.item), cell(one.ask), cell(one.verified), cell(one.value)) for one in report.given]
    heads = [say("code"), say("question"), say("answer"), "answers.csv"]
    return [PageBreak(), Heading(2, (say("answers"),)), table(heads, rows, (12, 52, 20, 16))] if rows else []
