"""Sentences for what the rules of bodies say, in Korean and English, by code."""

from __future__ import annotations

SENTENCES: dict[str, dict[str, str]] = {
    "bodies.organ_names": {
        "ko": "같은 회의로 보이는데 기구 이름이 다르게 적혀 있습니다: {names}",
        "en": "One organ seems to stand under several names: {names}",
    },
}

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
