"""Who may act in the grants room. Source: `docs/sources.md#office-duties`."""
