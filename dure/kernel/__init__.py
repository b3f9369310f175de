"""Small words everyone uses. Plain Python: no Django, no clock, no files."""
