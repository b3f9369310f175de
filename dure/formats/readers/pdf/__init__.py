"""PDF with a text layer: lines, paragraphs and tables by where things stand on the page."""

from dure.formats.readers.pdf.package import read

__all__ = ["read"]
