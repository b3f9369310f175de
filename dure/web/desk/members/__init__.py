"""The register of members at the desk: the list, one member, and the acts on it."""
