"""Acts on elections: a module for each piece."""
