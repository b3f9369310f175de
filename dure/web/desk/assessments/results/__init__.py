"""What a self-assessment tells its city: where it stands, how sure that is, and what to do next."""
