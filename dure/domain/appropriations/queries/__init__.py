"""What the appropriations room tells, a module for each piece."""
