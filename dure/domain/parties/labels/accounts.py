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
    "parties.delegates_own": {
        "ko": "자기가 맡은 직무만 위임하거나 거둘 수 있습니다.",
        "en": "One delegates one's own duty, and takes back what one delegated.",
    },
    "parties.delegated_again": {
        "ko": "대행으로 맡은 직무는 다시 위임할 수 없습니다.",
        "en": "A duty that one holds as a deputy is not delegated again.",
    },
    "parties.delegated_self": {
        "ko": "자기에게 위임할 수 없습니다.",
        "en": "Nobody delegates to himself.",
    },
    "parties.delegated_past": {
        "ko": "지난 날부터 위임할 수 없습니다: {starts_on}",
        "en": "A delegation does not begin in the past: {starts_on}",
    },
    "parties.delegated_beyond": {
        "ko": "자기 임기({first} ~ {last}) 안에서만 위임할 수 있습니다.",
        "en": "A delegation stays within one's own days: {first} to {last}.",
    },
    "parties.auditor_writes_nothing": {
        "ko": "감사 직무는 모든 것을 보고 아무것도 쓰지 않으므로 위임할 수 없습니다.",
        "en": "An auditor's duty sees everything and writes nothing: it is not delegated.",
    },
}
