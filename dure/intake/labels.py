"""Sentences for what reading and filing say, in Korean and English, by code."""

from __future__ import annotations

from dure.intake.feeds.labels import SENTENCES as OF_FEEDS
from dure.intake.popolo.labels import SENTENCES as OF_POPOLO

SENTENCES: dict[str, dict[str, str]] = {
    "intake.not_a_statement": {
        "ko": "사업설명서가 아닙니다: 「{title}」에는 기본 현황, 예산, 사업설명, 사업효과, 결산이 모두 없습니다.",
        "en": "This is not a statement: “{title}” has no overview, budget, description, effects or outturn.",
    },
    "intake.no_such_file": {
        "ko": "파일을 열 수 없습니다: {file} ({why})",
        "en": "The file cannot be opened: {file} ({why})",
    },
    "intake.not_a_number": {
        "ko": "숫자로 읽을 수 없습니다: 「{text}」. 예: 1,234 · △1,600 · 12.5",
        "en": "This is not a number: “{text}”. For example: 1,234 · △1,600 · 12.5",
    },
    "intake.not_a_day": {
        "ko": "날짜로 읽을 수 없습니다: 「{text}」. 예: 2018.3.2 · '18.3.2 · 2018-03",
        "en": "This is not a day: “{text}”. For example: 2018.3.2 · '18.3.2 · 2 Mar 2018 · 2018-03",
    },
    "intake.cells_missing": {
        "ko": "「{name}」 줄에 칸 {cells}개가 없습니다. 숫자가 어느 칸의 것인지 알 수 없으니 줄을 채워 주십시오.",
        "en": "The row “{name}” lacks cells ({cells}): under which heads its figures stand is not certain. Complete the row.",
    },
    "intake.not_settled": {
        "ko": "칸이 모자라거나 계가 둘인 곳을 먼저 정정하거나 그 지적을 처리해야 등록할 수 있습니다.",
        "en": "A row that lacks cells, or a second total, has to be corrected, or its finding settled, before filing.",
    },
    "intake.no_list": {
        "ko": "회원 목록을 찾지 못했습니다. 「도시명」, 「국가」처럼 칸 제목이 있는 행이 있어야 합니다.",
        "en": "There is no list of members. It needs a row of heads such as “City” and “Country”.",
    },
    "intake.no_rows": {"ko": "칸 제목 아래에 회원이 없습니다.", "en": "No member stands below the heads."},
    "intake.more_cells": {"ko": "읽지 못한 칸이 {count}개 더 있습니다.", "en": "{count} more cells cannot be read."},
    "intake.sheet_left": {"ko": "「{sheet}」 시트에는 회원 목록이 없어 읽지 않았습니다.", "en": "The sheet “{sheet}” is no list of members and was not read."},
    "intake.hidden_read": {
        "ko": "{sheet}: 숨긴 행 {rows}개, 숨긴 열 {columns}개도 읽었습니다.",
        "en": "{sheet}: {rows} hidden rows and {columns} hidden columns were read too.",
    },
    "intake.total_differs": {
        "ko": "{cell}: 합계는 {said}인데 읽은 회원은 {read}입니다.",
        "en": "{cell}: the total says {said}, but {read} members were read.",
    },
    "intake.row_too_wide": {
        "ko": "{cell}: 이 행만 칸이 더 많습니다. 이름이나 수에 든 구분 기호 때문일 수 있습니다. 따옴표로 묶어 주십시오.",
        "en": "{cell}: this row has more cells than the others. A separator may stand inside a name or number: quote it.",
    },
    "intake.row_without_name": {"ko": "{cell}: 이름 없는 행입니다.", "en": "{cell}: the row names nobody."},
    "intake.line_unclear": {
        "ko": "{cell}: 「{said}」이(가) 회원인지, 권역 제목인지, 참고인지 알 수 없습니다.",
        "en": "{cell}: it is not certain whether “{said}” is a member, a heading or a note.",
    },
    "intake.faulty_cell": {
        "ko": "{cell}: 값이 없는 수식이거나 오류({said})입니다. 엑셀에서 열어 저장하거나 값을 적어 주십시오.",
        "en": "{cell}: a formula without a stored value, or an error ({said}). Save it in a spreadsheet program, or enter the value.",
    },
    "intake.no_day": {"ko": "{cell}: 「{said}」은(는) 날짜가 아닙니다.", "en": "{cell}: “{said}” is no day."},
    "intake.day_ambiguous": {
        "ko": "{cell}: 「{said}」은(는) 월과 일의 순서가 분명하지 않습니다.",
        "en": "{cell}: in “{said}” it is not certain which number is the month.",
    },
    "intake.day_as_number": {
        "ko": "{cell}: 「{said}」은(는) 수로 저장되어 1월인지 10월인지 알 수 없습니다. 글로 적어 주십시오.",
        "en": "{cell}: “{said}” is stored as a number; January and October look alike. Enter it as text.",
    },
    "intake.days_reversed": {
        "ko": "{cell}: 끝나는 날({until})이 시작하는 날({since})보다 앞섭니다.",
        "en": "{cell}: the last day ({until}) is before the first ({since}).",
    },
    "intake.no_number": {"ko": "{cell}: 「{said}」은(는) 수가 아닙니다.", "en": "{cell}: “{said}” is no number."},
    "intake.off_the_map": {"ko": "{cell}: 「{said}」은(는) 지도에 없는 좌표입니다.", "en": "{cell}: “{said}” is no place on the map."},
    "intake.not_one_of": {
        "ko": "{cell}: 「{said}」을(를) 알 수 없습니다. 쓸 수 있는 말: {known}",
        "en": "{cell}: “{said}” is not known. One of: {known}",
    },
    "intake.no_country": {
        "ko": "{cell}: 「{said}」은(는) 아는 국가 이름이나 국가코드(ISO 3166)가 아닙니다.",
        "en": "{cell}: “{said}” is no country that is known by name or code (ISO 3166).",
    },
    "intake.no_name": {"ko": "{cell}: 「{said}」은(는) 이름이 아닙니다.", "en": "{cell}: “{said}” is no name."},
    "intake.two_names": {
        "ko": "{cell}: 「{said}」에 이름이 둘 있는데 어느 것이 어느 것인지 알 수 없습니다. 칸을 나누어 주십시오.",
        "en": "{cell}: “{said}” holds two names, and nothing tells them apart. Put them into two cells.",
    },
    "intake.no_identifier": {
        "ko": "{cell}: 「{said}」은(는) '체계=번호'가 아닙니다.",
        "en": "{cell}: “{said}” is not “scheme=identifier”.",
    },
    "intake.too_long": {"ko": "{cell}: 너무 깁니다({said}…).", "en": "{cell}: too long ({said}…)."},
    **OF_FEEDS,
    **OF_POPOLO,
}
