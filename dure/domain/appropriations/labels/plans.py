"""What plans, ceilings and indicators say."""

from __future__ import annotations

DIRECTIONS: dict[str, dict[str, str]] = {
    "more": {"ko": "많을수록 좋음", "en": "More is better"},
    "less": {"ko": "적을수록 좋음", "en": "Less is better"},
}
SENTENCES: dict[str, dict[str, str]] = {
    "appropriations.outside_plan": {"ko": "{plan}년에 세운 중기계획에는 {year}년이 없습니다. 세운 해부터 9년 뒤까지 적습니다.",
                                    "en": "A plan made in {plan} has no {year}: it runs from its own year to nine years on."},
    "appropriations.over_ceiling": {"ko": "{year}년 요구액 {asked:,}원이 예산 한도 {ceiling:,}원보다 {over:,}원 많습니다.",
                                    "en": "{asked:,} won are asked for {year}, {over:,} more than the ceiling of {ceiling:,}."},
    "appropriations.indicator_unnamed": {"ko": "성과지표에는 이름과 단위가 있어야 합니다.", "en": "An indicator needs a name and a unit."},
    "appropriations.measured_already": {"ko": "{year}년은 이미 실적을 쟀으므로 목표를 바꿀 수 없습니다.",
                                        "en": "{year} was measured already: its target stays."},
    "appropriations.no_target": {"ko": "{year}년의 목표가 없습니다. 목표를 먼저 정합니다.", "en": "There is no target for {year}: set one first."},
    "appropriations.not_to_take_back": {"ko": "확인된 변경만, 한 번만 되돌릴 수 있습니다.", "en": "An approved transfer can be taken back, once."},
    "appropriations.spent": {"ko": "{amount:,}원을 이월할 수 없습니다. 예산현액 {left:,}원 가운데 {spent:,}원은 이미 지출했습니다.",
                             "en": "{amount:,} won cannot be carried over: of {left:,} won, {spent:,} are paid already."},
    "appropriations.year_closed": {"ko": "{year}년 장부를 마감하여 「{line}」을(를) 바꿀 수 없습니다. 뒤늦은 것은 올해 장부에 적습니다.",
                                   "en": "The books of {year} are closed: {line} is not changed any more. What comes late is booked this year."},
    "appropriations.bound": {"ko": "{amount:,}원을 내줄 수 없습니다. 예산현액 {left:,}원 가운데 {bound:,}원은 이미 배정했거나 원인행위를 했습니다.",
                             "en": "{amount:,} won cannot be given: of {left:,} won, {bound:,} are allotted or committed already."},
}
