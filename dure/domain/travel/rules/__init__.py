"""What the travel room follows. Plain Python, a module for each piece."""
