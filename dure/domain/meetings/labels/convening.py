"""Words and sentences of convening and invitations, in Korean and English."""

from __future__ import annotations

SENTENCES: dict[str, dict[str, str]] = {}
GROUNDS: dict[str, dict[str, str]] = {}

KINDS: dict[str, dict[str, str]] = {"ordinary": {"ko": "정기", "en": "Ordinary"}, "extraordinary": {"ko": "임시", "en": "Extraordinary"}}
MODES: dict[str, dict[str, str]] = {"in_person": {"ko": "대면", "en": "In person"}, "online": {"ko": "온라인", "en": "Online"},
                                    "hybrid": {"ko": "혼합", "en": "Hybrid"}}
STATES: dict[str, dict[str, str]] = {
    "planned": {"ko": "계획", "en": "Planned"}, "convened": {"ko": "소집", "en": "Convened"},
    "in_session": {"ko": "회의 중", "en": "In session"}, "adjourned": {"ko": "정회", "en": "Adjourned"},
    "ended": {"ko": "폐회", "en": "Ended"}, "cancelled": {"ko": "취소", "en": "Cancelled"}}
