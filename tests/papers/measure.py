"""Measures recall and precision of reading and checking on invented papers, and writes docs/reading-quality.md.

    python -m tests.papers.measure --seeds 200
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from pathlib import Path
from random import Random

from tests.papers.arrange import arrange
from tests.papers.compare import Score, compare, figures
from tests.papers.describe import describe
from tests.papers.reading import read_paper
from tests.papers.sow import FAULTS, sow
from tests.papers.strange import HABITS
from tests.papers.write import WRITERS, write

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "reading-quality.md"
PARTS = ("figures", "head", "contents", "funding", "officers", "budget", "basis", "purpose", "legal", "programmes", "history",
         "schedule", "results", "effects", "settlement")  # fmt: skip
STRANGE_SEEDS, STRANGE_IN = range(1000, 1030), ("hwpx", "html", "docx")
SOWN_IN = ("markdown-tabs", "hwpx", "html", "docx")


class Measure:
    """What was counted: scores by format and part, faults by kind, findings on clean papers."""

    def __init__(self) -> None:
        self.scores: dict[tuple[str, str], Score] = defaultdict(Score)
        self.misses: list[str] = []
        self.clean: dict[str, int] = defaultdict(int)
        self.loud: list[str] = []
        self.strange: dict[str, tuple[Score, Score, list[int]]] = defaultdict(lambda: (Score(), Score(), [0]))
        self.sown: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])

    def read(self, seed: int, name: str) -> None:
        """This method will read one clean paper in one format."""
        truth = describe(seed)
        data, ending = write(truth, seed, name)
        read = read_paper(data, f"paper{ending}")
        scores = compare(truth, read)
        self.scores[name, "figures"].add(figures(scores))
        for (part, _), score in scores.items():
            self.scores[name, "schedule" if part == "schedule_total" else part].add(score)
            self.misses += [f"{name} seed {seed}: {miss}" for miss in score.misses]
        self.clean[name] += not read["findings"]
        self.loud += [f"{name} seed {seed}: {f['severity']} {f['code']} {f['ko']}" for f in read["findings"]]

    def read_strange(self, seed: int, name: str) -> None:
        """This method will read one paper with each of the habits that were added afterwards."""
        truth = describe(seed)
        ending, writer = WRITERS[name]
        for habit in HABITS:
            pieces = habit(arrange(truth, seed), Random(f"strange:{seed}"))
            read = read_paper(writer(pieces, seed), f"paper{ending}")
            scores = compare(truth, read)
            of_tables, everything, findings = self.strange[habit.__doc__ or habit.__name__]
            of_tables.add(figures(scores))
            findings[0] += len(read["findings"])
            for score in scores.values():
                everything.add(score)
                self.misses += [f"{name} seed {seed} {habit.__name__}: {miss}" for miss in score.misses]

    def check(self, seed: int, kind: str, name: str) -> None:
        """This method will read one paper with one sown fault: found, and nothing else found?"""
        sown = sow(describe(seed), seed, kind)
        if sown is None:
            return
        data, ending = write(sown.statement, seed, name)
        codes = [f["code"] for f in read_paper(data, f"paper{ending}")["findings"]]
        counted = self.sown[kind]
        counted[0] += 1
        counted[1] += bool(sown.must & set(codes))
        counted[2] += sum(code not in sown.may for code in codes)
        if not sown.must & set(codes) or set(codes) - sown.may:
            self.loud.append(f"{name} seed {seed} sown {kind}: found {sorted(set(codes))}")

    def table(self, seeds: int, sown_seeds: int) -> str:
        """This method will write the page."""
        names = [n for n in WRITERS if (n, "figures") in self.scores]
        lines = [HEAD.format(seeds=seeds), "| part | " + " | ".join(names) + " |", "|---|" + "---|" * len(names)]
        for part in PARTS:
            cells = [self.scores[n, part] for n in names]
            lines.append(f"| {part} | " + " | ".join(f"{_percent(c.recall)} / {_percent(c.precision)}" for c in cells) + " |")
        lines.append("| fields printed | " + " | ".join(f"{sum(self.scores[n, p].expected for p in PARTS[1:]):,}" for n in names) + " |")
        lines.append("| papers without a finding | " + " | ".join(f"{self.clean[n]} of {seeds}" for n in names) + " |")
        lines += [STRANGE_HEAD.format(seeds=len(STRANGE_SEEDS), formats=", ".join(STRANGE_IN))]
        for habit, (of_tables, everything, findings) in self.strange.items():
            both = " | ".join(f"{_percent(c.recall)} / {_percent(c.precision)}" for c in (of_tables, everything))
            lines.append(f"| {habit} | {both} | {findings[0]} |")
        lines += [FAULTS_HEAD.format(sown=sown_seeds, formats=", ".join(SOWN_IN))]
        for kind in FAULTS:
            papers, found, beside = self.sown[kind]
            recall = _percent(found / papers) if papers else "-"
            precision = _percent(found / (found + beside)) if found + beside else "-"
            lines.append(f"| `{kind}` | {papers} | {found} | {recall} | {beside} | {precision} |")
        papers, found, beside = (sum(row[i] for row in self.sown.values()) for i in range(3))
        if papers:
            lines.append(f"| all | {papers} | {found} | {_percent(found / papers)} | {beside} | {_percent(found / max(1, found + beside))} |")
        return "\n".join(lines) + TAIL


def _percent(value: float) -> str:
    return f"{int(value * 1000) / 10:.1f}"


HEAD = """# How well papers are read

Measured on statements invented by seed (`tests/papers`). The code that invents and writes them shares nothing with
the reader, the checker or the drawers: it has its own idea of the form, of dates, of calculations and of each format
(its HWPX is written as plain ZIP and XML, its PDF by a layout of its own). Offices' habits change with the seed:
numbering, markers, spacing, order of the total, `(x-)` on the line, on its own line, as a column or absent, thousand
won, won or million won, merged cells, parts that are missing, tables that the form does not know.

    python -m tests.papers.measure --seeds {seeds} --write

Recall / precision in percent, rounded down, over all fields of {seeds} papers in each format. Recall: of what is
printed, how much was read as printed. Precision: of what was read, how much is so printed. *figures* are all amounts,
rates and years of the tables of funding, budget, basis, schedule and outturn.
"""
STRANGE_HEAD = """
## Habits that came afterwards

The reader was corrected while these papers were at hand, so the table above is no blind test. The habits below were
written when the reader stood; each alone, {seeds} other seeds in {formats}.

| habit | figures | all fields | findings |
|---|---|---|---|"""
FAULTS_HEAD = """
## Findings

A clean paper must give no finding at all (last row of the first table). Then one fault is sown into a paper
({sown} seeds, written in turn as {formats}): *found* counts the papers in which the checker
names it, *beside* the findings that neither name the fault nor follow from it. The checker, too, was corrected with
these papers at hand.

| fault | papers | found | recall | beside | precision |
|---|---|---|---|---|---|"""
TAIL = """

## What this does not tell

- The papers are invented: they print what the form's description and one real paper show, in the dialects that were
  thought of. A habit that nobody thought of is not measured.
- Where tables have no rules (*text-columns*, *pdf-unruled*) columns are told by the blanks between them: what overlaps, or
  wraps inside a cell of such a table, may stay unread; it is then listed as unread.
- In plain text a list inside a cell stands on one line; its first item may swallow the name of its group.
- Words that stand outside of the fields (remarks behind a title, the text of a line) are not counted.
- A title is compared without a closing bracket and without 개최; a line that only names a group is no result.
- Real Hancom and Word were not at hand: their files were read only as far as `docs/decisions.md` says.
"""


def main(arguments: list[str] | None = None) -> int:
    """This function will measure and print; with `--write` it writes the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=200)
    parser.add_argument("--sown", type=int, default=0, help="seeds for sown faults (default: a quarter of --seeds)")
    parser.add_argument("--formats", default=",".join(WRITERS))
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--misses", action="store_true", help="print what was misread")
    parser.add_argument("--write", action="store_true", help="write docs/reading-quality.md")
    options = parser.parse_args(arguments)
    sown_seeds = options.sown or options.seeds // 4
    measure = Measure()
    for name in options.formats.split(","):
        for seed in range(options.first, options.first + options.seeds):
            measure.read(seed, name)
    for name in STRANGE_IN:
        for seed in STRANGE_SEEDS:
            measure.read_strange(seed, name)
    for i, kind in enumerate(FAULTS):
        for seed in range(options.first, options.first + sown_seeds):
            measure.check(seed, kind, SOWN_IN[(seed + i) % len(SOWN_IN)])
    page = measure.table(options.seeds, sown_seeds)
    sys.stdout.write(page)
    if options.misses:
        sys.stdout.write("\n".join([*measure.misses, *measure.loud]) + "\n")
    if options.write:
        DOCUMENT.write_text(page, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
