"""The sample's budget lines: 2017 and 2018 as the founding statement tells them, 2019's line of the real settlement; the way of one line
through the stages, its plan and its indicators are invented and say so."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

from dure.base.act import Actor
from dure.cli.acting import Door
from dure.cli.sample.sitting import approver

PROJECT = "segyedosi-jeonjajeongbu"
COUNCIL = "서울특별시의회"
# order, name, code, won of 2017, won of 2018, calculations of 2018: all from the founding statement
LINES = (
    ("사무관리비", "201-01", 2_000_000, 8_400_000,
     (("전자정부 해외진출 민관협의체 운영비", "2,000,000원"), ("열린정부파트너십(OGP) 협의체 운영", "400,000원*4회*4분과"))),
    ("국외업무여비", "202-03", 35_000_000, 35_000_000, (("여비(국외)", "35,000,000원"),)),
    ("시책추진업무추진비", "203-03", 8_000_000, 8_000_000, (("시책추진업무추진비", "8,000,000원"),)),
    ("국제부담금", "310-02", 1_135_987_000, 1_127_987_000, (("세계도시전자정부협의체 운영", "1,127,987,000원"),)),
)
GRANT = "국제부담금"
GRANT_2019 = 1_255_300_000  # what was granted in 2019, `docs/sources.md#grant-settlement`
# stage, day, who, won, why: the way of the grant's line of 2018; only the vote is a fact
WAY = (
    ("requested", date(2017, 7, 14), "정보기획담당관 (표본)", 1_180_000_000, "사무국 인건비 인상 (표본)"),
    ("bureau", date(2017, 8, 4), "정보기획관 (표본)", 1_150_000_000, "신규 사업 시기 조정 (표본)"),
    ("budget_office", date(2017, 9, 15), "예산담당관 (표본)", 1_127_987_000, "전년 집행잔액 반영 (표본)"),
    ("proposed", date(2017, 11, 10), "서울특별시장 (표본)", 1_127_987_000, ""),
)

# what was asked for the other lines of 2018, and why it was cut: invented; the bureau cut it to what was voted
ASKED = {"사무관리비": (10_500_000, "회의 횟수와 단가 조정 (표본)"), "국외업무여비": (38_000_000, "출장 인원 조정 (표본)"),
         "시책추진업무추진비": (8_000_000, "")}
# its calculations, of which the founding statement has the voted ones
ASKED_BASIS = (("전자정부 해외진출 민관협의체 운영비", "2,500,000원"), ("열린정부파트너십(OGP) 협의체 운영", "500,000원*4회*4분과"))
PLAN = {2018: 1_180_000_000, 2019: 1_260_000_000, 2020: 1_280_000_000, 2021: 1_300_000_000, 2022: 1_300_000_000}
# name, unit, year, target, actual: invented, but for what the founding statement says of 2017
INDICATORS = (
    ({"ko": "회원 도시 수", "en": "Member cities"}, "개", ((2017, 130, 129), (2018, 132, 128), (2019, 135, None))),
    ({"ko": "연수 참가 도시 수", "en": "Cities in the training"}, "개", ((2017, 10, 10), (2018, 12, None))),
)


def sample_lines(door: Door) -> str:
    """This function will open the lines of three years and record what their stages gave; run again, it keeps all."""
    from dure.domain.appropriations.actions.lines import open_line
    from dure.domain.appropriations.actions.stages import record_amount
    from dure.domain.appropriations.models import BudgetLine

    if BudgetLine.objects.filter(project__short_name=PROJECT).exists():
        return "  budget lines: kept"
    by = approver("officer")
    lines = 0
    for order, (name, code, *amounts, basis) in enumerate(LINES):
        for year, won in zip((2017, 2018), amounts, strict=True):
            at = datetime(year - 1, 12, 18, 1, tzinfo=UTC)
            line = open_line(by=by, at=at, project=PROJECT, fiscal_year=year, name=name, code=code, order=order)
            lines += 1
            for stage, on, author, asked, why in _way(name, int(str(won))) if year == 2018 else ():
                record_amount(by=by, at=at, on=on, line=line.pk, stage=stage, author=author, amount=asked, reason=why, source="sample",
                              basis=_basis(name, stage, basis))
            record_amount(by=by, at=at, on=date(year - 1, 12, 15), line=line.pk, stage="voted", author=COUNCIL, amount=int(str(won)),
                          source="statement-form", basis=basis if year == 2018 else ())
    at = datetime(2018, 12, 17, 1, tzinfo=UTC)
    line = open_line(by=by, at=at, project=PROJECT, fiscal_year=2019, name=GRANT, code="310-02", order=3)
    record_amount(by=by, at=at, on=date(2018, 12, 14), line=line.pk, stage="voted", author=COUNCIL, amount=GRANT_2019, source="grant-settlement")
    _sample_plans(by)
    return f"  budget lines: {lines + 1}"


def _way(name: str, voted: int) -> list[tuple[str, date, str, int, str]]:
    """The way of a line of 2018 before the vote: the grant's own; the others were cut by the bureau to what was voted."""
    if name == GRANT:
        return list(WAY)
    asked, why = ASKED[name]
    return [(stage, on, author, asked if stage == "requested" else voted, why if stage == "bureau" else "") for stage, on, author, _won, _why in WAY]


def _basis(name: str, stage: str, voted: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    """The calculations of a stage before the vote; of the grant none are told."""
    if name == GRANT or (stage == "requested" and name == "국외업무여비"):
        return ()
    return ASKED_BASIS if name == "사무관리비" and stage == "requested" else voted


def _sample_plans(by: Actor) -> None:
    """The ceiling of 2018, the plan made in 2017 and the indicators."""
    from dure.domain.appropriations.actions.plans import measure, plan_amount, set_ceiling, set_indicator, set_target

    at = datetime(2019, 2, 1, 1, tzinfo=UTC)
    set_ceiling(by=by, at=at, on=date(2017, 7, 3), project=PROJECT, fiscal_year=2018, amount=1_200_000_000, author="예산담당관 (표본)")
    for year, won in PLAN.items():
        plan_amount(by=by, at=at, project=PROJECT, plan_year=2017, fiscal_year=year, amount=won, source="sample")
    for order, (name, unit, years) in enumerate(INDICATORS):
        indicator = set_indicator(by=by, at=at, project=PROJECT, name=name, unit=unit, order=order, formula="연말 기준 (표본)")
        for year, target, actual in years:
            set_target(by=by, at=at, indicator=indicator.pk, fiscal_year=year, target=Decimal(target))
            if actual is not None:
                measure(by=by, at=at, on=date(year + 1, 1, 10), indicator=indicator.pk, fiscal_year=year, actual=Decimal(actual))
