"""What the meetings room says, in Korean and English: a module for each piece; here they come together.

`SENTENCES` say what stands in the way, `GROUNDS` what a clause wants, both by the code of the problem.
"""

from __future__ import annotations

from dure.domain.meetings.labels import (
    agenda,
    convening,
    following,
    hosting,
    invitations,
    register,
    roll,
    session,
    voting,
)

_PIECES = (convening, invitations, roll, agenda, session, voting, following, hosting, register)
SENTENCES: dict[str, dict[str, str]] = {
    "meetings.no_such": {"ko": "「{what}」을(를) 찾지 못했습니다.", "en": "There is no {what}."},
    "meetings.not_yours": {"ko": "이 기구의 회의는 다른 부서가 맡습니다. 필요한 직무: {ko}",
                           "en": "Another office keeps the meetings of this body. It takes one of: {en}"},
    **{code: said for piece in _PIECES for code, said in piece.SENTENCES.items()},
}
GROUNDS: dict[str, dict[str, str]] = {code: said for piece in _PIECES for code, said in piece.GROUNDS.items()}
