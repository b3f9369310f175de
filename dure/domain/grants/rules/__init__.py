"""What agreements, settlements and returns follow. Plain Python, a module for each piece."""
