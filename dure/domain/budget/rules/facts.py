"""What a statement says about money, as plain facts.

Every fact has `at`: the place on the paper of each of its fields (``""`` stands for the whole fact).
Amounts are integers in the unit that the paper prints (thousand won as a rule); a figure that the paper
does not have is None, never 0. A fact read back from the records carries `ref`, the record's key.
Source: Seoul's statement form, `docs/sources.md#statement-form`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from dure.kernel.days import PartialDay
from dure.kernel.place import Place

Places = dict[str, Place]


@dataclass(slots=True)
class Funding:
    """사업비: the year's money by who bears it, in thousand won. `labels` keeps a printed label that is not the standard word."""

    total: int | None = None
    national: int | None = None
    city: int | None = None
    district: int | None = None
    other: int | None = None
    labels: dict[str, str] = field(default_factory=dict)
    at: Places = field(default_factory=dict)
    ref: str = ""


@dataclass(slots=True)
class Officer:
    """A post of the project's line of officers (과장, 팀장, 주무관); a vacant post (空席) has no name."""

    post: str
    name: str | None = None
    vacant: bool = False
    phone: str | None = None
    at: Places = field(default_factory=dict)
    ref: str = ""


@dataclass(slots=True)
class Officers:
    """사업 담당자: bureau, department and posts."""

    bureau: str | None = None
    department: str | None = None
    posts: list[Officer] = field(default_factory=list)
    at: Places = field(default_factory=dict)
    ref: str = ""


@dataclass(slots=True)
class Overview:
    """기본 현황: account (회계), recurrence (연례반복, 신규 …), contents, funding, officers."""

    account: str | None = None
    recurrence: str | None = None
    contents: list[str] = field(default_factory=list)
    funding: Funding = field(default_factory=Funding)
    officers: Officers = field(default_factory=Officers)
    at: Places = field(default_factory=dict)
    ref: str = ""


@dataclass(slots=True)
class Change:
    """Last year's and this year's amount with the printed change and rate (percent)."""

    previous: int | None = None
    current: int | None = None
    change: int | None = None
    rate: int | Decimal | None = None


@dataclass(slots=True)
class Line(Change):
    """A budget line (통계목) of 예산 총괄. `national` is the part in ``(x 1,234)``, all None where the brackets are empty."""

    name: str = ""
    national: Change = field(default_factory=Change)
    at: Places = field(default_factory=dict)
    ref: str = ""


@dataclass(slots=True)
class BudgetTable:
    """예산 총괄. `unit` as printed above the table; `previous_year` and `current_year` from its head."""

    unit: str | None = None
    lines: list[Line] = field(default_factory=list)
    total: Line | None = None
    previous_year: int | None = None
    current_year: int | None = None
    at: Places = field(default_factory=dict)
    ref: str = ""


@dataclass(slots=True)
class Basis:
    """산출근거: one calculation of a line. `expression` as printed; `won` what it computes to, `printed` what stands behind "="."""

    line: str
    label: str
    expression: str
    won: int | None = None
    printed: int | None = None
    at: Places = field(default_factory=dict)
    ref: str = ""


@dataclass(slots=True)
class Ground:
    """사업근거: one legal ground.

    `kind` is law (법령), ordinance (조례), charter (규약), directive (방침) or other. `article` and `number` as
    printed (``제24조 ①②``, ``제248호``), `document` a document number (``정보기획담당관-6617``); `date` where given.
    `text` is the whole line as printed.
    """

    kind: str
    title: str
    article: str | None = None
    number: str | None = None
    date: PartialDay | None = None
    document: str | None = None
    text: str = ""
    at: Places = field(default_factory=dict)
    ref: str = ""


@dataclass(slots=True)
class Step:
    """추진일정: one step of the year. `period` as printed; a start or end that the paper cut short is None."""

    step: str
    start: PartialDay | None = None
    end: PartialDay | None = None
    amount: int | None = None
    by: str | None = None
    period: str = ""
    at: Places = field(default_factory=dict)
    ref: str = ""


@dataclass(slots=True)
class Outturn:
    """One year's columns of 결산 현황."""

    original: int | None = None
    carried_in: int | None = None
    changed: int | None = None
    available: int | None = None
    spent: int | None = None
    carried_out: int | None = None
    balance: int | None = None


@dataclass(slots=True)
class Settlement(Outturn):
    """결산 현황: one year's outturn; `national` is the part in ``(x 1,234)``."""

    year: int = 0
    national: Outturn = field(default_factory=Outturn)
    at: Places = field(default_factory=dict)
    ref: str = ""
