"""Stages of a budget figure in their order, kinds of transfer and of carry-over. Plain Python.

Source: `docs/sources.md#budget-stages`.
"""

from __future__ import annotations

SOURCE = "budget-stages"
# from the department's request (부서요구) to the vote (의결) and the supplementary budgets (추경)
STAGES = ("requested", "bureau", "budget_office", "proposed", "committee", "special_committee", "voted", "supplementary")
# the stages from which money may be spent
IN_FORCE = ("voted", "supplementary")
# 이용, 전용, 이체, 변경사용, 예비비
TRANSFERS = ("diversion", "reallocation", "reassignment", "changed_use", "reserve")
# 명시이월, 사고이월, 계속비
CARRY_OVERS = ("specified", "accidental", "continuing")
