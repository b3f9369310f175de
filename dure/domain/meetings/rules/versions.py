"""Versions of minutes: drafting again over what was edited, what differs between two, and what an approved one is known by.

Source: `docs/sources.md#minutes-contents`.
"""

from __future__ import annotations

import difflib
import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from dure.domain.meetings.rules.minutes import SECTIONS
from dure.kernel import plain

Passage = dict[str, Any]
Kind = Literal["same", "changed", "added", "removed"]


@dataclass(frozen=True, slots=True)
class Difference:
    """A passage in two versions: its text by language before and after (empty where it was not there)."""

    key: str
    section: str
    kind: Kind
    was: Mapping[str, str]
    now: Mapping[str, str]
    languages: tuple[str, ...] = ()


def edited(passage: Mapping[str, Any]) -> bool:
    """This function will tell whether a passage was changed by hand: it says other than what was drafted."""
    return dict(passage["text"]) != dict(passage.get("drafted") or {})


def merged(former: Sequence[Passage], drafted: Sequence[Passage]) -> list[Passage]:
    """This function will draft again: what was edited keeps its words, and beside them stands what the records say now; what was not
    edited says what the records say. A passage that the records no longer give goes, unless somebody wrote in it or withheld it."""
    before = {passage["key"]: passage for passage in former}
    made = []
    for new in drafted:
        old = before.pop(new["key"], None)
        if old is None:
            made.append(dict(new))
        elif edited(old):
            made.append(old | {"drafted": new["drafted"]})
        else:
            made.append(old | {"text": new["text"], "drafted": new["drafted"]})
    made += [old | {"drafted": {}} for old in before.values() if edited(old) or old.get("withheld")]
    return sorted(made, key=lambda passage: SECTIONS.index(passage["section"]))


def stale(passage: Mapping[str, Any], now: Mapping[str, Mapping[str, str]]) -> bool:
    """This function will tell whether the records say other than when a passage was drafted; `now` is what they say, by key."""
    return dict(passage.get("drafted") or {}) != dict(now.get(passage["key"], {}))


def differences(was: Sequence[Mapping[str, Any]], now: Sequence[Mapping[str, Any]]) -> list[Difference]:
    """This function will compare two versions passage by passage, in the order of the later one; what is gone comes last."""
    before, after = {p["key"]: p for p in was}, {p["key"]: p for p in now}
    found = []
    for key in [*after, *(key for key in before if key not in after)]:
        old, new = before.get(key), after.get(key)
        texts = dict(old["text"]) if old else {}, dict(new["text"]) if new else {}
        kind: Kind = "added" if old is None else "removed" if new is None else "same" if texts[0] == texts[1] else "changed"
        languages = tuple(code for code in dict.fromkeys([*texts[1], *texts[0]]) if texts[0].get(code, "") != texts[1].get(code, ""))
        found.append(Difference(key, (new or old or {})["section"], kind, *texts, languages))
    return found


def changed_words(was: str, now: str) -> list[tuple[str, str]]:
    """This function will part two texts into ``("same" | "gone" | "new", words)`` in reading order."""
    one, other = (re.findall(r"\s+|[^\s]+", text) for text in (was, now))
    parts: list[tuple[str, str]] = []
    for tag, a, b, c, d in difflib.SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if tag == "equal":
            parts.append(("same", "".join(one[a:b])))
            continue
        parts += [(kind, words) for kind, words in (("gone", "".join(one[a:b])), ("new", "".join(other[c:d]))) if words]
    return parts


def content_hash(passages: Sequence[Mapping[str, Any]]) -> str:
    """This function will return the SHA-256 of what minutes say: keys, sections and texts in their order. Withholding stands beside
    it: a passage is opened later without the minutes having changed."""
    said = [[p["key"], p["section"], dict(sorted(p["text"].items()))] for p in passages]
    return hashlib.sha256(plain.dumps(said, indent=None).encode()).hexdigest()
