"""Instruments at the desk: taken in and checked, looked at as a city sees them, tried on old answers, published, compared."""
