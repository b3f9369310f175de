"""What travel says, and the words of its steps and lines."""

from __future__ import annotations

STEPS: dict[str, dict[str, str]] = {
    "plan": {"ko": "출장계획", "en": "Plan"}, "consultation": {"ko": "사전협의", "en": "Consultation"}, "screening": {"ko": "심사", "en": "Screening"},
    "advance": {"ko": "여비 지급", "en": "Advance"}, "settlement": {"ko": "정산", "en": "Settlement"}, "report": {"ko": "결과보고", "en": "Report"},
}
LINES: dict[str, dict[str, str]] = {
    "fare": {"ko": "운임", "en": "Fare"}, "daily": {"ko": "일비", "en": "Daily allowance"}, "meals": {"ko": "식비", "en": "Meals"},
    "lodging": {"ko": "숙박비", "en": "Lodging"}, "dollars": {"ko": "체재비 계(USD)", "en": "Stay, in dollars"},
    "allowance": {"ko": "체재비(원)", "en": "Stay, in won"}, "total": {"ko": "1인 계", "en": "Each"}, "sum": {"ko": "합계", "en": "Together"},
    "paid": {"ko": "지급액(10원 미만 절사)", "en": "Paid (cut below 10 won)"},
}
SENTENCES: dict[str, dict[str, str]] = {
    "travel.no_step": {"ko": "출장 절차 「{step}」은(는) 없습니다.", "en": "There is no step called {step}."},
    "travel.step_before": {"ko": "앞 절차({before})를 먼저 마쳐야 합니다. ({step})", "en": "The step before ({before}) must be passed first ({step})."},
    "travel.before_step": {"ko": "{on}은(는) 앞 절차의 날 {day}보다 앞섭니다.", "en": "{on} is before {day}, the day of the step before."},
    "travel.not_back": {"ko": "돌아오는 날({ends}) 전에는 정산·보고하지 않습니다. ({on})", "en": "Nobody is back before {ends} ({on})."},
    "travel.gone_already": {"ko": "출발한 날({starts}) 뒤에는 협의·심사하지 않습니다. ({on})",
                            "en": "The trip began on {starts}: this comes before it ({on})."},
    "travel.days_wrong": {"ko": "돌아오는 날은 떠나는 날과 같거나 뒤여야 합니다.", "en": "The return is on the day of departure or later."},
    "travel.nights_wrong": {"ko": "{days}일 출장에 {nights}박은 없습니다.", "en": "A trip of {days} days has no {nights} nights."},
    "travel.nobody": {"ko": "출장자를 한 사람 이상 적어야 합니다.", "en": "Somebody must travel."},
    "travel.no_rates": {"ko": "등급 「{grade}」, 지역 「{region}」의 여비 단가가 정해져 있지 않습니다. (travel.daily_rates)",
                        "en": "No daily rates are set for grade {grade} in region {region} (travel.daily_rates)."},
    "travel.words_missing": {"ko": "출장 이름과 출장지를 적어야 합니다.", "en": "Give the trip a title and a place."},
    "travel.not_a_travel_line": {"ko": "「{name}」 과목에서는 여비를 지급하지 않습니다.", "en": "Travel is not paid from the line {name}."},
    "travel.fares_unpaid": {"ko": "실제 낸 운임을 적어야 정산합니다: {label}", "en": "Enter what was paid before settling: {label}"},
    "travel.paid_already": {"ko": "여비는 한 번 산출해 지급합니다. 고칠 때는 지출 건의 단계를 취소합니다.",
                            "en": "The advance is computed once; to change it, take back the steps of its case."},
    "travel.advance_unpaid": {"ko": "여비가 지급된 뒤에 정산합니다. 지출 건의 단계를 먼저 마칩니다.",
                              "en": "The trip is settled once its advance is paid: finish the steps of its case first."},
    "travel.settled_already": {"ko": "정산한 출장은 고치지 않습니다.", "en": "A settled trip is not changed."},
    "travel.report_words": {"ko": "보고할 내용을 적어야 합니다.", "en": "A report says something."},
}
