"""Rows of other systems by the hundred thousand: read by a layout, written for a look, accepted and matched, beside a bare COPY; then the
pages that show them. Payees and amounts are made up."""

from __future__ import annotations

import resource
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from bench.lists import elapsed, signed_in
from bench.measures import table

AT = datetime(2026, 3, 2, 9, tzinfo=UTC)
FIRST = date(2025, 1, 1)


def made(begin: int, end: int) -> bytes:
    """This function will make a bank's statement up: a year's days, 900 payees, amounts that repeat."""
    rows = "".join(f"{FIRST + timedelta(days=n % 365)},이체 {n},표본 거래처 {n % 900},{1_000 + n % 50_000},0,{n}\n" for n in range(begin, end))
    return f"거래일자,적요,받는분,출금액,입금액,거래번호\n{rows}".encode()


def taken_in(begin: int, end: int) -> tuple[float, float, float]:
    """This function will take a statement in; returns the seconds of reading it, of writing it for a look, and of accepting it."""
    from dure.cli.acting import door
    from dure.domain.papers.actions import keep_file
    from dure.domain.spending.actions.feeds import accept_feed, receive_feed, stage_feed
    from dure.domain.spending.queries.feeds import mapping_named
    from dure.domain.spending.rules.feeds import layout_of
    from dure.intake.feeds.reading import read_feed
    from dure.intake.filing.feeds import keep_sample_layouts

    by, _, at = door()
    keep_sample_layouts(by=by, at=at)
    data, mapping = made(begin, end), mapping_named("sample-bank")
    file = keep_file(by=by, at=at, source=data, name="bench.csv")
    feed = receive_feed(by=by, at=at, mapping=mapping, file=file, file_name="bench.csv")
    begun = time.perf_counter()
    rows = read_feed(data, layout_of(mapping.columns)).rows
    read = time.perf_counter()
    stage_feed(by=by, at=at, feed=feed.pk, rows=rows)
    staged = time.perf_counter()
    accept_feed(by=by, at=at, feed=feed.pk)
    return read - begun, staged - read, time.perf_counter() - staged


def copied(number: int) -> float:
    """This function will write as many bare rows by COPY: what the database alone costs."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("create temporary table bench_copy (row int primary key, booked_on date, amount bigint, payee text, said text, number text)")
        begun = time.perf_counter()
        with cursor.copy("copy bench_copy from stdin") as copy:
            for n in range(number):
                copy.write_row((n, FIRST, n, f"표본 거래처 {n % 900}", f"이체 {n}", str(n)))
        seconds = time.perf_counter() - begun
        cursor.execute("drop table bench_copy")
    return seconds


def measured(counts: list[int], runs: int) -> Iterator[str]:
    """This function will take statements in until each count is reached, and yield tables: imports beside COPY, and pages."""
    from django.db import connection

    client, done = signed_in(), 0
    brought: list[list[str]] = []
    pages: list[list[str]] = []
    for count in counts:
        number = count - done
        reading, staging, accepting = taken_in(done, count)
        bare, whole = copied(number), reading + staging + accepting
        brought.append([f"{number:,}", f"{reading:.2f}", f"{staging:.2f}", f"{accepting:.2f}", f"{number / whole:,.0f}", f"{bare:.2f}",
                        f"{whole / bare:.0f}", f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f}"])
        with connection.cursor() as cursor:
            cursor.execute("vacuum analyze")
            bare_sum = elapsed(lambda cursor=cursor: cursor.execute(  # type: ignore[misc]
                "select extract(month from booked_on), sum(amount) from spending_feedrow group by 1"), runs)
        addresses = ("/desk/feeds/open/", f"/desk/feeds/reconciled/?feed=bank&year={FIRST.year}", "/desk/feeds/")
        pages.append([f"{count:,}", f"{bare_sum * 1000:.1f}", *(f"{elapsed(lambda a=a: client.get(a), runs) * 1000:.1f}" for a in addresses)])  # type: ignore[misc]
        done = count
    yield table(("rows taken in", "reading s", "to look at s", "accepting s", "rows a second", "bare COPY s", "ratio", "peak memory MiB"), brought)
    yield table(("rows of files, ms on the clock", "bare SQL sum by month", "rows without other side", "against the books", "files"), pages)
