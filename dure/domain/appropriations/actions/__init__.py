"""What the appropriations room writes, a module for each piece."""
