"""Self-assessments for everybody."""
