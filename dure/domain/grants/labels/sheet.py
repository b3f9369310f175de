"""What the grants room says, in Korean and English."""

from __future__ import annotations

SENTENCES: dict[str, dict[str, str]] = {
    "grants.no_table": {"ko": "교부액과 집행액 칸이 있는 표가 없습니다.", "en": "There is no table with columns of what was granted and executed."},
    "grants.two_tables": {"ko": "교부액과 집행액 칸이 있는 표가 둘 이상입니다. 하나만 남겨 주십시오.",
                          "en": "More than one table has columns of what was granted and executed. Leave one."},
    "grants.no_items": {"ko": "표에 항목이 없습니다.", "en": "The table has no items."},
    "grants.cell_missing": {"ko": "「{item}」의 금액이 비어 있습니다. 없으면 0을 적어 주십시오.",
                            "en": "An amount of {item} is empty. Write 0 where there is none."},
    "grants.cell_unread": {"ko": "금액으로 읽을 수 없습니다: {said}", "en": "This cannot be read as an amount: {said}"},
    "grants.part_of_won": {"ko": "1원 미만의 금액입니다: {said}", "en": "An amount with parts of a won: {said}"},
    "grants.said_twice": {"ko": "{ko}이(가) 서로 다르게 두 번 적혀 있습니다: {one:,}원, {other:,}원",
                          "en": "The {en} is told twice and differently: {one:,} and {other:,} won"},
    "grants.item_twice": {"ko": "항목 「{item}」이(가) 두 번 나옵니다.", "en": "The item {item} stands there twice."},
    "grants.negative": {"ko": "「{item}」에 음수가 있습니다: {amount:,}원", "en": "{item} has a negative amount: {amount:,} won"},
    "grants.over": {"ko": "「{item}」의 집행액 {executed:,}원이 교부액 {granted:,}원보다 {over:,}원 많습니다.",
                    "en": "{item}: {executed:,} won executed are {over:,} won more than the {granted:,} won granted."},
    "grants.unspent_differs": {"ko": "집행잔액이 맞지 않습니다 {item}: 적힌 값 {printed:,}원, 계산한 값 {computed:,}원",
                               "en": "The unspent amount does not hold {item}: {printed:,} won printed, {computed:,} won computed"},
    "grants.rate_differs": {"ko": "집행률이 맞지 않습니다 {item}: 적힌 값 {printed} %, 계산한 값 {computed} %",
                            "en": "The rate does not hold {item}: {printed} % printed, {computed} % computed"},
    "grants.total_differs": {"ko": "{ko} 합계가 항목의 합과 다릅니다: 적힌 값 {printed:,}원, 합 {computed:,}원, 차이 {difference:,}원",
                             "en": "The total {en} is not the sum of the items: {printed:,} won printed, {computed:,} won summed, "
                                   "{difference:,} won apart"},
    "grants.interest_missing": {"ko": "발생 이자가 적혀 있지 않아 0원으로 보았습니다.", "en": "No interest is told; it was taken as 0."},
    "grants.refunds_missing": {"ko": "전년도 취소 결제의 환급금이 적혀 있지 않아 0원으로 보았습니다. 이 항은 잊기 쉽습니다.",
                               "en": "No refunds of last year's cancelled payments are told; they were taken as 0. This term is easily forgotten."},
    "grants.not_to_the_won": {"ko": "금액이 {step:,}원 단위여서 반납액을 원 단위까지 확정할 수 없습니다.",
                              "en": "Amounts are in steps of {step:,} won: the return cannot be settled to the won."},
    "grants.return_without": {"ko": "반납액 {printed:,}원에 {ko}이(가) 빠져 있습니다. 계산한 반납액은 {computed:,}원입니다.",
                              "en": "The return of {printed:,} won leaves out: {en}. Computed, it is {computed:,} won."},
    "grants.return_differs": {"ko": "반납액이 맞지 않습니다: 적힌 값 {printed:,}원, 계산한 값 {computed:,}원, 차이 {difference:,}원",
                              "en": "The return does not hold: {printed:,} won printed, {computed:,} won computed, {difference:,} won apart"},
    "grants.text_differs": {"ko": "「{item}」의 {ko}이(가) 글에는 {text:,}원, 표에는 {table:,}원입니다.",
                            "en": "{item} ({en}): the text says {text:,} won, the table {table:,} won."},
}
