"""Settling a grant: drawn and submitted by the recipient, reviewed item by item and approved by the city, notified, returned, closed."""

from dure.domain.grants.actions.settling.closing import close_settlement
from dure.domain.grants.actions.settling.drawing import draw_settlement, submit_settlement
from dure.domain.grants.actions.settling.returning import (
    decide_receipt,
    notify_return,
    prepare_receipt,
    take_back_receipt,
)
from dure.domain.grants.actions.settling.reviewing import (
    answer_query,
    approve_settlement,
    ask_query,
    disallow,
    review_line,
    send_back,
    settle_query,
)

__all__ = ["answer_query", "approve_settlement", "ask_query", "close_settlement", "decide_receipt", "disallow", "draw_settlement", "notify_return",
           "prepare_receipt", "review_line", "send_back", "settle_query", "submit_settlement",
           "take_back_receipt"]
