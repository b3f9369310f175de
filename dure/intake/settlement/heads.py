"""The head of a settlement's table: which rows it takes, and which column means what.

Where several columns could mean the same, the one nearest to what was really received and spent is taken: 교부액 before 교부결정액
before 예산액, what a change left before what it changed, the grant's part before the sum with own means. Two that are as near to it
are refused: which one is meant is not for a reader to guess.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from dure.domain.grants.rules.sheet import SOURCE
from dure.domain.grants.rules.told import bare, beside, meaning
from dure.formats.blocks import Cell
from dure.intake.settlement.units import column_unit
from dure.intake.settlement.words import is_amount
from dure.kernel.place import NOWHERE, Place
from dure.kernel.problem import Problem, Refused

Grid = dict[tuple[int, int], Cell]
_RANKS = (  # how near a head comes to what is meant
    ("granted", re.compile(r"교부액|교부금|^교부(?!결정)|수령|입금|received|disbursed", re.I), 8), ("granted", re.compile(r"교부결정|교부|지급", re.I), 6),
    ("granted", re.compile(r"보조금|지원금|grant", re.I), 5), ("granted", re.compile(r"약정|협약|award|agreed", re.I), 4),
    ("executed", re.compile(r"실집행|실지출|actual", re.I), 8),
    ("", re.compile(r"원인행위|commit|obligat", re.I), -6), ("", re.compile(r"공급가|부가세제외|excl", re.I), -4),  # before it is paid, without VAT
    ("", re.compile(r"변경|최종|수정|revised|final|amended", re.I), 2), ("", re.compile(r"당초|최초|original|initial", re.I), -3),
)
_GRANT = re.compile(r"보조금|지원금|교부금|grant", re.I)
_OWN = re.compile(r"자부담|자체부담|자기부담|own (?:share|fund|contribution)|co-?financ|matching", re.I)
_SUM = re.compile(r"(?:총|합)?계$|총액$|\btotal$", re.I)
_DEPTH, _REACH = 4, 12  # rows that a head may take, columns over which a word that was not merged reaches
_TWICE = {"granted": {"ko": "교부액", "en": "granted"}, "executed": {"ko": "집행액", "en": "executed"}, "accepted": {"ko": "인정액", "en": "accepted"}}


@dataclass(slots=True)
class Heads:
    """The head: its first and last row, columns by what they mean, units by column, the columns that name an item, and the words of each."""

    top: int
    bottom: int
    columns: dict[str, int]
    units: dict[int, int] = field(default_factory=dict)
    names: tuple[int, ...] = ()
    said: dict[str, str] = field(default_factory=dict)
    own: bool = False  # own means stand beside the grant, and what was spent of each is not told apart


def heads_of(grid: Grid, height: int, width: int) -> Heads | None:
    """This function will find the head of a table of items: columns of what was granted and what was executed.

    Returns None where there is none. Raises Refused where two columns could be meant by one of them.
    """
    for top in range(1, height + 1):
        if not _wordy(grid, top, width):
            continue
        bottom = top
        while bottom < min(height, top + _DEPTH - 1) and _goes_on(grid, top, bottom + 1, width):
            bottom += 1
        paths = {c: _path(grid, top, bottom, c) for c in range(1, width + 1)}
        candidates: dict[str, list[int]] = {}
        for c, path in paths.items():
            if said := meaning(path):
                candidates.setdefault(said, []).append(c)
        if "granted" in candidates and candidates.keys() & {"executed", "accepted"}:
            places = {c: grid[bottom, c].at if (bottom, c) in grid else NOWHERE for c in paths}
            return _chosen(paths, candidates, places, top, bottom)
    return None


def _wordy(grid: Grid, r: int, width: int) -> bool:
    texts = [grid[r, c].words for c in range(1, width + 1) if (r, c) in grid]
    return any(text.strip() for text in texts) and not any(is_amount(text) for text in texts)


def _goes_on(grid: Grid, top: int, r: int, width: int) -> bool:
    """A head goes on where its first column does: words in the row, and no new word in the column of names."""
    if not _wordy(grid, r, width):
        return False
    first = next((c for c in range(1, width + 1) if (top, c) in grid and grid[top, c].words.strip()), 1)
    below = grid.get((r, first))
    return below is None or not below.words.strip() or below is grid.get((r - 1, first))


def _path(grid: Grid, top: int, bottom: int, c: int) -> str:
    """The words of a column's head from above; where upper cells were not merged, a word reaches right over empty ones."""
    words: list[str] = []
    for r in range(top, bottom + 1):
        at = c
        below = any((lower, c) in grid and grid[lower, c].words.strip() for lower in range(r + 1, bottom + 1))
        while at > max(1, c - _REACH) and below and not (grid[r, at].words.strip() if (r, at) in grid else ""):
            at -= 1
        text = " ".join(grid[r, at].words.split()) if (r, at) in grid else ""
        if text and text not in words:
            words.append(text)
    return " ".join(words)


def _chosen(paths: dict[int, str], candidates: dict[str, list[int]], places: dict[int, Place], top: int, bottom: int) -> Heads:
    columns, shared = {}, any(_OWN.search(path) for path in paths.values())
    for key, options in candidates.items():
        ranks = {c: _rank(key, paths[c], shared and any(_GRANT.search(paths[other]) for other in options)) for c in options}
        best = max(ranks.values())
        first, *others = [c for c in options if ranks[c] == best]
        if others and key in ("granted", "executed", "accepted"):
            raise Refused(Problem("grants.which_column", {**_TWICE[key], "one": paths[first], "other": paths[others[0]]}, SOURCE))
        columns[key] = first
    money = [c for key, c in columns.items() if key != "name"]
    free = [c for c in paths if c not in money and not beside(paths[c])]
    names = tuple(c for c in free if c < min(money)) or (columns["name"],) if "name" in columns else tuple(free[:1])
    units = {c: unit for key, c in columns.items() if key not in ("name", "rate") and (unit := column_unit(paths[c], places[c]))}
    spent = paths[columns.get("accepted", columns.get("executed", 0))]
    own = shared and not _GRANT.search(spent) and not any(
        _OWN.search(path) and meaning(_OWN.sub("", path)) == "executed" for path in paths.values())
    return Heads(top, bottom, columns, units, names, {key: paths[c] for key, c in columns.items()}, own)


def _rank(key: str, path: str, parted: bool) -> int:
    said = path.replace(" ", "") if re.search(r"[가-힣]", path) else path  # with its brackets: 교부액(변경)
    rank = max((points for of, pattern, points in _RANKS if of == key and pattern.search(said)), default=0)
    rank += sum(points for of, pattern, points in _RANKS if not of and pattern.search(said))
    if parted:  # the grant's part, and not the sum with own means
        rank += 20 if _GRANT.search(path) else 0
    elif _SUM.search(bare(path)):
        rank += 1
    return rank


def labels_of(grid: Grid, r: int, columns: tuple[int, ...]) -> Iterator[str]:
    """This function will give the words of a row in the columns that name an item; running numbers are no words."""
    for c in columns:
        text = " ".join(grid[r, c].words.split()) if (r, c) in grid else ""
        yield "" if re.fullmatch(r"\d{1,3}\.?", text) else text
