"""The assessments room: instruments as data, and their scores. It keeps no records yet; its rules are the engine."""
