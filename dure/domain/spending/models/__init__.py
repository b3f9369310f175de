"""Allotments, cases and their rungs; files of other systems with the rows matched to them; receptions."""

from dure.domain.spending.models.feeds import ColumnMapping, FeedFile, FeedRow
from dure.domain.spending.models.ladder import Allotment, Case, Rung
from dure.domain.spending.models.receptions import Reception

__all__ = ["Allotment", "Case", "ColumnMapping", "FeedFile", "FeedRow", "Reception", "Rung"]
