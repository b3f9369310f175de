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
    "parties.name_long": {
        "ko": "이름이 너무 깁니다({most}자까지): {name}…",
        "en": "The name is too long (up to {most} letters): {name}…",
    },
    "parties.names_overlap": {
        "ko": "같은 언어({language})의 정식 이름이 같은 때에 둘이 됩니다: 「{name}」, 「{other}」({starts_on} ~ {ends_on})."
              " 언제부터인지 적거나 먼저 이름의 끝을 적으십시오.",
        "en": "Two legal names in one language ({language}) would be in force at once: “{name}” and “{other}” ({starts_on} to {ends_on})."
              " Say since when, or end the other first.",
    },
    "parties.last_name": {
        "ko": "하나뿐인 이름은 지울 수 없습니다: {name}",
        "en": "The only name cannot be removed: {name}",
    },
    "parties.day_unknown": {
        "ko": "날짜가 아닙니다: {day} (2016, 2016-08, 2016-08-25처럼 적습니다)",
        "en": "This is no day: {day} (written 2016, 2016-08 or 2016-08-25)",
    },
    "parties.identifier_empty": {
        "ko": "식별자의 체계와 값을 적어야 합니다: {scheme} {identifier}",
        "en": "An identifier needs a scheme and a value: {scheme} {identifier}",
    },
    "parties.identifier_form": {
        "ko": "{scheme} 식별자의 모양이 아닙니다: {identifier} (예: {example})",
        "en": "This is no identifier of {scheme}: {identifier} (one looks like {example})",
    },
    "parties.identifier_taken": {
        "ko": "{scheme} {identifier}은(는) 이미 다른 기관({key})의 식별자입니다.",
        "en": "{scheme} {identifier} is the identifier of another organisation ({key}).",
    },
    "parties.kind_unknown": {
        "ko": "「{kind}」라는 기관 종류는 없습니다.",
        "en": "There is no kind of organisation “{kind}”.",
    },
    "parties.country_form": {
        "ko": "나라는 두 글자 부호로 적습니다(예: KR): {country}",
        "en": "A country is written with two letters (KR): {country}",
    },
    "parties.point": {
        "ko": "위도(-90~90)와 경도(-180~180)를 함께 적어야 합니다: {latitude}, {longitude}",
        "en": "A point needs a latitude (-90 to 90) and a longitude (-180 to 180): {latitude}, {longitude}",
    },
    "parties.fact_unknown": {
        "ko": "「{kind}」라는 수치는 두지 않습니다.",
        "en": "No number of the kind “{kind}” is kept.",
    },
    "parties.fact_value": {
        "ko": "0 이상의 수여야 합니다({kind}): {value}",
        "en": "The number must be 0 or more ({kind}): {value}",
    },
    "parties.fact_source": {
        "ko": "수치의 출처를 적어야 합니다({kind}).",
        "en": "Say where the number is from ({kind}).",
    },
    "parties.part_of_itself": {
        "ko": "기관이 자기 자신에 속하게 됩니다: {key}",
        "en": "The organisation would be a part of itself: {key}",
    },
    "parties.whole_unknown": {
        "ko": "{key}이(가) 속한다는 기관 「{whole}」이(가) 없습니다.",
        "en": "There is no “{whole}” of which {key} would be a part.",
    },
    "parties.built_upon": {
        "ko": "이미 이 위에 쌓인 기록이 있습니다: {records} {number}건(처음: {first})",
        "en": "Other records stand on this: {number} {records} (the first: {first})",
    },
}

# why a party may be the one that is meant
REASONS: dict[str, dict[str, str]] = {
    "identifier": {"ko": "식별자가 같음", "en": "same identifier"},
    "name": {"ko": "이름이 같음", "en": "same name"},
    "sound": {"ko": "소리가 비슷한 이름", "en": "name that sounds alike"},
    "country": {"ko": "같은 나라", "en": "same country"},
    "other_country": {"ko": "다른 나라", "en": "another country"},
    "other_identifier": {"ko": "식별자가 다름", "en": "another identifier"},
}
