"""What may be read of projects, their years and their money."""

from dure.domain.budget.queries.explaining import explain, record_of, told
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

__all__ = [
    "Corrections", "built_on", "compared", "corrected", "corrections_of", "current_year", "current_years", "day", "explain",
    "kind_of", "money_of", "over", "places_of", "project_called", "project_named", "record_of", "ref_of", "told",
    "version_before", "year_after", "year_before", "years_stated_by",
]
