"""The sample network's members: regions, decisions, and a list taken in as any list is. Source: `docs/sources.md#sample-cities`."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from django.db import transaction

from dure.cli.acting import Door

AS_OF = date(2018, 3, 12)
SAMPLE = "sample network"
REGIONS: tuple[tuple[str, str, str, str], ...] = (
    ("asia", "아시아", "Asia", "BD CN ID IR JP KG KH KR KZ LA LK MM MN MY NP PH PK TH UZ VN IN"),
    ("europe", "유럽", "Europe", "BG DE EE GB GE PL PT RU UA"),
    ("mediterranean", "지중해", "Mediterranean", "ES IT MA TN TR"),
    ("latin-america", "중남미", "Latin America", "AR BR CL CO EC MX PE UY"),
    ("africa", "아프리카", "Africa", "CI ET KE SN TZ ZA"),
    ("north-america", "북미", "North America", "US"),
)
DECISIONS: tuple[tuple[str, date, str], ...] = (
    ("SAMPLE-GA-2010", date(2010, 9, 7), "제1회 총회 결정: 창립 회원 (표본)"),
    ("SAMPLE-GA-2012", date(2012, 11, 13), "제2회 총회 결정: 회원 가입 승인 (표본)"),
    ("SAMPLE-GA-2014", date(2014, 11, 6), "제3회 총회 결정: 회원 가입 승인 (표본)"),
    ("SAMPLE-EC-2015", date(2015, 9, 16), "2015 집행위원회 결정: 회원 가입 승인 (표본)"),
    ("SAMPLE-EC-2016", date(2016, 10, 13), "2016 집행위원회 결정: 회원 가입 승인 (표본)"),
    ("SAMPLE-EC-2017", date(2017, 6, 29), "2017 집행위원회 결정: 회원 가입 승인, 기업회원 (표본)"),
)


def sample_members(door: Door, folder: Path) -> str:
    """This function will take the sample's members in, and say what came of it."""
    from dure.domain.members import actions
    from dure.domain.members.models import Region
    from dure.domain.papers import actions as papers
    from dure.domain.papers.models import Paper
    from dure.intake.filing.members import import_whole, read_file

    by, on, at = door
    data, read = read_file(folder / "members.csv")
    with transaction.atomic():
        for position, (key, ko, en, countries) in enumerate(REGIONS, 1):
            if Region.objects.filter(key=key).exists():
                continue
            region = actions.define_region(by=by, at=at, key=key, names={"ko": ko, "en": en}, position=position, source=SAMPLE)
            for country in countries.split():
                actions.scope_region(by=by, at=at, region=region, country=country, source=SAMPLE)
        for number, day, title in DECISIONS:
            if not Paper.objects.filter(number=number).exists():
                papers.register_paper(by=by, on=on, at=at, direction="inside", kind="decision", title=title, number=number,
                                      decided_on=day)
        made = import_whole(data, read, "members.csv", by=by, on=AS_OF, at=at)
    return f"  members.csv: {made.rows} rows" if made.applied_at == at else "  members.csv: kept"
