"""What the assessments room tells, a module for each piece."""
