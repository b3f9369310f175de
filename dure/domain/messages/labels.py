"""Sentences for what this room refuses, in Korean and English."""

from __future__ import annotations

SENTENCES: dict[str, dict[str, str]] = {
    "messages.not_failed": {
        "ko": "다시 보낼 수 있는 것은 보내지 못한, 본문이 남은 편지뿐입니다.",
        "en": "Only a letter that was given up, and whose text is kept, can be queued again.",
    },
}
