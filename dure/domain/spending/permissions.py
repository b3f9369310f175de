"""Who may act in the spending room. Source: `docs/sources.md#office-duties`."""
