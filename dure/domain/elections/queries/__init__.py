"""Reads of the elections room, a module for each piece."""
