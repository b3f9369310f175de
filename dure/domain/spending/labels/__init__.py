"""What the spending room says, in Korean and English: a module for each piece; here they come together.

`SENTENCES` say what stands in the way, `GROUNDS` what a clause wants, both by the code of the problem.
"""

from __future__ import annotations

from dure.domain.spending.labels import checks, declared, feeds, ladder, receptions

_PIECES = (checks, declared, feeds, ladder, receptions)
SENTENCES: dict[str, dict[str, str]] = {
    "spending.no_such": {"ko": "「{what}」을(를) 찾지 못했습니다.", "en": "There is no {what}."},
    **{code: said for piece in _PIECES for code, said in piece.SENTENCES.items()},
}
GROUNDS: dict[str, dict[str, str]] = {code: said for piece in _PIECES for code, said in getattr(piece, "GROUNDS", {}).items()}
