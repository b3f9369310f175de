"""What the grants room says, in Korean and English: a module for each piece; here they come together.

`SENTENCES` say what stands in the way, `GROUNDS` what a clause wants, both by the code of the problem.
"""

from __future__ import annotations

from dure.domain.grants.labels import books, checks, giving, packages, settling, sheet

_PIECES = (sheet, books, settling, checks, giving, packages)
SENTENCES: dict[str, dict[str, str]] = {
    "grants.no_such": {"ko": "「{what}」을(를) 찾지 못했습니다.", "en": "There is no {what}."},
    **{code: said for piece in _PIECES for code, said in piece.SENTENCES.items()},
}
GROUNDS: dict[str, dict[str, str]] = {code: said for piece in _PIECES for code, said in getattr(piece, "GROUNDS", {}).items()}
