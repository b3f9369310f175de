"""What the settling of a grant says, in Korean and English."""

from __future__ import annotations

SENTENCES: dict[str, dict[str, str]] = {
    "grants.profile_unread": {"ko": "정산 조건 「{name}」에 빠진 것이 있습니다: {missing}", "en": "The terms of settlement {name} lack: {missing}"},
    "grants.no_such_profile": {"ko": "정산 조건 「{name}」은(는) 없습니다. 있는 것: {known}",
                               "en": "There are no terms of settlement called {name}. There are: {known}"},
    "grants.not_verified": {"ko": "교부액 {granted:,}원은 {from_won:,}원 이상이므로 정산검증이 필요합니다. 검증한 곳을 적어 주십시오.",
                            "en": "{granted:,} won were granted: from {from_won:,} won on the settlement is verified. Name who verified it."},
    "grants.not_audited": {"ko": "교부액 {granted:,}원은 {from_won:,}원 이상이므로 회계감사가 필요합니다. 감사한 곳을 적어 주십시오.",
                           "en": "{granted:,} won were granted: from {from_won:,} won on the accounts are audited. Name who audited them."},
}

EVIDENCE: dict[str, dict[str, str]] = {
    "tax_invoice": {"ko": "세금계산서", "en": "Tax invoice"}, "card_slip": {"ko": "카드전표", "en": "Card slip"},
    "cash_receipt": {"ko": "현금영수증", "en": "Cash receipt"}, "transfer": {"ko": "이체확인증", "en": "Bank transfer"},
    "payroll": {"ko": "급여명세", "en": "Payroll"},
}
