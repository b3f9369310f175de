"""One organ under several names, in Korean and English."""

from __future__ import annotations

SENTENCES: dict[str, dict[str, str]] = {
    "bodies.organ_names": {
        "ko": "같은 회의로 보이는데 기구 이름이 다르게 적혀 있습니다: {names}",
        "en": "One organ seems to stand under several names: {names}",
    },
}
