"""DOCX (ISO/IEC 29500), read from its XML: the order of paragraphs and tables, numbering and spans matter here."""

from dure.formats.readers.docx.package import read

__all__ = ["read"]
