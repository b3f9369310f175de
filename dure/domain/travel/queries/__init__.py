"""What the travel room tells, a module for each piece."""
