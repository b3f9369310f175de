"""What the papers room records: the register, files, readings, findings, corrections, frozen papers, reviews."""

from dure.domain.papers.models.findings import Correction, Finding
from dure.domain.papers.models.readings import Reading
from dure.domain.papers.models.register import Paper, StoredFile
from dure.domain.papers.models.reviews import Export, Frozen, Review, ReviewStep

__all__ = ["Correction", "Export", "Finding", "Frozen", "Paper", "Reading", "Review", "ReviewStep", "StoredFile"]
