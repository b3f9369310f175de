"""Measures speed and memory: ``python -m bench``."""
