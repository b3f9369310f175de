"""What stands in the way of an account or a duty, in Korean and English, by code."""

from __future__ import annotations

SENTENCES: dict[str, dict[str, str]] = {
    "parties.duty_unknown": {
        "ko": "「{kind}」라는 직무는 없습니다.",
        "en": "There is no duty “{kind}”.",
    },
    "parties.duty_held": {
        "ko": "같은 기간에 이미 맡고 있는 직무입니다: {kind}",
        "en": "This duty is held already in that time: {kind}",
    },
    "parties.address_taken": {
        "ko": "{email}에는 이미 계정이 있습니다.",
        "en": "{email} has an account already.",
    },
    "parties.account_closed": {
        "ko": "닫힌 계정입니다: {email}",
        "en": "This account is closed: {email}",
    },
    "parties.own_account": {
        "ko": "자기 계정은 스스로 닫을 수 없습니다.",
        "en": "Nobody closes his own account.",
    },
}
