"""The acts that write projects, their years and their money."""

from dure.domain.budget.actions.filing import open_project_year, record_money

__all__ = ["open_project_year", "record_money"]
