"""Checking the records as a paper is checked."""

from __future__ import annotations

import argparse

from dure.kernel.plain import dumps

HELP = "Check the records by the rules that papers are checked by, and keep what is found."
EXAMPLE = "dure check --project segyedosi-jeonjajeongbu --year 2018"
NEEDS_DATABASE = True


def arguments(parser: argparse.ArgumentParser) -> None:
    """This function will declare whose records: all where none are named."""
    parser.add_argument("--project", metavar="P", help="the project's short name, or its printed name")
    parser.add_argument("--year", type=int, metavar="Y", help="the fiscal year")
    parser.add_argument("--json", action="store_true", help="print one JSON object a project-year")


def run(options: argparse.Namespace) -> int:
    """This function will check each project-year, print what was found, and keep it; settled findings stay settled."""
    from dure.cli.acting import door
    from dure.domain.budget.queries import current_year, current_years, project_named
    from dure.intake.filing.statements import record_found

    project = project_named(options.project) if options.project else None
    years = [current_year(project, options.year)] if project and options.year else current_years(project, options.year)
    at = door()
    for year in years:
        found = record_found(year, by=at.by, at=at.at)
        if options.json:
            print(dumps({"project": year.project.short_name, "year": year.fiscal_year, "findings": found}, indent=None))
            continue
        print(f"{year.project.short_name} {year.fiscal_year} — {year.title}: {len(found)}")
        for finding in found:
            print(f"  [{finding.severity}] {finding.ko if options.language == 'ko' else finding.en}")
            for place in finding.places:
                quote = f"「{place.quote}」" if place.quote else ""
                print(f"      {place.described(options.language)} {quote}".rstrip())
    return 0
