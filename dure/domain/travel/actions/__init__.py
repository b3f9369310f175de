"""What the travel room writes, a module for each piece."""
