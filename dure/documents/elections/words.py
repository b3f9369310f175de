"""The words of the papers of elections, in Korean, English and French."""

from __future__ import annotations

from dure.domain.meetings.labels.when import spoken

WORDS: dict[str, dict[str, str]] = {
    "protocol": {"ko": "선거록", "en": "Protocol of the election", "fr": "Procès-verbal d’élection"},
    "open": {"ko": "진행 중인 선거의 초안이다. 결과는 선포되지 않았다.", "en": "Draft: the election is not over. No result is declared.",
             "fr": "Projet : l’élection est en cours. Aucun résultat n’est proclamé."},
    "void": {"ko": "이 선거는 무효로 선포되었다: {why}", "en": "This election was declared void: {why}", "fr": "Cette élection a été annulée : {why}"},
    "meeting": {"ko": "회의", "en": "Meeting", "fr": "Réunion"}, "days": {"ko": "날짜", "en": "Date", "fr": "Date"},
    "election": {"ko": "선거", "en": "Election", "fr": "Élection"}, "seats": {"ko": "선출할 자리", "en": "Seats to be filled", "fr": "Sièges à pourvoir"},
    "secrecy": {"ko": "방식", "en": "Vote", "fr": "Vote"}, "called": {"ko": "공고일", "en": "Called on", "fr": "Convoquée le"},
    "period": {"ko": "입후보 접수", "en": "Candidatures received", "fr": "Réception des candidatures"},
    "record": {"ko": "기준일", "en": "Record date", "fr": "Date de référence"},
    "rule": {"ko": "적용 규정", "en": "Rule applied", "fr": "Règle appliquée"}, "part": {"ko": "사항", "en": "Matter", "fr": "Objet"},
    "value": {"ko": "내용", "en": "Rule", "fr": "Règle"}, "basis": {"ko": "근거", "en": "Basis", "fr": "Base"},
    "assumed": {"ko": "가정(규약 조항을 확인하지 못함)", "en": "assumed (no clause is at hand)", "fr": "supposé (aucune clause connue)"},
    "candidates": {"ko": "입후보", "en": "Candidatures", "fr": "Candidatures"}, "candidate": {"ko": "후보", "en": "Candidate", "fr": "Candidat"},
    "region": {"ko": "권역", "en": "Region", "fr": "Région"}, "received": {"ko": "접수일", "en": "Received on", "fr": "Reçue le"},
    "standing": {"ko": "처리", "en": "Standing", "fr": "État"}, "grounds": {"ko": "사유", "en": "Grounds", "fr": "Motifs"},
    "nobody": {"ko": "입후보가 없었다.", "en": "Nobody stood.", "fr": "Aucune candidature."},
    "round": {"ko": "제{number}회차: {kind}", "en": "Round {number}: {kind}", "fr": "Tour {number} : {kind}"},
    "vote": {"ko": "표결 {number}, {method}", "en": "Vote {number}, {method}", "fr": "Vote {number}, {method}"},
    "votes": {"ko": "득표", "en": "Votes", "fr": "Voix"}, "beside": {"ko": "그 밖", "en": "Beside", "fr": "Autres"},
    "needed": {"ko": "필요한 표: {base}표 중 {needed}표. 정족수: {roll}표 중 {present}표 출석({quorum}표 필요).",
               "en": "Needed: {needed} of {base} votes. Quorum: {present} of {roll} votes were there, {quorum} needed.",
               "fr": "Voix requises : {needed} sur {base}. Quorum : {present} voix présentes sur {roll}, {quorum} requises."},
    "most": {"ko": "결선에서는 최다 득표자가 당선된다.", "en": "In this round the most votes decide.", "fr": "À ce tour, la majorité relative décide."},
    "no_quorum": {"ko": "정족수에 미치지 못하여 이 투표는 효력이 없다.", "en": "There was no quorum: this vote counts for nothing.",
                  "fr": "Le quorum n’était pas atteint : ce vote est sans effet."},
    "not_declared": {"ko": "선포되지 않았다.", "en": "Not declared.", "fr": "Non proclamé."},
    "voided": {"ko": "무효: {why}", "en": "Void: {why}", "fr": "Annulé : {why}"},
    "acclaimed": {"ko": "자리보다 많지 않은 후보이므로 투표 없이 추대하였다: {names}", "en": "No more candidates than seats: elected by acclamation: {names}",
                  "fr": "Pas plus de candidats que de sièges : élus par acclamation : {names}"},
    "drawn": {"ko": "{standing} 사이에 추첨하여 {names}이(가) 뽑혔다. 추첨: {by}. 입회: {before}.",
              "en": "A lot among {standing} fell on {names}. Drawn by {by}, before {before}.",
              "fr": "Le sort, tiré entre {standing}, a désigné {names}. Tirage par {by}, en présence de {before}."},
    "tellers": {"ko": "검표인", "en": "Tellers", "fr": "Scrutateurs"},
    "result": {"ko": "결과", "en": "Result", "fr": "Résultat"}, "seat": {"ko": "자리", "en": "Seat", "fr": "Siège"},
    "elected": {"ko": "당선", "en": "Elected", "fr": "Élu"}, "in_round": {"ko": "회차", "en": "Round", "fr": "Tour"},
    "term": {"ko": "임기", "en": "Term", "fr": "Mandat"}, "vacant": {"ko": "공석", "en": "vacant", "fr": "vacant"},
    "until": {"ko": "{first}부터 {last}까지", "en": "from {first} until {last}", "fr": "du {first} au {last}"},
    "regions": {"ko": "권역별 당선", "en": "Elected by region", "fr": "Élus par région"}, "number": {"ko": "인원", "en": "Elected", "fr": "Élus"},
    "no_region": {"ko": "(권역 없음)", "en": "(no region)", "fr": "(sans région)"},
    "declared": {"ko": "선포", "en": "Declared", "fr": "Proclamée"}, "decision": {"ko": "결정 문서", "en": "Decision", "fr": "Décision"},
    "signatures": {"ko": "서명", "en": "Signatures", "fr": "Signatures"}, "chair": {"ko": "의장", "en": "Chair", "fr": "Présidence"},
    "ballot": {"ko": "투표지", "en": "Ballot paper", "fr": "Bulletin de vote"},
    "mark_one": {"ko": "한 칸에만 × 표를 하십시오.", "en": "Mark one box with ×.", "fr": "Cochez une seule case d’une ×."},
    "mark_most": {"ko": "{picks}칸까지 × 표를 하십시오.", "en": "Mark up to {picks} boxes with ×.", "fr": "Cochez jusqu’à {picks} cases d’une ×."},
    "unmarked": {"ko": "표시가 없으면 백지, 더 많이 표시하거나 이름·서명을 적으면 무효입니다.",
                 "en": "Without a mark it is blank; with more marks, a name or a signature it is invalid.",
                 "fr": "Sans marque, il est blanc ; avec trop de marques, un nom ou une signature, il est nul."},
    "sheet": {"ko": "검표지", "en": "Teller’s sheet", "fr": "Feuille de dépouillement"},
    "teller": {"ko": "검표인 {number}", "en": "Teller {number}", "fr": "Scrutateur {number}"},
    "alone": {"ko": "다른 검표인과 따로 세고, 두 사람이 모두 낼 때까지 서로 보이지 않는다.",
              "en": "Counted apart from the other teller, and shown to nobody until both are in.",
              "fr": "Compté séparément de l’autre scrutateur et montré à personne avant la remise des deux feuilles."},
    "strokes": {"ko": "세는 칸(正)", "en": "Strokes", "fr": "Bâtons"}, "sum": {"ko": "합계", "en": "Total", "fr": "Total"},
    "signature": {"ko": "성명 · 서명", "en": "Name, signature", "fr": "Nom, signature"},
}


def words(key: str, language: str, **params: object) -> str:
    """This function will say a phrase of the papers in ``ko``, ``en`` or ``fr``."""
    return WORDS[key][spoken(language)].format(**params)
