"""Fixed words of budget papers: data for `misprints`, from the form and the list of 통계목.

Source: `docs/sources.md#statement-form`.
"""

from __future__ import annotations


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


BEARERS = frozenset({"국비", "시비", "구비", "기타"})
# other right words for who bears money, on other offices' forms
OTHER_BEARERS = _names("""
도비 군비 시도비 시군비 시군구비 구군비 자부담 민자 민간 자체 지방비 지방채 기금 교부세 특교 특교세 조정교부금 분권 광특
균특 기타예산외
""")

# words that count what a list names, each with the slips that are no right word in that place
COUNTED_LISTS: dict[str, frozenset[str]] = {
    "안건": frozenset({"안전", "안검", "인건", "언건", "암건"}),
    "분과": frozenset({"분괴", "븐과", "분가"}),
    "과제": frozenset({"과재", "괴제", "가제"}),
    "도시": frozenset({"두시", "도지", "노시"}),
    "회원": frozenset({"희원", "회윈"}),
}

LONG_WORDS = _names("""
사무관리비 공공운영비 행사운영비 국내여비 국외업무여비 국제화여비 시책추진업무추진비 기관운영업무추진비
국제부담금 민간위탁금 민간경상사업보조 민간행사사업보조 연구용역비 전산개발비 시설부대비 자산및물품취득비
행사실비지원금 자치단체경상보조금 외빈초청여비 업무추진비 집행위원회 운영위원회 실무위원회 분과위원회 민관협의체
회원도시 의장도시 부의장도시 전자정부 스마트시티 정보기획담당관 일반회계 특별회계 기본계획 실행계획 추진계획
시장방침 전체회의 실무자회의 정책공유포럼 사전타당성 역량강화 업무협약 산출근거 추진실적 추진경위 추진일정
사업목적 사업근거 사업내용 사업개요 사업효과 기대효과 예산현액 집행잔액 당초예산 예산변경 전년이월 차년이월
연례반복 해외진출 국제기구 지방정부 국가정보화기본법 정보화기본 위상강화
""")
# shorter ones, looked for where they stand alone
SHORT_WORDS = frozenset({"협의체", "간담회", "위원회", "사무국", "워크숍", "세미나", "예산액", "집행액"})

# right words that are one letter from a fixed word
VARIANTS = _names("""
시행계획 사업내역 사업개소 사업계획 추진경과 추진실정 사업대상 사업방법 예산변동 국제기금 업무협의 사업목록
전자정보 민간협의체 지방정보 사장방침 회원도서 실행기획 추진기획 기본기획 워크샵
""")
