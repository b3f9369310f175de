"""What receptions say, and what the checks find on them."""

from __future__ import annotations

CHECKS: dict[str, dict[str, str]] = {
    "spending.check_reception_hour": {"ko": "간담회: 늦거나 이른 시각", "en": "Reception: hour"},
    "spending.check_reception_holiday": {"ko": "간담회: 쉬는 날", "en": "Reception: day of rest"},
    "spending.check_reception_days_apart": {"ko": "간담회: 결제일이 다름", "en": "Reception: paid on another day"},
    "spending.check_reception_place": {"ko": "간담회: 쓸 수 없는 곳", "en": "Reception: kind of place"},
    "spending.check_reception_other_place": {"ko": "간담회: 결제한 곳이 다름", "en": "Reception: paid elsewhere"},
    "spending.check_reception_per_head": {"ko": "간담회: 1인당 한도", "en": "Reception: limit a head"},
    "spending.check_reception_nobody_outside": {"ko": "간담회: 외부 참석자 없음", "en": "Reception: nobody from outside"},
    "spending.check_reception_slip": {"ko": "간담회: 전표 없음", "en": "Reception: no card slip"},
    "spending.check_reception_unreported": {"ko": "간담회: 결과보고 없음", "en": "Reception: no report"},
}
SENTENCES: dict[str, dict[str, str]] = {
    "spending.check_reception_hour": {"ko": "「{purpose}」: {time}에 썼습니다. {first}시부터 {last}시까지 쓸 수 있습니다.",
                                      "en": "“{purpose}”: spent at {time}, outside {first} to {last} o'clock."},
    "spending.check_reception_holiday": {"ko": "「{purpose}」: 쉬는 날({on})에 썼습니다.", "en": "“{purpose}”: spent on a day of rest, {on}."},
    "spending.check_reception_days_apart": {"ko": "「{purpose}」: {on}에 열었는데 {paid}에 결제했습니다.",
                                            "en": "“{purpose}”: held on {on} and paid on {paid}."},
    "spending.check_reception_place": {"ko": "「{purpose}」: 「{place}」은(는) 쓸 수 없는 곳으로 보입니다. ({word})",
                                       "en": "“{purpose}”: “{place}” looks like a kind of place that is not allowed ({word})."},
    "spending.check_reception_other_place": {"ko": "「{purpose}」: 「{place}」에서 열고 「{paid}」에서 결제했습니다.",
                                             "en": "“{purpose}”: held at “{place}” and paid at “{paid}”."},
    "spending.check_reception_per_head": {"ko": "「{purpose}」: {people}명에 1인당 {each:,}원으로 한도 {limit:,}원을 넘습니다.",
                                          "en": "“{purpose}”: {each:,} won a head for {people} people; the limit is {limit:,} won."},
    "spending.check_reception_nobody_outside": {"ko": "「{purpose}」: 외부 참석자가 없습니다. (직원 {insiders}명)",
                                                "en": "“{purpose}”: nobody from outside came ({insiders} of ours)."},
    "spending.check_reception_slip": {"ko": "「{purpose}」: {won:,}원의 카드 전표 번호가 없습니다.", "en": "“{purpose}”: {won:,} won without a card slip."},
    "spending.check_reception_unreported": {"ko": "「{purpose}」: {on}에 열고 {days}일이 지나도록 결과보고가 없습니다.",
                                            "en": "“{purpose}”: held on {on}, and no report after {days} days."},
    "spending.reception_words": {"ko": "목적과 장소를 적어야 합니다.", "en": "Give the purpose and the place."},
    "spending.reception_people": {"ko": "참석자 수를 적거나 회의 기록을 골라야 합니다.", "en": "Say how many come, or choose the meeting's record."},
    "spending.reception_reported": {"ko": "결과를 이미 보고했습니다.", "en": "Its result is reported already."},
    "spending.reception_result": {"ko": "결과를 적어야 합니다.", "en": "A report says something."},
    "spending.reception_not_yet": {"ko": "{on}에 열립니다. 그 뒤에 결과를 보고합니다.", "en": "It is held on {on}: its result is reported afterwards."},
    "spending.allowances_taken_back": {"ko": "거두어들인 수당 지급조서는 지급하지 않습니다.", "en": "A list of allowances that was taken back is not paid."},
    "spending.allowances_nothing": {"ko": "지급할 수당이 없는 지급조서입니다.", "en": "The list of allowances pays nothing."},
}
