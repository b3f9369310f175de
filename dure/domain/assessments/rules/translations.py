"""Texts of an instrument that lack one of its languages. Source: `docs/instrument.md`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from dure.domain.assessments.rules.instrument import SOURCE
from dure.kernel.problem import Problem

_OF_ITEM = ("ask", "why", "example", "refute", "advice", "title")


def untranslated(plain: Mapping[str, Any]) -> list[Problem]:
    """This function will warn of each text that is not said in all `languages` of the instrument, by its path; nothing where none are
    declared. A text without a language counts as one for all."""
    languages = [str(one) for one in (plain.get("instrument") or {}).get("languages") or []]
    found = []
    for path, text in _texts(plain):
        missing = [one for one in languages if isinstance(text, Mapping) and not str(text.get(one) or "").strip()]
        if missing:
            found.append(Problem("assessments.untranslated", {"path": path, "said": ", ".join(missing)}, SOURCE, "warning"))
    return found


def _texts(plain: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    yield "instrument.title", (plain.get("instrument") or {}).get("title")
    for key, item in _mappings(plain.get("items")):
        yield from ((f"items.{key}.{name}", item[name]) for name in _OF_ITEM if name in item)
        if isinstance(item.get("evidence"), Mapping):
            yield f"items.{key}.evidence.text", item["evidence"].get("text")
    for kind in ("indicators", "tree", "forms"):
        yield from ((f"{kind}.{key}.title", said["title"]) for key, said in _mappings(plain.get(kind)) if "title" in said)
    yield from ((f"words.{key}", said) for key, said in _mappings(plain.get("words")))
    words = plain.get("words") or {}
    yield from ((f"words.{word}", {}) for word in dict.fromkeys(_words_shown(plain)) if word not in words)
    yield from ((f"recommendations.{key}.text", said["text"]) for key, said in _mappings(plain.get("recommendations")) if "text" in said)


def _words_shown(plain: Mapping[str, Any]) -> Iterator[str]:
    """The answers, roles and levels that people see beside a question: they need a name in each language too."""
    scales, asked = plain.get("scales") or {}, False
    for _, item in _mappings(plain.get("items")):
        if not item.get("ask"):
            continue
        asked = True
        scale = item.get("points") or (scales.get(str(item.get("scale"))) if isinstance(scales, Mapping) else None)
        yield from (str(word) for word in (scale if isinstance(scale, Mapping) else {}))
        if item.get("owner_role"):
            yield str(item["owner_role"])
    levels = plain.get("levels")
    for one in levels if isinstance(levels, list) else [levels]:
        if asked and isinstance(one, Mapping) and isinstance(one.get("names"), list):
            yield from (str(name) for name in one["names"])


def _mappings(value: Any) -> Iterator[tuple[str, Mapping[str, Any]]]:
    if isinstance(value, Mapping):
        yield from ((str(key), said) for key, said in value.items() if isinstance(said, Mapping))
