"""Small reads of XML elements that the office formats share."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element


def local(element: _Element) -> str:
    """This function will return an element's name without its namespace: files differ in the year of theirs."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def child(element: _Element | None, *names: str) -> _Element | None:
    """This function will go down by names and return what it finds first, or None."""
    for name in names:
        if element is None:
            return None
        element = next((inner for inner in element if local(inner) == name), None)
    return element


def attribute(element: _Element | None, name: str, otherwise: str = "") -> str:
    """This function will read an attribute whatever its namespace."""
    if element is None:
        return otherwise
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return otherwise


def whole(text: str | None, otherwise: int) -> int:
    """This function will read a whole number of an attribute, `otherwise` where it is none."""
    digits = (text or "").strip()
    sign = -1 if digits.startswith("-") else 1
    digits = digits.removeprefix("-").partition(".")[0][:9]
    return sign * int(digits) if digits.isascii() and digits.isdigit() else otherwise
