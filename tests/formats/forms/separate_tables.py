"""A form of separate tables: instructions in blue, spaced-out labels, cells merged, boxes to tick."""

from __future__ import annotations

from tests.formats.forms.hand import BLUE, BODY, BOLD, INSET, RIGHT, C, label, p, package, table


def form() -> bytes:
    """This function will make the form."""
    return package([
        p("< 사 업 명 >", BOLD),
        p("1. 기본 현황", BOLD),
        p("□ 사업개요"),
        table([
            [label("회   계"), C(across=3, shape=BODY)],
            [label("사업기간"), C("□ 연례반복   □ 신규   □ 계속(  ~  )", across=3, shape=BODY)],
            [label("사업내용"),
             C((("※ 작성요령: 3줄 이내로 작성", BLUE), ("<예시> ○ 협의체 운영", BLUE)), across=3, shape=INSET)],
            [label("사 업 비\n(당해년도)", down=2), C(down=2), C("[국비]        천원"), C("[시비]        천원")],
            [C("[구비]"), C("[기타]")],
        ]),
        p("□ 사업담당자"),
        table([
            [label("실·국"), label("부서명"), label("과 장"), label("팀 장"), label("주무관")],
            [C(), C(), C(), C(), C()],
        ]),
        p("2. 예산 설명", BOLD),
        p("□ 예산총괄"),
        p("(단위 : 천원)", shape=RIGHT),
        table([
            [label("구   분", down=2), label("2017년도 예산액(A)", down=2), label("2018년도 예산액(B)", down=2),
             label("증 감", across=2)],
            [label("(B-A)"), label("(B-A)*100/A")],
            [C("합 계"), *(C("(x-)", shape=RIGHT) for _ in range(4))],
            [C(), *(C("(x-)", shape=RIGHT) for _ in range(4))],
            [C(), *(C(shape=RIGHT) for _ in range(4))],
        ]),
        p("□ 산출근거"),
        table([
            [label("과목구분"), label("2018년 예산내역", across=2), label("금 액")],
            [C(), C((("(예시) ○ 회의 400,000원*4회 = 1,600천원", BLUE),), across=2, shape=BODY), C(shape=RIGHT)],
            [C(), C(across=2, shape=BODY), C(shape=RIGHT)],
        ]),
        p("3. 사업설명", BOLD),
        p("□ 사업목적"),
        p("※ 작성요령: 사업의 필요성을 포함하여 작성", BLUE),
        p("○ ", shape=INSET),
        p(""),
        p("□ 사업근거"),
        p("○ ", shape=INSET),
        p("□ 사업내용"),
        p("○ ", shape=INSET),
        p("- ", shape=INSET),
        p("□ 추진경위"),
        p("○ ", shape=INSET),
        p("□ 2018년도 추진일정"),
        table([
            [label("사업추진절차"), label("추진기간"), label("예산집행금액"), label("비고")],
            [C("계"), C(), C(shape=RIGHT), C()],
            [C(), C(), C(shape=RIGHT), C()],
        ]),
        p("□ 성과지표"),
        p("※ 성과계획서의 지표를 기재할 것", BLUE),
        p("4. 사업효과", BOLD),
        p("□ 최근 3년 추진실적"),
        table([[label(f"{year}년도"), C(shape=INSET)] for year in (2015, 2016, 2017)]),
        p("□ 향후 기대효과"),
        table([[C((("※ 정량적 효과 위주로 작성요령 참고", BLUE),), shape=INSET)]]),
        p("5. 최근 3년 결산 현황", BOLD),
        table([
            [label(name) for name in ("연 도", "당초예산", "전년이월", "예산변경", "예산현액", "집행액", "차년이월",
                                      "집행잔액")],
            *([C("0000"), *(C("0,000", shape=RIGHT) for _ in range(7))] for _ in range(2)),
        ]),
    ], "※ 2018년도 세출예산 사업설명서 작성요령에 따라 작성하시기 바랍니다.")
