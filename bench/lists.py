"""Long lists: pages, search, counting and export at growing numbers of rows. Another room adds its list to `lists`.

Rows are written by COPY, past the acts: these are lists to be measured, not records to be trusted.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any
from urllib.parse import urlencode

from bench.measures import table, taken

AT = datetime(2026, 3, 2, 9, tzinfo=UTC)
WORDS = ("전자정부", "도서관", "야간", "개방", "청년", "교류", "협의체", "운영", "지원", "국제", "도시", "정보화", "공원", "정비", "연수", "홍보")
EXPORTED = 10_000
FIRST = 1_000_000  # keys begin behind those of the statements that were filed before


@dataclass(frozen=True, slots=True)
class LongList:
    """A list to measure: its address, a query that finds one row in about a thousand, the room's query behind it, the bare
    SQL of its first page, and what writes the rows from one number up to another (nothing where an earlier list does)."""

    name: str
    address: str
    search: str
    rows: Callable[[], Any]
    sql: str
    seed: Callable[[int, int], None] | None


def lists() -> list[LongList]:
    """This function will name the lists that are measured. The money lists share their rows."""
    from dure.domain.budget import queries as budget
    from dure.domain.papers import queries as papers

    found = urlencode({"q": "특별 정비"})
    return [
        LongList("register of papers", "/desk/papers/", urlencode({"text": "특별 정비"}), papers.register,
                 "select * from papers_paper order by registered_on desc, id desc limit 50", seed_papers),
        LongList("money, desk", "/desk/money/", found, budget.desk_years,
                 "select y.*, p.short_name from budget_projectyear y join budget_project p on p.id = y.project_id where y.is_current "
                 "order by y.fiscal_year desc, y.id desc limit 50", seed_years),
        LongList("money, portal", "/money/", found, budget.public_years,
                 "select y.*, p.short_name from budget_projectyear y join budget_project p on p.id = y.project_id where y.is_current "
                 "and y.state = 'filed' order by y.fiscal_year desc, y.id desc limit 30", None),
        LongList("findings", "/desk/findings/", "severity=hint&state=accepted", papers.findings_listed,
                 "select * from papers_finding where present order by found_at desc, id desc limit 50", seed_findings),
    ]


def copied(model: str, fields: Iterable[str], rows: Iterable[tuple[Any, ...]]) -> None:
    """This function will write rows by COPY; the keys go on behind those that stand."""
    from django.apps import apps
    from django.db import connection

    table_of = apps.get_model(model)._meta.db_table
    with connection.cursor() as cursor:
        with cursor.copy(f"copy {table_of} ({', '.join(fields)}) from stdin") as copy:
            for row in rows:
                copy.write_row(row)
        cursor.execute(f"select setval(pg_get_serial_sequence('{table_of}', 'id'), (select max(id) from {table_of}))")
        cursor.execute(f"analyze {table_of}")


def title(number: int) -> str:
    """This function will make a title up; one in a thousand is a special one."""
    r = Random(number)
    return " ".join([*r.sample(WORDS, 3), "특별 정비" if number % 1000 == 0 else "사업", str(number)])


def seed_papers(begin: int, end: int) -> None:
    """This function will fill the register."""
    from dure.base.fields import bigrams

    fields = ("id", "direction", "kind", "title", "number", "disclosure", "disclosure_ground", "approval_line", "correspondent", "file_name",
              "version", "project", "fiscal_year", "registered_on", "registered_at", "registered_by_key", "registered_by_name", "title_pairs")
    copied("papers.Paper", fields, (
        (key, ("in", "out", "inside")[key % 3], "statement", title(key), f"담당관-{key}", "public", "", "[]", "", "paper.hwpx", 1, "",
         2000 + key % 25, date(2026, 1, 1) - timedelta(days=(FIRST + end - key) // 20), AT, "bench", "표본", bigrams(f"{title(key)} 담당관-{key}"))
        for key in range(FIRST + begin, FIRST + end)))


def seed_years(begin: int, end: int) -> None:
    """This function will write project-years, 25 a project, three of four filed, the others frozen and approved."""
    from dure.base.fields import bigrams

    projects = range(FIRST + (begin + 24) // 25, FIRST + (end + 24) // 25)
    copied("budget.Project", ("id", "short_name", "name", "tree"), ((key, f"p{key}", title(key), "{}") for key in projects))
    fields = ("id", "project_id", "fiscal_year", "version", "is_current", "state", "revision", "title", "contents", "department",
              "funding_labels", "unit", "rate_mode", "purpose", "effects", "complete", "places", "derived", "paper_id", "found_by")
    keys = range(FIRST + begin, FIRST + end)
    copied("budget.ProjectYear", fields, (
        (key, FIRST + (key - FIRST) // 25, 2001 + key % 25, 1, True, "frozen" if key % 4 == 0 else "filed", 1, title(key), "[]", f"표본{key % 40}과",
         "{}", "천원", "truncate", "[]", "[]", "[]", "{}", "[]", key, bigrams(f"{title(key)} 표본{key % 40}과 p{FIRST + (key - FIRST) // 25}"))
        for key in keys))
    copied("budget.Line", ("project_year_id", '"order"', "name", "is_total", "current", "places", "derived"),
           ((key, 0, "합계", True, key * 10, "{}", "[]") for key in keys))
    copied("papers.Frozen", ("subject", "kind", "title", "mode", "content_hash", "statement", "figures", "department", "paper_id", "frozen_at",
                             "frozen_by_key", "frozen_by_name"),
           ((f"budget.project_year:{key}", "statement", title(key), "as_corrected", f"{key:064x}", "{}", "[]", "", key, AT, "bench", "표본")
            for key in keys if key % 4 == 0))


def seed_findings(begin: int, end: int) -> None:
    """This function will write findings: four of five open, one in a thousand an accepted hint."""
    fields = ("subject", "fingerprint", "code", "severity", "params", "ko", "en", "places", "source", "state", "reason", "settled_by_key",
              "settled_by_name", "settled_at", "found_at", "seen_at", "present")
    copied("papers.Finding", fields, (
        (f"budget.project_year:{key}", f"{key:064x}", "budget.sum", "hint" if key % 1000 == 0 else "error", "{}", f"합계가 다릅니다 {key}",
         f"The sum differs {key}", "[]", "", "accepted" if key % 5 == 0 else "open", "", "", "", AT if key % 5 == 0 else None,
         AT + timedelta(minutes=key), AT, True) for key in range(FIRST + begin, FIRST + end)))


def elapsed(step: Callable[[], object], runs: int) -> float:
    """This function will return the best time on the clock, the database's work included, after a run that warms: what else
    the machine does only adds."""
    step()
    times = []
    for _ in range(runs):
        begun = time.perf_counter()
        step()
        times.append(time.perf_counter() - begun)
    return min(times)


def measured(counts: list[int], runs: int) -> Iterator[str]:
    """This function will grow the lists to each count and yield a table of what their pages take, and one of their exports."""
    from django.db import connection
    from django.test import override_settings

    client, done = signed_in(), 0
    with override_settings(ROOT_URLCONF="bench.bare"):
        floor = elapsed(lambda: client.get("/bare/"), runs)
    rows, exports = [], []
    for count in counts:
        for one in lists():
            if one.seed:
                one.seed(done, count)
        with connection.cursor() as cursor:
            cursor.execute("vacuum analyze")
        for one in lists():
            rows.append([one.name, f"{count:,}", f"{floor * 1000:.1f}", *(f"{seconds * 1000:.1f}" for seconds in pages(one, client, runs))])
            if count == min(EXPORTED, counts[-1]):
                exports.append([one.name, f"{count:,}", *export(one, client, runs)])
        done = count
    yield table(("list, ms on the clock", "rows", "bare view", "bare SQL", "first page", "last page", "search", "counting"), rows)
    yield table(("CSV", "rows", "CPU ms", "aim ms", "queries"), exports)


def signed_in() -> Any:
    """This function will sign an officer in."""
    from django.test import Client

    from dure.domain.parties.models import Account, Duty

    account, new = Account.objects.get_or_create(email="bench@dure.example", defaults={"name": {"ko": "표본"}})
    if new:
        Duty.objects.create(account=account, kind="officer", post="officer", during=(date(2020, 1, 1), None))
    client = Client()
    client.force_login(account)
    return client


def pages(one: LongList, client: Any, runs: int) -> Iterator[float]:
    """This function will yield the seconds of the bare SQL, the first page, the last, a search, and of counting alone."""
    from django.db import connection

    from dure.base.keyset import counted

    def sql() -> None:
        with connection.cursor() as cursor:
            cursor.execute(one.sql)
            cursor.fetchall()

    yield elapsed(sql, runs)
    for query in ("", "last=1", one.search):
        answer = client.get(f"{one.address}?{query}")
        assert answer.status_code == 200, (one.address, query, answer.status_code)
        yield elapsed(lambda query=query: client.get(f"{one.address}?{query}"), runs)  # type: ignore[misc]
    yield elapsed(lambda: counted(one.rows()), runs)


def export(one: LongList, client: Any, runs: int) -> Iterator[str]:
    """This function will yield the processor time of the list as CSV, its aim, and the number of its queries."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    def step() -> bytes:
        return b"".join(client.get(f"{one.address}?export=csv").streaming_content)

    seconds = taken(step, runs)
    with CaptureQueriesContext(connection) as queries:
        step()
    yield from (f"{seconds * 1000:.1f}", f"150 {'met' if seconds < 0.15 else 'MISSED'}", str(len(queries)))
