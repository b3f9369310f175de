"""Blocks as HWPX (KS X 6101), Hancom's open format. Written as XML: the same paper gives the same bytes."""

from dure.formats.drawers.hwpx.package import draw_hwpx

__all__ = ["draw_hwpx"]
