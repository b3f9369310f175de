"""Names and definitions of the figures of budget lines."""

from __future__ import annotations

DEFINITIONS: dict[str, dict[str, dict[str, str]]] = {
    "amount": {"label": {"ko": "예산액", "en": "Amount of the stage"},
               "definition": {"ko": "이 단계가 이 과목에 준 전체 금액(원)", "en": "The whole amount that the stage gives the line, in won"}},
    "national": {"label": {"ko": "국비", "en": "National part"}, "definition": {"ko": "국가가 부담하는 금액", "en": "Borne by the national treasury"}},
    "district": {"label": {"ko": "구비", "en": "District's part"}, "definition": {"ko": "자치구가 부담하는 금액", "en": "Borne by the district"}},
    "other": {"label": {"ko": "기타", "en": "Others' part"}, "definition": {"ko": "그 밖에서 부담하는 금액", "en": "Borne by others"}},
    "won": {"label": {"ko": "산출금액", "en": "Calculated"}, "definition": {"ko": "산출식을 계산한 금액(원)", "en": "What the calculation comes to, in won"}},
    "voted": {"label": {"ko": "당초예산", "en": "Original budget"}, "definition": {"ko": "처음 의결된 예산", "en": "The budget as first voted"}},
    "supplementary": {"label": {"ko": "추경 증감", "en": "Supplementary budgets"},
                      "definition": {"ko": "마지막 추경 뒤의 금액 - 당초예산", "en": "The amount after the last supplementary budget less the original one"}},
    "transferred_in": {"label": {"ko": "이용·전용 등 증", "en": "Transferred in"},
                       "definition": {"ko": "다른 과목에서 옮겨 온 금액(확인된 것)", "en": "Approved transfers from other lines"}},
    "transferred_out": {"label": {"ko": "이용·전용 등 감", "en": "Transferred out"},
                        "definition": {"ko": "다른 과목으로 옮겨 간 금액(확인된 것)", "en": "Approved transfers to other lines"}},
    "reserve": {"label": {"ko": "예비비", "en": "Reserve"}, "definition": {"ko": "예비비에서 받은 금액", "en": "What came from the reserve"}},
    "changed": {"label": {"ko": "예산변경", "en": "Changes"},
                "definition": {"ko": "추경 증감 + 이용·전용 등 증 - 감 + 예비비", "en": "Supplementary + transferred in - transferred out + reserve"}},
    "carried_in": {"label": {"ko": "전년이월", "en": "Carried in"},
                "definition": {"ko": "전년도에서 넘어온 금액", "en": "What was carried over from the year before"}},
    "carried_out": {"label": {"ko": "차년이월", "en": "Carried out"},
                "definition": {"ko": "다음 해로 넘긴 금액", "en": "What was carried over to the next year"}},
    "available": {"label": {"ko": "예산현액", "en": "Available"},
                "definition": {"ko": "당초예산 + 전년이월 + 예산변경", "en": "Original + carried in + changes"}},
}
