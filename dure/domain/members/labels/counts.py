"""What numbers of members mean, in Korean and English."""

from __future__ import annotations

DEFINITIONS: dict[str, dict[str, dict[str, str]]] = {
    category: {
        "label": {"ko": f"회원{ko}", "en": f"Member {en}"},
        "definition": {"ko": f"설명서가 적은 회원{ko} 수", "en": f"How many member {en} the statement says there are"},
    }
    for category, ko, en in (
        ("cities", "도시", "cities"),
        ("institutions", "기관", "institutions"),
        ("companies", "기업", "companies"),
    )
}
