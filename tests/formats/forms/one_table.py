"""A form that is one large merged table: the parts stand at the left, everything else beside them."""

from __future__ import annotations

from tests.formats.forms.hand import BLUE, BODY, BOLD, INSET, RIGHT, C, label, p, package, table


def form() -> bytes:
    """This function will make the form. It has no room for officers, and none for the results of a year."""
    wide = 6
    return package([
        p("세출예산 사업설명서", BOLD),
        table([
            [label("세부사업명", across=2), C(across=wide - 1)],
            [label("Ⅰ. 기본\n현황", down=4), label("회계구분"), C(across=2), label("사업 기간"),
             C(across=2)],
            [label("사업내용"), C((("○ 주요 내용을 기재할 것", BLUE),), across=5, shape=INSET)],
            [label("사업비", down=2), label("합 계"), label("국 비"), label("시 비"), label("구 비"), label("기 타")],
            [C(shape=RIGHT), C(shape=RIGHT), C(shape=RIGHT), C(shape=RIGHT), C(shape=RIGHT)],
            [label("Ⅱ. 예산\n설명", down=6), label("구 분"), label("전년도\n예산액"), label("금년도\n예산액"),
             label("증 감"), label("증감률(%)", across=2)],
            [C(), C(shape=RIGHT), C(shape=RIGHT), C(shape=RIGHT), C(across=2, shape=RIGHT)],
            [C(), C(shape=RIGHT), C(shape=RIGHT), C(shape=RIGHT), C(across=2, shape=RIGHT)],
            [C("계"), C(shape=RIGHT), C(shape=RIGHT), C(shape=RIGHT), C(across=2, shape=RIGHT)],
            [label("과 목"), label("산 출 근 거", across=5)],
            [C(), C(across=5, shape=BODY)],
            [label("Ⅲ. 사업\n설명", down=4), label("사업목적"),
             C((("<예시>", BLUE), ("○ 무엇을 위하여", BLUE)), across=5, shape=INSET)],
            [label("사업근거"), C(across=5, shape=INSET)],
            [label("사업내용"), C(across=5, shape=INSET)],
            [label("추진경위"), C(across=5, shape=INSET)],
            [label("Ⅳ. 효과"), label("기대효과"), C(across=5, shape=INSET)],
            [label("Ⅴ. 결산", down=3), label("연도"), label("예산현액"), label("집행액"), label("차년도이월"),
             label("집행잔액", across=2)],
            [C(), C(shape=RIGHT), C(shape=RIGHT), C(shape=RIGHT), C(across=2, shape=RIGHT)],
            [C(), C(shape=RIGHT), C(shape=RIGHT), C(shape=RIGHT), C(across=2, shape=RIGHT)],
        ]),
        p("※ 첨부: 산출근거 세부내역(해당 시)", BLUE),
    ])
