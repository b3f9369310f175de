"""The register of members as a list that goes out: the same columns as a list that comes in, without personal data."""

from dure.documents.members.drawing import csv_of, draw_members, xlsx_of
from dure.documents.members.lines import lines_of

__all__ = ["csv_of", "draw_members", "lines_of", "xlsx_of"]
