"""Who may keep the records of programmes: those who keep the budget's."""

from dure.domain.budget.permissions import may_keep_records

__all__ = ["may_keep_records"]
