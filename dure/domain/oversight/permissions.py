"""Who may act in the oversight room. Source: `docs/sources.md#office-duties`."""
