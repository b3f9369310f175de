"""Layouts as data files (`data/mappings/*.yaml`): the key, the system, names, heads of columns. No Django."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dure.domain.spending.rules.feeds import SOURCE, layout_of, layout_problems
from dure.intake.instruments.yaml_file import read_yaml
from dure.kernel.problem import Refused

FOLDER = Path(__file__).resolve().parents[3] / "data" / "mappings"


@dataclass(frozen=True, slots=True)
class LayoutFile:
    """A layout with its key, its system and its name in languages; `columns` are the plain values of `rules.feeds.Layout`."""

    key: str
    feed: str
    name: dict[str, str]
    columns: dict[str, Any]


def read_layout(path: Path) -> LayoutFile:
    """This function will read one layout. Raises Refused where it is none."""
    said = read_yaml(path.read_bytes())
    if not isinstance(said, dict) or not all(name in said for name in ("feed", "name", "heads")):
        raise Refused.because("intake.feed_unread", source=SOURCE, what=path.name)
    columns = {"heads": said["heads"], "rungs": said.get("rungs") or {}, "otherwise": said.get("otherwise") or "payment"}
    problems = layout_problems(str(said["feed"]), layout_of(columns))
    if problems:
        raise Refused(*problems)
    return LayoutFile(path.stem, str(said["feed"]), dict(said["name"]), columns)


def sample_layouts() -> list[LayoutFile]:
    """This function will return the sample layouts that come with Dure, by key."""
    return [read_layout(path) for path in sorted(FOLDER.glob("*.yaml"))]
