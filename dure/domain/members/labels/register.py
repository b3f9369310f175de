"""The register in words: what stands in the way of an act, and what each clause wants."""

from __future__ import annotations

SENTENCES: dict[str, dict[str, str]] = {
    "members.no_such": {"ko": "「{what}」에 맞는 기록이 없습니다.", "en": "There is no record for “{what}”."},
    "members.category_not_open": {
        "ko": "그날에는 {category[ko]}이라는 회원 종류가 없습니다.",
        "en": "On that day there is no such category as {category[en]}.",
    },
    "members.category_kind": {
        "ko": "{name[ko]}: {category[ko]}이 될 수 있는 기관이 아닙니다.",
        "en": "{name[en]} is not the kind of organisation that becomes {category[en]}.",
    },
    "members.already": {
        "ko": "{name[ko]}: {since}부터 이미 {category[ko]}입니다.",
        "en": "{name[en]} is {category[en]} already, since {since}.",
    },
    "members.accepted_by": {
        "ko": "그날에는 {body[ko]}에서 준회원을 받아들입니다.",
        "en": "On that day associates are accepted by {body[en]}.",
    },
    "members.application_wanted": {
        "ko": "시장이 서명한 신청서(또는 그 출처)를 인용해야 합니다.",
        "en": "Cite the application form signed by the mayor, or where it is found.",
    },
    "members.associate_first": {
        "ko": "{name[ko]}: {on} 전날까지 사무국이 신청을 접수해 준회원이 되어 있어야 합니다.",
        "en": "{name[en]} must have been accepted as an associate by the Secretariat before {on}.",
    },
    "members.associate_later": {
        "ko": "{name[ko]}: {since}부터 준회원입니다. 그 다음 날부터 바꿀 수 있습니다.",
        "en": "{name[en]} is an associate since {since}; another category may begin the day after.",
    },
    "members.body_wanted": {
        "ko": "그날에는 {body[ko]}의 결정이 있어야 합니다. 인용한 결정: {said[ko]}",
        "en": "On that day {body[en]} decides; the decision cited is by: {said[en]}.",
    },
    "members.decision_wanted": {
        "ko": "{body[ko]}의 결정 문서를 인용해야 합니다.",
        "en": "Cite the paper of the decision by {body[en]}.",
    },
    "members.decision_later": {
        "ko": "결정일({decided_on})이 시작일({on})보다 늦습니다.",
        "en": "The decision ({decided_on}) is later than the day from which it is to hold ({on}).",
    },
    "members.no_member": {"ko": "{name[ko]}: {on}에 회원이 아닙니다.", "en": "{name[en]} is no member on {on}."},
    "members.category_same": {"ko": "{name[ko]}: 이미 {category[ko]}입니다.", "en": "{name[en]} is {category[en]} already."},
    "members.never_member": {
        "ko": "{name[ko]}: 예전에 회원인 적이 없습니다. 가입 절차를 따릅니다.",
        "en": "{name[en]} has not been a member before; it is admitted, not readmitted.",
    },
    "members.ends_already": {
        "ko": "{name[ko]}: 회원 자격은 이미 {last}에 끝나기로 되어 있습니다.",
        "en": "The membership of {name[en]} ends on {last} already.",
    },
    "members.later_stay": {
        "ko": "{name[ko]}: {first}부터 다시 회원으로 적혀 있습니다. 그 기록부터 바로잡으십시오.",
        "en": "{name[en]} is entered as a member again from {first}; put that entry right first.",
    },
    "members.letter_wanted": {
        "ko": "{name[ko]}의 탈퇴 서한(또는 그 출처)을 인용해야 합니다.",
        "en": "Cite the letter by which {name[en]} withdraws, or where it is found.",
    },
    "members.suspended_already": {
        "ko": "{name[ko]}: {since}부터 이미 권리가 정지되어 있습니다.",
        "en": "The rights of {name[en]} are suspended already, from {since}.",
    },
    "members.reason_wanted": {"ko": "이유를 적어야 합니다.", "en": "Give the reason."},
    "members.not_suspended": {
        "ko": "{name[ko]}: {on}에 권리가 정지되어 있지 않습니다.",
        "en": "The rights of {name[en]} are not suspended on {on}.",
    },
    "members.vote_category": {
        "ko": "{name[ko]}: 그날 {category[ko]}이며, 이 종류에는 투표권이 없습니다.",
        "en": "On that day {name[en]} is {category[en]}: a category without a vote.",
    },
    "members.stand_category": {
        "ko": "{name[ko]}: 그날 {category[ko]}이며, 이 종류는 의장도시가 될 수 없습니다.",
        "en": "On that day {name[en]} is {category[en]}: a category that does not provide the President.",
    },
    "members.rights_rest": {
        "ko": "{name[ko]}: {since}부터 권리가 정지되어 있습니다.",
        "en": "The rights of {name[en]} are suspended since {since}.",
    },
    "members.vote_standing": {
        "ko": "{name[ko]}: 회비를 다 내지 않아 투표할 수 없습니다.",
        "en": "{name[en]} owes dues, and does not vote.",
    },
    "members.stand_standing": {
        "ko": "{name[ko]}: 회비를 다 내지 않아 의장도시 후보가 될 수 없습니다.",
        "en": "{name[en]} owes dues, and cannot stand for President.",
    },
    "members.entry_closed": {
        "ko": "그 사이에 바로잡힌 기록입니다. 지금의 기록을 여십시오.",
        "en": "This entry was put right meanwhile; open the present one.",
    },
    "members.days_turned": {
        "ko": "마지막 날({last})이 첫날({first})보다 이릅니다.",
        "en": "The last day ({last}) is before the first ({first}).",
    },
    "members.two_at_once": {
        "ko": "{name[ko]}: {first}부터의 {category[ko]} 기록과 날짜가 겹칩니다.",
        "en": "{name[en]} is {category[en]} from {first}: the days overlap.",
    },
    "members.shown_name": {"ko": "표시할 이름을 적어야 합니다.", "en": "Give the name that is to be shown."},
    "members.shown_source": {
        "ko": "표시를 정한 결정 문서나 출처를 인용해야 합니다.",
        "en": "Cite the decision on how it is shown, or its source.",
    },
    "members.shown_later": {
        "ko": "{first}부터의 표시 결정이 이미 있습니다.",
        "en": "There is a decision on display for a later day already: {first}.",
    },
    "members.count_differs": {
        "ko": "{year}년 설명서의 {kind[ko]}는 {declared:,}인데, 명부는 그해에 {lowest:,}~{highest:,}입니다: 「{title}」",
        "en": "{kind[en]}: the statement of {year} says {declared:,}; in that year the register holds {lowest:,} to {highest:,}: “{title}”",
    },
    "members.region_name": {"ko": "지역의 이름을 적어야 합니다.", "en": "Give the region a name."},
    "members.scope_whose": {
        "ko": "나라 하나나 도시 하나를 골라야 합니다.", "en": "Choose one country or one city."},
    "members.scope_country": {
        "ko": "나라 부호는 로마자 두 자입니다: {country}", "en": "A country is given by two letters: {country}"},
    "members.scope_later": {
        "ko": "이미 {region[ko]} 지역에 들어 있습니다.",
        "en": "It belongs to a region already: {region[en]}.",
    },
}

GROUNDS: dict[str, dict[str, str]] = {
    "members.category_not_open": {"ko": "그날 있는 회원 종류: {category[ko]}", "en": "The category is open on the day: {category[en]}"},
    "members.category_kind": {
        "ko": "{category[ko]}이 될 수 있는 기관", "en": "The kind of organisation that may be {category[en]}"},
    "members.already": {"ko": "그날부터 다른 회원 자격이 없음", "en": "No other membership from that day on"},
    "members.accepted_by": {"ko": "준회원은 {body[ko]}에서 접수", "en": "Associates are accepted by {body[en]}"},
    "members.application_wanted": {"ko": "시장이 서명한 신청서를 인용", "en": "The application form signed by the mayor is cited"},
    "members.associate_first": {"ko": "먼저 준회원으로 접수됨", "en": "Accepted as an associate before"},
    "members.associate_later": {"ko": "준회원이 된 다음 날부터", "en": "Later than its first day as an associate"},
    "members.body_wanted": {"ko": "결정하는 곳: {body[ko]}", "en": "Decided by {body[en]}"},
    "members.decision_wanted": {"ko": "{body[ko]}의 결정 문서를 인용", "en": "The paper of the decision by {body[en]} is cited"},
    "members.decision_later": {"ko": "결정일 {decided_on} 이후", "en": "Not before the decision of {decided_on}"},
    "members.no_member": {"ko": "{on}에 회원임", "en": "A member on {on}"},
    "members.category_same": {"ko": "지금과 다른 회원 종류", "en": "Another category than now"},
    "members.never_member": {"ko": "예전에 회원이었음", "en": "A member before"},
    "members.ends_already": {"ko": "끝나는 날이 아직 정해지지 않음", "en": "No end has been set for an earlier day"},
    "members.later_stay": {"ko": "그 뒤에 다른 회원 기록이 없음", "en": "No later membership is entered"},
    "members.letter_wanted": {"ko": "회원의 탈퇴 서한을 인용", "en": "The member's letter of withdrawal is cited"},
    "members.suspended_already": {"ko": "권리가 정지되어 있지 않음", "en": "Its rights are not suspended yet"},
    "members.reason_wanted": {"ko": "이유를 적음", "en": "The reason is given"},
    "members.not_suspended": {"ko": "권리가 정지되어 있음", "en": "Its rights are suspended"},
    "members.vote_category": {"ko": "투표권이 있는 회원 종류: {category[ko]}", "en": "A category with a vote: {category[en]}"},
    "members.stand_category": {
        "ko": "의장도시가 될 수 있는 회원 종류: {category[ko]}", "en": "A category that may provide the President: {category[en]}"},
    "members.rights_rest": {"ko": "권리가 정지되어 있지 않음", "en": "Its rights are not suspended"},
    "members.vote_standing": {"ko": "투표하려면 회비를 다 냈을 것", "en": "Paid up, which a vote wants"},
    "members.stand_standing": {"ko": "의장도시 후보가 되려면 회비를 다 냈을 것", "en": "Paid up, which a candidate must be"},
    "members.shown_name": {"ko": "표시할 이름을 적음", "en": "The name to be shown is given"},
    "members.shown_source": {"ko": "결정 문서나 출처를 인용", "en": "The decision or its source is cited"},
}

# numbers of members that are printed
COUNTS: dict[str, dict[str, str]] = {
    "all": {"ko": "전체 회원", "en": "Members"},
    "full": {"ko": "정회원", "en": "Full members"},
    "associate": {"ko": "준회원", "en": "Associate members"},
    "friendship": {"ko": "우호회원", "en": "Friendship members"},
    "corporate": {"ko": "기업회원", "en": "Corporate members"},
}
COUNTS_DEFINED: dict[str, dict[str, dict[str, str]]] = {
    "": {"label": {"ko": " 수", "en": ""},
         "definition": {"ko": "그날 명부에 회원으로 적힌 수(그날까지 시작된 자격 - 그 전에 끝난 자격)",
                        "en": "Members in the register on the day: memberships begun up to it, less those ended before it"}},
    "begun": {"label": {"ko": ": 시작된 자격", "en": ": memberships begun"},
              "definition": {"ko": "그날까지 시작된 회원 자격의 수", "en": "Memberships that had begun by the day"}},
    "ended": {"label": {"ko": ": 끝난 자격", "en": ": memberships ended"},
              "definition": {"ko": "그날 전에 끝난 회원 자격의 수", "en": "Memberships that had ended before the day"}},
}
