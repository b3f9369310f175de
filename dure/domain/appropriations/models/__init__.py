"""Budget lines of the books: what each stage gave them, on which basis, what moved between them, and what the project aims at."""

from dure.domain.appropriations.models.lines import BasisLine, BudgetLine, StageAmount
from dure.domain.appropriations.models.moves import CarryOver, Transfer
from dure.domain.appropriations.models.plans import Ceiling, Indicator, IndicatorYear, PlanAmount

__all__ = ["BasisLine", "BudgetLine", "CarryOver", "Ceiling", "Indicator", "IndicatorYear", "PlanAmount", "StageAmount", "Transfer"]
