"""The handover file (업무인수인계서): what a duty owns that is open when its holder changes."""

from __future__ import annotations

from dure.documents.handover.gather import open_work
from dure.documents.handover.paper import Handover, Part, handover_paper

__all__ = ["Handover", "Part", "handover_paper", "open_work"]
