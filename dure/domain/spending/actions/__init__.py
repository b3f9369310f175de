"""What the spending room writes, a module for each piece."""
