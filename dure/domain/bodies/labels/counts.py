"""What numbers of seats mean, in Korean and English."""

from __future__ import annotations

DEFINITIONS: dict[str, dict[str, dict[str, str]]] = {
    "total": {
        "label": {"ko": "{organ} 수", "en": "Seats of {organ}"},
        "definition": {"ko": "설명서가 적은 자리 수: 각 역할의 합", "en": "How many seats the statement tells: the sum of the roles"},
    },
    "role": {
        "label": {"ko": "{role} 수", "en": "Seats of {role}"},
        "definition": {"ko": "설명서가 적은 자리 수(수가 없으면 하나)", "en": "How many seats the statement tells; one where no number stands"},
    },
}
