"""Notice periods, hours and time zones, without a database."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dure.domain.meetings.labels.when import days_said, here_said, hours_said, place_said
from dure.domain.meetings.rules.convening import instant_of, key_of, months_before, notice_due, same_hour, term_of
from dure.domain.meetings.rules.zones import nearest, read_zones
from dure.kernel.problem import Refused

ZONES = read_zones((files("tzdata") / "zoneinfo" / "zone1970.tab").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("days", "counting", "due"), [
    # a week before Friday the 27th: the day of the notice and the day of the meeting do not count, then one of them, then both
    (7, "clear", date(2018, 7, 19)), (7, "one", date(2018, 7, 20)), (7, "both", date(2018, 7, 21)),
    (7, "by the moon", date(2018, 7, 19)), (0, "clear", date(2018, 7, 26)), (30, "one", date(2018, 6, 27)),
])
def test_the_last_day_of_notice(days: int, counting: str, due: date) -> None:
    assert notice_due(date(2018, 7, 27), days, counting) == due


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.integers(0, 120))
def test_between_a_notice_in_time_and_the_meeting_lie_as_many_clear_days(starts_on: date, days: int) -> None:
    due = notice_due(starts_on, days, "clear")
    between = [due + timedelta(days=n) for n in range(1, (starts_on - due).days)]
    assert len(between) == days


def test_months_go_by_the_calendar() -> None:
    assert months_before(date(2017, 6, 26), 1) == date(2017, 5, 26)
    assert months_before(date(2018, 3, 31), 1) == date(2018, 2, 28)
    assert months_before(date(2018, 1, 31), 3) == date(2017, 10, 31)


def test_keys_of_meetings_and_how_terms_refer_to_them() -> None:
    assert key_of("general-assembly", 2017, set()) == "general-assembly-2017"
    assert key_of("ogp-council", 2017, {"ogp-council-2017", "ogp-council-2017-2"}) == "ogp-council-2017-3"
    assert term_of("general-assembly-2017", "general-assembly", 2017) == "general-assembly 2017"
    assert term_of("founding", "general-assembly", 2010) == "general-assembly 2010"


@pytest.mark.parametrize(("zone", "day", "hour", "utc"), [
    ("Asia/Seoul", date(2017, 6, 26), time(9, 30), "2017-06-26T00:30"),
    ("America/Mexico_City", date(2016, 7, 4), time(9), "2016-07-04T14:00"),  # then with summer time
    ("America/Mexico_City", date(2026, 7, 4), time(9), "2026-07-04T15:00"),  # abolished in 2022
    ("Europe/Istanbul", date(2016, 1, 11), time(9), "2016-01-11T07:00"),
    ("Europe/Istanbul", date(2018, 1, 11), time(9), "2018-01-11T06:00"),  # all year round since 2016
    ("Europe/Paris", date(2026, 10, 25), time(2, 30), "2026-10-25T00:30"),  # twice that night: the first is meant
])
def test_an_hour_of_the_clock_is_an_instant(zone: str, day: date, hour: time, utc: str) -> None:
    assert instant_of(day, hour, zone).isoformat()[:16] == utc


def test_an_hour_that_does_not_exist_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        instant_of(date(2026, 3, 29), time(2, 30), "Europe/Paris")
    assert refused.value.problems[0].code == "meetings.hour_missing"


def test_what_is_put_off_keeps_its_hour_though_the_clocks_are_set_between() -> None:
    opens = instant_of(date(2026, 3, 2), time(9, 30), "Europe/Paris")
    later = same_hour(opens, date(2026, 3, 2), date(2026, 4, 6), "Europe/Paris", "Europe/Paris")
    assert (opens.hour, later.hour) == (8, 7)
    assert same_hour(opens, date(2026, 3, 2), date(2026, 4, 6), "Europe/Paris", "Asia/Seoul") == datetime(2026, 4, 6, 0, 30, tzinfo=UTC)


@pytest.mark.parametrize(("country", "latitude", "longitude", "zone"), [
    ("KR", 37.57, 126.98, "Asia/Seoul"), ("KR", None, None, "Asia/Seoul"),
    ("MX", 19.43, -99.13, "America/Mexico_City"), ("MX", 32.53, -117.02, "America/Tijuana"), ("MX", None, None, ""),
    ("TR", 41.03, 28.98, "Europe/Istanbul"), ("RU", 54.32, 48.39, "Europe/Ulyanovsk"), ("CN", 30.66, 104.07, "Asia/Shanghai"),
    ("US", 37.77, -122.42, "America/Los_Angeles"), ("", 1.0, 1.0, ""), ("XX", 1.0, 1.0, ""),
])
def test_a_city_follows_the_nearest_zone_of_its_country(country: str, latitude: float | None, longitude: float | None, zone: str) -> None:
    assert nearest(ZONES, country, latitude, longitude) == zone


SEOUL = datetime(2017, 6, 27, 0, 30, tzinfo=UTC)


@pytest.mark.parametrize(("own", "language", "said"), [
    ("America/Mexico_City", "en", "Mon 26 June 2017 19:30 (Central Daylight Time, UTC−5)"),
    ("America/Mexico_City", "ko", "2017년 6월 26일 (월) 19:30 (미 중부 하계 표준시, UTC−5)"),
    ("Europe/Paris", "fr", "02:30 (heure d’été d’Europe centrale, UTC+2)"),
    ("Asia/Kolkata", "en", "06:00 (India Time, UTC+5:30)"),
    ("Asia/Tokyo", "en", ""),  # the clocks show the same
    ("", "en", ""),
])
def test_a_readers_own_hour_beside_the_meetings(own: str, language: str, said: str) -> None:
    assert here_said(SEOUL, "Asia/Seoul", own, language) == said


def test_a_zone_without_a_name_of_its_own_is_named_by_its_country() -> None:
    assert here_said(SEOUL, "Asia/Seoul", "Europe/Istanbul", "en") in {"03:30 (Turkey Time, UTC+3)", "03:30 (Türkiye Time, UTC+3)"}


def test_days_hours_and_places_in_words() -> None:
    assert days_said(date(2017, 6, 26), date(2017, 6, 26), "ko") == "2017년 6월 26일 (월)"
    assert days_said(date(2017, 6, 26), date(2017, 6, 29), "fr") == "lun. 26 juin 2017 – jeu. 29 juin 2017"
    assert hours_said(SEOUL, SEOUL + timedelta(hours=8), "Asia/Seoul", "en") == "09:30–17:30 (Korean Standard Time, UTC+9)"
    assert hours_said(SEOUL, SEOUL + timedelta(days=2), "Asia/Seoul", "en") == "09:30 (Korean Standard Time, UTC+9)"
    assert place_said({"ko": "서울"}, "hybrid", "https://m.example", "ko") == "서울 · 온라인 (https://m.example)"
    assert place_said({}, "in_person", "", "fr") == "à préciser"
