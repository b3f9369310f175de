"""Reads of the papers room."""

from dure.domain.papers.queries.desk import Today, frozen_of, review_page, reviews_waiting_for, today
from dure.domain.papers.queries.explaining import explain
from dure.domain.papers.queries.files import damaged_files, is_intact, path_of, path_to_read, stray_files
from dure.domain.papers.queries.findings import (
    corrections_of,
    corrections_on_paper,
    finding_counts,
    findings_listed,
    findings_of,
    open_findings,
)
from dure.domain.papers.queries.register import (
    current_version,
    find_papers,
    kinds_registered,
    newest_of,
    paper_of_file,
    public_papers,
    reading_content,
    readings_of,
    readings_page,
    register,
    versions_of,
)

__all__ = [
    "Today", "corrections_of", "corrections_on_paper", "current_version", "damaged_files", "explain", "find_papers",
    "finding_counts", "findings_listed", "findings_of", "frozen_of", "is_intact", "kinds_registered", "newest_of", "open_findings", "paper_of_file", "path_of",
    "path_to_read", "public_papers", "reading_content", "readings_of", "readings_page", "register", "review_page",
    "reviews_waiting_for", "stray_files", "today", "versions_of",
]
