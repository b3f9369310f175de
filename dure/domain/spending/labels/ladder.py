"""What the ladder says, and the words for its rungs."""

from __future__ import annotations

RUNGS: dict[str, dict[str, str]] = {
    "allotment": {"ko": "배정", "en": "Allotment"},
    "proposal": {"ko": "품의", "en": "Proposal"},
    "commitment": {"ko": "원인행위", "en": "Commitment"},
    "resolution": {"ko": "지출결의", "en": "Payment order"},
    "payment": {"ko": "지급", "en": "Payment"},
    "refund": {"ko": "여입", "en": "Refund"},
}
KINDS: dict[str, dict[str, str]] = {
    "general": {"ko": "일반", "en": "General"},
    "grant": {"ko": "교부", "en": "Grant"},
    "travel": {"ko": "국외출장", "en": "Travel abroad"},
    "reception": {"ko": "간담회", "en": "Reception"},
    "allowance": {"ko": "수당", "en": "Allowances"},
}
DEFINITIONS: dict[str, dict[str, dict[str, str]]] = {
    "rung": {"label": {"ko": "단계 금액", "en": "Amount of a step"},
             "definition": {"ko": "이 지출 건의 이 단계 금액. 취소한 단계는 빼기로 셉니다.",
                            "en": "The amount of this step of the case; one that takes another back counts against it"}},
    "allotted": {"label": {"ko": "배정액", "en": "Allotted"}, "definition": {"ko": "확인된 배정의 합", "en": "The sum of the approved allotments"}},
    "proposed": {"label": {"ko": "품의액", "en": "Proposed"}, "definition": {"ko": "확인된 품의의 합", "en": "The sum of the approved proposals"}},
    "committed": {"label": {"ko": "원인행위액", "en": "Committed"}, "definition": {"ko": "확인된 원인행위의 합", "en": "The sum of the approved commitments"}},
    "resolved": {"label": {"ko": "지출결의액", "en": "Ordered"}, "definition": {"ko": "확인된 지출결의의 합", "en": "The sum of the approved payment orders"}},
    "paid": {"label": {"ko": "지급액", "en": "Paid"}, "definition": {"ko": "확인된 지급의 합", "en": "The sum of the approved payments"}},
    "refunded": {"label": {"ko": "여입액", "en": "Refunded"},
                 "definition": {"ko": "그해 안에 과목으로 되돌아온 금액", "en": "What came back into the line within the year"}},
    "spent": {"label": {"ko": "집행액", "en": "Spent"},
              "definition": {"ko": "지급액 - 여입액. 교부금은 교부한 때 전액을 집행으로 봅니다. 받은 곳의 실집행액과 더하지 않습니다.",
                             "en": "Paid less refunded. A grant counts whole when it is disbursed; it is never added to what the recipient spent"}},
}
SENTENCES: dict[str, dict[str, str]] = {
    "spending.no_rung": {"ko": "지출 단계 「{rung}」은(는) 없습니다.", "en": "There is no rung called {rung}."},
    "spending.not_positive": {"ko": "금액은 0보다 커야 합니다: {amount:,}원", "en": "An amount must be more than nothing: {amount:,} won"},
    "spending.case_closed": {"ko": "닫힌 지출 건입니다.", "en": "The case is closed."},
    "spending.wrong_period": {"ko": "{on}은(는) {year} 회계연도의 지출일이 아닙니다. (장부를 닫는 날 {closes})",
                              "en": "{on} is not in fiscal year {year}, whose books close on {closes}."},
    "spending.not_below": {"ko": "{amount:,}원은 앞 단계에서 남은 {left:,}원보다 많습니다. ({below} → {rung})",
                           "en": "{amount:,} won are more than the {left:,} won that the step before left ({below} → {rung})."},
    "spending.before_below": {"ko": "{on}은(는) 앞 단계의 날 {day}보다 앞섭니다. ({below} → {rung})",
                              "en": "{on} is before {day}, the day of the step before ({below} → {rung})."},
    "spending.over_allotted": {"ko": "배정액을 넘습니다: {amount:,}원, 배정에서 남은 금액 {left:,}원",
                               "en": "More than was allotted: {amount:,} won, {left:,} won of the allotment are left."},
    "spending.over_line": {"ko": "예산현액을 넘습니다: {amount:,}원, 남은 금액 {left:,}원",
                           "en": "More than the line has: {amount:,} won, {left:,} won are left."},
    "spending.allotment_used": {"ko": "{amount:,}원을 거둘 수 없습니다. 원인행위 하지 않은 배정액은 {left:,}원입니다.",
                                "en": "{amount:,} won cannot be taken back: {left:,} won of the allotment are not committed."},
    "spending.rests_on_it": {"ko": "다음 단계({above}) {amount:,}원이 이 단계({rung}) 위에 있습니다. 먼저 그것을 취소합니다.",
                             "en": "{amount:,} won of the next step ({above}) rest on this one ({rung}): take that back first."},
    "spending.words_missing": {"ko": "건명과 받는 곳을 적어야 합니다.", "en": "Give the case a title and a payee."},
    "spending.case_there": {"ko": "이 기록을 지급하는 건이 이미 있습니다: {key}", "en": "There is a case that pays for this already: {key}"},
    "spending.rung_waits": {"ko": "확인을 기다리는 단계가 있습니다.", "en": "A step still waits for its decision."},
    "spending.why_missing": {"ko": "취소하는 까닭을 적어야 합니다.", "en": "Say why it is taken back."},
    "spending.not_to_take_back": {"ko": "확인된 단계만, 한 번만 취소합니다.", "en": "Only an approved step is taken back, and once."},
}
