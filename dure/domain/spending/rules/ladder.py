"""The ladder of spending: allotment, then of each case 품의, 원인행위, 지출결의, 지급, and what comes back into the line (반납·여입).
Plain Python.

Source: `docs/sources.md#spending-ladder`.
"""

from __future__ import annotations

SOURCE = "spending-ladder"
# 품의, 원인행위, 지출결의, 지급: each rests on the one before
RUNGS = ("proposal", "commitment", "resolution", "payment")
# what came back into the line within the year (여입)
REFUND = "refund"
KINDS = ("general", "grant", "travel", "reception", "allowance")
# files of other systems: the city's finance system, bank, card, tax office
FEEDS = ("finance", "bank", "card", "tax")
