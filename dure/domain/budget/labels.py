"""Sentences for what the rules of the budget say, in Korean and English, by code."""

from __future__ import annotations

SENTENCES: dict[str, dict[str, str]] = {
    "budget.basis_empty": {
        "ko": "산출식이 비어 있습니다.",
        "en": "There is no calculation: the text is empty.",
    },
    "budget.basis_too_long": {
        "ko": "산출식이 너무 깁니다({length}자). {ceiling}자까지 계산합니다.",
        "en": "The calculation is too long ({length} letters); up to {ceiling} are read.",
    },
    "budget.basis_too_deep": {
        "ko": "괄호가 너무 깊습니다({position}번째 글자).",
        "en": "The brackets are nested too deeply (letter {position}).",
    },
    "budget.basis_unexpected": {
        "ko": "산출식으로 읽을 수 없습니다: {position}번째 글자 「{found}」",
        "en": "This is not a calculation: letter {position}, “{found}”.",
    },
    "budget.basis_no_amount": {
        "ko": "금액(원)이 없습니다: 「{found}」",
        "en": "There is no amount of money in “{found}”.",
    },
    "budget.basis_unlike_sum": {
        "ko": "금액과 수량은 더하거나 나눌 수 없습니다({position}번째 글자).",
        "en": "An amount and a count can be neither added nor divided so (letter {position}).",
    },
    "budget.basis_money_squared": {
        "ko": "금액에 금액을 곱할 수 없습니다({position}번째 글자).",
        "en": "An amount cannot be multiplied by an amount (letter {position}).",
    },
    "budget.basis_division": {
        "ko": "0으로 나눌 수 없습니다({position}번째 글자).",
        "en": "Division by zero (letter {position}).",
    },
    "budget.column_sum": {
        "ko": "예산 총괄 ({column}) 열: 계 {printed}, 항목 합 {computed} (차이 {difference})",
        "en": "Budget, column ({column}): "
              "the total says {printed}, the lines make {computed} (difference {difference})",
    },
    "budget.second_total": {
        "ko": "계가 두 번 적혀 있고 서로 다릅니다: 「{first}」 {first_previous} / {first_current}, "
              "「{name}」 {previous} / {current}",
        "en": "Two totals that differ: “{first}” {first_previous} / {first_current}, “{name}” {previous} / {current}",
    },
    "budget.national_sum": {
        "ko": "예산 총괄 ({column}) 열 국비: 계 {printed}, 항목 합 {computed} (차이 {difference})",
        "en": "Budget, column ({column}), national part: "
              "the total says {printed}, the lines make {computed} (difference {difference})",
    },
    "budget.row_incomplete": {
        "ko": "「{line}」 줄에 칸이 모자랍니다(읽은 금액 {read}): 다른 열의 금액일 수 있습니다",
        "en": "The row “{line}” lacks cells: {read} was read, but may belong under other heads",
    },
    "budget.row_change": {
        "ko": "「{line}」 증감(B-A): 인쇄값 {printed}, 계산값 {computed} = {current} - ({previous})",
        "en": "“{line}”, change (B-A): printed {printed}, computed {computed} = {current} - ({previous})",
    },
    "budget.national_change": {
        "ko": "「{line}」 국비 증감(B-A): 인쇄값 {printed}, 계산값 {computed} = {current} - ({previous})",
        "en": "“{line}”, change of the national part (B-A): "
              "printed {printed}, computed {computed} = {current} - ({previous})",
    },
    "budget.national_share": {
        "ko": "「{line}」 ({column}) 국비 {part}: 전체 {whole}보다 큼",
        "en": "“{line}” ({column}): the national part {part} is larger than the whole {whole}",
    },
    "budget.row_rate": {
        "ko": "「{line}」 증감률: 인쇄값 {printed}, 계산값 {computed} (이 문서의 단수 처리: {mode_ko})",
        "en": "“{line}”, rate of change: printed {printed}, computed {computed} (this paper rounds by: {mode})",
    },
    "budget.rate_without_base": {
        "ko": "「{line}」 전년도 예산이 없는데 증감률 {printed}% 표기",
        "en": "“{line}” has a rate of {printed} %, but no amount last year to compare with",
    },
    "budget.funding_sum": {
        "ko": "사업비 {printed}천원, 재원별 합 {computed}천원",
        "en": "Funding of {printed} thousand won, but those who bear it make {computed}",
    },
    "budget.funding_total": {
        "ko": "사업비 {printed}천원, 예산 총괄의 계 {budget}",
        "en": "Funding of {printed} thousand won, but the budget's total is {budget}",
    },
    "budget.funding_national": {
        "ko": "사업비의 국비 {printed}천원, 예산 총괄의 국비 계 {budget}",
        "en": "National funding of {printed} thousand won, but the budget's national total is {budget}",
    },
    "budget.basis_expression": {
        "ko": "「{line}」 산출근거 {expression}: 인쇄값 {printed}천원, 계산값 {computed}천원",
        "en": "“{line}”, basis {expression}: printed {printed}, computed {computed} thousand won",
    },
    "budget.basis_line": {
        "ko": "「{line}」 예산액 {printed}, 산출근거 합 {computed}천원",
        "en": "“{line}”: budget {printed}, but its basis makes {computed} thousand won",
    },
    "budget.basis_missing": {
        "ko": "「{line}」 예산액 {current}: 산출근거 없음",
        "en": "“{line}”: a budget of {current} without a basis",
    },
    "budget.basis_unmatched": {
        "ko": "「{line}」 산출근거에 있으나 예산 총괄에 없는 과목",
        "en": "“{line}” has a basis, but does not stand in the budget",
    },
    "budget.line_names": {
        "ko": "예산 총괄의 「{line}」, 산출근거의 「{basis}」: 한 과목의 이름이 다름",
        "en": "One line has two names: “{line}” in the budget, “{basis}” in its basis",
    },
    "budget.schedule_sum": {
        "ko": "추진일정: 계 {printed}, 단계별 합 {computed}",
        "en": "Schedule: the total says {printed}, the steps make {computed}",
    },
    "budget.schedule_total": {
        "ko": "추진일정의 예산집행금액 {printed}, 예산 총괄의 계 {budget}",
        "en": "The schedule spends {printed}, but the budget's total is {budget}",
    },
    "budget.settlement_available": {
        "ko": "{year}년 결산 예산현액: 인쇄값 {printed}, 계산값 {computed} (당초예산 + 전년이월 + 예산변경)",
        "en": "Outturn {year}, available: printed {printed}, computed {computed} (original + carried in + changed)",
    },
    "budget.settlement_available_national": {
        "ko": "{year}년 결산 국비 예산현액: 인쇄값 {printed}, 계산값 {computed} (당초예산 + 전년이월 + 예산변경)",
        "en": "Outturn {year}, national part available: "
              "printed {printed}, computed {computed} (original + carried in + changed)",
    },
    "budget.settlement_balance": {
        "ko": "{year}년 결산 집행잔액: 인쇄값 {printed}, 계산값 {computed} (예산현액 - 집행액 - 차년이월)",
        "en": "Outturn {year}, balance: printed {printed}, computed {computed} (available - spent - carried out)",
    },
    "budget.settlement_balance_national": {
        "ko": "{year}년 결산 국비 집행잔액: 인쇄값 {printed}, 계산값 {computed} (예산현액 - 집행액 - 차년이월)",
        "en": "Outturn {year}, national balance: "
              "printed {printed}, computed {computed} (available - spent - carried out)",
    },
    "budget.settlement_national_share": {
        "ko": "{year}년 결산 {column_ko}: 국비 {part}, 전체 {whole}보다 큼",
        "en": "Outturn {year}, {column}: the national part {part} is larger than the whole {whole}",
    },
    "budget.overspent": {
        "ko": "{year}년 결산: 집행액 {spent}, 예산현액 {available} 초과",
        "en": "Outturn {year}: {spent} was spent of {available} available",
    },
    "budget.carried_over": {
        "ko": "{year}년 차년이월 {out}, {next}년 전년이월 {into}",
        "en": "Carried out of {year}: {out}; carried into {next}: {into}",
    },
    "budget.settlement_years": {
        "ko": "결산 연도가 맞지 않습니다: {printed} ({year}년 예산 설명서는 {expected})",
        "en": "The years of the outturn do not fit: {printed}; a paper for {year} shows {expected}",
    },
    "budget.table_year": {
        "ko": "예산 총괄의 연도 {printed}: {year}년 예산 설명서에는 {expected}",
        "en": "The budget table says {printed}; in a paper for {year} it should be {expected}",
    },
    "budget.previous_differs": {
        "ko": "「{line}」 전년도 예산액 {printed}, {year}년 설명서의 예산액 {filed}",
        "en": "“{line}”: last year's budget is {printed} here, {filed} in the paper of {year}",
    },
    "budget.line_not_in_last_paper": {
        "ko": "「{line}」 전년도 예산액 {printed}: {year}년 설명서에 없는 과목",
        "en": "“{line}” has {printed} last year, but the paper of {year} does not have the line",
    },
    "budget.previous_national_differs": {
        "ko": "「{line}」 전년도 국비 {printed}, {year}년 설명서의 국비 {filed}",
        "en": "“{line}”: last year's national part is {printed} here, {filed} in the paper of {year}",
    },
    "budget.line_left_out": {
        "ko": "「{line}」 {year}년 설명서의 예산액 {filed}: 이 문서에 없는 과목",
        "en": "“{line}” had {filed} in the paper of {year}, but does not stand in this one",
    },
    "budget.settlement_national_differs": {
        "ko": "{year}년 결산 국비 {column_ko}: 이 문서 {printed}, {paper}년 설명서 {filed}",
        "en": "Outturn {year}, national part, {column}: {printed} here, {filed} in the paper of {paper}",
    },
    "budget.settlement_differs": {
        "ko": "{year}년 결산 {column_ko}: 이 문서 {printed}, {paper}년 설명서 {filed}",
        "en": "Outturn {year}, {column}: {printed} here, {filed} in the paper of {paper}",
    },
    # filing, drafts and where a year stands
    "budget.filing_no_name": {
        "ko": "사업명이 없어 제출할 수 없습니다.",
        "en": "The statement names no project, so it cannot be filed.",
    },
    "budget.filing_long_name": {
        "ko": "사업명이 너무 깁니다({length}자, {most}자까지).",
        "en": "The project's name is too long ({length} letters; up to {most}).",
    },
    "budget.filing_too_large": {
        "ko": "{field}의 수 {value}은(는) 금액이나 인원일 수 없습니다.",
        "en": "{field}: {value} can be neither an amount nor a count.",
    },
    "budget.filing_no_year": {
        "ko": "회계연도를 알 수 없어 제출할 수 없습니다(읽은 값: {year}).",
        "en": "The fiscal year is not known, so the statement cannot be filed (read: {year}).",
    },
    "budget.filing_nothing": {
        "ko": "「{title}」에서 예산도 사업내용도 읽지 못해 제출할 것이 없습니다.",
        "en": "Neither money nor contents were read from “{title}”; there is nothing to file.",
    },
    "budget.paper_differs": {
        "ko": "앞의 판과 다릅니다: {field} {was} → {now}",
        "en": "Differs from the version before: {field} {was} → {now}",
    },
    "budget.no_project": {
        "ko": "그런 사업이 없습니다: {project}",
        "en": "There is no such project: {project}",
    },
    "budget.no_year": {
        "ko": "{project} 사업의 {year}년 기록이 없습니다(있는 연도: {known}).",
        "en": "{project} has no records of {year} (there are: {known}).",
    },
    "budget.no_part": {
        "ko": "그런 부분이 없습니다: {part} (있는 것: {known})",
        "en": "There is no such part: {part} (there are: {known})",
    },
    "budget.no_record": {
        "ko": "그런 기록이나 항목이 없습니다: {ref}",
        "en": "There is no such record or field: {ref}",
    },
    "budget.draft_exists": {
        "ko": "{project} 사업의 {year}년 기록이 이미 있습니다.",
        "en": "{project} has records of {year} already.",
    },
    "budget.not_a_draft": {
        "ko": "{year}년 「{title}」은(는) 초안이 아니어서 고칠 수 없습니다(상태: {state}).",
        "en": "“{title}” {year} is no draft and cannot be edited (it is {state}).",
    },
    "budget.not_frozen": {
        "ko": "{year}년 「{title}」은(는) 확정되지 않았습니다(상태: {state}).",
        "en": "“{title}” {year} is not frozen (it is {state}).",
    },
    "budget.built_on": {
        "ko": "{year}년 「{title}」 위에 만들어진 것이 있어 되돌릴 수 없습니다: {what}",
        "en": "“{title}” {year} cannot be undone; this was built on it: {what}",
    },
    "budget.withdrawn_already": {
        "ko": "{year}년 「{title}」은(는) 이미 되돌렸습니다.",
        "en": "“{title}” {year} has been withdrawn already.",
    },
    "budget.changed_meanwhile": {
        "ko": "그사이 다른 사람이 고쳤습니다: {field} — 처음 {was}, 지금 {theirs}, 입력 {mine}",
        "en": "Somebody else changed this meanwhile: {field} — it was {was}, now {theirs}, you typed {mine}",
    },
    "budget.edit_unknown": {
        "ko": "고칠 수 없는 항목입니다: {kind} {field}",
        "en": "This cannot be edited: {kind} {field}",
    },
    "budget.edit_value": {
        "ko": "{field}에 쓸 수 없는 값입니다: 「{value}」",
        "en": "{field} does not take “{value}”.",
    },
}


def _defined(label_ko: str, label_en: str, ko: str, en: str) -> dict[str, dict[str, str]]:
    return {"label": {"ko": label_ko, "en": label_en}, "definition": {"ko": ko, "en": en}}


_AMOUNTS = {
    "line.previous": _defined("전년도 예산액", "Last year's budget", "이 설명서가 적은 지난 회계연도의 예산액",
                              "What this statement says was budgeted for the year before"),
    "line.current": _defined("금년도 예산액", "This year's budget", "이 회계연도에 편성한 예산액", "What is budgeted for this year"),
    "line.change": _defined("증감", "Change", "금년도 예산액 - 전년도 예산액", "This year's budget less last year's"),
    "line.rate": _defined("증감률", "Rate of change", "(금년도 - 전년도) × 100 ÷ 전년도, 이 부서의 끝수 처리로",
                          "(this year - last year) × 100 / last year, rounded as the office does"),
    "outturn.original": _defined("당초예산", "Original budget", "그해 처음 의결된 예산", "The budget as first voted for the year"),
    "outturn.carried_in": _defined("전년이월", "Carried in", "전년도에서 넘어온 금액", "What was carried over from the year before"),
    "outturn.changed": _defined("예산변경", "Changes", "추경·전용 등으로 늘거나 준 금액",
                                "What supplementary budgets and transfers added or took away"),
    "outturn.available": _defined("예산현액", "Available", "당초예산 + 전년이월 + 예산변경", "Original + carried in + changes"),
    "outturn.spent": _defined("집행액", "Spent", "그해 지출한 금액(교부한 보조·부담금 전액 포함)",
                              "What was paid in the year; a grant counts when it is disbursed"),
    "outturn.carried_out": _defined("차년이월", "Carried out", "다음 해로 넘긴 금액", "What was carried over to the next year"),
    "outturn.balance": _defined("집행잔액", "Balance", "예산현액 - 집행액 - 차년이월", "Available - spent - carried out"),
}
_NATIONAL = {"ko": "그 가운데 국비", "en": "of it, borne by the national treasury"}
DEFINITIONS: dict[str, dict[str, dict[str, str]]] = {
    **_AMOUNTS,
    **{key.replace(".", ".national_"): {
        "label": {"ko": f"국비 {words['label']['ko']}", "en": f"{words['label']['en']}, national part"},
        "definition": {at: f"{words['definition'][at]}; {_NATIONAL[at]}" for at in ("ko", "en")},
    } for key, words in _AMOUNTS.items()},
    "project_year.funding_total": _defined("사업비", "Funding", "그해 사업비: 국비 + 시비 + 구비 + 기타",
                                           "The year's money: the sum of what its bearers bear"),
    "project_year.funding_national": _defined("국비", "National", "국가가 부담하는 금액", "Borne by the national treasury"),
    "project_year.funding_city": _defined("시비", "City", "시가 부담하는 금액", "Borne by the city"),
    "project_year.funding_district": _defined("구비", "District", "자치구가 부담하는 금액", "Borne by the district"),
    "project_year.funding_other": _defined("기타", "Other", "예산 밖에서 부담하는 금액", "Borne outside of the budget"),
    "project_year.schedule_total": _defined("추진일정 계", "Schedule, total", "추진일정 각 단계 예산집행금액의 합",
                                            "The sum of the amounts of the schedule's steps"),
    "step.amount": _defined("예산집행금액", "Amount of a step", "이 단계에서 집행할 금액", "What is to be spent in this step"),
    "basis_item.expression": _defined("산출식", "Calculation", "단가와 수량의 곱", "Unit price times quantities"),
    "basis_item.won": _defined("산출금액(원)", "Calculated, in won", "산출식을 계산한 금액", "What the calculation comes to"),
    "basis_item.printed": _defined("산출금액(천원)", "Calculated, in thousand won", "산출금액 ÷ 1,000, 반올림",
                                   "The calculated won divided by 1,000, half up"),
}
