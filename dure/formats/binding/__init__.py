"""Binding papers into one PDF: what is drawn here and PDFs as they are, with bookmarks and a line at the foot of each page."""

from __future__ import annotations

from dure.formats.binding.binder import BINDING, Binding, Bound, Section, bind, letters
from dure.formats.binding.joined import readable

__all__ = ["BINDING", "Binding", "Bound", "Section", "bind", "letters", "readable"]
