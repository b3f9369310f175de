"""Self-assessments at the desk: instruments, answering, reviewing, results."""
