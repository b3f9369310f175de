"""The register: search, versions, the paper of a file. Pages go on `before` the last key seen, and so never jump."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from dure.base.fields import sought
from dure.base.keyset import distinct
from dure.domain.papers.models import Paper, Reading
from dure.domain.papers.rules.correcting import corrected

PAGE = 50


def _page(rows: QuerySet[Paper], before: int | None, size: int) -> list[Paper]:
    rows = rows.order_by("-pk")
    return list((rows.filter(pk__lt=before) if before else rows)[:size])


def register(text: str = "", *, direction: str = "", kind: str = "", disclosure: str = "", project: str = "",
             fiscal_year: int | None = None, since: date | None = None, until: date | None = None) -> QuerySet[Paper]:
    """This function will return the papers of the register that are asked for, unordered.

    `text` is sought in titles and document numbers by character pairs, from the middle of words too; `since` and `until`
    bound the day of registration (both included).
    """
    given = {"direction": direction, "kind": kind, "disclosure": disclosure, "project": project,
             "fiscal_year": fiscal_year, "registered_on__gte": since, "registered_on__lte": until}
    rows = Paper.objects.filter(**{field: value for field, value in given.items() if value})
    return rows.filter(title_pairs__contains=pairs) if (pairs := sought(text)) else rows


def find_papers(text: str = "", *, direction: str = "", kind: str = "", project: str = "",
                fiscal_year: int | None = None, registered: tuple[date | None, date | None] = (None, None),
                before: int | None = None, size: int = PAGE) -> list[Paper]:
    """This function will return one page of the register, newest first, asked as `register` is.

    `registered` bounds the day of registration. `before` is the last key of the page before.
    """
    since, until = registered
    rows = register(text, direction=direction, kind=kind, project=project, fiscal_year=fiscal_year, since=since, until=until)
    return _page(rows.select_related("file"), before, size)


def kinds_registered() -> list[str]:
    """This function will list the kinds of papers that the register holds, without reading the register."""
    return distinct(Paper.objects.all(), "kind")


def public_papers(*, project: str = "", before: int | None = None, size: int = PAGE) -> list[Paper]:
    """This function will return the papers that everyone may see, newest first."""
    rows = Paper.objects.filter(disclosure=Paper.Disclosure.PUBLIC).select_related("file")
    return _page(rows.filter(project=project) if project else rows, before, size)


def paper_of_file(sha256: str, kind: str = "") -> Paper | None:
    """This function will return the newest paper that consists of a file: to tell that a file was filed already."""
    papers = Paper.objects.filter(file__sha256=sha256)
    return (papers.filter(kind=kind) if kind else papers).order_by("-pk").first()


def versions_of(paper: Paper) -> QuerySet[Paper]:
    """This function will return all versions of a paper, the first first."""
    first = paper.version_of_id or paper.pk
    return Paper.objects.filter(Q(pk=first) | Q(version_of=first)).order_by("version")


def current_version(paper: Paper) -> Paper:
    """This function will return the newest version of a paper."""
    return versions_of(paper).reverse()[0]


def reading_content(reading: Reading) -> dict[str, Any]:
    """This function will return what was read with its corrections laid over it: what is to be filed."""
    return dict(corrected(reading.data, reading.corrections))


def readings_page(*, state: str = "", by: str = "", before: int | None = None, size: int = PAGE) -> list[Reading]:
    """This function will return one page of the readings, newest first, without what was read of them."""
    rows = Reading.objects.defer("data", "corrections").select_related("file", "paper").order_by("-pk")
    if state:
        rows = rows.filter(state=state)
    if by:
        rows = rows.filter(uploaded_by_key=by)
    return list((rows.filter(pk__lt=before) if before else rows)[:size])


def readings_of(paper: Paper) -> list[Reading]:
    """This function will list the readings that were filed as a paper, the newest first, without what was read."""
    return list(paper.readings.defer("data", "corrections", "problems").order_by("-pk"))


def newest_of(kind: str) -> Paper | None:
    """This function will return the newest paper of a kind that has a file, or None: a form, a certificate in force."""
    return Paper.objects.select_related("file").filter(kind=kind, file__isnull=False).order_by("-pk").first()
