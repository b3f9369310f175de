"""A small instrument with questions, as plain values in the order of a file, for tests of the room."""

from __future__ import annotations

from typing import Any


def questions(version: str = "1.0.0", **more: Any) -> dict[str, Any]:
    """This function will return an instrument of four questions in two sections; GOV.02 is asked where there is a strategy."""
    return {
        "instrument": {"id": "small", "version": version, "title": {"en": "Small", "ko": "작은 진단"}},
        "scales": {"adopted": {"none": 0, "draft": "1/2", "adopted": 1}},
        "words": {"none": {"ko": "없음", "en": "none"}, "draft": {"ko": "초안", "en": "a draft"}, "adopted": {"ko": "채택", "en": "adopted"}},
        "items": {
            "GOV.01": {"ask": {"en": "Is there a strategy?", "ko": "전략이 있습니까?"}, "scale": "adopted", "states": {"unsure": 0}},
            "GOV.02": {"ask": {"en": "Is it published?", "ko": "공개되어 있습니까?"}, "points": {"no": 0, "yes": 1}, "show_if": "GOV.01 = adopted"},
            "NET.01": {"ask": {"en": "Is there a network?", "ko": "망이 있습니까?"}, "points": {"no": 0, "yes": 1}, "states": {"na": "drop"}},
            "NET.02": {"ask": {"en": "Is it redundant?", "ko": "이중입니까?"}, "points": {"no": 0, "yes": 1}}},
        "tree": {
            "GOV": {"title": {"en": "Governance", "ko": "거버넌스"}, "children": {"GOV.01": 2, "GOV.02": 1}, "missing": "zero"},
            "NET": {"title": {"en": "Network", "ko": "망"}, "children": ["NET.01", "NET.02"], "missing": "zero"},
            "ALL": {"children": {"GOV": 1, "NET": 1}, "round": {"digits": 3}}},
        "levels": {"of": "ALL", "cuts": ["1/2"], "names": ["low", "high"]}, **more}
