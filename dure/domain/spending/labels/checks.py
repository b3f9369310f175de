"""What the checks on spending say, and the names of the checks."""

from __future__ import annotations

from dure.domain.spending.labels.declared import CHECKS as OF_DECLARED
from dure.domain.spending.labels.receptions import CHECKS as OF_RECEPTIONS

CHECKS: dict[str, dict[str, str]] = {
    "spending.check_over_line": {"ko": "예산현액 초과", "en": "Over the line"},
    "spending.check_twice": {"ko": "같은 곳에 같은 금액 두 번", "en": "Same payee and amount twice"},
    "spending.check_split": {"ko": "한도 아래로 나눈 지급", "en": "Split under a limit"},
    "spending.check_period": {"ko": "회계연도 밖의 지급", "en": "Outside the fiscal year"},
    "spending.check_carried": {"ko": "이어지지 않는 이월", "en": "Carry-over that does not continue"},
    "spending.check_open_rows": {"ko": "맞추지 않은 파일 행", "en": "Rows of files without other side"},
    **OF_DECLARED, **OF_RECEPTIONS,
}
SENTENCES: dict[str, dict[str, str]] = {
    "spending.check_over_line": {
        "ko": "{year}년 「{line}」에서 {spent:,}원을 썼습니다. 쓸 수 있는 금액 {available:,}원보다 {over:,}원 많습니다.",
        "en": "{spent:,} won of “{line}” {year} are used, {over:,} won more than the {available:,} won that may be."},
    "spending.check_twice": {
        "ko": "「{payee}」에 {amount:,}원을 {first}와(과) {second}에 서로 다른 건으로 지급했습니다.",
        "en": "{amount:,} won went to “{payee}” on {first} and again on {second}, for two cases."},
    "spending.check_split": {
        "ko": "「{payee}」에 {first}부터 {last}까지 {count}건, 모두 {sum:,}원을 지급했습니다. 건마다 한도 {limit:,}원보다 적습니다.",
        "en": "{count} payments to “{payee}” from {first} to {last} make {sum:,} won, each under the limit of {limit:,} won."},
    "spending.check_period": {
        "ko": "「{payee}」에 {on}에 지급한 {amount:,}원은 회계연도({starts}~{ends}) 밖입니다.",
        "en": "{amount:,} won were paid to “{payee}” on {on}, outside the year ({starts} to {ends})."},
    "spending.check_carried": {
        "ko": "{year}년 「{line}」에서 이월한 {amount:,}원이 다음 해 세목에 이어지지 않습니다.",
        "en": "{amount:,} won carried over from “{line}” {year} stand in no line of the next year."},
    "spending.check_open_rows": {
        "ko": "파일 「{name}」의 {count}행 {sum:,}원에 맞는 기록이 없습니다.",
        "en": "{count} rows of the file “{name}”, {sum:,} won, have no other side in the books."},
}
