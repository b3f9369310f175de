"""Findings of a subject, open findings of all, and the list of corrections (정오표)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from django.db.models import Count, Q, QuerySet
from django.utils.timezone import make_aware

from dure.domain.papers.models import Correction, Finding

PAGE = 50


def findings_of(subject: str, *, state: str = "", gone: bool = False, after: int | None = None,
                size: int = 500) -> list[Finding]:
    """This function will return one page of a subject's findings in the order in which they were found.

    Findings that the last run no longer saw are left out unless `gone`. `after` is the last key of the page before.
    """
    rows = Finding.objects.filter(subject=subject).order_by("pk")
    if state:
        rows = rows.filter(state=state)
    if not gone:
        rows = rows.filter(present=True)
    return list((rows.filter(pk__gt=after) if after else rows)[:size])


def finding_counts(subjects: Sequence[str]) -> dict[str, dict[str, int]]:
    """This function will count the present findings of several subjects by state: ``{subject: {"open": 3}}``."""
    counts: dict[str, dict[str, int]] = {subject: {} for subject in subjects}
    rows = Finding.objects.filter(subject__in=subjects, present=True).values_list("subject", "state")
    for subject, state, number in rows.annotate(number=Count("pk")).order_by():
        counts[subject][state] = number
    return counts


def findings_listed(*, state: str = "", severity: str = "", since: date | None = None, until: date | None = None) -> QuerySet[Finding]:
    """This function will return the findings that the last run of a check saw, unordered; `since` and `until` bound the
    day, both included, in the office's time."""
    rows = Finding.objects.filter(present=True)
    for field, value in {"state": state, "severity": severity}.items():
        rows = rows.filter(**{field: value}) if value else rows
    begin = make_aware(datetime.combine(since, time.min)) if since else None
    end = make_aware(datetime.combine(until + timedelta(days=1), time.min)) if until and until < date.max else None
    rows = rows.filter(found_at__gte=begin) if begin else rows
    return rows.filter(found_at__lt=end) if end else rows


def open_findings(*, since: datetime | None = None, before: Finding | None = None, size: int = PAGE) -> list[Finding]:
    """This function will return one page of all open findings, the newest first: on the desk, those since yesterday."""
    rows = Finding.objects.filter(state="open", present=True).order_by("-found_at", "-pk")
    if since:
        rows = rows.filter(found_at__gte=since)
    if before:
        rows = rows.filter(Q(found_at__lt=before.found_at) | Q(found_at=before.found_at, pk__lt=before.pk))
    return list(rows[:size])


def _latest(rows: QuerySet[Correction]) -> list[Correction]:
    """This function will keep the last correction of each field, and drop those that were taken back."""
    latest = {(c.subject, c.field): c for c in rows.order_by("pk")}
    return [c for c in latest.values() if c.corrected != c.filed]


def corrections_of(subjects: Sequence[str]) -> list[Correction]:
    """This function will return the list of corrections of the subjects, one line per field, in the order entered."""
    return _latest(Correction.objects.filter(subject__in=subjects))


def corrections_on_paper(paper: int) -> list[Correction]:
    """This function will return the list of corrections of a paper, whatever records they are on."""
    return _latest(Correction.objects.filter(paper_id=paper))
