"""Words of numbers that attendance yields, in Korean and English; their units are those of `docs/words.md`."""

from __future__ import annotations

from typing import Any

# each number with the parts that it is the sum of
NUMBERS: dict[str, dict[str, Any]] = {
    "delegations": {"unit": "members", "parts": ("present", "represented"),
                    "label": {"ko": "참석·위임 회원 수", "en": "Members present or represented"},
                    "definition": {"ko": "출석이 기록된 회원과, 출석한 회원에게 위임한 회원의 수",
                                   "en": "Members whose coming is recorded, and members that let one of them vote"}},
    "people": {"unit": "people", "parts": ("members", "observers"), "label": {"ko": "참석자 수", "en": "People who came"},
               "definition": {"ko": "출석이 기록된 사람의 수(회원과 참관)", "en": "Persons whose coming is recorded, of members and observers"}},
    "cities": {"unit": "cities", "parts": ("members", "observers"), "label": {"ko": "참석 도시 수", "en": "Cities that came"},
               "definition": {"ko": "대표가 출석한 도시의 수", "en": "Cities of which somebody came"}},
    "countries": {"unit": "countries", "parts": ("members", "observers"), "label": {"ko": "참석 국가 수", "en": "Countries that came"},
                  "definition": {"ko": "대표가 출석한 회원과 참관 기관의 나라 수(같은 나라는 한 번)",
                                 "en": "Countries of the members and observers of which somebody came, each once"}},
}
PARTS: dict[str, dict[str, str]] = {
    "present": {"ko": "출석", "en": "present"}, "represented": {"ko": "위임", "en": "represented"},
    "members": {"ko": "회원", "en": "of members"}, "observers": {"ko": "참관", "en": "of observers beside"}}
