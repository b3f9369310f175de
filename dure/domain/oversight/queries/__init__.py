"""What the oversight room tells, a module for each piece."""
