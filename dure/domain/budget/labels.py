"""Sentences for what the rules of the budget say, in Korean and English, by code."""

from __future__ import annotations

SENTENCES: dict[str, dict[str, str]] = {
    "budget.basis_empty": {
        "ko": "산출식이 비어 있습니다.",
        "en": "There is no calculation: the text is empty.",
    },
    "budget.basis_too_long": {
        "ko": "산출식이 너무 깁니다({length}자). {ceiling}자까지 계산합니다.",
        "en": "The calculation is too long ({length} letters); up to {ceiling} are read.",
    },
    "budget.basis_too_deep": {
        "ko": "괄호가 너무 깊습니다({position}번째 글자).",
        "en": "The brackets are nested too deeply (letter {position}).",
    },
    "budget.basis_unexpected": {
        "ko": "산출식으로 읽을 수 없습니다: {position}번째 글자 「{found}」",
        "en": "This is not a calculation: letter {position}, “{found}”.",
    },
    "budget.basis_no_amount": {
        "ko": "금액(원)이 없습니다: 「{found}」",
        "en": "There is no amount of money in “{found}”.",
    },
    "budget.basis_unlike_sum": {
        "ko": "금액과 수량은 더하거나 나눌 수 없습니다({position}번째 글자).",
        "en": "An amount and a count can be neither added nor divided so (letter {position}).",
    },
    "budget.basis_money_squared": {
        "ko": "금액에 금액을 곱할 수 없습니다({position}번째 글자).",
        "en": "An amount cannot be multiplied by an amount (letter {position}).",
    },
    "budget.basis_division": {
        "ko": "0으로 나눌 수 없습니다({position}번째 글자).",
        "en": "Division by zero (letter {position}).",
    },
}
