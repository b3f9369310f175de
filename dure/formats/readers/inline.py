"""Markdown inside a line: what converters leave is taken away, what papers print stays.

Papers multiply with ``*`` (``400,000원*4회*4분과``), so a single asterisk or underline is never emphasis here.
"""

from __future__ import annotations

import re
from html import unescape

from dure.formats.readers.marks import CHECKED, UNCHECKED

_BOLD = re.compile(r"(?<![\w*])\*\*(?=[^\s*])([^*\n]{1,400})(?<=[^\s*])\*\*(?!\*)"
                   r"|(?<!\*)\*\*(?=[^\s*])([^*\n]{1,400})(?<=[^\s*])\*\*(?![\w*])")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_LINK = re.compile(r"!?\[([^\[\]\n]{0,400})\]\((?:https?:|mailto:|#|\.{0,2}/|data:)[^()\s]{0,2000}\)")
_TAG = re.compile(r"<(/?)(br|input|b|i|u|em|strong|span|sub|sup|font|a|small|mark|s|del|ins|code|p|wbr)"
                  r"(\s[^<>]{0,2000})?\s?/?>", re.IGNORECASE)
_BLANKS = re.compile(r"[ \t\u00a0\u200b\ufeff]+")
# Escaped characters are held aside while the rest is read, then put back.
_ASIDE = 0xF0000


def text(line: str) -> str:
    """This function will return the words of a line of Markdown; a newline in them is a line break."""
    escaped = "\\" in line
    if escaped:
        line = _ESCAPED.sub(lambda found: chr(_ASIDE + ord(found[1])), line)
    if "<" in line:
        line = _TAG.sub(_tag, _without_comments(line))
    if "**" in line:
        line = _BOLD.sub(lambda found: found[1] or found[2], line)
    if "](" in line:
        line = _LINK.sub(lambda found: found[1], line)
    if line.count("`") > 1:
        line = re.sub(r"`([^`\n]*)`", r"\1", line)
    if "&" in line:
        line = unescape(line)
    if escaped:
        line = "".join(chr(ord(c) - _ASIDE) if _ASIDE <= ord(c) < _ASIDE + 128 else c for c in line)
    return "\n".join(_BLANKS.sub(" ", row).strip() for row in line.split("\n"))


def _without_comments(line: str) -> str:
    kept: list[str] = []
    at = 0
    while (begin := line.find("<!--", at)) >= 0 and (end := line.find("-->", begin + 4)) >= 0:
        kept.append(line[at:begin])
        at = end + 3
    return "".join(kept) + line[at:]


def _tag(found: re.Match[str]) -> str:
    name = found[2].lower()
    attributes = (found[3] or "").lower()
    if name == "br":
        return "\n"
    if name == "input" and "checkbox" in attributes:
        return f"{CHECKED if re.search(r'checked', attributes) and _is_checked(attributes) else UNCHECKED} "
    return "\n" if name == "p" and found[1] else ""


def _is_checked(attributes: str) -> bool:
    return re.search(r"(?:^|\s)checked(?:\s|=|/|$)", attributes) is not None
