"""Statements made by hand, for filing and composing: other departments, national money, missing parts."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from dure.base.act import Actor
from dure.documents.statement.form import Statement
from dure.domain.budget.rules.facts import (
    Basis,
    BudgetTable,
    Change,
    Funding,
    Ground,
    Line,
    Officer,
    Officers,
    Outturn,
    Overview,
    Settlement,
    Step,
)
from dure.domain.programmes.rules.facts import Counts, Happening, Programme, Result
from dure.kernel.days import PartialDay
from dure.kernel.place import Place

OFFICER = Actor("parties.account:1", "표본담당", frozenset({"officer"}))
DIRECTOR = Actor("parties.account:2", "표본과장", frozenset({"director"}))
ON = date(2026, 3, 2)
AT = datetime(2026, 3, 2, 9, tzinfo=ZoneInfo("Asia/Seoul"))


def library(year: int = 2021) -> Statement:
    """This function will make a statement with national money, a special account, decimals in rates, and whole sums."""
    lines = [
        Line(10_000, 12_500, 2_500, Decimal("25.0"), "사무관리비", Change(4_000, 5_000, 1_000, Decimal("25.0"))),
        Line(
            30_000,
            29_000,
            -1_000,
            Decimal("-3.3"),
            "시설비",
            at={"current": Place("예산 총괄", 9, 3, 4, 3, quote="29,000")},
        ),
        Line(None, 1_200, 1_200, None, "공공운영비"),
    ]
    total = Line(40_000, 42_700, 2_700, Decimal("6.7"), "계", Change(4_000, 5_000, 1_000, Decimal("25.0")))
    return Statement(
        title="표본도서관 야간 개방",
        fiscal_year=year,
        overview=Overview(
            "도서관특별회계",
            "신규",
            ["야간 개방", "시설 개선"],
            Funding(42_700, 5_000, 37_700, None, None, {"city": "사비"}),
            Officers(
                "문화국",
                "도서관과",
                [
                    Officer(
                        "과장", "표본과장", False, "02-000-0001", {"name": Place("사업 담당자", 3, 2, quote="표본과장")}
                    ),
                    Officer("팀장", None, True, "02-000-0002"),
                    Officer("담당"),
                ],
            ),
        ),
        budget=BudgetTable("천원", lines, total, year - 1, year, at={"": Place("예산 총괄", 9, 3)}),
        basis=[
            Basis("사무관리비", "강사료", "250,000원*50회", 12_500_000, 12_500),
            Basis("시설비", "조명", "29,000,000원", 29_000_000, 29_000),
            Basis("공공운영비", "전기", "100,000원*12월", 1_200_000, 1_200),
        ],
        purpose=["밤에도 책을 읽는다"],
        effects=["이용 증가", "만족도 향상"],
        legal=[
            Ground("law", "도서관법", "제2조", text="도서관법 제2조"),
            Ground(
                "directive",
                "운영계획",
                number="제12호",
                date=PartialDay(year - 1, 3),
                document="도서관과-12",
                text=f"운영계획(도서관과-12, {year - 1}.3. 시장방침 제12호)",
            ),
        ],
        programmes=[Programme("야간 개방", ["장소 : 3개소", "인원: 5명"], [0, 1]), Programme("시설 개선", [])],
        history=[
            Happening(
                None, PartialDay(year - 1, 2), None, "month", "협약", None, Counts(), f"'{(year - 1) % 100}.2월 협약"
            ),
            Happening(
                "야간 개방",
                PartialDay(year - 2, 6, 27),
                PartialDay(year - 2, 6, 30),
                "day",
                "시범 운영",
                "표본관",
                Counts(None, 350, None, ["people"]),
                f"'{(year - 2) % 100}.6.27~6.30 시범 운영(표본관):350여명 참석",
            ),
        ],
        schedule=[
            Step("계획", PartialDay(year, 1), PartialDay(year, 2), None, "도서관과", f"{year}.01~{year}.02"),
            Step("집행", None, PartialDay(year, 12), 42_700, None, f".03~{year}.12"),
        ],
        schedule_total=42_700,
        results=[
            Result(
                year - 2,
                None,
                "시범 운영",
                PartialDay(year - 2, 6, 27),
                None,
                "day",
                None,
                Counts(3, 350, 2),
                "시범 운영 : 2개국, 3개도시, 350명 참석(6.27)",
            ),
            Result(year - 1, "시설 개선", "시설 개선", text="시설 개선"),
            Result(year - 1, "시설 개선", "조명 교체", text="조명 교체", level=1),
        ],
        settlement=[
            Settlement(9_000, 0, -500, 8_500, 8_000, 200, 300, year - 4, Outturn(4_000, 0, 0, 4_000, 4_000, 0, 0)),
            Settlement(10_000, 200, None, 10_200, 10_000, 0, 199, year - 3),
        ],
    )


def bare(year: int = 2020) -> Statement:
    """This function will make a statement of which nearly everything is missing."""
    return Statement(
        title="표본 조사 용역",
        fiscal_year=year,
        budget=BudgetTable("천원", [Line(None, 50_000, name="연구용역비")], None, year - 1, year),
    )
