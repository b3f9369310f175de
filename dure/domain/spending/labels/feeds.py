"""What files of other systems say, and the words for the systems and for columns."""

from __future__ import annotations

FEEDS: dict[str, dict[str, str]] = {
    "finance": {"ko": "재정관리시스템", "en": "Finance system"},
    "bank": {"ko": "은행", "en": "Bank"},
    "card": {"ko": "카드사", "en": "Card company"},
    "tax": {"ko": "국세청(세금계산서)", "en": "Tax office (invoices)"},
}
FIELDS: dict[str, dict[str, str]] = {
    "on": {"ko": "날짜", "en": "Day"},
    "amount": {"ko": "나간 금액", "en": "Amount out"},
    "back": {"ko": "들어온 금액", "en": "Amount in"},
    "payee": {"ko": "받는 곳", "en": "Payee"},
    "text": {"ko": "적요", "en": "Text"},
    "number": {"ko": "번호", "en": "Number"},
    "line": {"ko": "통계목", "en": "Budget line"},
    "rung": {"ko": "단계", "en": "Step"},
}
SENTENCES: dict[str, dict[str, str]] = {
    "spending.layout_field": {"ko": "열 대응에 없는 항목입니다: {field} (쓸 수 있는 항목: {known})", "en": "A layout has no {field}; it has {known}."},
    "spending.layout_bare": {"ko": "날짜 열과 금액 열은 꼭 있어야 합니다.", "en": "A layout needs a column for the day and one for an amount."},
    "spending.layout_twice": {"ko": "같은 열 제목이 두 항목에 있습니다: {heads}", "en": "The same head stands for two things: {heads}"},
    "spending.layout_unnamed": {"ko": "열 대응의 식별자와 이름을 적어야 합니다.", "en": "Give the layout a short name and a name."},
    "spending.layout_other_feed": {"ko": "「{key}」은(는) 다른 시스템의 열 대응입니다.", "en": "“{key}” is a layout of another system."},
    "spending.feed_again": {"ko": "같은 파일을 이미 받아들였습니다: {name} ({on})", "en": "The very same file was taken in already: {name} ({on})"},
    "spending.feed_state": {"ko": "「{name}」에는 지금 이 일을 할 수 없습니다. 상태가 바뀌었습니다.",
                            "en": "This cannot be done with “{name}” now: its state has changed."},
    "spending.feed_empty": {"ko": "받아들일 행이 없습니다.", "en": "There is no row to take in."},
    "spending.feed_moved": {"ko": "보고 계신 동안 다른 파일이 받아들여졌습니다. 다시 확인하십시오.", "en": "Another file was taken in meanwhile. Look again."},
    "spending.feed_why": {"ko": "되돌리는 까닭을 적어야 합니다.", "en": "Say why the file is taken back."},
    "spending.feed_gave_up": {"ko": "파일을 {times}번 읽다가 중단되었습니다. 파일을 나누어 다시 올려 주십시오.",
                              "en": "Reading the file broke off {times} times. Divide it and send it again."},
    "spending.row_matched": {"ko": "이미 맞춘 행입니다.", "en": "The row has its other side already."},
    "spending.row_duplicate": {"ko": "중복으로 둔 행은 맞추지 않습니다.", "en": "A row that counts as a duplicate is not matched."},
    "spending.row_step": {"ko": "단계가 다릅니다: 행은 {row}, 기록은 {rung}", "en": "The steps differ: {row} in the file, {rung} in the books."},
    "spending.row_over": {"ko": "맞춘 금액의 합이 기록보다 {over:,}원 많아집니다.", "en": "Together they would be {over:,} won more than the books say."},
    "spending.row_not_in_books": {"ko": "확인된 기록과만 맞출 수 있습니다.", "en": "A row is matched with an approved step only."},
}
