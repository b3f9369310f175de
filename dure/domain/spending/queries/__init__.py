"""What the spending room tells, a module for each piece."""
