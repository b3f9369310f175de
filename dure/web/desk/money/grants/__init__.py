"""Grants at the desk: their agreements, and of each its tabs."""
