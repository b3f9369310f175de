"""Instruments, and self-assessments with their answers, evidence, submissions and plans."""

from dure.domain.assessments.models.answers import (
    Answer,
    Comment,
    Evidence,
    Inquiry,
    SectionShare,
    Submission,
    Workbook,
)
from dure.domain.assessments.models.assessments import Assessment, PlannedStep
from dure.domain.assessments.models.instruments import InstrumentVersion

__all__ = ["Answer", "Assessment", "Comment", "Evidence", "Inquiry", "InstrumentVersion", "PlannedStep", "SectionShare", "Submission", "Workbook"]
