"""Characters that papers may carry and files may not."""

from __future__ import annotations

import re

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def plain_xml(text: str) -> str:
    """This function will leave out the characters that XML does not know: most controls, halves of pairs."""
    return _FORBIDDEN.sub("", text)
