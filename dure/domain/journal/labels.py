"""Sentences for what proving the journal finds, in Korean and English, by code."""

from __future__ import annotations

SENTENCES: dict[str, dict[str, str]] = {
    "journal.changed": {
        "ko": "기록 {entry}번이 나중에 바뀌었습니다.",
        "en": "Entry {entry} was changed after it was written.",
    },
    "journal.removed": {
        "ko": "기록 {entry}번이 지워졌습니다.",
        "en": "Entry {entry} was taken away.",
    },
    "journal.broken": {
        "ko": "기록 {entry}번 앞에서 사슬이 끊겼습니다.",
        "en": "The chain is broken before entry {entry}.",
    },
    "journal.unsealed": {
        "ko": "기록 {entry}번은 봉인되지 않았습니다.",
        "en": "Entry {entry} was slipped in: it has no seal.",
    },
    "journal.head_lost": {
        "ko": "보관된 머리값 {head}이(가) 사슬에 없습니다. 그 뒤의 기록이 잘렸거나 다른 데이터베이스입니다.",
        "en": "The chain does not contain the head {head}: entries were cut off, or it is another database.",
    },
}
