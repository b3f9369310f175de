"""Sentences for what the rules of papers say, in Korean and English, by code."""

from __future__ import annotations

SENTENCES: dict[str, dict[str, str]] = {
    "papers.misprint": {
        "ko": "오기로 보입니다: 「{printed}」 → 「{meant}」",
        "en": "This looks like a misprint: “{printed}” for “{meant}”",
    },
    "papers.signed_on_sunday": {
        "ko": "{date} (일요일) 결재로 적혀 있습니다: {title}",
        "en": "Signed on a Sunday, {date}: {title}",
    },
    "papers.signed_on_holiday": {
        "ko": "{date} (공휴일) 결재로 적혀 있습니다: {title}",
        "en": "Signed on a public holiday, {date}: {title}",
    },
    "papers.cover_date": {
        "ko": "표지 날짜와 결재일자가 맞지 않습니다: 표지 {cover}, 결재 {approved}",
        "en": "The cover says {cover}, the approval {approved}",
    },
}
