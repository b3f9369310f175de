"""What is said where a statement and the books differ, and the names of these checks."""

from __future__ import annotations

COLUMNS: dict[str, dict[str, str]] = {
    "original": {"ko": "당초예산", "en": "original budget"}, "carried_in": {"ko": "전년이월", "en": "carried in"},
    "changed": {"ko": "예산변경", "en": "changed"}, "spent": {"ko": "집행액", "en": "executed"}, "carried_out": {"ko": "차년이월", "en": "carried over"},
}
CHECKS: dict[str, dict[str, str]] = {
    "spending.declared_line": {"ko": "사업설명서와 다른 예산", "en": "Budget unlike the statement"},
    "spending.declared_only": {"ko": "사업설명서에만 있는 세목", "en": "Line of the statement alone"},
    "spending.undeclared_line": {"ko": "사업설명서에 없는 세목", "en": "Line that the statement lacks"},
    "spending.declared_outturn": {"ko": "사업설명서와 다른 결산", "en": "Outturn unlike the statement"},
}
SENTENCES: dict[str, dict[str, str]] = {
    "spending.declared_line": {
        "ko": "{year}년 「{name}」: 사업설명서 {said}원, 장부 {books}원, 차이 {difference}원",
        "en": "“{name}” {year}: {said} won in the statement, {books} won in the books, {difference} won apart"},
    "spending.declared_only": {
        "ko": "{year}년 「{name}」 {said}원은 사업설명서에만 있고 장부에는 그 세목이 없습니다.",
        "en": "“{name}” {year}, {said} won, stands in the statement; the books have no such line."},
    "spending.undeclared_line": {
        "ko": "{year}년 장부의 「{name}」 {books}원이 사업설명서에 없습니다.",
        "en": "The books have {books} won for “{name}” {year}; the statement has no such line."},
    "spending.declared_outturn": {
        "ko": "{year}년 결산 {ko}: 사업설명서 {said}원, 장부 {books}원, 차이 {difference}원",
        "en": "Outturn {year}, {en}: {said} won in the statement, {books} won in the books, {difference} won apart"},
}
