"""Instruments and answers coming in: YAML and CSV into the engine's plain values, bounded and exact."""
