"""Instruments of several files, and shorter forms of one. Plain values in, plain values out. Source: `docs/instrument.md`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from dure.domain.assessments.rules.instrument import SOURCE
from dure.domain.assessments.rules.reading import condition_of
from dure.kernel.problem import Problem, Refused

Plain = dict[str, Any]


def merged(parts: Iterable[tuple[str, Mapping[str, Any]]]) -> Plain:
    """This function will make one instrument of several files (name, plain values): top-level mappings are put together, in the order
    of the files. Raises Refused for what stands in two of them, by its path and file."""
    whole: Plain = {}
    stands: dict[tuple[str, ...], str] = {}
    problems: list[Problem] = []
    for name, part in parts:
        for key, value in part.items():
            both_mappings = isinstance(value, Mapping) and isinstance(whole.get(key, {}), Mapping)
            below = value if both_mappings else {"": value}
            into = whole.setdefault(key, {}) if both_mappings else whole
            for one, said in below.items():
                at = (key, str(one)) if both_mappings else (key,)
                if at in stands:
                    problems.append(Problem("assessments.file_twice", {"path": ".".join(at), "file": name, "other": stands[at]}, SOURCE))
                    continue
                stands[at] = name
                into[one if both_mappings else key] = said
    if problems:
        raise Refused(*problems[:200])
    return whole


def formed(plain: Mapping[str, Any], form: str) -> Plain:
    """This function will make the instrument of one of its `forms`: of the same version, its id followed by the form's name, with the
    items of the form and what of the tree, levels, advice and crosswalk is left with them. Raises Refused for a form that is not there."""
    forms = plain.get("forms") or {}
    said = forms.get(form)
    if not isinstance(said, Mapping):
        raise Refused.because("assessments.not_known", source=SOURCE, path="forms", said=form, known=", ".join(forms))
    items = plain.get("items") or {}
    kept = [str(key) for key in said.get("items") or []]
    problems = [Problem("assessments.child_unknown", {"path": f"forms.{form}.items", "said": key}, SOURCE) for key in kept if key not in items]
    problems += [Problem("assessments.condition_outside", {"path": f"forms.{form}.items", "said": key, "other": other.item}, SOURCE)
                 for key in kept if key in items and (other := condition_of((items[key] or {}).get("show_if"))) and other.item not in kept]
    if problems:
        raise Refused(*problems[:200])
    about, wanted = plain.get("instrument") or {}, set(kept)
    tree = _pruned(plain.get("tree") or {}, {*kept, *(plain.get("indicators") or {})})
    left = {key: value for key, value in plain.items() if key not in ("forms", "items", "tree", "instrument")}
    for key in ("recommendations", "tolerance", "reference"):
        if isinstance(left.get(key), Mapping):
            left[key] = {one: value for one, value in left[key].items() if one in wanted or one in tree or one not in {*items, *(plain.get("tree") or {})}}
    if isinstance(left.get("crosswalk"), Mapping):
        walk = left["crosswalk"]
        left["crosswalk"] = {**walk, "items": {one: value for one, value in (walk.get("items") or {}).items() if one in wanted or one not in items}}
    if left.get("levels"):
        listed = left["levels"] if isinstance(left["levels"], list) else [left["levels"]]
        left["levels"] = [one for one in listed if not isinstance(one, Mapping) or "of" not in one or one["of"] in tree]
    title = said.get("title") or about.get("title")
    return {"instrument": {**about, "id": f"{about.get('id', '')}-{form}", **({"title": title} if title else {})}, **left,
            "items": {key: value for key, value in items.items() if key in wanted}, "tree": tree}


def _pruned(tree: Mapping[str, Any], leaves: set[str]) -> Plain:
    """The nodes that keep a leaf somewhere below them, with the children that are left. A form of an instrument with a cycle keeps it:
    it is refused where it is read."""
    below = {key: _children(node) for key, node in tree.items()}
    empty: set[str] = set()
    above: dict[str, list[str]] = {}
    for key, children in below.items():
        for child in children:
            above.setdefault(child, []).append(key)
    waiting = [key for key, children in below.items() if not any(child in leaves or child in tree for child in children)]
    left = {key: sum(1 for child in children if child in leaves or child in tree) for key, children in below.items()}
    while waiting:
        key = waiting.pop()
        empty.add(key)
        for parent in above.get(key, []):
            left[parent] -= 1
            if left[parent] == 0:
                waiting.append(parent)
    left_over = {*leaves, *(key for key in tree if key not in empty)}
    return {key: _with_children(node, left_over) for key, node in tree.items() if key not in empty}


def _children(node: Any) -> list[str]:
    children = node.get("children") if isinstance(node, Mapping) else None
    return [str(child) for child in children] if isinstance(children, list | Mapping) else []


def _with_children(node: Any, kept: set[str]) -> Any:
    children = node["children"]
    less = {child: weight for child, weight in children.items() if str(child) in kept} if isinstance(children, Mapping) else [
        child for child in children if str(child) in kept]
    changed = {**node, "children": less}
    zero = node.get("zero")
    if isinstance(zero, Mapping) and "if_zero" in zero:
        asked = zero["if_zero"] if isinstance(zero["if_zero"], list) else [zero["if_zero"]]
        remaining = [child for child in asked if str(child) in kept]
        changed.pop("zero")
        if remaining:
            changed["zero"] = {**zero, "if_zero": remaining}
    if node.get("limits"):
        listed = node["limits"] if isinstance(node["limits"], list) else [node["limits"]]
        changed["limits"] = [one for one in listed if str(one.get("child")) in kept]
    if isinstance(node.get("weights"), Mapping):
        of = node["weights"].get("of") or {}
        changed["weights"] = {**node["weights"], "of": {group: {child: weight for child, weight in said.items() if str(child) in kept}
                                                         for group, said in of.items()}}
    return changed
