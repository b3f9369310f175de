"""An office's own form (HWPX) is filled, cell by cell, keeping its styles.

The caller says what there is to say: a `Field` is one content under a label, `Rows` are the lines of a table
under its column headers. The form says where: labels are compared without spaces and marks. What found no room,
and what of the form stayed blank, comes back as problems with their places.
"""

from dure.formats.form_filling.filling import Filled, fill
from dure.formats.form_filling.slots import Column, Field, Rows, Slot

__all__ = ["Column", "Field", "Filled", "Rows", "Slot", "fill"]
