"""What the oversight room writes, a module for each piece."""
