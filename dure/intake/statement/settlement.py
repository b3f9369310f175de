"""결산 현황: each year's outturn, whatever the columns are called and whichever way the table lies."""

from __future__ import annotations

from dataclasses import fields
from fractions import Fraction

from dure.domain.budget.rules.facts import Outturn, Settlement
from dure.intake.statement.paper import Grid
from dure.intake.statement.sections import YEAR_ALONE
from dure.intake.statement.tables import (
    Row,
    body_rows,
    column_titles,
    header_height,
    label_head,
    roles,
    year_of,
)

OUTTURN = tuple(f.name for f in fields(Outturn))
_CARRIED = r"이월"
# tried in this order: the plainest word first, so that 전년이월 is not taken for 이월액
_ROLES = {
    "available": r"예산현액|현액|최종예산|예산총액",
    "balance": r"집행잔액|불용|잔액|미집행",
    "carried_in": r"전년.*이월|이월.*전년|^이월예산|^전년",
    "carried_out": r"(?:차년|다음|익년|내년).*이월|이월.*(?:차년|다음|익년)|^차년|명시이월|사고이월|이월액|다음연도",
    "original": r"당초|본예산|최초|^예산액|^예산$|예산액$|편성액",
    "changed": r"변경|추경|추가경정|증감|전용|이용",
    "spent": r"^(?!.*(?:률|율|%|실)).*(?:집행액|지출액|결산액|집행|지출|결산)",
}


def settlement_columns(grid: Grid) -> tuple[int, dict[str, int]]:
    """This function will find an outturn's columns: the head's height and each role's; {} where it is none."""
    height = header_height(grid)
    titles = column_titles(grid, height)
    own = [title if not title.startswith(("국비", "(x")) and "국비" not in title else "" for title in titles]
    own[0] = ""
    found = roles(own, _ROLES)
    if "carried_out" not in found and "available" in found:  # 이월 behind 예산현액 goes to the next year
        late = next((c for c, t in enumerate(own, 1) if _CARRIED in t and c not in found.values()
                     and c > found["available"]), None)
        found |= {"carried_out": late} if late else {}
    known = sum(role in found for role in ("available", "balance", "spent", "original", "carried_in", "carried_out"))
    sure = known >= 3 and ("available" in found or "balance" in found) and ("spent" in found or "balance" in found)
    return height, found if sure else {}


def read_settlement(grid: Grid, latest: int | None, like: dict[str, int] | None = None,
                    factor: Fraction = Fraction(1)) -> list[Settlement]:
    """This function will read a table of outturns, a row per year; a table with a column per year is turned.

    `like` are the columns of the table before, for a table that continues it without a head; `factor` turns the
    table's unit into that of the budget.
    """
    height, columns = settlement_columns(grid)
    if not columns and not like:
        turned = grid.turned()
        height, columns = settlement_columns(turned)
        grid = turned if columns else grid
    if not columns:
        height, columns = 0, like or {}
    titles = column_titles(grid, height)
    national = {role: n for role, c in columns.items() if (n := _national_column(titles, c))}
    label_head(grid, height)
    found: list[Settlement] = []
    for row in body_rows(grid, height, 1, [*columns.values(), *national.values()]):
        year = year_of(row.name.text, latest) if YEAR_ALONE.fullmatch(row.name.text) else None
        if year is None:
            continue
        row.name.land()
        found.append(_settlement(year, row, columns, national, factor))
    return found


def _national_column(titles: list[str], own: int) -> int | None:
    """The column beside a role's own that says 국비 of the same thing."""
    beside = titles[own] if own < len(titles) else ""
    return own + 1 if "국비" in beside or "(x" in beside else None


def _settlement(year: int, row: Row, columns: dict[str, int], national: dict[str, int],
                factor: Fraction) -> Settlement:
    settlement = Settlement(year=year)
    at = row.name.entries[0].scrap.at
    settlement.at = {"": at, "year": at}
    for role, c in columns.items():
        said = row.amounts[c]
        setattr(settlement, role, said.whole(said.own, factor))
        settlement.at |= {role: said.at} if said.at else {}
        part, part_at = said.national, said.national_at
        if role in national:
            said = row.amounts[national[role]]
            part, part_at = (said.own, said.at) if said.own is not None else (said.national, said.national_at)
        setattr(settlement.national, role, said.whole(part, factor))
        settlement.at |= {f"national.{role}": part_at} if part_at else {}
    return settlement
