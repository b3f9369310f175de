"""Sentences for what this room refuses, and names of its settings, in Korean and English."""

from __future__ import annotations

SENTENCES: dict[str, dict[str, str]] = {
    "texts.parameter_unknown": {
        "ko": "「{key}」라는 설정은 없습니다.",
        "en": "There is no setting “{key}”.",
    },
    "texts.parameter_kind": {
        "ko": "「{key}」의 값이 맞지 않습니다. 예: {example}",
        "en": "That is not a value of “{key}”. An example: {example}",
    },
    "texts.parameter_days": {
        "ko": "끝나는 날({ends_on})이 시작하는 날({starts_on})보다 앞섭니다.",
        "en": "The last day ({ends_on}) is before the first ({starts_on}).",
    },
    "texts.parameter_source": {
        "ko": "「{key}」의 근거를 적거나 '가정'으로 표시해야 합니다.",
        "en": "Name the source of “{key}”, or mark it as assumed.",
    },
    "texts.parameter_start_taken": {
        "ko": "「{key}」에는 같은 날({starts_on})에 시작하는 값이 이미 있습니다.",
        "en": "“{key}” already has a value that starts on {starts_on}.",
    },
    "texts.holiday_years": {
        "ko": "공휴일을 채울 연도({first}~{last})가 올바르지 않습니다.",
        "en": "Holidays cannot be filled for the years {first} to {last}.",
    },
    "texts.holiday_name": {
        "ko": "공휴일의 이름을 적어야 합니다.",
        "en": "The holiday needs a name.",
    },
}

SETTINGS: dict[str, dict[str, str]] = {
    "budget.rate_mode": {"ko": "증감률 끝수 처리", "en": "Rounding of rates of change"},
    "budget.rate_digits": {"ko": "증감률 소수 자리", "en": "Decimals of rates of change"},
    "budget.basis_tolerance": {"ko": "산출근거 허용 오차(천원)", "en": "Tolerance of a basis line (thousand won)"},
    "budget.settlement_rate_mode": {"ko": "집행률 끝수 처리", "en": "Rounding of execution rates"},
    "budget.settlement_rate_digits": {"ko": "집행률 소수 자리", "en": "Decimals of execution rates"},
    "papers.review_line": {"ko": "확인 절차", "en": "Line of review"},
}
