"""Members by the thousand: lists taken in through the ordinary import, beside a bare COPY; the roll's pages and counts.

The cities are made up of syllables; each list brings as many new ones as are missing to the next count.
"""

from __future__ import annotations

import csv
import io
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime
from random import Random
from typing import Any

from bench.lists import LongList, elapsed, export, pages, signed_in
from bench.measures import memory, table

AT = datetime(2026, 3, 2, 9, tzinfo=UTC)
ON = date(2018, 3, 12)
HEADS = ("name_ko", "name_en", "country", "category", "since", "geonames", "population", "population_on", "population_source",
         "latitude", "longitude")
COUNTRIES = ("KR", "CN", "JP", "VN", "ID", "IN", "RU", "TR", "ES", "IT", "FR", "DE", "MX", "BR", "AR", "CO", "KE", "ET", "ZA", "US")
_KO = "가나다라마바사아자차카타파하거너더러머버서어저고노도로모보소오조구누두루무부수우주기니디리미비시이지"
_EN = [c + v for c in "bdfghjklmnprstvz" for v in "aeiou"]


def made(begin: int, end: int) -> bytes:
    """This function will make a list of members up: a name of four syllables in each script, one in a thousand special."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(HEADS)
    for number in range(begin, end):
        r = Random(number)
        ko = "".join(r.choice(_KO) for _ in range(5)) + str(number) + (" 특별" if number % 1000 == 0 else "")
        en = "".join(r.choice(_EN) for _ in range(6)).capitalize()
        writer.writerow((ko, f"{en} {number}", COUNTRIES[number % len(COUNTRIES)], "full" if number % 3 else "associate",
                         date(2010 + number % 8, 1 + number % 12, 1), 50_000_000 + number, 10_000 + number, "2018-01-01", "bench",
                         f"{r.uniform(-60, 70):.4f}", f"{r.uniform(-170, 170):.4f}"))
    return text.getvalue().encode()


def taken_in(begin: int, end: int) -> tuple[float, float]:
    """This function will take a list in; returns the seconds of reading it, and those of taking it in."""
    from dure.cli.acting import door
    from dure.intake.filing.members import import_whole
    from dure.intake.members.reading import read_members

    data = made(begin, end)
    begun = time.perf_counter()
    read = read_members(data)
    after = time.perf_counter()
    by, _, at = door()
    import_whole(data, read, "members.csv", by=by, on=ON, at=at)
    return after - begun, time.perf_counter() - after


def copied(number: int) -> float:
    """This function will write as many bare rows of a member into a table by COPY: what the database alone costs."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("create temporary table bench_copy (key text primary key, ko text, en text, country text, category text, since date, "
                       "geonames bigint unique, population bigint, latitude numeric, longitude numeric)")
        begun = time.perf_counter()
        with cursor.copy("copy bench_copy from stdin") as copy:
            for key in range(number):
                copy.write_row((f"key-{key}", f"도시{key}", f"City {key}", "KR", "full", ON, key, key, 1.5, 2.5))
        seconds = time.perf_counter() - begun
        cursor.execute("drop table bench_copy")
    return seconds


def the_list() -> LongList:
    """This function will name the roll of members as a list that is measured."""
    from dure.domain.members.queries import listed

    return LongList("roll of members", "/desk/members/", "text=%ED%8A%B9%EB%B3%84", lambda: listed(ON, "ko"),
                    "select m.*, o.key from members_membership m join parties_organisation o on o.id = m.organisation_id "
                    "where m.known_until is null and m.during @> date '2018-03-12' order by o.sort_ko, m.id limit 50", None)


def measured(counts: list[int], runs: int) -> Iterator[str]:
    """This function will grow the register to each count by imports, and yield tables: imports, pages, counts, export."""
    from django.db import connection
    from django.test import override_settings

    client, done = signed_in(), 0
    with override_settings(ROOT_URLCONF="bench.bare"):
        floor = elapsed(lambda: client.get("/bare/"), runs)
    brought: list[list[str]] = []
    rows: list[list[str]] = []
    exports: list[list[str]] = []
    for count in counts:
        before = memory()
        reading, taking = taken_in(done, count)
        number = count - done
        bare = copied(number)
        brought.append([f"{number:,}", f"{reading:.1f}", f"{taking:.1f}", f"{number / (reading + taking):,.0f}", f"{bare:.2f}",
                        f"{(reading + taking) / bare:.0f}", f"{memory() - before:.0f}"])
        with connection.cursor() as cursor:
            cursor.execute("vacuum analyze")
        rows.append([f"{count:,}", f"{floor * 1000:.1f}", *(f"{seconds * 1000:.1f}" for seconds in (*pages(the_list(), client, runs), counting(runs)))])
        if count == min(10_000, counts[-1]):
            exports.append([f"{count:,}", *export(the_list(), client, runs)])
        done = count
    yield table(("members taken in", "reading s", "taking in s", "members a second", "bare COPY s", "ratio", "memory MiB more"), brought)
    yield table(("roll of members, ms on the clock", "bare view", "bare SQL", "first page", "last page", "search", "counting rows",
                 "as-of counts"), rows)
    yield table(("CSV of members", "CPU ms", "aim ms", "queries"), exports)


def counting(runs: int) -> float:
    """This function will return the seconds of counting the members of a day by category, region and country."""
    from dure.domain.members.queries import counts

    return elapsed(lambda: _count(counts), runs)


def _count(counts: Any) -> None:
    assert counts(ON).by_category
