"""The review (확인) of a frozen paper along the line 주무관 → 팀장 → 과장 …, with 代 for one who stands in.

It is a step of Dure's own and never the city's approval (결재), which arises in the city's system alone.
Source: `docs/sources.md#office-review`.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from dure.base.duties import LINE, named, word_of
from dure.kernel.problem import Problem

SOURCE = "office-review"


def line_problems(line: Sequence[str]) -> list[Problem]:
    """This function will judge a line of review: it has at least one duty, and each is one of the line's."""
    if not line:
        return [Problem("papers.review_line_empty", {}, SOURCE)]
    return [Problem("papers.review_line_unknown", {"duty": duty}, SOURCE) for duty in line if duty not in LINE]


def step_problems(held: Collection[str], duty: str, department: str, deputy: bool, acted: bool) -> list[Problem]:
    """This function will judge whether one who holds the duties `held` may act on a step.

    `deputy` says that one acts as 代: then a deputy's duty is wanted, and whoever holds the post itself acts in
    his own right instead. `acted` tells that the same person has confirmed an earlier step, which only a
    deputy may have done.
    """
    own, standing_in = word_of(duty, department), word_of(duty, department, deputy=True)
    if deputy and own in held:
        return [Problem("papers.review_own_right", named({own}), SOURCE)]
    if (standing_in if deputy else own) not in held:
        return [Problem("papers.review_not_yours", named({own}), SOURCE)]
    if acted and not deputy:
        return [Problem("papers.review_twice", {}, SOURCE)]
    return []
