"""What the spending room follows. Plain Python, a module for each piece."""
