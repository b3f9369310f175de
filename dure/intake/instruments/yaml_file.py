"""A YAML file into plain values. Numbers stay exact; ``yes``, ``no`` and ``true`` stay words; nothing is run, nothing multiplies.

Of YAML only mappings, lists, text, numbers and null are taken: no aliases (a small file could grow without end), no
tags, no merge keys. Source: `docs/instrument.md`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from dure.domain.assessments.rules.forms import merged
from dure.domain.assessments.rules.instrument import SOURCE
from dure.kernel.problem import Problem, Refused

MOST_BYTES, MOST_DEEP, MOST_NODES, MOST_FILES = 8_000_000, 40, 400_000, 100


class _Exact(yaml.CSafeLoader):
    """Mappings, lists, text, and numbers as they are written."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[Any, Any]:
        """This function will refuse a key that stands there twice."""
        found: dict[Any, Any] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode) or key_node.value in found:
                raise Refused.because("assessments.yaml_twice", source=SOURCE, line=key_node.start_mark.line + 1,
                                      key=str(key_node.value)[:60])
            key = key_node.value  # as it is written: 01, 1.10 and no are names
            found[key] = self.construct_object(value_node, deep=True)
        return found


def _whole(loader: yaml.CSafeLoader, node: yaml.ScalarNode) -> int | Decimal:
    text = str(loader.construct_scalar(node))
    return int(text) if re.fullmatch(r"[-+]?\d+", text) else Decimal(text)


_Exact.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"(null|~|)$"), ["n", "~", ""])
_Exact.add_implicit_resolver("tag:yaml.org,2002:float", re.compile(r"[-+]?(\d{1,300}(\.\d{0,300})?|\.\d{1,300})$"), list("-+.0123456789"))
_Exact.add_constructor("tag:yaml.org,2002:float", _whole)
_Exact.add_constructor("tag:yaml.org,2002:map", lambda loader, node: _Exact.construct_mapping(loader, node))  # type: ignore[arg-type]
_KNOWN_TAGS = frozenset(f"tag:yaml.org,2002:{kind}" for kind in ("null", "float", "map", "seq", "str"))


def read_yaml(data: bytes) -> Any:
    """This function will read YAML of at most 8 MB. Raises Refused naming the line for what is no YAML or not taken."""
    if len(data) > MOST_BYTES:
        raise Refused.because("assessments.file_large", source=SOURCE, size=len(data), most=MOST_BYTES)
    try:
        text = data.decode("utf-8-sig")
        _bounded(text)
        return yaml.load(text, Loader=_Exact)  # noqa: S506 - built on the safe loader, with less
    except UnicodeDecodeError as error:
        raise Refused.because("assessments.not_text", source=SOURCE, why=str(error)) from error
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        raise Refused.because("assessments.yaml", source=SOURCE, why=f"line {line}: {error.problem}"[:300]) from error
    except (yaml.YAMLError, ValueError) as error:
        raise Refused.because("assessments.yaml", source=SOURCE, why=" ".join(str(error).split())[:300]) from error


def _bounded(text: str) -> None:
    """Goes through the file once, before anything is made of it."""
    depth = nodes = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        line = event.start_mark.line + 1 if event.start_mark else 0
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise Refused.because("assessments.yaml_alias", source=SOURCE, line=line)
        if isinstance(event, yaml.NodeEvent) and (tag := getattr(event, "tag", None)) and tag not in _KNOWN_TAGS:
            raise Refused.because("assessments.yaml", source=SOURCE, why=f"line {line}: {tag}")
        nodes += isinstance(event, yaml.NodeEvent)
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > MOST_DEEP or nodes > MOST_NODES:
            raise Refused.because("assessments.yaml_deep", source=SOURCE, line=line, deep=MOST_DEEP, nodes=MOST_NODES)


def read_plain(path: str | Path) -> dict[str, Any]:
    """This function will read an instrument's plain values, of a file or of the YAML files of a folder, put together in the order of
    their names. Raises Refused for what cannot be read or stands in two files, OSError where there is nothing."""
    place = Path(path)
    files = sorted(one for one in place.iterdir() if one.suffix in (".yaml", ".yml") and one.is_file()) if place.is_dir() else [place]
    if len(files) > MOST_FILES:
        raise Refused.because("assessments.files_many", source=SOURCE, path=str(place), most=MOST_FILES)
    return merged([(file.name, plain_of_yaml(file.name, file.read_bytes())) for file in files])


def plain_of_yaml(name: str, data: bytes) -> dict[str, Any]:
    """This function will read one file's plain values. Raises Refused, naming it, for what is no YAML or no mapping."""
    try:
        said = read_yaml(data)
    except Refused as refused:
        raise Refused(*refused.problems, Problem("assessments.in_file", {"path": name}, SOURCE)) from refused
    if not isinstance(said, Mapping):
        raise Refused.because("assessments.not_a_mapping", source=SOURCE, path=name, said=str(said)[:60])
    return with_version(said)


def with_version(plain: Mapping[str, Any]) -> dict[str, Any]:
    """This function will keep a version as it is written: 1.10 is not 1.1."""
    about = plain.get("instrument")
    if not isinstance(about, Mapping) or about.get("version") is None:
        return dict(plain)
    return {**plain, "instrument": {**about, "version": str(about["version"])}}
