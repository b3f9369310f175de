"""Who may act in the travel room. Source: `docs/sources.md#office-duties`."""
