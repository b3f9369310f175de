"""The acts that write projects, their years and their money."""

from dure.domain.budget.actions.drafts import add_row, draft_next_year, edit_draft, remove_row
from dure.domain.budget.actions.filing import open_project, open_project_year, record_money
from dure.domain.budget.actions.standing import (
    erase_contacts,
    freeze_project_year,
    mark_complete,
    reopen_draft,
    withdraw_project_year,
)

__all__ = [
    "add_row",
    "draft_next_year",
    "edit_draft",
    "erase_contacts",
    "freeze_project_year",
    "mark_complete",
    "open_project",
    "open_project_year",
    "record_money",
    "remove_row",
    "reopen_draft",
    "withdraw_project_year",
]
