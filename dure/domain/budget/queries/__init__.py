"""What may be read of projects, their years and their money."""

from dure.domain.budget.queries.facts import Corrections, corrected, day, money_of, places_of, ref_of
from dure.domain.budget.queries.projects import compared, current_year, current_years, project_called, project_named

__all__ = ["Corrections", "compared", "corrected", "current_year", "current_years", "day", "money_of", "places_of",
           "project_called", "project_named", "ref_of"]
