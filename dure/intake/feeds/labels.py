"""Sentences for what reading files of other systems says."""

from __future__ import annotations

SENTENCES: dict[str, dict[str, str]] = {
    "intake.feed_no_heads": {
        "ko": "이 열 대응의 제목이 있는 행을 찾지 못했습니다. 찾는 제목: {heads}",
        "en": "No row has the heads of this layout. Looked for: {heads}",
    },
    "intake.feed_bare_row": {"ko": "{cell}: 날짜나 금액이 없는 행입니다.", "en": "{cell}: the row lacks its day or its amount."},
    "intake.feed_unit": {"ko": "{cell}: 금액이 원 단위가 아닙니다: 「{said}」. 원 단위 파일을 받아 주십시오.",
                         "en": "{cell}: the amounts are not in won: “{said}”. Ask for the file in won."},
    "intake.feed_both_ways": {"ko": "{cell}: 나간 금액과 들어온 금액이 함께 있습니다.", "en": "{cell}: the row has an amount out and one in."},
    "intake.feed_part_of_won": {"ko": "{cell}: 「{said}」은(는) 원 단위가 아닙니다.", "en": "{cell}: “{said}” is no whole number of won."},
    "intake.feed_no_step": {
        "ko": "{cell}: 「{said}」이(가) 어느 단계인지 열 대응에 없습니다. 아는 말: {known}",
        "en": "{cell}: the layout does not say which step “{said}” is. It knows: {known}",
    },
    "intake.feed_total_differs": {
        "ko": "{cell}: 합계는 {said:,}원인데 읽은 행의 합은 {read:,}원입니다. 빠진 행이 있는지 확인하십시오.",
        "en": "{cell}: the total says {said:,} won, but the rows that were read make {read:,} won. Rows may be missing.",
    },
    "intake.feed_unread": {"ko": "열 대응 파일을 읽을 수 없습니다: {what}", "en": "The layout cannot be read: {what}"},
}
