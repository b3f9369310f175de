"""Files of other systems, read by a layout of columns."""
