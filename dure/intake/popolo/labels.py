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
    "intake.popolo_count": {"ko": "{at}번째 집계(counts)에 선택지나 0 이상의 수가 없습니다.",
                            "en": "Tally {at} of counts has no option, or no number of 0 or more."},
    "intake.popolo_count_twice": {"ko": "선택지 {option}의 집계가 두 번 있습니다.", "en": "Option {option} has two tallies."},
    "intake.popolo_vote": {"ko": "{at}번째 표(votes)에 선택지가 없거나 가중치가 0보다 작습니다.", "en": "Vote {at} has no option, or a weight below 0."},
    "intake.popolo_voted_twice": {"ko": "{voter}이(가) 두 번 투표했습니다.", "en": "{voter} voted twice."},
    "intake.popolo_tally": {"ko": "집계가 표와 다릅니다: {option}{group} 기록 {recorded}, 다시 센 표 {counted}",
                            "en": "The tally is not that of the votes: {option}{group} is recorded as {recorded}, the votes come to {counted}"},
    "intake.popolo_result": {"ko": "표결의 결과({event})가 동의의 결과({motion})와 다릅니다.",
                             "en": "The result of the vote ({event}) is not that of the motion ({motion})."},
    "intake.popolo_vote_differs": {"ko": "이 네트워크의 표결 {id}과(와) 다릅니다: {fields}", "en": "This differs from this network's own vote {id}: {fields}"},
    "intake.popolo_votes_not_kept": {"ko": "다른 네트워크의 표결 {events}건은 다시 세어 견주기만 하고 적어 두지 않았습니다.",
                                     "en": "{events} votes of other networks were counted again and compared, not kept."},
    "intake.popolo_no_import": {"ko": "되돌릴 들여오기가 없습니다: {file}", "en": "There is no import to take back: {file}"},
}
