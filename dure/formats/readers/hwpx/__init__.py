"""HWPX, the office's own format: a ZIP of XML sections (KS X 6101)."""

from dure.formats.readers.hwpx.package import read

__all__ = ["read"]
