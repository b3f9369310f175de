"""What is said of Popolo files and their items, in Korean and English, by code."""

from __future__ import annotations

SENTENCES: dict[str, dict[str, str]] = {
    "intake.popolo_large": {
        "ko": "파일이 너무 큽니다: {size}바이트(최대 {most}바이트)",
        "en": "The file is too large: {size} bytes (at most {most})",
    },
    "intake.popolo_not_json": {"ko": "JSON으로 읽을 수 없습니다: {why}", "en": "This cannot be read as JSON: {why}"},
    "intake.popolo_shape": {
        "ko": "Popolo 파일이 아닙니다. persons, organizations, posts, memberships, areas 목록이 있는 JSON 객체여야 합니다.",
        "en": "This is no Popolo file: a JSON object with lists of persons, organizations, posts, memberships, areas is wanted.",
    },
    "intake.popolo_list": {"ko": "「{kind}」은(는) 목록이어야 합니다.", "en": "“{kind}” must be a list."},
    "intake.popolo_deep": {"ko": "항목의 깊이가 지나칩니다.", "en": "The item is nested too deeply."},
    "intake.popolo_letters": {"ko": "저장할 수 없는 글자가 있습니다.", "en": "It has letters that no database keeps."},
    "intake.popolo_number": {"ko": "저장할 수 없는 크기의 수가 있습니다.", "en": "It has a number too long to be kept."},
    "intake.popolo_field": {"ko": "「{field}」의 형식이 다릅니다(필요: {wanted}).", "en": "“{field}” has another form ({wanted} is wanted)."},
    "intake.popolo_name": {"ko": "이름이 없습니다.", "en": "It has no name."},
    "intake.popolo_name_long": {"ko": "이름이 너무 깁니다({most}자까지): {name}…", "en": "The name is too long (at most {most} letters): {name}…"},
    "intake.popolo_other_name": {
        "ko": "다른 이름(other_names) 하나에 이름이 없거나 너무 깁니다: {name}",
        "en": "One of the other names is empty or too long: {name}",
    },
    "intake.popolo_id": {"ko": "식별값(id)이 없습니다.", "en": "It has no id."},
    "intake.popolo_id_long": {"ko": "식별값(id)이 너무 깁니다: {id}…", "en": "The id is too long: {id}…"},
    "intake.popolo_id_twice": {
        "ko": "다른 항목과 식별값(id)이 같습니다: {id}",
        "en": "Another item has the same id: {id}",
    },
    "intake.popolo_twice": {"ko": "같은 항목이 두 번 있습니다: {id}", "en": "The same item stands twice: {id}"},
    "intake.popolo_id_known": {
        "ko": "식별값(id) {id}은(는) 이미 다른 이름으로 등록되어 있습니다: {name}",
        "en": "The id {id} is in the register under another name: {name}",
    },
    "intake.popolo_reference": {
        "ko": "「{field}」이(가) 가리키는 {id}이(가) 파일에도 등록부에도 없습니다.",
        "en": "“{field}” refers to {id}, which neither the file nor the register has.",
    },
    "intake.popolo_seat": {
        "ko": "{id}은(는) 이 네트워크 기구의 자리입니다. 파일로는 채울 수 없고 기구 화면에서 채웁니다.",
        "en": "{id} is a seat of a body of this network: it is filled there, not by a file.",
    },
    "intake.popolo_reference_missing": {"ko": "「{field}」이(가) 없습니다.", "en": "“{field}” is missing."},
    "intake.popolo_circle": {"ko": "상위를 따라가면 자기 자신으로 돌아옵니다: {id}", "en": "Its parents lead back to itself: {id}"},
    "intake.popolo_whose": {"ko": "누구의 소속인지 없습니다(person_id 또는 member).", "en": "It does not say whose it is (person_id or member)."},
    "intake.popolo_negative": {"ko": "「{field}」은(는) 0 이상이어야 합니다: {value}", "en": "“{field}” must be 0 or more: {value}"},
    "intake.popolo_not_taken": {"ko": "받지 않는 항목입니다: {kind}", "en": "Items of this kind are not taken: {kind}"},
    "intake.popolo_day_kept": {
        "ko": "「{field}」은(는) 날짜로 읽을 수 없어 적힌 대로 두었습니다: {day}",
        "en": "“{field}” cannot be read as a day and is kept as it is written: {day}",
    },
    "intake.popolo_identifier_kept": {
        "ko": "식별자가 체계의 모양과 달라 적힌 대로 두었습니다: {scheme} {identifier}",
        "en": "The identifier has not its scheme's form and is kept as it is written: {scheme} {identifier}",
    },
    "intake.popolo_identifier_taken": {
        "ko": "식별자 {scheme} {identifier}은(는) 다른 기관({key})의 것이어서 적힌 대로만 두었습니다. 같은 기관인지 확인하십시오.",
        "en": "The identifier {scheme} {identifier} is another organisation's ({key}) and is kept only as written. See whether they are one.",
    },
    "intake.popolo_contact": {"ko": "연락처의 형식이 달라 받지 않았습니다: {kind}", "en": "A contact has not the form of one and was not taken: {kind}"},
    "intake.popolo_contact_rest": {
        "ko": "연락처에 딸린 나머지 항목은 받지 않았습니다: {kind}",
        "en": "What a contact says beside was not taken: {kind}",
    },
    "intake.popolo_contact_consent": {
        "ko": "본인의 동의가 없는 연락처는 받지 않았습니다: {kind}",
        "en": "A contact without the person's consent was not taken: {kind}",
    },
    "intake.popolo_no_import": {"ko": "되돌릴 들여오기가 없습니다: {file}", "en": "There is no import to take back: {file}"},
}
