"""What the papers of self-assessments say, in Korean, English and French."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dure.domain.assessments.rules.questionnaire import Question, states_offered, word
from dure.kernel.problem import Problem
from dure.kernel.sentences import sentence

OWN_NAMES = {"ko": "한국어", "en": "English", "fr": "Français"}
LANGUAGES = tuple(OWN_NAMES)
WORDS: dict[str, tuple[str, str, str]] = {
    "city_title": ("{city} 자가진단 보고서", "Self-assessment report: {city}", "Rapport d’auto-évaluation : {city}"),
    "network_title": ("자가진단 종합 보고서", "Self-assessments of the network", "Auto-évaluations du réseau"),
    "instrument": ("진단 도구", "Instrument", "Instrument"),
    "version": ("{title} ({version}판)", "{title}, version {version}", "{title}, version {version}"),
    "occasion": ("진단 계기", "Occasion", "Occasion"),
    "basis": ("점수의 근거", "What the scores rest on", "Base des scores"),
    "verified_on": (
        "{on}에 사무국 검토를 마친 답",
        "answers as verified by the Secretariat on {on}",
        "réponses vérifiées par le Secrétariat le {on}",
    ),
    "claimed_on": (
        "{on}에 제출하였고 아직 검토하지 않은 답",
        "answers handed in on {on}, not verified yet",
        "réponses remises le {on}, non encore vérifiées",
    ),
    "draft_on": ("작성 중인 답({on} 현재)", "answers still being given, as of {on}", "réponses en cours de saisie, au {on}"),
    "sample": (
        "표본 자료입니다. 실제 도시의 답이 아닙니다.",
        "Sample data: not the answers of a real city.",
        "Données d’exemple : ce ne sont pas les réponses d’une ville réelle.",
    ),
    "summary": ("요약", "Summary", "Synthèse"),
    "score": ("종합 점수", "Overall score", "Score global"),
    "level": ("수준", "Level", "Niveau"),
    "sure": ("얼마나 확실한가", "How sure it is", "Degré de certitude"),
    "interval": (
        "가중치를 1/4까지 {draws}번 바꾸어 계산하면, 검토를 마친 {of}개 도시 가운데 열에 아홉 번은 {low}위에서 {high}위 사이입니다(발표 순위 {place}위).",
        "With each weight up to a quarter more or less, drawn {draws} times, nine times of ten the city lies between places {low} and {high} of {of} verified "
        "cities (as published: {place}).",
        "En variant {draws} fois chaque poids d’un quart au plus, la ville se situe neuf fois sur dix entre les rangs {low} et {high} "
        "parmi {of} villes vérifiées (rang publié : {place}).",
    ),
    "no_interval": (
        "비교할 도시가 모자라거나 검토 전이어서 순위 구간을 계산하지 않았습니다.",
        "No interval of places: too few verified cities to compare with, or not verified yet.",
        "Pas d’intervalle de rangs : trop peu de villes vérifiées, ou évaluation non vérifiée.",
    ),
    "printed_exact": (
        "점수는 분수로 정확히 계산하고, 표시할 때만 반올림합니다.",
        "Scores are computed exactly, as fractions, and rounded only where they are printed.",
        "Les scores sont calculés exactement, en fractions, et arrondis seulement à l’affichage.",
    ),
    "counted": (
        "물어본 문항 {asked}개 가운데 {answered}개에 답하였습니다.",
        "{answered} of {asked} questions that were asked are answered.",
        "{answered} des {asked} questions posées ont une réponse.",
    ),
    "dimensions": ("부문별 결과", "Results by dimension", "Résultats par dimension"),
    "dimension": ("부문", "Dimension", "Dimension"),
    "verified": ("검증 점수", "Verified", "Vérifié"),
    "claimed": ("제출 점수", "Claimed", "Déclaré"),
    "now": ("현재 점수", "As it stands", "En l’état"),
    "share": ("도달할 수 있는 점수의 비율", "Share of what can be reached", "Part du maximum"),
    "median": ("비교 도시 중앙값", "Median of peers", "Médiane des pairs"),
    "all": ("종합", "Overall", "Global"),
    "none": ("점수 없음", "no score", "sans score"),
    "radar": (
        "부문별 점수: 도달할 수 있는 점수의 비율(%)",
        "Scores by dimension, in percent of what can be reached",
        "Scores par dimension, en pourcentage du maximum",
    ),
    "radar_said": (
        "{number}개 부문의 방사형 그림. 가장 높은 부문은 {best} {high}, 가장 낮은 부문은 {worst} {low}. 모든 숫자는 아래 표에 있습니다.",
        "Radar of {number} dimensions. The highest is {best} with {high}, the lowest {worst} with {low}. Every figure stands in the table below.",
        "Radar de {number} dimensions. La plus haute : {best}, {high} ; la plus basse : {worst}, {low}. Tous les chiffres figurent dans le tableau ci-dessous.",
    ),
    "against": (
        "비교 도시와 견준 점수: 도달할 수 있는 점수의 비율",
        "Scores against the peers, as shares of what can be reached",
        "Scores comparés aux pairs, en part du maximum",
    ),
    "against_said": (
        "점수 {number}개를 비교 도시와 견준 막대그림. 중앙값보다 높은 것 {above}개, 낮은 것 {below}개. 모든 숫자는 아래 표에 있습니다.",
        "Bars of {number} scores against the peers: {above} above the median, {below} below it. Every figure stands in the table below.",
        "Barres de {number} scores comparés aux pairs : {above} au-dessus de la médiane, {below} au-dessous. "
        "Tous les chiffres figurent dans le tableau ci-dessous.",
    ),
    "middle_half": ("비교 도시의 가운데 절반", "The middle half of the peers", "Moitié centrale des pairs"),
    "peers_region_population_band": (
        "같은 지역, 같은 인구 규모의 {number}개 도시와 비교하였습니다.",
        "Compared with {number} cities of the same region and size.",
        "Comparée à {number} villes de la même région et taille.",
    ),
    "peers_region": (
        "같은 지역의 {number}개 도시와 비교하였습니다.",
        "Compared with {number} cities of the same region.",
        "Comparée à {number} villes de la même région.",
    ),
    "peers_population_band": (
        "인구 규모가 같은 {number}개 도시와 비교하였습니다.",
        "Compared with {number} cities of the same size.",
        "Comparée à {number} villes de même taille.",
    ),
    "peers_": (
        "검토를 마친 다른 도시 {number}곳 전체와 비교하였습니다.",
        "Compared with all {number} other verified cities.",
        "Comparée aux {number} autres villes vérifiées.",
    ),
    "review": ("검토에서 달라진 답", "What the review changed", "Réponses modifiées par la vérification"),
    "no_review": ("검토에서 달라진 답이 없습니다.", "The review changed no answer.", "La vérification n’a modifié aucune réponse."),
    "question": ("문항", "Question", "Question"),
    "reason": ("까닭", "Reason", "Motif"),
    "from_to": ("{before} → {after}", "{before} → {after}", "{before} → {after}"),
    "strengths": ("강점", "Strengths", "Points forts"),
    "gaps": ("부족한 점", "Gaps", "Lacunes"),
    "nothing_out": ("두드러진 부문이 없습니다.", "No dimension stands out.", "Aucune dimension ne se détache."),
    "stands_out_peers": (
        "{title}: {printed} (비교 도시 중앙값 {median})",
        "{title}: {printed} (median of peers {median})",
        "{title} : {printed} (médiane des pairs {median})",
    ),
    "stands_out": ("{title}: {printed}", "{title}: {printed}", "{title} : {printed}"),
    "advice": (
        "권고: 들이는 노력에 견주어 얻는 것이 큰 차례",
        "Recommendations, by gain over effort",
        "Recommandations, par gain rapporté à l’effort",
    ),
    "advice_none": ("더 권고할 것이 없습니다.", "There is nothing more to recommend.", "Rien de plus à recommander."),
    "what": ("할 일", "What to do", "Que faire"),
    "gain": ("점수 변화", "Gain", "Gain"),
    "effort": ("노력", "Effort", "Effort"),
    "owner": ("담당", "Owner", "Responsable"),
    "effort_1": ("적음", "low", "faible"),
    "effort_2": ("중간", "middle", "moyen"),
    "effort_3": ("많음", "high", "élevé"),
    "opens": ("(새로 열리는 문항 {number}개)", "(opens {number} questions)", "(ouvre {number} questions)"),
    "plan": ("실행 계획", "Action plan", "Plan d’action"),
    "until": ("기한", "Until", "Échéance"),
    "state": ("상태", "State", "État"),
    "planned": ("계획", "planned", "prévu"),
    "done": ("완료", "done", "fait"),
    "dropped": ("중단", "dropped", "abandonné"),
    "evidence": ("증빙 목록", "Index of evidence", "Index des preuves"),
    "evidence_none": ("제출한 증빙이 없습니다.", "No evidence was given.", "Aucune preuve fournie."),
    "where": ("파일·링크와 해시", "File or link, hash", "Fichier ou lien, empreinte"),
    "dated": ("증빙 날짜", "Dated", "Date"),
    "verdict": ("검토", "Review", "Vérification"),
    "accepted": ("인정", "accepted", "acceptée"),
    "refused": ("불인정", "refused", "refusée"),
    "unjudged": ("검토 전", "not reviewed", "non vérifiée"),
    "missing": ("빠진 것", "What was missing", "Ce qui manque"),
    "missing_none": (
        "물어본 모든 문항에 답하였습니다.",
        "Every question that was asked is answered.",
        "Toutes les questions posées ont une réponse.",
    ),
    "missing_unanswered": ("답하지 않은 문항", "Not answered", "Sans réponse"),
    "missing_state": ("「{state}」으로 답한 문항", "Answered “{state}”", "Réponse « {state} »"),
    "missing_evidence": ("증빙이 없는 답", "Answers above the lowest without evidence", "Réponses sans preuve au-dessus du minimum"),
    "method": ("방법과 재계산", "Method, and how to recompute", "Méthode et recalcul"),
    "method_frozen": (
        "이 보고서는 아래 해시의 도구로 계산하였습니다. 발행한 도구는 바뀌지 않습니다.",
        "This report was computed with the instrument of this hash. A published instrument never changes.",
        "Ce rapport a été calculé avec l’instrument de cette empreinte. Un instrument publié ne change jamais.",
    ),
    "sha256": ("도구의 SHA-256", "SHA-256 of the instrument", "SHA-256 de l’instrument"),
    "method_recompute": (
        "보고서와 함께 받은 instrument.yaml과 answers.csv로 누구나 같은 숫자를 얻습니다: dure score instrument.yaml answers.csv --json",
        "With instrument.yaml and answers.csv that come beside this report anyone gets the same digits: "
        "dure score instrument.yaml answers.csv --json",
        "Avec instrument.yaml et answers.csv joints à ce rapport, chacun obtient les mêmes chiffres : dure score instrument.yaml answers.csv --json",
    ),
    "answers": ("부록: 답", "Annex: the answers", "Annexe : les réponses"),
    "answer": ("답", "Answer", "Réponse"),
    "code": ("번호", "Id", "N°"),
    "released": ("{on}까지 검토를 마친 {number}개 도시", "{number} cities verified up to {on}", "{number} villes vérifiées jusqu’au {on}"),
    "no_release": (
        "공개할 만큼 도시가 모이지 않았습니다(최소 {least}곳).",
        "There are not enough cities yet to open anything (at least {least}).",
        "Pas encore assez de villes pour publier (au moins {least}).",
    ),
    "quartiles": ("부문별 사분위", "Quartiles by dimension", "Quartiles par dimension"),
    "quartiles_said": (
        "점수 {number}개의 사분위 그림. 중앙값이 가장 높은 부문은 {best} {high}, 가장 낮은 부문은 {worst} {low}. 모든 숫자는 아래 표에 있습니다.",
        "Quartiles of {number} scores. The highest median is that of {best} with {high}, the lowest that of {worst} with {low}. "
        "Every figure stands in the table below.",
        "Quartiles de {number} scores. Médiane la plus haute : {best}, {high} ; la plus basse : {worst}, {low}. "
        "Tous les chiffres figurent dans le tableau ci-dessous.",
    ),
    "share_cities": ("비율", "Share", "Part"),
    "middle_half_cities": ("도시의 가운데 절반", "The middle half of the cities", "Moitié centrale des villes"),
    "levels_said": (
        "도시 {number}곳의 수준별 막대그림. 가장 많은 수준은 {most} {share}. 모든 숫자는 아래 표에 있습니다.",
        "Bars of {number} cities by level. Most are on {most}, {share}. Every figure stands in the table below.",
        "Barres de {number} villes par niveau. Le plus fréquent : {most}, {share}. Tous les chiffres figurent dans le tableau ci-dessous.",
    ),
    "cities": ("도시 수", "Cities", "Villes"),
    "lower": ("하위 1/4", "Lower quartile", "Premier quartile"),
    "middle": ("중앙값", "Median", "Médiane"),
    "upper": ("상위 1/4", "Upper quartile", "Troisième quartile"),
    "distribution": ("수준별 분포", "Distribution over levels", "Répartition par niveau"),
    "by_region": ("지역별", "By region", "Par région"),
    "region": ("지역", "Region", "Région"),
    "weakest": ("함께 약한 부문", "Where the network is weakest", "Points faibles du réseau"),
    "named": ("이름을 밝히는 데 동의한 도시", "Cities that consent to be named", "Villes qui acceptent d’être nommées"),
    "place": ("순위", "Place", "Rang"),
    "city": ("도시", "City", "Ville"),
    "named_none": ("이름을 밝히는 데 동의한 도시가 없습니다.", "No city consents to be named.", "Aucune ville n’accepte d’être nommée."),
    "opening": (
        "도시를 알아볼 수 없도록 {least}곳 이상인 묶음만 말하고, 작은 칸은 이웃 칸과 합칩니다. 새로 검토를 마친 도시가 {least}곳 이상일 때만 새로 공개합니다. "
        "동의하지 않은 도시의 이름은 어디에도 없습니다.",
        "So that no city is found out, only groups of at least {least} are told and small cells are joined with a neighbour; a release "
        "brings at least {least} newly verified cities. No city is named without its consent.",
        "Pour qu’aucune ville ne soit reconnue, seuls des groupes d’au moins {least} sont publiés et les petites cases sont réunies ; "
        "chaque publication ajoute au moins {least} villes vérifiées. Aucune ville n’est nommée sans son accord.",
    ),
    "state_unsure": ("모름", "We do not know", "Nous ne savons pas"),
    "state_na": ("우리에게 해당 없음", "Does not apply to us", "Sans objet pour nous"),
    "state_refused": ("답하지 않음", "We do not answer this", "Nous ne répondons pas"),
    "state_not_collected": ("수집하지 않음", "Not collected", "Non collecté"),
    "offline_about": ("안내", "Read me", "Lisez-moi"),
    "offline_city": ("도시", "City", "Ville"),
    "offline_title": ("자가진단 오프라인 작성", "Self-assessment, to be answered offline", "Auto-évaluation, à remplir hors ligne"),
    "offline_drawn": ("이 파일을 만든 때", "This file was made", "Ce fichier a été établi"),
    "offline_number": ("마지막 답의 번호", "Number of the last answer", "Numéro de la dernière réponse"),
    "offline_assessment": ("자가진단 이름", "Key of the assessment", "Clé de l’évaluation"),
    "offline_hash": ("진단 도구의 지문(SHA-256)", "Fingerprint of the instrument (SHA-256)", "Empreinte de l’instrument (SHA-256)"),
    "offline_1": (
        "시트마다 한 분야입니다. 노란 칸만 쓸 수 있습니다: 답, 증빙 주소, 증빙 날짜, 의견.",
        "Each sheet is a section. Only the yellow cells can be written: answer, web address of evidence, its day, comment.",
        "Chaque feuille est une section. Seules les cases jaunes s’écrivent : réponse, adresse de la preuve, sa date, commentaire.",
    ),
    "offline_2": (
        "답은 칸의 목록에서 고릅니다. 이미 답한 것은 채워져 있습니다.",
        "Answers are chosen from the list of the cell. What was answered already stands there.",
        "Les réponses se choisissent dans la liste de la case. Celles déjà données y figurent.",
    ),
    "offline_3": (
        "저장하여 「오프라인 답변」 화면에 올리면 무엇이 바뀌는지 먼저 보여 드립니다. 그사이 동료가 다르게 답한 문항은 하나씩 여쭙니다.",
        "Save it and hand it in on the page “Answer offline”: what changes is shown first. Where a colleague answered otherwise meanwhile, you are asked "
        "question by question.",
        "Enregistrez-le et remettez-le à la page « Répondre hors ligne » : les changements sont d’abord montrés. Si un collègue a répondu autrement "
        "entre-temps, la question vous est posée une à une.",
    ),
    "offline_4": (
        "증빙 파일은 화면에서 올립니다. 여기에는 주소만 적습니다.",
        "Files of evidence are uploaded on the pages; here stand addresses only.",
        "Les fichiers de preuve se déposent sur les pages ; ici ne figurent que des adresses.",
    ),
    "col_item": ("번호", "No.", "N°"),
    "col_ask": ("물음", "Question", "Question"),
    "col_help": ("무엇이 증빙인가 · 예", "What counts as evidence · example", "Ce qui vaut preuve · exemple"),
    "col_answer": ("답", "Answer", "Réponse"),
    "col_url": ("증빙 주소", "Web address of evidence", "Adresse de la preuve"),
    "col_dated_on": ("증빙 날짜", "Day of the evidence", "Date de la preuve"),
    "col_comment": ("의견", "Comment", "Commentaire"),
    "choose_title": ("목록에서 골라 주십시오", "Choose from the list", "Choisissez dans la liste"),
    "choose_text": (
        "이 물음의 답은 목록에 있는 말 가운데 하나입니다.",
        "The answer is one of the words of the list.",
        "La réponse est un des mots de la liste.",
    ),
    "day_text": ("날짜는 2026-03-31처럼 적습니다.", "Write the day as 2026-03-31.", "Écrivez la date ainsi : 2026-03-31."),
    "only_if": ("(「{item}」의 답이 {answers}일 때만)", "(only if {item} is answered {answers})", "(seulement si la réponse à {item} est {answers})"),
    "only_unless": ("(「{item}」의 답이 {answers}이(가) 아닐 때만)", "(unless {item} is answered {answers})", "(sauf si la réponse à {item} est {answers})"),
}

# why the group of peers is wider: the room says it in Korean and English
WIDENED_IN_FRENCH = {
    "assessments.peers_few": "Seules {number} villes de la région sont de cette taille (il en faut au moins {least}).",
    "assessments.peers_few_region": "Seules {number} villes sont de cette région (il en faut au moins {least}).",
    "assessments.peers_few_band": "Seules {number} villes sont de cette taille (il en faut au moins {least}).",
    "assessments.peers_few_all": "Seules {number} autres villes sont vérifiées : rien n’est comparé (il en faut au moins {least}).",
    "assessments.peers_unknown_region": "La région de cette ville n’est pas connue.",
    "assessments.peers_unknown_population_band": "La population de cette ville n’est pas connue.",
}


def widened(problem: Problem, language: str) -> str:
    """This function will say why the group of peers is wider than asked."""
    french = WIDENED_IN_FRENCH.get(problem.code) if language == "fr" else None
    return french.format(**problem.params) if french else sentence(problem, "ko" if language == "ko" else "en")


def answer_words(plain: Mapping[str, Any], question: Question, language: str) -> list[tuple[str, str]]:
    """This function will give the answers that a question takes, states among them, each with its name in a language."""
    return [*((one, word(plain, one, language)) for one, _points in question.answers),
            *((one, said(f"state_{one}", language)) for one in states_offered(plain, question.key))]


def said(name: str, language: str, **params: object) -> str:
    """This function will say something in a language."""
    return WORDS[name][LANGUAGES.index(language)].format(**params)
