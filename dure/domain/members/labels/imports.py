"""What stands in the way of taking a list in, or back; in Korean and English."""

from __future__ import annotations

SENTENCES: dict[str, dict[str, str]] = {
    "members.import_again": {
        "ko": "같은 파일이 이미 반영되어 있습니다({name}, {on}). 바뀐 것이 없습니다.",
        "en": "This very file is in the register already ({name}, {on}). Nothing was changed.",
    },
    "members.import_moved": {
        "ko": "미리 본 뒤에 명부가 바뀌었습니다. 다시 보고 반영해 주십시오.",
        "en": "The register has changed since this was looked at. Look again, then take it in.",
    },
    "members.import_doubtful": {
        "ko": "{cell}: 「{name}」이(가) 이미 있는 회원인지 분명하지 않습니다. 비슷한 이름: {other}. 같은 회원인지 새 회원인지 골라 주십시오.",
        "en": "{cell}: it is not certain whom “{name}” means. It looks like {other}. Say whether it is the same or a new one.",
    },
    "members.import_row_unknown": {
        "ko": "가리킨 행({cell})이 없거나 반영되지 않는 행입니다.",
        "en": "The row that it was said to mean ({cell}) is not there, or is not taken in.",
    },
    "members.import_no_name": {"ko": "이름이 없습니다.", "en": "There is no name."},
    "members.import_no_since": {
        "ko": "종료일은 있는데 가입일이 없습니다.",
        "en": "There is a last day of membership, but no first.",
    },
    "members.import_no_category": {
        "ko": "회원 구분이 없습니다. 목록 전체의 구분을 정하거나 칸을 채워 주십시오.",
        "en": "There is no category. Choose one for the whole list, or fill the cell.",
    },
    "members.import_half_point": {
        "ko": "위도와 경도 가운데 하나만 있습니다.",
        "en": "Only one of latitude and longitude is there.",
    },
    "members.import_overlaps": {
        "ko": "이미 있는 회원 기간과 겹칩니다: {period}",
        "en": "It overlaps a membership that is there: {period}",
    },
    "members.import_contradicts": {
        "ko": "{cell} 행과 다르게 말합니다({field}: {one} / {other}).",
        "en": "It says otherwise than row {cell} ({field}: {one} / {other}).",
    },
    "members.import_settled": {
        "ko": "이미 반영했거나 되돌린 목록입니다: {name}",
        "en": "This list has been taken in or taken back already: {name}",
    },
    "members.import_not_applied": {
        "ko": "반영되어 있지 않은 목록은 되돌릴 수 없습니다: {name}",
        "en": "Only a list that is in the register can be taken back: {name}",
    },
    "members.import_why": {"ko": "되돌리는 까닭을 적어 주십시오.", "en": "Say why it is taken back."},
    "members.import_built_upon": {
        "ko": "반영한 뒤에 다른 행위가 있었습니다: {key} ({field})",
        "en": "Something was built on it since: {key} ({field})",
    },
}
