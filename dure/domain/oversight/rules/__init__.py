"""What the oversight room follows. Plain Python, a module for each piece."""
