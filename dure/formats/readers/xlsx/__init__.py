"""XLSX, read from its XML: figures exactly as stored, shown as the sheet shows them, spans, and no formula guessed."""

from dure.formats.readers.xlsx.book import read

__all__ = ["read"]
