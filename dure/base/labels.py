"""Sentences for what every act may refuse, and the words for duties, in Korean and English."""

from __future__ import annotations

SENTENCES: dict[str, dict[str, str]] = {
    "base.unkeepable": {
        "ko": "저장할 수 없는 값이 있습니다. 너무 길거나 크거나 쓸 수 없는 글자입니다. ({said})",
        "en": "A value cannot be kept: it is too long, too large, or has letters that no database keeps. ({said})",
    },
    "base.not_permitted": {
        "ko": "이 일을 할 수 있는 직무가 없습니다. 필요한 직무: {ko}",
        "en": "You do not hold a duty that may do this. It takes one of: {en}",
    },
    "base.looked_at_when_done": {
        "ko": "기록의 상태와 규칙은 행위를 할 때 판단합니다. 여기서는 직무만 답합니다.",
        "en": "The record and its rules are looked at when the act is done; here only the duty is answered for.",
    },
    "base.decided_already": {
        "ko": "이미 결정되었습니다. ({who})",
        "en": "This has been decided already, by {who}.",
    },
    "base.own_preparation": {
        "ko": "작성한 사람({who})은 스스로 확인할 수 없습니다. 다른 사람이 확인합니다.",
        "en": "Who prepared this ({who}) cannot approve it: somebody else does.",
    },
    "base.over_limit": {
        "ko": "{won:,}원은 확인 한도를 넘습니다. 확인할 수 있는 직무: {ko}",
        "en": "{won:,} won are over your limit. They are approved by: {en}",
    },
}

DUTIES: dict[str, dict[str, str]] = {
    "officer": {"ko": "주무관", "en": "Officer"},
    "team_lead": {"ko": "팀장", "en": "Team leader"},
    "director": {"ko": "과장", "en": "Director"},
    "bureau_head": {"ko": "국장", "en": "Head of bureau"},
    "secretariat": {"ko": "사무국", "en": "Secretariat"},
    "secretary_general": {"ko": "사무총장", "en": "Secretary-General"},
    "member_staff": {"ko": "회원도시 담당", "en": "Member city staff"},
    "council_member": {"ko": "위원", "en": "Council member"},
    "auditor": {"ko": "감사", "en": "Auditor"},
    "administrator": {"ko": "관리자", "en": "Administrator"},
}

# who acts by a signed link, without an account
GUESTS: dict[str, dict[str, str]] = {
    "applicant": {"ko": "신청자(서명 링크)", "en": "an applicant, by a signed link"},
    "payer": {"ko": "납부자(서명 링크)", "en": "a payer, by a signed link"},
    "invited": {"ko": "초청받은 이(서명 링크)", "en": "one who was invited, by a signed link"},
    "delegate": {"ko": "대표(개인 링크)", "en": "a delegate, by the personal link"},
    "chair": {"ko": "의장(개인 링크)", "en": "the chair, by the personal link"},
    "candidate": {"ko": "후보자(서명 링크)", "en": "a candidate, by a signed link"},
    "teller": {"ko": "검표인(서명 링크)", "en": "a teller, by a signed link"},
}

GROUNDS: dict[str, dict[str, str]] = {
    "base.not_permitted": {"ko": "이 일을 맡은 직무를 그날 가지고 있어야 합니다.", "en": "The duty for this act is held on the day."},
}
