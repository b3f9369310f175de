"""What the checks on grants say, and the names of the checks."""

from __future__ import annotations

CHECKS: dict[str, dict[str, str]] = {
    "grants.check_over_item": {"ko": "항목 초과 집행", "en": "Over the item"},
    "grants.check_unequal": {"ko": "시와 받은 곳이 다른 교부", "en": "Instalment unlike the city's payment"},
    "grants.check_no_evidence": {"ko": "증빙 미첨부", "en": "Evidence missing"},
    "grants.check_twice": {"ko": "같은 곳에 같은 금액 두 번(실집행)", "en": "Same payee and amount twice (grant)"},
    "grants.check_split": {"ko": "한도 아래로 나눈 집행", "en": "Split under a limit (grant)"},
    "grants.check_period": {"ko": "약정 기간 밖의 집행", "en": "Outside the agreement"},
    "grants.check_term": {"ko": "이자·환급금 미반납", "en": "Interest or refunds not returned"},
    "grants.check_no_interest": {"ko": "이자 없음", "en": "No interest"},
    "grants.check_not_back": {"ko": "기한이 지난 반납", "en": "Return overdue"},
    "grants.check_late": {"ko": "정산 지연", "en": "Settlement late"},
    "grants.check_row_gone": {"ko": "이어지지 않는 정산 항목", "en": "Item of last year's that is gone"},
    "grants.check_row_new": {"ko": "지난해에 없던 정산 항목", "en": "Item that last year did not have"},
    # what a settlement's report says otherwise than its table: the sentences are those of the sheet
    "grants.text_differs": {"ko": "정산보고서의 글과 표", "en": "Report: text against table"},
    "grants.term_differs": {"ko": "정산보고서의 글과 장부", "en": "Report: text against books"},
    "grants.return_differs": {"ko": "정산보고서의 반납액", "en": "Report: the return"},
    "grants.return_without": {"ko": "정산보고서에서 빠진 반납 항", "en": "Report: a term left out"},
}
STEPS: dict[str, dict[str, str]] = {
    "report": {"ko": "정산 보고", "en": "settlement report"}, "answer": {"ko": "질의 답변", "en": "answer to a query"},
    "review": {"ko": "정산 검토", "en": "review"}, "notice": {"ko": "반납 고지", "en": "return notice"}, "return": {"ko": "반납", "en": "return"},
}
SENTENCES: dict[str, dict[str, str]] = {
    "grants.check_over_item": {
        "ko": "{key} 「{item}」에서 {executed:,}원을 집행했습니다. 약정한 {granted:,}원보다 {over:,}원 많습니다.",
        "en": "{executed:,} won were spent under “{item}” of {key}, {over:,} won more than the {granted:,} won agreed."},
    "grants.check_unequal": {
        "ko": "{key}: 지출 건 {case}에서 나간 금액은 {paid:,}원인데 받은 곳의 교부는 {received:,}원입니다.",
        "en": "{key}: case {case} paid {paid:,} won, the recipient's books have {received:,} won of it."},
    "grants.check_no_evidence": {
        "ko": "{key} 「{item}」: {on} 「{payee}」 {amount:,}원에 증빙이 없습니다.",
        "en": "{key}, “{item}”: {amount:,} won to “{payee}” on {on} have no evidence."},
    "grants.check_twice": {
        "ko": "「{payee}」에 {amount:,}원을 {first}와(과) {second}에 집행했습니다.",
        "en": "{amount:,} won went to “{payee}” on {first} and again on {second}."},
    "grants.check_split": {
        "ko": "「{payee}」에 {first}부터 {last}까지 {count}건, 모두 {sum:,}원을 집행했습니다. 건마다 한도 {limit:,}원보다 적습니다.",
        "en": "{count} costs of “{payee}” from {first} to {last} make {sum:,} won, each under the limit of {limit:,} won."},
    "grants.check_period": {
        "ko": "「{payee}」에 {on}에 집행한 {amount:,}원은 약정 기간({starts}~{ends}) 밖입니다.",
        "en": "{amount:,} won went to “{payee}” on {on}, outside the agreement ({starts} to {ends})."},
    "grants.check_term": {
        "ko": "{key}: 기록된 {ko}은(는) {recorded:,}원인데 정산에는 {settled:,}원입니다.",
        "en": "{key}: {recorded:,} won of {en} are in the books, {settled:,} won in the settlement."},
    "grants.check_no_interest": {
        "ko": "{key}: 이자를 반납하는 약정인데 기록된 이자가 없습니다.",
        "en": "{key}: interest goes back by its terms, and none is recorded."},
    "grants.check_not_back": {
        "ko": "{key}: {due}까지 반납할 {asked:,}원 가운데 {left:,}원이 들어오지 않았습니다.",
        "en": "{key}: of {asked:,} won that were due on {due}, {left:,} won are not back."},
    "grants.check_late": {
        "ko": "{key}: {ko} 기한({due})을 근무일로 {late}일 넘겼습니다.",
        "en": "{key}: the {en} was due on {due} and is {late} working days late."},
    "grants.check_row_gone": {
        "ko": "{key}: {before}에 있던 항목 「{item}」이(가) 없습니다.",
        "en": "{key}: “{item}”, an item of {before}, is gone."},
    "grants.check_row_new": {
        "ko": "{key}: 항목 「{item}」은(는) {before}에 없었습니다.",
        "en": "{key}: {before} had no item “{item}”."},
}
