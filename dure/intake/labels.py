"""Sentences for what reading and filing say, in Korean and English, by code."""

from __future__ import annotations

SENTENCES: dict[str, dict[str, str]] = {
    "intake.not_a_statement": {
        "ko": "사업설명서가 아닙니다: 「{title}」에는 기본 현황, 예산, 사업설명, 사업효과, 결산이 모두 없습니다.",
        "en": "This is not a statement: “{title}” has no overview, budget, description, effects or outturn.",
    },
    "intake.no_such_file": {
        "ko": "파일을 열 수 없습니다: {file} ({why})",
        "en": "The file cannot be opened: {file} ({why})",
    },
    "intake.not_a_number": {
        "ko": "숫자로 읽을 수 없습니다: 「{text}」. 예: 1,234 · △1,600 · 12.5",
        "en": "This is not a number: “{text}”. For example: 1,234 · △1,600 · 12.5",
    },
    "intake.not_a_day": {
        "ko": "날짜로 읽을 수 없습니다: 「{text}」. 예: 2018.3.2 · '18.3.2 · 2018-03",
        "en": "This is not a day: “{text}”. For example: 2018.3.2 · '18.3.2 · 2 Mar 2018 · 2018-03",
    },
    "intake.cells_missing": {
        "ko": "「{name}」 줄에 칸 {cells}개가 없습니다. 숫자가 어느 칸의 것인지 알 수 없으니 줄을 채워 주십시오.",
        "en": "The row “{name}” lacks cells ({cells}): under which heads its figures stand is not certain. Complete the row.",
    },
    "intake.not_settled": {
        "ko": "칸이 모자라거나 계가 둘인 곳을 먼저 정정하거나 그 지적을 처리해야 등록할 수 있습니다.",
        "en": "A row that lacks cells, or a second total, has to be corrected, or its finding settled, before filing.",
    },
}
