"""What the grants room tells, a module for each piece."""
