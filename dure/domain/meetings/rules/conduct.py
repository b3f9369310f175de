"""What can happen in a meeting: the kinds of proceedings, in the words of the minutes. Source: `docs/sources.md#network-meetings`."""

from __future__ import annotations

# in the order of a session; each kind is a line of the minutes
KINDS = (
    "opened", "chair_taken", "credentials_reported", "quorum_noted", "agenda_adopted",
    "item_taken", "document_tabled", "spoke", "statement", "point_of_order", "ruled",
    "moved", "amended", "seconded", "motion_withdrawn", "motion_lapsed",
    "ballot_opened", "ballot_closed", "objected", "declared", "dissented", "recount_ordered", "ballot_voided",
    "candidates_presented", "elected", "lot_drawn", "minutes_approved",
    "item_done", "item_deferred", "adjourned", "resumed", "noted", "corrected", "ended",
)
