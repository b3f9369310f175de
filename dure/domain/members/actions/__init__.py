"""Acts on the register of members. One function per act of office; each may be called by any door."""

from dure.domain.members.actions.counts import record_member_counts
from dure.domain.members.actions.imports import apply_import, choose_for_import, preview_import, undo_import
from dure.domain.members.actions.regions import define_region, end_scope, scope_region
from dure.domain.members.actions.register import (
    accept_associate,
    admit_member,
    change_category,
    correct_membership,
    exclude_member,
    lift_suspension,
    return_member,
    show_member_as,
    suspend_member,
    withdraw_member,
)

__all__ = [
    "accept_associate", "admit_member", "apply_import", "change_category", "choose_for_import", "correct_membership", "define_region", "end_scope",
    "exclude_member", "lift_suspension", "preview_import", "record_member_counts", "return_member", "scope_region", "show_member_as",
    "suspend_member", "undo_import", "withdraw_member",
]
