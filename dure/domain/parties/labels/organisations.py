"""What stands in the way of a name or an organisation, in Korean and English, by code."""

from __future__ import annotations

SENTENCES: dict[str, dict[str, str]] = {
    "parties.place_spellings": {
        "ko": "같은 장소로 보이는 이름이 여러 가지로 적혀 있습니다: {names}",
        "en": "What looks like one place is spelled in several ways: {names}",
    },
    "parties.name_empty": {
        "ko": "이름을 적어야 합니다.",
        "en": "Enter a name.",
    },
    "parties.key_taken": {
        "ko": "「{key}」은(는) 이미 쓰이는 짧은 이름입니다.",
        "en": "The short name “{key}” is taken.",
    },
    "parties.days_reversed": {
        "ko": "끝나는 날({ends_on})이 시작하는 날({starts_on})보다 앞섭니다.",
        "en": "The last day ({ends_on}) is before the first ({starts_on}).",
    },
}
