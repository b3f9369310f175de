"""Answers to self-assessments that come in as files."""
