"""Projects, their years, and what a statement says of each year's money."""

from dure.domain.budget.models.parts import (
    PARTIAL_DAY,
    BasisItem,
    Ground,
    Line,
    Officer,
    OfficerContact,
    Outturn,
    Part,
    Step,
)
from dure.domain.budget.models.years import ExactField, OnPaper, Project, ProjectName, ProjectYear, State

__all__ = [
    "PARTIAL_DAY",
    "BasisItem",
    "ExactField",
    "Ground",
    "Line",
    "Officer",
    "OfficerContact",
    "OnPaper",
    "Outturn",
    "Part",
    "Project",
    "ProjectName",
    "ProjectYear",
    "State",
    "Step",
]
