"""What the assessments room writes, a module for each piece."""
