"""How a body is composed, in Korean and English."""

from __future__ import annotations

SENTENCES: dict[str, dict[str, str]] = {
    "bodies.executive_large": {
        "ko": "임원도시가 {held}곳으로, 많아야 {most}곳이라는 규정을 넘습니다.",
        "en": "{held} cities sit on the executive; at most {most} may.",
    },
    "bodies.vice_presidents_few": {
        "ko": "부의장도시가 {held}곳으로, 적어도 {least}곳이어야 합니다.",
        "en": "There are {held} Vice-Presidents; there must be at least {least}.",
    },
    "bodies.president_missing": {
        "ko": "의장도시가 하나가 아닙니다.",
        "en": "There is not exactly one President City.",
    },
    "bodies.next_host": {
        "ko": "다음 총회를 여는 {host}이(가) 수석부의장이 아닙니다. (지금: {held[ko]})",
        "en": "{host}, host of the next assembly, is not Executive Vice-President (now: {held[en]}).",
    },
    "bodies.region_share": {
        "ko": "한 지역({region_ko})이 {of}자리 가운데 {held}자리로, 몫이 {most}을 넘습니다.",
        "en": "One region ({region_en}) has {held} of {of} seats, more than a share of {most}.",
    },
    "bodies.council_count": {
        "ko": "위원이 {held}명으로, {wanted}명이어야 합니다.",
        "en": "The council has {held} members; it must have {wanted}.",
    },
    "bodies.seats_of_others": {
        "ko": "의결권이 있는 회원이 아닌 곳이 자리를 맡고 있습니다: {names[ko]}",
        "en": "Seats are held by those who are no members with a vote: {names[en]}",
    },
    "bodies.seats_suspended": {
        "ko": "권리가 정지된 회원이 자리를 맡고 있습니다: {names[ko]}",
        "en": "Seats are held by suspended members: {names[en]}",
    },
    "bodies.seats_owing": {
        "ko": "회비를 다 내지 않은 회원이 자리를 맡고 있습니다: {names[ko]}",
        "en": "Seats are held by members whose dues are unpaid: {names[en]}",
    },
    "bodies.count_differs": {
        "ko": "{year}년 문서는 {role} {told}곳이라 하나, 기록에는 {found}곳입니다.",
        "en": "The paper of {year} tells {told} of {role}; the records hold {found}.",
    },
}

GROUNDS: dict[str, dict[str, str]] = {
    "bodies.executive_large": {
        "ko": "임원도시는 많아야 {most}곳입니다. (지금 {held}곳)",
        "en": "At most {most} cities sit on the executive (now {held}).",
    },
    "bodies.vice_presidents_few": {
        "ko": "부의장도시는 적어도 {least}곳입니다. (지금 {held}곳)",
        "en": "There are at least {least} Vice-Presidents (now {held}).",
    },
    "bodies.president_missing": {
        "ko": "의장도시는 하나입니다.",
        "en": "There is one President City.",
    },
    "bodies.next_host": {
        "ko": "다음 총회를 여는 도시({host})가 수석부의장입니다.",
        "en": "The host of the next assembly ({host}) is Executive Vice-President.",
    },
    "bodies.region_share": {
        "ko": "어느 지역도 자리의 {most}을 넘지 않습니다. (가장 많은 {region_ko}: {of}자리 가운데 {held}자리)",
        "en": "No region has more than a share of {most} (the largest, {region_en}: {held} of {of}).",
    },
    "bodies.council_count": {
        "ko": "위원은 {wanted}명입니다. (지금 {held}명)",
        "en": "The council has {wanted} members (now {held}).",
    },
    "bodies.seats_of_others": {
        "ko": "모든 자리를 의결권이 있는 회원이 맡고 있습니다.",
        "en": "Every seat is held by a member with a vote.",
    },
    "bodies.seats_suspended": {
        "ko": "권리가 정지된 회원이 자리를 맡고 있지 않습니다.",
        "en": "No seat is held by a suspended member.",
    },
    "bodies.seats_owing": {
        "ko": "자리를 맡은 회원은 회비를 다 냈습니다.",
        "en": "Those who hold seats have paid their dues.",
    },
    "bodies.count_differs": {
        "ko": "{year}년 문서가 적은 {role} 수({told})와 기록이 같습니다.",
        "en": "The records hold as many of {role} as the paper of {year} tells ({told}).",
    },
}
