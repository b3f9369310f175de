"""The acts that write programmes, history and results."""

from dure.domain.programmes.actions.drafts import add_row, draft_next_statement, edit_draft, remove_row
from dure.domain.programmes.actions.filing import record_activity

__all__ = ["add_row", "draft_next_statement", "edit_draft", "record_activity", "remove_row"]
