"""What stands in the way of a person, a post or a contact, in Korean and English, by code."""

from __future__ import annotations

SENTENCES: dict[str, dict[str, str]] = {
    "parties.post_elsewhere": {
        "ko": "「{post}」은(는) 이 기관의 자리가 아닙니다.",
        "en": "“{post}” is no post of this organisation.",
    },
    "parties.post_unnamed": {
        "ko": "자리의 이름이나 역할을 적어야 합니다.",
        "en": "Say what the post is called, or its role.",
    },
    "parties.post_taken": {
        "ko": "「{key}」은(는) 이미 쓰이는 자리의 식별값입니다.",
        "en": "The post “{key}” exists already.",
    },
    "parties.person_taken": {
        "ko": "「{key}」은(는) 이미 쓰이는 사람의 식별값입니다.",
        "en": "The person “{key}” exists already.",
    },
    "parties.affiliation_ended": {
        "ko": "이미 {ends_on}에 끝난 소속입니다.",
        "en": "This ended on {ends_on} already.",
    },
    "parties.contact_empty": {
        "ko": "연락처의 종류와 값을 적어야 합니다.",
        "en": "A contact needs a kind and a value.",
    },
    "parties.contact_form": {
        "ko": "{kind}의 모양이 아닙니다.",
        "en": "This does not look like one ({kind}).",
    },
    "parties.consent_missing": {
        "ko": "사람의 연락처는 본인의 동의가 있어야 둡니다. 무엇을 위해 언제 동의했는지 적으십시오.",
        "en": "A person's contact is kept by consent only. Say what for, and since when.",
    },
    "parties.consent_later": {
        "ko": "동의한 날({consent_on})이 오늘({on})보다 뒤입니다.",
        "en": "The consent ({consent_on}) is after today ({on}).",
    },
    "parties.nothing_to_erase": {
        "ko": "지울 연락처가 없습니다.",
        "en": "There is no contact to erase.",
    },
    "parties.why_tells": {
        "ko": "사유는 이력에 영구히 남으므로 지울 연락처를 적을 수 없습니다.",
        "en": "The reason stays in the journal for good: it may not repeat what is to be erased.",
    },
}
