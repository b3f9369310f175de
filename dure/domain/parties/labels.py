"""Sentences for what the rules of names say, in Korean and English, by code."""

from __future__ import annotations

SENTENCES: dict[str, dict[str, str]] = {
    "parties.place_spellings": {
        "ko": "같은 장소로 보이는 이름이 여러 가지로 적혀 있습니다: {names}",
        "en": "What looks like one place is spelled in several ways: {names}",
    },
}
