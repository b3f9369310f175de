"""Answering a self-assessment at the desk: the list, one city's work, a section, a question, the review."""
