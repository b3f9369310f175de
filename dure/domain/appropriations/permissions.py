"""Who may act in the appropriations room. Source: `docs/sources.md#office-duties`."""
