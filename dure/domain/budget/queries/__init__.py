"""What may be read of projects, their years and their money."""

from dure.domain.budget.queries.explaining import explain, record_of, told, year_of
from dure.domain.budget.queries.facts import (
    Corrections,
    corrected,
    corrections_of,
    day,
    kind_of,
    money_of,
    over,
    places_of,
    ref_of,
)
from dure.domain.budget.queries.projects import (
    built_on,
    compared,
    current_year,
    current_years,
    project_called,
    project_named,
    version_before,
    year_after,
    year_before,
    years_stated_by,
)
from dure.domain.budget.queries.public import desk_years, is_public, public_fiscal_years, public_years, public_years_of

__all__ = [
    "Corrections",
    "built_on",
    "compared",
    "corrected",
    "corrections_of",
    "current_year",
    "current_years",
    "day",
    "desk_years",
    "explain",
    "is_public",
    "kind_of",
    "money_of",
    "over",
    "places_of",
    "project_called",
    "project_named",
    "public_fiscal_years",
    "public_years",
    "public_years_of",
    "record_of",
    "ref_of",
    "told",
    "version_before",
    "year_after",
    "year_before",
    "year_of",
    "years_stated_by",
]
