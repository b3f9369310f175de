"""PDFs as they came: whether they can be bound, and their pages without what acts by itself."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.errors import PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject, NameObject

from dure.kernel.problem import Refused

# what an annotation may do when it is touched: lead somewhere; nothing is started and nothing is sent
_LEADS = frozenset({"/URI", "/GoTo"})
# annotations that carry files, sounds and films
_CARRIERS = frozenset({"/FileAttachment", "/RichMedia", "/Movie", "/Screen", "/3D", "/Sound"})


def readable(data: bytes, most: int) -> PdfReader:
    """This function will open a PDF that can be bound: whole, not locked, with a page and not more than so many.

    Raises Refused otherwise: ``formats.encrypted``, ``formats.too_many_pages``, ``formats.damaged``.
    """
    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted:
            raise Refused.because("formats.encrypted")
        pages = len(reader.pages)
        if pages > most:
            raise Refused.because("formats.too_many_pages", pages=pages, limit=most)
        # every page is reached, and is copied as it will be
        trial = PdfWriter()
        for page in reader.pages:
            trial.add_page(page)
    except Refused:
        raise
    except (PyPdfError, ArithmeticError, LookupError, OSError, RecursionError, TypeError, ValueError, AttributeError, NotImplementedError) as error:
        raise Refused.because("formats.damaged", part=type(error).__name__) from error
    if pages == 0:
        raise Refused.because("formats.empty")
    return reader


def disarm(page: PageObject) -> None:
    """This function will take from a page what acts by itself: scripts, launched programs, attached files. Links stay."""
    page.pop(NameObject("/AA"), None)
    kept = ArrayObject()
    for reference in page.get("/Annots", None) or ():
        note: Any = reference.get_object()
        if not isinstance(note, DictionaryObject) or note.get("/Subtype") in _CARRIERS:
            continue
        note.pop(NameObject("/AA"), None)
        action: Any = note.get("/A")
        action = action.get_object() if action is not None else None
        if action is not None and (not isinstance(action, DictionaryObject) or action.get("/S") not in _LEADS or "/Next" in action):
            note.pop(NameObject("/A"), None)
        kept.append(reference)
    if kept:
        page[NameObject("/Annots")] = kept
    else:
        page.pop(NameObject("/Annots"), None)
