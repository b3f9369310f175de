"""Where the fonts stand that papers are printed with."""

from __future__ import annotations

import os
from pathlib import Path

from dure.kernel.problem import Refused

# Hangul, hanja and △ from the first; accented Latin and Cyrillic from the second.
FAMILIES = ("Noto Sans KR", "Noto Sans")


def font_folder() -> Path:
    """This function will return the folder of the printing fonts (TTF or OTF): `DURE_FONTS`, else that of the set-up.

    Raises Refused where it has no fonts: a paper would be printed without letters.
    """
    own = os.environ.get("DURE_FONTS")
    folder = Path(own) if own else Path(__file__).resolve().parents[2] / "assets" / "vendor" / "fonts"
    if not any(path.suffix.lower() in {".ttf", ".otf"} for path in folder.glob("*")):
        raise Refused.because("formats.fonts_missing", folder=str(folder))
    return folder
