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
    "grants.not_to_settle": {"ko": "체결된 약정만 정산할 수 있습니다.", "en": "Only an agreement in force can be settled."},
    "grants.settlement_runs": {"ko": "이 약정의 정산이 이미 진행 중입니다.", "en": "A settlement of this agreement is under way already."},
    "grants.term_runs": {"ko": "약정 기간이 {ends_on}에 끝납니다. 그 뒤에 정산할 수 있습니다.",
                         "en": "The agreement's term ends on {ends_on}: it is settled after that."},
    "grants.nothing_disbursed": {"ko": "교부된 금액이 없어 정산할 것이 없습니다.", "en": "Nothing was disbursed: there is nothing to settle."},
    "grants.granted_not_disbursed": {
        "ko": "항목의 합 {items:,}원이 교부된 {disbursed:,}원과 다릅니다(차이 {difference:,}원). 교부된 금액에 맞게 항목별 교부액을 적어 주십시오.",
        "en": "The items come to {items:,} won, and {disbursed:,} won were disbursed ({difference:,} won apart). "
              "Say for each item how much of it was disbursed."},
    "grants.undecided": {"ko": "아직 결정되지 않은 것이 {number}건 있습니다(집행·이자·항목 변경·교부). 먼저 승인하거나 반려해 주십시오.",
                         "en": "{number} records wait for a decision (costs, interest, reallocations, instalments). Approve or refuse them first."},
    "grants.open_left": {"ko": "지급되지 않은 미지급 약정이 {number}건 {amount:,}원 남아 있습니다. 지급하거나 취소해 주십시오.",
                         "en": "{number} open commitments of {amount:,} won are left. Pay or drop them."},
    "grants.later_records": {"ko": "정산 기준일 뒤에 교부·집행·수입한 기록이 {number}건 있습니다. 그날 이후를 기준일로 다시 작성해 주십시오.",
                             "en": "{number} records of money paid, spent or received are dated after the settlement's day: draw it again as of a later one."},
    "grants.given_wrong": {"ko": "항목별 교부액이 맞지 않습니다: {amount:,}원(0원에서 {most:,}원까지, 항목 {item})",
                           "en": "What was disbursed of an item is wrong: {amount:,} won (from 0 to {most:,}, item {item})."},
    "grants.step_before": {"ko": "{ko}({on})이 {after_ko}({after})보다 앞섭니다.", "en": "It cannot be {en} on {on}, before {after_en} ({after})."},
    "grants.to_come": {"ko": "{on}은(는) 오늘({today})보다 뒤입니다. 있었던 일만 기록합니다.",
                       "en": "{on} is after today ({today}): only what has happened is recorded."},
    "grants.refunded_already": {"ko": "이 집행은 환급금 {amount:,}원이 기록되어 있어 취소할 수 없습니다. 환급금을 먼저 취소해 주십시오.",
                                "en": "{amount:,} won of this cost were refunded: take the refund back before the cost."},
    "grants.cost_taken_back": {"ko": "취소했거나 취소하려는 집행이므로 환급금을 기록하지 않습니다.",
                               "en": "The cost was taken back, or is about to be: no refund of it is recorded."},
    "grants.drawn_stale": {"ko": "정산을 작성한 뒤에 기록이 바뀌었습니다. 다시 작성해 주십시오.",
                           "en": "The records have changed since the settlement was drawn: draw it again."},
    "grants.without_evidence": {"ko": "증빙 미첨부 {number}건 {amount:,}원은 정산에서 빠지고 반납액에 들어갑니다.",
                                "en": "{number} costs of {amount:,} won have no evidence: they are not settled, and go back."},
    "grants.term_differs": {"ko": "{ko}이(가) 글에는 {text:,}원, 계산으로는 {table:,}원입니다.",
                            "en": "The text says {text:,} won ({en}), the table {table:,} won."},
    "grants.not_submitted": {"ko": "제출되어 검토 중인 정산이 아닙니다.", "en": "The settlement is not submitted and under review."},
    "grants.step_not_there": {"ko": "정산이 그 단계에 있지 않습니다: {ko}", "en": "The settlement has not come to that step: {en}"},
    "grants.disallowed_most": {"ko": "불인정액은 0원에서 집행액 {executed:,}원까지입니다.",
                               "en": "From 0 to the {executed:,} won executed can be disallowed."},
    "grants.why_missing": {"ko": "까닭을 적어 주십시오.", "en": "Say why."},
    "grants.unreviewed": {"ko": "검토하지 않은 항목이 있습니다: {items}", "en": "Items nobody has gone through: {items}"},
    "grants.unanswered": {"ko": "답하지 않은 질의가 {number}건 있습니다.", "en": "{number} queries are not answered."},
    "grants.query_open": {"ko": "답을 받고 마치지 않은 질의가 {number}건 있습니다.", "en": "{number} answered queries are not settled."},
    "grants.own_review": {"ko": "항목을 검토한 사람은 정산을 승인할 수 없습니다.", "en": "Who reviewed the items cannot approve the settlement."},
    "grants.query_text": {"ko": "무엇을 묻는지 적어 주십시오.", "en": "Say what is asked."},
    "grants.query_answered": {"ko": "이미 답한 질의입니다.", "en": "The query is answered already."},
    "grants.query_unanswered": {"ko": "아직 답하지 않은 질의입니다.", "en": "The query is not answered yet."},
    "grants.nothing_returns": {"ko": "반납할 금액이 없으므로 고지 없이 마칩니다.", "en": "Nothing goes back: it is closed without a notice."},
    "grants.return_due": {"ko": "납부 기한({due_on})이 고지일({on})보다 앞섭니다.", "en": "The money is due on {due_on}, before the notice of {on}."},
    "grants.receipt_amount": {"ko": "받은 금액을 1원 이상으로 적어 주십시오.", "en": "Give what was received, 1 won or more."},
    "grants.receipt_over": {"ko": "받은 금액 {amount:,}원이 남은 반납액 {left:,}원보다 많습니다.",
                            "en": "{amount:,} won are more than the {left:,} won that are still due."},
    "grants.receipt_not_last": {"ko": "마지막에 승인한 수납부터 차례로 취소해 주십시오.", "en": "Take the receipt that was approved last back first."},
    "grants.receipt_day": {"ko": "받은 날({on})은 고지일({noticed_on})부터 오늘까지여야 합니다.",
                           "en": "The day of receipt ({on}) is not between the notice ({noticed_on}) and today."},
    "grants.no_case_for_refund": {"ko": "반납금을 세목으로 되돌릴 지출 건이 없습니다. 한 건의 지급액을 넘지 않게 나누어 기록해 주십시오.",
                                  "en": "No case of the line has paid so much that this could go back into it. Record it in parts, none more "
                                        "than a case paid."},
    "grants.not_balanced": {"ko": "장부가 0이 되지 않아 마칠 수 없습니다: {account} {balance:,}원",
                            "en": "The books do not come to 0, so that it cannot be closed: {account} {balance:,} won"},
}

GROUNDS: dict[str, dict[str, str]] = {
    "grants.not_submitted": {"ko": "제출된 정산", "en": "The settlement is submitted"},
    "grants.unreviewed": {"ko": "모든 항목을 검토함", "en": "Every item was gone through"},
    "grants.unanswered": {"ko": "질의에 모두 답함", "en": "All queries are answered"},
    "grants.query_open": {"ko": "질의를 모두 마침", "en": "All queries are settled"},
    "grants.not_verified": {"ko": "정산검증", "en": "The settlement was verified"},
    "grants.not_audited": {"ko": "회계감사", "en": "The accounts were audited"},
}

STEPS: dict[str, dict[str, str]] = {
    "drawn": {"ko": "작성", "en": "drawn"}, "submitted": {"ko": "제출·검토 중", "en": "submitted, under review"},
    "approved": {"ko": "승인", "en": "approved"}, "notified": {"ko": "반납 고지", "en": "return notified"},
    "returned": {"ko": "반납 완료", "en": "returned"}, "closed": {"ko": "종결", "en": "closed"}, "sent_back": {"ko": "반려", "en": "sent back"},
}
# steps that have a last day (`rules.deadlines`)
DEADLINES: dict[str, dict[str, str]] = {
    "report": {"ko": "정산보고서 제출", "en": "Settlement report"}, "answer": {"ko": "질의 답변", "en": "Answer to a query"},
    "review": {"ko": "정산 검토·승인", "en": "Review and approval"}, "notice": {"ko": "반납 고지", "en": "Return notice"},
    "return": {"ko": "반납", "en": "Return of the money"},
}
STANDINGS: dict[str, dict[str, str]] = {
    "done": {"ko": "기한 내", "en": "in time"}, "done_late": {"ko": "늦게 마침", "en": "done late"}, "late": {"ko": "지연", "en": "late"},
    "soon": {"ko": "임박", "en": "due soon"}, "open": {"ko": "기한 전", "en": "not yet due"},
}
TERMS: dict[str, dict[str, str]] = {
    "unspent": {"ko": "집행잔액", "en": "Unspent"}, "interest": {"ko": "발생 이자", "en": "Interest"},
    "refunds": {"ko": "전년도 취소 결제 환급금", "en": "Refunds of last year's cancelled payments"},
    "returned": {"ko": "반납액", "en": "Return"},
}
# kinds of evidence (증빙)
EVIDENCE: dict[str, dict[str, str]] = {
    "tax_invoice": {"ko": "세금계산서", "en": "Tax invoice"}, "card_slip": {"ko": "카드전표", "en": "Card slip"},
    "cash_receipt": {"ko": "현금영수증", "en": "Cash receipt"}, "transfer": {"ko": "이체확인증", "en": "Bank transfer"},
    "payroll": {"ko": "급여명세", "en": "Payroll"},
}
# the figures that can be asked: label, definition
FIGURES: dict[str, dict[str, dict[str, str]]] = {
    "granted": {"label": {"ko": "교부액", "en": "Granted"},
                "definition": {"ko": "정산하는 금액: 항목 변경을 반영한 항목별 교부액의 합.",
                               "en": "What is settled: what the items have after reallocations."}},
    "spent": {"label": {"ko": "실집행액", "en": "Spent"},
              "definition": {"ko": "정산 기준일까지 받은 곳이 쓴 금액.", "en": "What the recipient spent by the day of the settlement."}},
    "executed": {"label": {"ko": "집행액", "en": "Executed"},
                 "definition": {"ko": "증빙이 있는 실집행액. 정산 전체로는 검토에서 인정한 금액.",
                                "en": "What was spent and is shown by evidence; of the whole settlement, what the review recognises."}},
    "disallowed": {"label": {"ko": "불인정액", "en": "Disallowed"},
                   "definition": {"ko": "검토에서 인정하지 않은 금액. 반납합니다.", "en": "What the review did not recognise: it goes back."}},
    "accepted": {"label": {"ko": "인정액", "en": "Recognised"},
                 "definition": {"ko": "집행액에서 불인정액을 뺀 것.", "en": "Executed less disallowed."}},
    "unspent": {"label": {"ko": "집행잔액", "en": "Unspent"},
                "definition": {"ko": "교부액에서 인정한 집행액을 뺀 것.", "en": "Granted less what is recognised."}},
    "interest": {"label": {"ko": "발생 이자", "en": "Interest"},
                 "definition": {"ko": "지원금 계좌에 붙은 이자. 약정에 따라 반납합니다.",
                                "en": "Interest on the grant's account; by the agreement it goes back."}},
    "refunds": {"label": {"ko": "전년도 취소 결제 환급금", "en": "Refunds of last year's cancelled payments"},
                "definition": {"ko": "전년도에 치른 결제가 취소되어 올해 받은 금액. 잊기 쉬운 항입니다.",
                               "en": "Received this year of payments of last year that were cancelled. This term is easily forgotten."}},
    "returned": {"label": {"ko": "반납액", "en": "Return"},
                 "definition": {"ko": "집행잔액, 발생 이자, 전년도 취소 결제 환급금의 합.",
                                "en": "The sum of unspent, interest, and refunds of last year's cancelled payments."}},
    "received": {"label": {"ko": "반납금 수납", "en": "Received back"}, "definition": {"ko": "그날 들어온 반납금.", "en": "What came back on the day."}},
}
