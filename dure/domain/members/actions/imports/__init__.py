"""Taking lists of members in, and back."""

from dure.domain.members.actions.imports.taking import apply_import, choose_for_import, preview_import
from dure.domain.members.actions.imports.undoing import undo_import

__all__ = ["apply_import", "choose_for_import", "preview_import", "undo_import"]
