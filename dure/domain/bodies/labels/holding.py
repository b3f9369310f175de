"""Who may hold a seat and what a body must be, in Korean and English."""

from __future__ import annotations

SENTENCES: dict[str, dict[str, str]] = {
    "bodies.no_such": {
        "ko": "「{what}」에 맞는 기록이 없습니다.",
        "en": "There is no record for “{what}”.",
    },
    "bodies.term_days": {
        "ko": "날짜가 맞지 않습니다: {first} ~ {last}. 임기는 마지막 날이나 끝나는 회의 가운데 하나만 정합니다.",
        "en": "The days do not fit: {first} to {last}. A term has a last day, or a meeting that ends it, not both.",
    },
    "bodies.seat_not_open": {
        "ko": "그 기간에 없는 자리입니다: {seat}",
        "en": "There is no such seat in that time: {seat}",
    },
    "bodies.holder_kind": {
        "ko": "{seat} 자리를 맡을 수 있는 것은 따로 정해져 있습니다: {held_by}",
        "en": "The seat {seat} is held by another kind: {held_by}",
    },
    "bodies.seat_taken": {
        "ko": "{seat} 자리는 그 기간에 {name}이(가) 맡고 있습니다.",
        "en": "In that time the seat {seat} is held by {name}.",
    },
    "bodies.substitute_of_nobody": {
        "ko": "{seat} 자리에는 그 기간에 대행을 둘 임원이 없습니다.",
        "en": "Nobody holds the seat {seat} in that time, so nobody stands in.",
    },
    "bodies.decision_missing": {
        "ko": "결정 문서를 인용해야 합니다. 당연직이거나 명부에서 옮길 때는 출처를 적습니다.",
        "en": "Cite the paper of the decision; ex officio, or taken over from a register, name the source.",
    },
    "bodies.holder_no_member": {
        "ko": "{name}은(는) 그날 의결권이 있는 회원이 아닙니다.",
        "en": "{name} is no member with a vote on that day.",
    },
    "bodies.holder_suspended": {
        "ko": "{name}의 회원 권리는 그날 정지되어 있습니다.",
        "en": "The rights of {name} are suspended on that day.",
    },
    "bodies.holder_not_paid_up": {
        "ko": "{name}은(는) 그날 회비를 다 내지 않았습니다.",
        "en": "{name} is not in good standing on that day: dues are unpaid.",
    },
    "bodies.holder_seated": {
        "ko": "{name}은(는) 같은 기구에서 이미 {seat} 자리를 맡고 있습니다.",
        "en": "{name} already holds the seat {seat} in this body.",
    },
    "bodies.term_ended": {
        "ko": "{seat} 자리의 임기는 이미 끝났거나 더 늦게 끝낼 수 없습니다.",
        "en": "The term of the seat {seat} has ended already, or would be made longer.",
    },
    "bodies.seat_held_later": {
        "ko": "그 뒤에도 맡는 이가 있습니다: {names}",
        "en": "It is held after that day: {names}",
    },
    "bodies.body_held_later": {
        "ko": "기구의 자리를 그 뒤에도 맡는 이가 있습니다: {names}",
        "en": "Seats of the body are held after that day: {names}",
    },
    "bodies.why_missing": {
        "ko": "사유를 적어야 합니다.",
        "en": "Say why.",
    },
    "bodies.gone": {
        "ko": "이미 바뀐 기록입니다. 화면을 새로 고쳐 주세요.",
        "en": "This record was changed meanwhile. Load the page again.",
    },
    "bodies.key": {
        "ko": "짧은 이름은 영문 소문자, 숫자와 붙임표로 적습니다: {key}",
        "en": "A short name has small letters, digits and hyphens: {key}",
    },
    "bodies.key_taken": {
        "ko": "「{key}」은(는) 이미 쓰이는 짧은 이름입니다.",
        "en": "The short name “{key}” is taken.",
    },
    "bodies.kind": {
        "ko": "「{kind}」라는 기구 종류는 없습니다.",
        "en": "There is no kind of body “{kind}”.",
    },
    "bodies.role": {
        "ko": "「{role}」라는 자리 종류는 없습니다.",
        "en": "There is no kind of seat “{role}”.",
    },
    "bodies.seat_unnamed": {
        "ko": "자리의 이름을 적어야 합니다.",
        "en": "Name the seat.",
    },
    "bodies.owner_duty": {
        "ko": "「{duty}」라는 직무는 없습니다.",
        "en": "There is no duty “{duty}”.",
    },
    "bodies.parent_gone": {
        "ko": "상위 기구가 {first}에는 없습니다.",
        "en": "The body above is not there on {first}.",
    },
    "bodies.body_gone": {
        "ko": "기구가 그 기간에 없습니다: {first}",
        "en": "The body is not there in that time: {first}",
    },
    "bodies.scope_missing": {
        "ko": "지역사무소는 맡는 지역을 정해야 합니다.",
        "en": "A regional office needs its region.",
    },
    "bodies.review_kind": {
        "ko": "해마다 평가하는 것은 지역사무소입니다.",
        "en": "It is regional offices that are assessed every year.",
    },
    "bodies.review_result": {
        "ko": "「{result}」라는 평가 결과는 없습니다.",
        "en": "There is no result “{result}”.",
    },
    "bodies.review_year": {
        "ko": "{year}년은 평가할 수 없는 해입니다.",
        "en": "The year {year} cannot be assessed.",
    },
    "bodies.review_twice": {
        "ko": "{year}년 평가는 이미 있습니다.",
        "en": "The year {year} was assessed already.",
    },
}

GROUNDS: dict[str, dict[str, str]] = {
    "bodies.term_days": {
        "ko": "시작하는 날이 있고, 끝나는 날은 그보다 앞서지 않습니다.",
        "en": "There is a first day, and the last is not before it.",
    },
    "bodies.seat_not_open": {
        "ko": "자리와 기구가 그 기간에 있습니다.",
        "en": "The seat and its body are there in that time.",
    },
    "bodies.holder_kind": {
        "ko": "자리에 맞는 것(기관 또는 사람)이 맡습니다.",
        "en": "It is held by what the seat is for, an organisation or a person.",
    },
    "bodies.seat_taken": {
        "ko": "그 기간에 비어 있는 자리입니다.",
        "en": "The seat is vacant in that time.",
    },
    "bodies.substitute_of_nobody": {
        "ko": "대행은 자리를 맡은 이가 있을 때 둡니다.",
        "en": "One stands in for a holder, so there is one.",
    },
    "bodies.decision_missing": {
        "ko": "결정 문서를 인용하거나(당연직·명부는) 출처를 적습니다.",
        "en": "The paper of the decision is cited; ex officio or from a register, the source is named.",
    },
    "bodies.holder_no_member": {
        "ko": "그날 의결권이 있는 회원입니다.",
        "en": "It is a member with a vote on the day.",
    },
    "bodies.holder_suspended": {
        "ko": "회원 권리가 정지되어 있지 않습니다.",
        "en": "Its rights are not suspended.",
    },
    "bodies.holder_not_paid_up": {
        "ko": "회비를 다 낸 회원입니다.",
        "en": "It is in good standing: its dues are paid.",
    },
    "bodies.holder_seated": {
        "ko": "한 기구에서 한 자리만 맡습니다.",
        "en": "It holds one seat in a body, no more.",
    },
    "bodies.term_ended": {
        "ko": "아직 이어지는 임기입니다.",
        "en": "The term still runs.",
    },
    "bodies.seat_held_later": {
        "ko": "마지막 날 뒤에 맡은 이가 없습니다.",
        "en": "Nobody holds it after the last day.",
    },
    "bodies.body_held_later": {
        "ko": "마지막 날 뒤에 자리를 맡은 이가 없습니다.",
        "en": "No seat is held after the last day.",
    },
    "bodies.why_missing": {
        "ko": "사유가 있습니다.",
        "en": "There is a reason.",
    },
    "bodies.gone": {
        "ko": "지금 유효한 기록입니다.",
        "en": "It is the record in force.",
    },
}
