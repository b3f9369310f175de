"""Sentences for what reading and filing say, in Korean and English, by code."""

from __future__ import annotations

SENTENCES: dict[str, dict[str, str]] = {
    "intake.not_a_statement": {
        "ko": "사업설명서로 알아볼 수 없습니다: 「{title}」에 기본 현황, 예산, 사업설명, 사업효과, 결산 가운데 어느 부분도 없습니다.",
        "en": "This is not a statement: “{title}” has none of its parts (overview, budget, description, effects, outturn).",
    },
    "intake.no_such_file": {
        "ko": "파일을 열 수 없습니다: {file} ({why})",
        "en": "The file cannot be opened: {file} ({why})",
    },
}
