"""Words and sentences of motions and votes, in Korean, English and, where a guest reads them, French."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

Said = dict[str, dict[str, str]]

CHOICES: Said = {
    "yes": {"ko": "찬성", "en": "yes", "fr": "pour"}, "no": {"ko": "반대", "en": "no", "fr": "contre"},
    "abstain": {"ko": "기권", "en": "abstain", "fr": "abstention"}, "blank": {"ko": "백지", "en": "blank", "fr": "blanc"},
    "invalid": {"ko": "무효표", "en": "invalid", "fr": "nul"}, "object": {"ko": "이의", "en": "objection", "fr": "objection"},
    "papers": {"ko": "유효 투표지", "en": "valid papers", "fr": "bulletins valables"}}
METHODS: Said = {
    "consensus": {"ko": "이의 유무 확인(합의)", "en": "consensus", "fr": "consensus"},
    "hands": {"ko": "거수", "en": "show of hands", "fr": "main levée"},
    "roll_call": {"ko": "호명", "en": "roll call", "fr": "appel nominal"},
    "paper": {"ko": "기명 투표지", "en": "recorded paper vote", "fr": "bulletin nominatif"},
    "electronic": {"ko": "전자 공개 표결", "en": "open electronic vote", "fr": "vote électronique public"},
    "secret_paper": {"ko": "비밀 투표지", "en": "secret paper ballot", "fr": "bulletin secret"}}
STATES: Said = {
    "open": {"ko": "표결 중", "en": "open", "fr": "en cours"}, "closed": {"ko": "종료, 선포 전", "en": "closed, not declared", "fr": "clos, non proclamé"},
    "declared": {"ko": "선포", "en": "declared", "fr": "proclamé"}, "void": {"ko": "무효", "en": "void", "fr": "annulé"}}
MATTERS: Said = {
    "ordinary": {"ko": "일반 의결", "en": "ordinary matter"}, "procedure": {"ko": "의사진행", "en": "procedure"},
    "statute": {"ko": "정관", "en": "statute"}, "exclusion": {"ko": "제명", "en": "exclusion"}, "admission": {"ko": "가입", "en": "admission"},
    "budget": {"ko": "예산", "en": "budget"}, "host": {"ko": "개최지", "en": "host"}, "election": {"ko": "선거", "en": "election"}}
MOTION_KINDS: Said = {"main": {"ko": "동의", "en": "motion", "fr": "motion"}, "amendment": {"ko": "수정동의", "en": "amendment", "fr": "amendement"},
                      "procedure": {"ko": "의사진행 동의", "en": "procedural motion", "fr": "motion de procédure"}}
MOTION_STATES: Said = {"tabled": {"ko": "표결 대기", "en": "to be put", "fr": "à mettre aux voix"},
                       "withdrawn": {"ko": "철회", "en": "withdrawn", "fr": "retirée"},
                       "lapsed": {"ko": "소멸", "en": "lapsed", "fr": "devenue sans objet"},
                       "carried": {"ko": "가결", "en": "carried", "fr": "adoptée"}, "lost": {"ko": "부결", "en": "lost", "fr": "rejetée"}}
CHANNELS: Said = {"link": {"ko": "본인 링크", "en": "own link"}, "clerk": {"ko": "기록자 입력", "en": "entered by a clerk"},
                  "call": {"ko": "호명", "en": "roll call"}, "paper": {"ko": "투표지", "en": "paper"}}
# what a majority or a quorum is a share of
BASES: Said = {"cast": {"ko": "찬반 투표수", "en": "votes for and against", "fr": "suffrages exprimés"},
               "present": {"ko": "출석 표수", "en": "votes present", "fr": "voix présentes"},
               "roll": {"ko": "재적 표수", "en": "votes on the roll", "fr": "voix inscrites"}}
# what a carried motion can lead to
EFFECTS: Said = {"members.admit_member": {"ko": "회원 가입 승인", "en": "admit as a member"},
                 "members.change_category": {"ko": "회원 구분 변경", "en": "change of category"},
                 "members.suspend_member": {"ko": "권리 정지", "en": "suspension"},
                 "members.exclude_member": {"ko": "제명", "en": "exclusion"},
                 "bodies.review_office": {"ko": "지역사무소 평가", "en": "assessment of a regional office"}}


def choice_said(names: Mapping[str, Mapping[str, str]], choices: Sequence[str], language: str) -> str:
    """This function will say choices in a language: by the names that the vote gave its options, else by the words for them."""
    said = ((names.get(choice) or CHOICES.get(choice) or {"en": choice}) for choice in choices)
    return ", ".join(name.get(language) or name.get("en") or next(iter(name.values())) for name in said)


SENTENCES: Said = {
    "meetings.rule_unknown": {"ko": "설정 {key}에 「{what}」이(가) 없습니다.", "en": "The setting {key} has no {what}."},
    "meetings.not_presiding": {"ko": "지금 회의를 주재하는 사람만 할 수 있습니다.", "en": "Only who presides now may do this.",
                               "fr": "Seule la présidence en exercice peut le faire."},
    "meetings.ballot_in_session": {"ko": "회의 중이 아닙니다. 표결은 개회한 뒤에 시작합니다.",
                                   "en": "The meeting is not in session: votes are opened while it sits."},
    "meetings.ballot_one_open": {"ko": "표결 {number}이(가) 진행 중입니다. 먼저 종료하십시오.", "en": "Vote {number} is open. Close it first."},
    "meetings.motion_stands": {"ko": "동의 M{number}은(는) 이미 처리되었거나 철회·소멸되었습니다.", "en": "Motion M{number} is settled, withdrawn or lapsed."},
    "meetings.motion_in_order": {"ko": "먼저 표결할 것이 있습니다: {before}", "en": "To be put first: {before}"},
    "meetings.hands_weigh_one": {"ko": "표수가 서로 다르면 거수로 셀 수 없습니다.", "en": "Hands cannot be counted where votes weigh differently."},
    "meetings.options_wrong": {"ko": "표결 방법이나 선택지가 맞지 않습니다.", "en": "The way to vote or its options do not fit."},
    "meetings.ballot_not_open": {"ko": "표결 {number}은(는) 진행 중이 아닙니다.", "en": "Vote {number} is not open."},
    "meetings.ballot_closed": {"ko": "표결이 아직 종료되지 않았거나 이미 선포되었습니다.", "en": "The vote is not closed, or was declared already."},
    "meetings.ballot_settled": {"ko": "표결 {number}은(는) 이미 선포되었거나 무효입니다.", "en": "Vote {number} is declared or void already."},
    "meetings.ballot_acted_on": {"ko": "표결 {number}의 결정은 이미 집행되었습니다. 새 결정으로 바꾸십시오.",
                                 "en": "The decision of vote {number} was carried out already. It takes a new decision to change it."},
    "meetings.vote_not_on_roll": {"ko": "기준일 명부에 따라 표결권이 없습니다.", "en": "By the roll of the record date this delegation has no vote.",
                                  "fr": "D’après la liste arrêtée, cette délégation n’a pas le droit de vote."},
    "meetings.vote_was_not_there": {
        "ko": "표결 {number}을(를) 시작한 {at}에 출석하지도 위임하지도 않아 이 표결에는 참여할 수 없습니다.",
        "en": "When vote {number} was opened at {at}, this delegation was neither in the room nor represented.",
        "fr": "À l’ouverture du vote {number} à {at}, cette délégation n’était ni présente ni représentée."},
    "meetings.vote_by_tellers": {"ko": "이 표결은 검표자가 셉니다.", "en": "In this vote tellers count.", "fr": "Ce vote est compté par des scrutateurs."},
    "meetings.vote_by_clerk": {"ko": "이 표결은 회의장에서 기록자가 입력합니다.", "en": "In this vote the clerk enters what each says.",
                               "fr": "Ce vote est saisi en salle par le secrétariat."},
    "meetings.vote_not_delegate": {"ko": "신임장이 접수되고 표결을 맡은 대표만 투표할 수 있습니다.",
                                   "en": "Only a delegate with accepted credentials who votes for the delegation may vote.",
                                   "fr": "Seule une personne accréditée et chargée du vote peut voter."},
    "meetings.vote_not_yours": {"ko": "이 대표단의 표를 행사할 수 없습니다.", "en": "This delegation's vote is not yours.",
                                "fr": "Le vote de cette délégation ne vous revient pas."},
    "meetings.vote_stands": {"ko": "이미 {at}에 「{ko}」(으)로 집계되었습니다(번호 {number}). 바꾸려면 기록자에게 알리십시오.",
                             "en": "A vote stands already: {en}, counted at {at} (number {number}). Tell the clerk if it is wrong.",
                             "fr": "Un vote est déjà compté : {fr}, à {at} (numéro {number}). Signalez une erreur au secrétariat."},
    "meetings.vote_closed": {"ko": "표결 {number}은(는) {at}에 종료되었습니다. 이 표는 집계되지 않았습니다.",
                             "en": "Vote {number} was closed at {at}. This vote was not counted.",
                             "fr": "Le vote {number} a été clos à {at}. Ce vote n’a pas été compté."},
    "meetings.vote_taken_back": {"ko": "이 표는 취소되었습니다: {why}", "en": "This vote was taken back: {why}", "fr": "Ce vote a été retiré : {why}"},
    "meetings.vote_none": {"ko": "취소할 표가 없습니다.", "en": "There is no vote to take back."},
    "meetings.choice_unknown": {"ko": "선택할 수 없는 것입니다: {said}", "en": "This cannot be chosen: {said}", "fr": "Choix impossible : {said}"},
    "meetings.choices_too_many": {"ko": "{most}개까지 고를 수 있습니다.", "en": "At most {most} can be chosen.", "fr": "{most} choix au plus."},
    "meetings.count_unknown": {"ko": "셀 수 없는 항목이나 수입니다: {said}", "en": "This cannot be a count: {said}"},
    "meetings.more_than_voters": {"ko": "{counted}표를 세었으나 표결권은 {entitled}표입니다.", "en": "{counted} were counted, but {entitled} are entitled."},
    "meetings.more_than_papers": {"ko": "유효 투표지 {papers}장으로는 {votes}표가 나올 수 없습니다.", "en": "{papers} valid papers cannot hold {votes} votes."},
    "meetings.votes_by_name": {"ko": "이 표결은 각자의 표를 셉니다.", "en": "In this vote each vote is recorded; nothing is counted by tellers."},
    "meetings.teller_wanted": {"ko": "누가 세었는지 적으십시오.", "en": "Say who counted."},
    "meetings.tellers_missing": {"ko": "검표자 {wanted}명이 따로 세어야 합니다. 지금 {counted}명입니다.",
                                 "en": "{wanted} tellers have to count; {counted} did."},
    "meetings.tellers_differ": {"ko": "검표자들의 수가 다릅니다: {options}. 다시 세십시오.", "en": "The tellers differ on {options}. Count again."},
    "meetings.casting_wanted": {"ko": "가부동수입니다. 의장이 결정합니다.", "en": "Votes are equal: the chair decides."},
    "meetings.casting_not_needed": {"ko": "가부동수가 아니므로 의장의 결정권이 없습니다.", "en": "Votes are not equal: the chair has no casting vote."},
    "meetings.reason_wanted": {"ko": "까닭을 적으십시오.", "en": "Give a reason."},
    "meetings.motion_empty": {"ko": "동의의 문안을 적으십시오.", "en": "Write the motion."},
    "meetings.passage_not_there": {"ko": "바꿀 구절이 M{number}의 현재 문안에 없습니다.", "en": "The passage does not stand in M{number} as it reads now."},
    "meetings.motion_seconded": {"ko": "다른 대표단이 재청해야 하며 한 번이면 됩니다.", "en": "Another delegation seconds, once."},
    "meetings.motion_not_amendment": {"ko": "M{number}은(는) 수정동의가 아닙니다.", "en": "M{number} is not an amendment."},
    "meetings.motion_mover_only": {"ko": "동의를 낸 대표단만 철회할 수 있습니다.", "en": "Only the mover withdraws a motion.",
                                   "fr": "Seul l’auteur retire sa motion."},
    "meetings.motion_voting": {"ko": "M{number}은(는) 지금 표결 중입니다.", "en": "M{number} is being voted on."},
    "meetings.motion_no_speech": {"ko": "발언권이 없는 대표단은 동의를 낼 수 없습니다.", "en": "A delegation that may not speak cannot move.",
                                  "fr": "Une délégation sans droit de parole ne peut pas présenter de motion."},
    "meetings.item_not_here": {"ko": "이 회의의 안건이 아닙니다.", "en": "This is no item of this meeting."},
    "meetings.effect_unknown": {"ko": "결정으로 할 수 없는 일입니다: {act}", "en": "A decision cannot lead to {act}."},
    "meetings.effect_wrong": {"ko": "{line}번째 줄을 읽을 수 없습니다: {said}", "en": "Line {line} cannot be read: {said}"},
    "meetings.effect_not_decided": {"ko": "가결되어 결정문서가 등록된 동의만 집행할 수 있습니다.",
                                    "en": "Only a carried motion with its decision paper is carried out."},
    "meetings.effect_none": {"ko": "집행할 것이 남지 않았습니다.", "en": "Nothing is left to be carried out."},
}
GROUNDS: Said = {
    "meetings.ballot_in_session": {"ko": "회의 중입니다.", "en": "The meeting is in session."},
    "meetings.ballot_one_open": {"ko": "진행 중인 다른 표결이 없습니다.", "en": "No other vote is open."},
    "meetings.motion_stands": {"ko": "동의가 표결을 기다립니다.", "en": "The motion waits to be put."},
    "meetings.motion_in_order": {"ko": "먼저 표결할 수정동의나 의사진행 동의가 없습니다.", "en": "No amendment and no procedural motion comes first."},
    "meetings.hands_weigh_one": {"ko": "모두 한 표씩입니다.", "en": "Each has one vote."},
    "meetings.ballot_closed": {"ko": "표결이 종료되었습니다.", "en": "The vote is closed."},
    "meetings.tellers_missing": {"ko": "정해진 수의 검표자가 세었습니다.", "en": "As many tellers counted as are wanted."},
    "meetings.tellers_differ": {"ko": "검표자들의 수가 같습니다.", "en": "The tellers agree."},
    "meetings.casting_wanted": {"ko": "가부동수이면 의장이 결정합니다.", "en": "Where votes are equal, the chair decides."},
    "meetings.casting_not_needed": {"ko": "의장의 결정권은 가부동수일 때만 있습니다.", "en": "The chair's casting vote is for equal votes only."},
    "meetings.choice_unknown": {"ko": "의장은 동수인 것 가운데서 정합니다.", "en": "The chair decides among those with equal votes."},
}
