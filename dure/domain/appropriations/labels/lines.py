"""What lines, stages and moves say, and the words for them."""

from __future__ import annotations

STAGES: dict[str, dict[str, str]] = {
    "requested": {"ko": "부서요구", "en": "Requested"},
    "bureau": {"ko": "실·국 조정", "en": "Bureau"},
    "budget_office": {"ko": "예산부서 조정", "en": "Budget office"},
    "proposed": {"ko": "예산안", "en": "Proposed"},
    "committee": {"ko": "상임위", "en": "Committee"},
    "special_committee": {"ko": "예결위", "en": "Special committee"},
    "voted": {"ko": "의결", "en": "Voted"},
    "supplementary": {"ko": "추경", "en": "Supplementary"},
}


def stage_said(stage: str, round: int, language: str) -> str:
    """This function will name a stage: 의결, 제1회 추경."""
    if stage == "supplementary":
        return f"제{round}회 추경" if language == "ko" else f"Supplementary {round}"
    return STAGES[stage][language]


TRANSFERS: dict[str, dict[str, str]] = {
    "diversion": {"ko": "이용", "en": "Transfer between policy items"},
    "reallocation": {"ko": "전용", "en": "Transfer between lines"},
    "reassignment": {"ko": "이체", "en": "Transfer with duties"},
    "changed_use": {"ko": "변경사용", "en": "Changed use"},
    "reserve": {"ko": "예비비", "en": "Reserve"},
}
CARRY_OVERS: dict[str, dict[str, str]] = {
    "specified": {"ko": "명시이월", "en": "Specified"},
    "accidental": {"ko": "사고이월", "en": "Accidental"},
    "continuing": {"ko": "계속비이월", "en": "Continuing"},
}
ROUNDINGS: dict[str, dict[str, str]] = {
    "truncate": {"ko": "절사", "en": "cut"}, "half_up": {"ko": "반올림", "en": "half up"}, "half_even": {"ko": "오사오입", "en": "half to even"},
    "up": {"ko": "올림", "en": "up"}, "floor": {"ko": "내림", "en": "down"},
}
SENTENCES: dict[str, dict[str, str]] = {
    "appropriations.name_missing": {"ko": "과목 이름을 적어야 합니다.", "en": "A budget line needs a name."},
    "appropriations.no_year": {"ko": "{year}은(는) 회계연도가 아닙니다.", "en": "{year} is no fiscal year."},
    "appropriations.line_there": {"ko": "{year}년에 「{name}」이(가) 이미 있습니다.", "en": "{name} is there already in {year}."},
    "appropriations.follows_wrong": {"ko": "「{name}」이(가) 잇는 과목은 같은 사업의 {year}년 이전 과목이어야 합니다.",
                                     "en": "{name} must follow a line of the same project before {year}."},
    "appropriations.no_stage": {"ko": "예산 단계 「{stage}」은(는) 없습니다.", "en": "There is no stage of the budget called {stage}."},
    "appropriations.round_wrong": {"ko": "추경에는 회차를 적고, 다른 단계에는 적지 않습니다. (지금 {round})",
                                   "en": "A supplementary budget has its number, the other stages have none (now {round})."},
    "appropriations.author_missing": {"ko": "누가 정한 금액인지 적어야 합니다.", "en": "Say who gave the amount."},
    "appropriations.amount_missing": {"ko": "금액이나 산출근거를 적어야 합니다.", "en": "Give an amount, or calculations that make one."},
    "appropriations.negative": {"ko": "음수는 적을 수 없습니다: {amount:,}원", "en": "An amount cannot be negative: {amount:,} won"},
    "appropriations.parts_over": {"ko": "국비·구비·기타의 합 {parts:,}원이 전체 {amount:,}원보다 많습니다.",
                                  "en": "The parts of the others, {parts:,} won, are more than the whole, {amount:,} won."},
    "appropriations.basis_differs": {"ko": "산출근거의 합 {basis:,}원이 금액 {amount:,}원과 다릅니다.",
                                     "en": "The calculations come to {basis:,} won, the amount says {amount:,}."},
    "appropriations.cut_reason": {"ko": "{cut:,}원을 줄인 까닭을 적어야 합니다.", "en": "Say why {cut:,} won are cut."},
    "appropriations.no_transfer_kind": {"ko": "예산 변경의 종류 「{kind}」은(는) 없습니다.", "en": "There is no transfer called {kind}."},
    "appropriations.no_carry_kind": {"ko": "이월의 종류 「{kind}」은(는) 없습니다.", "en": "There is no carry-over called {kind}."},
    "appropriations.not_positive": {"ko": "옮기는 금액은 0보다 커야 합니다: {amount:,}원", "en": "What is moved must be more than nothing: {amount:,} won"},
    "appropriations.reason_missing": {"ko": "까닭을 적어야 합니다.", "en": "Say why."},
    "appropriations.reserve_source": {"ko": "예비비는 내주는 과목이 없고, 다른 변경은 있어야 합니다.",
                                      "en": "The reserve has no line that gives; every other transfer has one."},
    "appropriations.same_line": {"ko": "같은 과목으로 옮길 수 없습니다.", "en": "A line cannot give to itself."},
    "appropriations.other_year": {"ko": "{source}년 과목에서 {target}년 과목으로 옮길 수 없습니다. 이월로 처리합니다.",
                                  "en": "Money of {source} is not moved to {target}: it is carried over."},
    "appropriations.not_left": {"ko": "{amount:,}원을 내줄 수 없습니다. 남은 예산현액 {left:,}원",
                                "en": "{amount:,} won cannot be given: {left:,} won are left."},
    "appropriations.not_next_year": {"ko": "{year}년에서 {into}년으로 이월할 수 없습니다. 다음 해로만 이월합니다.",
                                     "en": "{year} carries over to the next year, not to {into}."},
}
