"""What the grants room writes, a module for each piece."""
