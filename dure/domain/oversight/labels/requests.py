"""What requests, answers and follow-ups say, and the words for them."""

from __future__ import annotations

KINDS: dict[str, dict[str, str]] = {
    "data": {"ko": "요구자료", "en": "Request for data"},
    "question": {"ko": "서면질의", "en": "Written question"},
    "finding": {"ko": "지적사항", "en": "Finding"},
    "opinion": {"ko": "부대의견", "en": "Opinion attached to the budget"},
    "disposition": {"ko": "처분요구", "en": "Audit disposition"},
}
SIDES: dict[str, dict[str, str]] = {"council": {"ko": "의회", "en": "Council"}, "audit": {"ko": "감사", "en": "Audit"}}
PROGRESS: dict[str, dict[str, str]] = {
    "planned": {"ko": "추진 예정", "en": "Planned"},
    "ongoing": {"ko": "추진 중", "en": "Under way"},
    "done": {"ko": "완료", "en": "Done"},
    "impossible": {"ko": "추진 불가", "en": "Cannot be done"},
}
STATES: dict[str, dict[str, str]] = {
    "open": {"ko": "답변 전", "en": "To be answered"},
    "drafted": {"ko": "확인 대기", "en": "Waits for approval"},
    "confirmed": {"ko": "보낼 차례", "en": "To be sent"},
    "followed": {"ko": "후속 조치 중", "en": "Being followed up"},
    "ended": {"ko": "끝남", "en": "Ended"},
}
SENTENCES: dict[str, dict[str, str]] = {
    "oversight.words_missing": {"ko": "요구한 사람과 제목을 적어야 합니다.", "en": "Say who asks, and what."},
    "oversight.asked_later": {"ko": "요구일 {asked}은(는) 오늘보다 뒤입니다.", "en": "It cannot have been asked on {asked}, which is still to come."},
    "oversight.due_before": {"ko": "기한 {due}이(가) 요구일 {asked}보다 앞섭니다.", "en": "The deadline {due} is before {asked}, the day it was asked."},
    "oversight.table_unasked": {"ko": "표는 요구자료에만 정합니다.", "en": "A table belongs to a request for data only."},
    "oversight.amount_wrong": {"ko": "환수할 금액은 처분요구에만, 0보다 크게 적습니다.",
                               "en": "An amount to recover belongs to a disposition, and is more than nothing."},
    "oversight.no_table": {"ko": "「{table}」이라는 표는 없습니다.", "en": "There is no table called {table}."},
    "oversight.as_of_missing": {"ko": "요구자료에는 기준일이 있어야 합니다.", "en": "A request for data has a day as of which it is answered."},
    "oversight.years_wrong": {"ko": "첫 해와 마지막 해를 적습니다. 열 해까지 됩니다.", "en": "Give the first and the last year, ten years at most."},
    "oversight.project_missing": {"ko": "이 표는 어느 사업의 것인지 정해야 합니다.", "en": "Say of which project the table is."},
    "oversight.too_many": {"ko": "{most:,}행이 넘습니다. 연도를 나누어 요구합니다.", "en": "That is more than {most:,} rows: ask for fewer years at once."},
    "oversight.not_followed": {"ko": "요구자료는 답변으로 끝납니다.", "en": "A request for data ends with its answer."},
    "oversight.text_missing": {"ko": "내용을 적어야 합니다.", "en": "There are no words."},
    "oversight.step_later": {"ko": "{on}은(는) 오늘보다 뒤입니다.", "en": "{on} is still to come."},
    "oversight.step_before": {"ko": "{on}은(는) {before}보다 앞섭니다.", "en": "{on} is before {before}."},
    "oversight.followed_up": {"ko": "이미 끝난 일입니다.", "en": "It has ended already."},
    "oversight.recovered_wrong": {"ko": "환수한 금액은 환수할 금액 {demanded:,}원을 넘지 않습니다.",
                                  "en": "What came back is between nothing and the {demanded:,} won that are wanted back."},
    "oversight.not_recovered": {"ko": "환수할 {demanded:,}원 가운데 {recovered:,}원만 들어왔습니다. 다 들어와야 완료입니다.",
                                "en": "Of {demanded:,} won only {recovered:,} came back: it is not done."},
    "oversight.sent_already": {"ko": "답변을 이미 보냈습니다.", "en": "The answer was sent already."},
    "oversight.table_missing": {"ko": "표를 먼저 뽑아야 합니다.", "en": "Draw the table first."},
    "oversight.unexplained": {"ko": "작년 답변과 다른 {number}행에 설명이 없습니다: {rows}",
                              "en": "{number} rows differ from last year's answer and nothing says why: {rows}"},
    "oversight.draft_waits": {"ko": "확인을 기다리는 답변이 있습니다.", "en": "An answer waits for approval."},
    "oversight.not_confirmed": {"ko": "확인된 답변이 없습니다.", "en": "No answer is approved yet."},
    "oversight.not_before": {"ko": "{key}은(는) 같은 표의 앞선 요구가 아닙니다.", "en": "{key} is no earlier request for the same table."},
    "oversight.number_missing": {"ko": "보낸 문서번호를 적어야 합니다.", "en": "Give the number of the letter by which it went out."},
    "oversight.ended_already": {"ko": "이미 끝난 요구입니다.", "en": "The request has ended."},
    "oversight.why_missing": {"ko": "까닭을 적어야 합니다.", "en": "Say why."},
    "oversight.records_damaged": {"ko": "표가 확인 뒤에 바뀌었습니다. 해시가 다릅니다.", "en": "The table is not the one that was frozen: its hash differs."},
    "oversight.sample_size": {"ko": "표본은 1건부터 {most}건까지입니다.", "en": "A sample has 1 to {most} entries."},
    "oversight.handed_to_missing": {"ko": "누구에게 주는지 적어야 합니다.", "en": "Say to whom it is handed."},
}
DEFINITION: dict[str, str] = {
    "ko": "요구의 기준일 현재 기록에서 뽑아 굳힌 표의 값입니다. 굳힌 뒤에는 바뀌지 않습니다.",
    "en": "A value of a table that was drawn from the records as of the request's day and frozen; it does not change afterwards.",
}
