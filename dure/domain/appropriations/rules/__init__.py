"""What the appropriations room follows. Plain Python, a module for each piece."""
