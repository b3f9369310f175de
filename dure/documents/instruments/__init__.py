"""Instruments going out: as XLSForm for other programs of surveys."""
