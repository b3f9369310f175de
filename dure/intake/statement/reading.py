"""A paper's blocks in, a `Statement` out.

Sections are told by their headings and tables by their heads, never by position; what is read is noted in the
paper's ledger, so that the rest is known to be unread. Source: `docs/sources.md#statement-form`.
"""

from __future__ import annotations

import re

from dure.documents.statement.form import Statement
from dure.domain.budget.rules.facts import Overview
from dure.formats.blocks import Document
from dure.intake.statement.basis import read_basis_lines
from dure.intake.statement.funding import read_funding
from dure.intake.statement.history import read_history
from dure.intake.statement.legal import read_legal
from dure.intake.statement.officers import read_officer_lines
from dure.intake.statement.overview import read_outline_lines
from dure.intake.statement.paper import Box, Entry, Paper
from dure.intake.statement.placing import Tables
from dure.intake.statement.programmes import read_programmes
from dure.intake.statement.results import read_results, years_of_lines
from dure.intake.statement.schedule import read_schedule_lines
from dure.intake.statement.sections import FRONT, Sections, split
from dure.intake.statement.tables import year_of
from dure.kernel.problem import Refused

SOURCE = "statement-form"
_GENERIC = re.compile(
    r"(?:(?:19|20)\d{2}\s*(?:회계)?년?도?\s*)?(?:세출\s?)?(?:예산\s?(?:\(?안\)?)?\s?)?(?:세부\s?)?(?:사업\s?(?:별)?\s?)?"
    r"(?:설명\s?(?:서|자료)|예산서|예산안)|[\W\d]+"
)
_PAPERS_YEAR = re.compile(
    r"(?P<year>(?:19|20)\d{2})\s*(?:회계)?(?:년도?)?\s*(?:세출|예산|사업비|사업\s?설명|설명|추진|\(B\))"
)


def read_statement(document: Document) -> Statement:
    """This function will read a statement from a paper's blocks.

    Raises Refused (``intake.not_a_statement``) where nothing of the form is recognised. Amounts are as printed, in
    the unit above the budget's table; a figure that the paper does not have is None.
    """
    paper = Paper(document)
    sections = split(paper)
    return _Reading(document, paper, sections).read()


class _Reading:
    def __init__(self, document: Document, paper: Paper, sections: Sections) -> None:
        self.document = document
        self.paper = paper
        self.sections = sections
        self.statement = Statement()
        self.tables = Tables(sections, self.statement, self._take_title)

    def read(self) -> Statement:
        self.tables.sort()
        if not self._is_statement():
            first = self.paper.scraps[0].text[:40] if self.paper.scraps else "-"
            raise Refused.because("intake.not_a_statement", source=SOURCE, title=self.document.title or first)
        self.tables.read_money()
        self._title()
        self._fiscal_year()
        self.tables.latest = self.latest
        self._overview()
        self._description()
        self._effect()
        self.tables.read_rest(self.schedule_year)
        self._schedule_lines()
        if not self.statement.basis:
            names = [line.name for line in self.statement.budget.lines]
            self.statement.basis = read_basis_lines(self.sections.lines("basis"), names, self.tables.unit)
        self.statement.unread = self.paper.unread()
        self.statement.coverage = self.paper.coverage()
        return self.statement

    @property
    def latest(self) -> int | None:
        return self.statement.fiscal_year

    def _is_statement(self) -> bool:
        keys = {section.key for section in self.sections.all if section.heading}
        parts = {key for key in keys if key.endswith("_part") or key == "settlement"}
        return bool(parts) or len(keys - {"front", "extra"}) >= 2 or self.tables.has_money

    # the paper's name and year

    def _take_title(self, box: Box) -> None:
        if not self.statement.title and box.text:
            self.statement.title = " ".join(entry.text for entry in box.entries)
            if at := box.land():
                self.statement.at["title"] = at

    def _title(self) -> None:
        front = self.sections.lines(FRONT)
        for entry in front:
            head, colon, value = entry.scrap.plain.partition(":")
            if colon and re.fullmatch(r"(?:세부|단위)?사업명|과제명", head.replace(" ", "")) and value.strip():
                self._take_title(Box([self.paper.cut(entry, len(entry.text) - len(value.lstrip()))]))
        self.tables.name_project()
        names = [e for e in front if not _GENERIC.fullmatch(e.scrap.plain) and len(e.text) < 120]
        for entry in [*(e for e in names if e.heading == 1), *(e for e in names if e.heading), *names]:
            self._take_title(Box([entry]))
        if not self.statement.title:
            self.statement.title = self.document.title
        for entry in front:
            if _GENERIC.fullmatch(entry.scrap.plain):
                entry.scrap.label()
        for scrap in self.paper.scraps:  # printed again on a cover, a sheet, a page
            if scrap.text == self.statement.title and not any(scrap.marks):
                scrap.label()

    def _fiscal_year(self) -> None:
        statement = self.statement
        if statement.budget.current_year:
            statement.fiscal_year = statement.budget.current_year
            statement.at["fiscal_year"] = statement.budget.at["current_year"]
        for key in ("schedule", "basis", "summary", "budget_part"):
            for heading in self.sections.headings(key):
                self._year_in(heading)
        if self.tables.basis_year and not statement.fiscal_year:
            statement.fiscal_year, statement.at["fiscal_year"] = self.tables.basis_year
        if statement.fiscal_year is None:
            for scrap in self.paper.scraps:
                if found := _PAPERS_YEAR.search(scrap.plain):
                    statement.fiscal_year = int(found["year"])
                    statement.at["fiscal_year"] = scrap.land(*found.span("year"))
                    break

    def _year_in(self, heading: Entry) -> None:
        found = re.search(r"(?<!\d)(?:19|20)\d{2}(?!\d)", heading.scrap.plain)
        if found and self.statement.fiscal_year in (None, int(found[0])):
            self.statement.fiscal_year = int(found[0])
            at = heading.scrap.land(*found.span())
            self.statement.at.setdefault("fiscal_year", at)

    @property
    def schedule_year(self) -> int | None:
        years = [year_of(heading.scrap.plain) for heading in self.sections.headings("schedule")]
        return next((year for year in years if year), self.statement.fiscal_year)

    # the parts

    def _overview(self) -> None:
        overview: Overview = self.statement.overview
        self.tables.read_outline()
        lines = self.sections.lines("outline", "overview_part")
        left = read_outline_lines(lines, overview, self.paper.cut, self._take_title, self.tables.money_unit)
        if overview.funding.total is None:
            self.tables.read_funding(self.latest)
            read_funding(self.sections.lines("funding"), overview.funding, self.tables.money_unit)
        if not overview.contents:
            for entry in self.sections.lines("contents"):
                overview.at[f"contents[{len(overview.contents)}]"] = entry.land()
                overview.contents.append(entry.text)
        read_officer_lines([*self.sections.lines("officers"), *left], overview.officers)

    def _description(self) -> None:
        statement = self.statement
        statement.purpose = self._texts("purpose", self.sections.lines("purpose"))
        statement.legal = read_legal(self.sections.lines("legal"), self.latest)
        statement.history = read_history(self.sections.lines("history"), self.latest, statement.overview.contents)

    def _effect(self) -> None:
        statement = self.statement
        known = [*statement.overview.contents, *dict.fromkeys(h.programme for h in statement.history if h.programme)]
        years = self.tables.read_years()
        years += years_of_lines(self.sections.lines("results"), self.latest, self.paper.cut)
        statement.results = read_results(years, self.latest, known)
        known += dict.fromkeys(r.programme for r in statement.results if r.programme)
        statement.programmes = read_programmes(self.sections.lines("programmes"), known, statement.title)
        effects = self.sections.lines("effects") or self.sections.lines("effect_part")
        statement.effects = self._texts("effects", effects)

    def _texts(self, field: str, entries: list[Entry]) -> list[str]:
        for i, entry in enumerate(entries):
            self.statement.at[f"{field}[{i}]"] = entry.land()
        return [entry.text for entry in entries]

    def _schedule_lines(self) -> None:
        if not self.statement.schedule:
            entries = self.sections.lines("schedule")
            self.statement.schedule = read_schedule_lines(entries, self.schedule_year, self.latest)
