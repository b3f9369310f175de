"""Words and sentences of elections, in Korean and English, and in French where a guest reads them."""

from __future__ import annotations

Said = dict[str, dict[str, str]]

STATES: Said = {
    "called": {"ko": "입후보 접수 중", "en": "open to candidatures", "fr": "ouverte aux candidatures"},
    "nominated": {"ko": "후보 확정", "en": "candidates settled", "fr": "candidats arrêtés"},
    "voting": {"ko": "투표 중", "en": "being voted on", "fr": "vote en cours"},
    "decided": {"ko": "결과 선포", "en": "declared", "fr": "proclamée"}, "void": {"ko": "무효", "en": "void", "fr": "annulée"}}
SECRECY: Said = {"open": {"ko": "공개 투표", "en": "open vote", "fr": "vote public"},
                 "secret": {"ko": "비밀 투표(투표지)", "en": "secret ballot on paper", "fr": "scrutin secret sur papier"}}
CANDIDATURES: Said = {
    "received": {"ko": "접수", "en": "received", "fr": "reçue"}, "accepted": {"ko": "후보 등록", "en": "accepted", "fr": "acceptée"},
    "refused": {"ko": "반려", "en": "refused", "fr": "refusée"}, "withdrawn": {"ko": "사퇴", "en": "withdrawn", "fr": "retirée"}}
ROUNDS: Said = {
    "first": {"ko": "투표", "en": "Vote", "fr": "Vote"}, "run_off": {"ko": "결선 투표", "en": "Run-off", "fr": "Second tour"},
    "tie": {"ko": "동수 재투표", "en": "Further round among equals", "fr": "Tour de départage"},
    "acclamation": {"ko": "무투표 당선(추대)", "en": "Acclamation", "fr": "Acclamation"}, "lot": {"ko": "추첨", "en": "Lot", "fr": "Tirage au sort"}}
# the parts of the charter's rule that an election keeps, and what their values mean
PARTS: Said = {
    "months": {"ko": "입후보 기한(총회 전 개월)", "en": "Candidatures in, months before", "fr": "Candidatures, mois avant"},
    "single": {"ko": "단독 후보", "en": "Single candidate", "fr": "Candidat unique"},
    "run_off": {"ko": "과반 득표자가 없을 때", "en": "Where nobody has the majority", "fr": "À défaut de majorité"},
    "tie": {"ko": "득표수가 같을 때", "en": "Where votes are equal", "fr": "En cas d’égalité"},
    "secrecy": {"ko": "투표 방식", "en": "Open or secret", "fr": "Public ou secret"},
    "region_least": {"ko": "권역별 최소 인원", "en": "At least of each region", "fr": "Minimum par région"},
    "categories": {"ko": "후보가 될 수 있는 회원 종류", "en": "Categories that may stand", "fr": "Catégories éligibles"},
    "standing": {"ko": "회비 완납", "en": "Paid up", "fr": "À jour de cotisation"},
    "term_years": {"ko": "임기(년)", "en": "Term in years", "fr": "Mandat, en années"},
    "term_runs": {"ko": "임기의 기준", "en": "How terms run", "fr": "Cours du mandat"}}
VALUES: Said = {
    "acclamation": {"ko": "투표 없이 추대", "en": "by acclamation", "fr": "par acclamation"},
    "vote": {"ko": "찬반 투표", "en": "by a vote", "fr": "par un vote"},
    "two": {"ko": "상위 두 후보 결선", "en": "the two first stand again", "fr": "les deux premiers restent en lice"},
    "none": {"ko": "최다 득표로 결정", "en": "most votes decide", "fr": "majorité relative"},
    "lot": {"ko": "추첨", "en": "a lot", "fr": "tirage au sort"},
    "round": {"ko": "재투표 후 추첨", "en": "a further round, then a lot", "fr": "un tour de plus, puis un tirage au sort"},
    "open": SECRECY["open"], "secret": SECRECY["secret"], "full": {"ko": "정회원", "en": "full", "fr": "titulaire"},
    "True": {"ko": "필요", "en": "wanted", "fr": "exigé"}, "False": {"ko": "필요 없음", "en": "not wanted", "fr": "non exigé"},
    "from meeting to meeting": {"ko": "회의에서 회의까지", "en": "from meeting to meeting", "fr": "de réunion en réunion"}}


def value_said(value: object, language: str) -> str:
    """This function will say the value of a part of the rule in a language."""
    if isinstance(value, list):
        return ", ".join(value_said(one, language) for one in value)
    known = VALUES.get(str(value))
    return known.get(language, known["en"]) if known else str(value)


SENTENCES: Said = {
    "elections.no_such": {"ko": "「{what}」 선거를 찾지 못했습니다.", "en": "There is no election {what}.", "fr": "Aucune élection {what}."},
    "elections.not_open": {"ko": "입후보 접수 중인 선거가 아닙니다.", "en": "This election is not open to candidatures.",
                           "fr": "Cette élection n’est pas ouverte aux candidatures."},
    "elections.holder_kind": {"ko": "{name[ko]}: 이 자리는 {held_by[ko]}이(가) 맡습니다.",
                              "en": "{name[en]} cannot hold such a seat: it is for {held_by[en]}.",
                              "fr": "{name[en]} ne peut occuper ce siège."},
    "elections.not_nominated": {"ko": "{name[ko]}: 추천한 기관이 없습니다.", "en": "No organisation nominates {name[en]}.",
                                "fr": "Aucune organisation ne présente {name[en]}."},
    "elections.category": {"ko": "{name[ko]}: 기준일({on})에 후보가 될 수 있는 회원이 아닙니다.",
                           "en": "On the record date ({on}) {name[en]} is no member that may stand.",
                           "fr": "À la date de référence ({on}), {name[en]} n’est pas un membre éligible."},
    "elections.suspended": {"ko": "{name[ko]}: 기준일({on})에 권리가 정지되어 있습니다.",
                            "en": "On the record date ({on}) the rights of {name[en]} are suspended.",
                            "fr": "À la date de référence ({on}), les droits de {name[en]} sont suspendus."},
    "elections.not_paid_up": {"ko": "{name[ko]}: 기준일({on})에 회비를 다 내지 않았습니다.", "en": "On the record date ({on}) {name[en]} owes dues.",
                              "fr": "À la date de référence ({on}), {name[en]} doit des cotisations."},
    "elections.not_written": {"ko": "{name[ko]}: 서명한 입후보 서한이 없습니다.", "en": "There is no signed letter of candidature of {name[en]}.",
                              "fr": "Il manque la lettre de candidature signée de {name[en]}."},
    "elections.not_in_time": {"ko": "{on}에 접수되었습니다. 접수 기간은 {opens_on}부터 {closes_on}까지입니다(총회 {months}개월 전).",
                              "en": "Received on {on}; candidatures are received from {opens_on} until {closes_on} ({months} month(s) before the meeting).",
                              "fr": "Reçue le {on} ; les candidatures sont reçues du {opens_on} au {closes_on} ({months} mois avant la réunion)."},
    "elections.stands_already": {"ko": "{name[ko]}: 이미 입후보했습니다.", "en": "{name[en]} stands already.", "fr": "{name[en]} est déjà candidat."},
    "elections.record_date_ahead": {"ko": "기준일({on})이 되어야 심사할 수 있습니다. 그때까지 낸 회비는 인정됩니다.",
                                    "en": "Candidatures are judged from the record date ({on}) on: dues that come in until then count.",
                                    "fr": "Les candidatures sont examinées à partir de la date de référence ({on})."},
    "elections.may_stand": {"ko": "모든 요건을 갖춘 입후보는 반려할 수 없습니다.", "en": "A candidature to which nothing is wanting cannot be refused.",
                            "fr": "Une candidature recevable ne peut être refusée."},
    "elections.settled": {"ko": "이미 처리된 입후보입니다.", "en": "This candidature is settled already.", "fr": "Cette candidature est déjà traitée."},
    "elections.too_late_to_withdraw": {"ko": "결과가 선포되어 사퇴할 수 없습니다.", "en": "The result is declared: nobody can withdraw any more.",
                                       "fr": "Le résultat est proclamé : nul ne peut plus se retirer."},
    "elections.not_yours": {"ko": "본인의 입후보가 아닙니다.", "en": "This is not your candidature.", "fr": "Ce n’est pas votre candidature."},
    "elections.reason_wanted": {"ko": "사유를 적으십시오.", "en": "Give a reason.", "fr": "Indiquez un motif."},
    "elections.key_taken": {"ko": "「{key}」은(는) 이미 쓰인 이름입니다.", "en": "There is an election {key} already."},
    "elections.no_seats": {"ko": "선출할 자리를 고르십시오.", "en": "Choose the seats that are to be filled."},
    "elections.seats_differ": {"ko": "한 선거로는 같은 직위의 자리만 뽑습니다.", "en": "One election fills seats of one role and one kind of holder."},
    "elections.closes_first": {"ko": "접수 마감일 {closes_on}이(가) 시작일 {opens_on}보다 앞섭니다.",
                               "en": "Candidatures would close ({closes_on}) before they open ({opens_on})."},
    "elections.closes_late": {"ko": "접수 마감일 {closes_on}: 규정은 회의 {months}개월 전({due})까지입니다.",
                              "en": "Candidatures would close on {closes_on}; the charter wants them {months} month(s) before the meeting, by {due}."},
    "elections.meeting_over": {"ko": "끝났거나 취소된 회의입니다.", "en": "The meeting is over or cancelled."},
    "elections.candidatures_waiting": {"ko": "심사하지 않은 입후보가 {number}건 있습니다.", "en": "{number} candidature(s) are not settled yet."},
    "elections.closes_later": {"ko": "접수는 {closes_on}까지입니다.", "en": "Candidatures are received until {closes_on}."},
    "elections.not_voting": {"ko": "후보가 확정되지 않았거나 끝난 선거입니다.", "en": "The candidates are not settled, or the election is over."},
    "elections.not_in_session": {"ko": "회의 중이 아닙니다.", "en": "The meeting is not in session."},
    "elections.no_quorum": {"ko": "의사정족수에 미치지 못합니다.", "en": "There is no quorum."},
    "elections.method_wrong": {"ko": "이 선거의 투표 방식이 아닙니다(공개·비밀).", "en": "This is no way to vote in this election (open or secret)."},
    "elections.round_not_next": {"ko": "지금 할 차례가 아닌 회차입니다.", "en": "This round is not the one that has to follow."},
    "elections.round_follows": {"ko": "아직 투표나 추첨이 남아 있습니다.", "en": "A further round or a lot has to follow."},
    "elections.vote_not_declared": {"ko": "표결 {number}의 결과가 선포되지 않았습니다.", "en": "Vote {number} is not declared yet."},
    "elections.lot_wrong": {"ko": "추첨된 후보를 {places}곳 고르십시오.", "en": "Choose the {places} on whom the lot fell."},
    "elections.lot_unwitnessed": {"ko": "누가 누구 앞에서 추첨했는지 적으십시오.", "en": "Say who drew the lot, and before whom."},
    "elections.two_tellers": {"ko": "서로 다른 검표인 두 사람을 적으십시오.", "en": "Name two tellers, not the same."},
    "elections.not_teller": {"ko": "이 회차의 검표인이 아닙니다.", "en": "You are no teller of this round.", "fr": "Vous n’êtes pas scrutateur de ce tour."},
    "elections.not_secret": {"ko": "검표인이 세는 투표가 아닙니다.",
                             "en": "This round is not counted by tellers.",
                             "fr": "Ce tour n’est pas compté par des scrutateurs."},
    "elections.numbers_wrong": {"ko": "칸마다 0 이상의 수를 적으십시오.", "en": "Enter a number for each line, 0 where there is none.",
                                "fr": "Indiquez un nombre à chaque ligne, 0 s’il n’y en a pas."},
    "elections.copies": {"ko": "투표지는 한 번에 1장에서 {most}장까지 인쇄합니다.", "en": "Print between 1 and {most} ballot papers at a time."},
    "elections.terms_run": {"ko": "이 선거의 임기가 이미 바뀌어 무효로 할 수 없습니다.",
                            "en": "A term that came of this election was changed since: it cannot be declared void."},
}
GROUNDS: Said = {
    "elections.not_open": {"ko": "입후보 접수 중", "en": "Open to candidatures",
                           "fr": "Ouverte aux candidatures"},
    "elections.holder_kind": {"ko": "자리의 주체: {held_by[ko]}", "en": "The seat is for {held_by[en]}",
                              "fr": "Le siège est pour {held_by[en]}"},
    "elections.not_nominated": {"ko": "기관의 추천", "en": "Nominated by an organisation",
                                "fr": "Présenté par une organisation"},
    "elections.category": {"ko": "기준일({on})에 후보가 될 수 있는 회원(정회원)", "en": "A member that may stand (full) on the record date ({on})",
                           "fr": "Membre éligible à la date de référence ({on})"},
    "elections.suspended": {"ko": "기준일({on})에 권리가 정지되지 않음", "en": "Not suspended on the record date ({on})",
                            "fr": "Non suspendu à la date de référence ({on})"},
    "elections.not_paid_up": {"ko": "기준일({on})에 회비 완납",
                              "en": "Paid up on the record date ({on})",
                              "fr": "À jour de cotisation à la date de référence ({on})"},
    "elections.not_written": {"ko": "서명한 서한으로 입후보", "en": "In writing, by a signed letter",
                              "fr": "Par écrit, par une lettre signée"},
    "elections.not_in_time": {"ko": "회의 {months}개월 전까지 접수({closes_on}까지)", "en": "In {months} month(s) before the meeting (by {closes_on})",
                              "fr": "Reçue {months} mois avant la réunion (jusqu’au {closes_on})"},
    "elections.stands_already": {"ko": "한 선거에 한 번", "en": "Once in an election",
                                 "fr": "Une fois par élection"},
    "elections.record_date_ahead": {"ko": "기준일({on}) 이후 심사", "en": "Judged from the record date ({on}) on"},
    "elections.candidatures_waiting": {"ko": "모든 입후보 심사 완료", "en": "Every candidature is settled"},
    "elections.closes_later": {"ko": "접수 마감({closes_on}) 경과", "en": "The deadline ({closes_on}) is past"},
    "elections.not_voting": {"ko": "후보 확정", "en": "The candidates are settled"},
    "elections.not_in_session": {"ko": "회의 중", "en": "The meeting is in session"},
    "elections.no_quorum": {"ko": "의사정족수 충족", "en": "There is a quorum"},
    "elections.method_wrong": {"ko": "이 선거의 투표 방식", "en": "A way to vote in this election"},
    "elections.round_not_next": {"ko": "규정에 따른 차례", "en": "The rule asks for this round now"},
    "elections.round_follows": {"ko": "남은 투표나 추첨 없음", "en": "No round or lot has to follow"},
    "elections.vote_not_declared": {"ko": "모든 표결 선포", "en": "Every vote is declared"},
}
