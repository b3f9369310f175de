"""Sheets as grids of values: what a list is read from. Papers that happen to be workbooks go through `formats.reading`."""

from dure.formats.sheets.book import read_sheets
from dure.formats.sheets.grid import BOUNDS, Fault, Grid, Value, cell_name

__all__ = ["BOUNDS", "Fault", "Grid", "Value", "cell_name", "read_sheets"]
