"""Words and sentences of invitations, in Korean, English and French: guests read them."""

from __future__ import annotations

SENTENCES: dict[str, dict[str, str]] = {
    "meetings.invited_already": {"ko": "이미 초청되어 있습니다.", "en": "They are invited already."},
    "meetings.answered_already": {"ko": "이미 답한 초청은 거둘 수 없습니다.", "en": "An invitation that was answered cannot be taken back."},
    "meetings.answer_wanted": {"ko": "참석 여부를 골라 주십시오.", "en": "Please choose whether you will attend.",
                               "fr": "Merci d’indiquer si vous assisterez à la réunion."},
    "meetings.answer_long": {"ko": "너무 깁니다(최대 {most}자).", "en": "This is too long (at most {most} characters).",
                             "fr": "Texte trop long ({most} caractères au plus)."},
    "meetings.answer_proxy": {"ko": "표결을 맡길 회원을 목록에서 골라 주십시오.", "en": "Please choose a member to vote for you from the list.",
                              "fr": "Merci de choisir dans la liste le membre à qui vous donnez procuration."},
    "meetings.answer_proxy_full": {"ko": "이 회원은 이미 위임을 {most}건 맡고 있어 더 맡을 수 없습니다.",
                                   "en": "This member holds {most} proxies already, and no more may be held.",
                                   "fr": "Ce membre détient déjà {most} procurations, le maximum."},
    "meetings.delegate_name": {"ko": "성을 적어 주십시오.", "en": "Please give the family name.", "fr": "Merci d’indiquer le nom de famille."},
    "meetings.delegate_email": {"ko": "전자우편 주소가 아닙니다.", "en": "This is no e-mail address.", "fr": "Ce n’est pas une adresse électronique."},
    "meetings.delegate_no_vote": {"ko": "참관인과 손님에게는 표결권이 없습니다.", "en": "Observers and guests do not vote.",
                                  "fr": "Les observateurs et les invités ne votent pas."},
    "meetings.answer_over": {"ko": "회의가 끝났거나 취소되어 답을 바꿀 수 없습니다.",
                             "en": "The meeting is over or cancelled: the answer can no longer be changed.",
                             "fr": "La réunion est close ou annulée : la réponse ne peut plus être modifiée."},
    "meetings.answer_accepted": {"ko": "신임장이 접수되어 여기에서는 바꿀 수 없습니다. 사무국에 알려 주십시오.",
                                 "en": "Your credentials were accepted: please write to the Secretariat to change them.",
                                 "fr": "Vos pouvoirs ont été acceptés : merci d’écrire au Secrétariat pour les modifier."},
    "meetings.answer_changed": {"ko": "그사이 다른 창에서 답을 저장했습니다. 아래에서 그 답을 보고, 적으신 것을 그대로 두려면 다시 저장해 주십시오.",
                                "en": "Another window has saved an answer meanwhile. It is shown below; save again to keep what you typed.",
                                "fr": "Une autre fenêtre a enregistré une réponse entre-temps. Elle figure ci-dessous ; enregistrez de nouveau pour "
                                      "conserver ce que vous avez saisi."},
    "meetings.credential_for_nobody": {"ko": "먼저 대표를 적고 저장해 주십시오.", "en": "Please name your delegates and save first.",
                                       "fr": "Merci de nommer vos délégués et d’enregistrer d’abord."},
    "meetings.credential_wanted": {"ko": "신임장 파일을 골라 주십시오.", "en": "Please choose the letter of credentials.",
                                   "fr": "Merci de choisir la lettre de pouvoirs."},
}
GROUNDS: dict[str, dict[str, str]] = {}

ANSWERS: dict[str, dict[str, str]] = {
    "comes": {"ko": "참석합니다", "en": "We will come", "fr": "Nous viendrons"},
    "online": {"ko": "온라인으로 참석합니다", "en": "We will take part online", "fr": "Nous participerons en ligne"},
    "proxy": {"ko": "참석하지 못하고 다른 회원에게 위임합니다", "en": "We cannot come and give a proxy to another member",
              "fr": "Nous ne viendrons pas et donnons procuration à un autre membre"},
    "declines": {"ko": "참석하지 못합니다", "en": "We cannot come", "fr": "Nous ne pourrons pas venir"}}
ROLES: dict[str, dict[str, str]] = {
    "head": {"ko": "수석대표", "en": "Head of delegation", "fr": "Chef de délégation"},
    "delegate": {"ko": "대표", "en": "Delegate", "fr": "Délégué"},
    "alternate": {"ko": "교체대표", "en": "Alternate", "fr": "Suppléant"},
    "adviser": {"ko": "자문", "en": "Adviser", "fr": "Conseiller"},
    "observer": {"ko": "참관", "en": "Observer", "fr": "Observateur"}}
CAPACITIES: dict[str, dict[str, str]] = {
    "member": {"ko": "회원", "en": "Member", "fr": "Membre"}, "observer": {"ko": "참관", "en": "Observer", "fr": "Observateur"},
    "guest": {"ko": "손님", "en": "Guest", "fr": "Invité"}}
DELEGATE_STATES: dict[str, dict[str, str]] = {
    "named": {"ko": "확인 대기", "en": "to be checked", "fr": "à vérifier"}, "accepted": {"ko": "신임 확인", "en": "accepted", "fr": "accepté"},
    "refused": {"ko": "반려", "en": "refused", "fr": "refusé"}, "withdrawn": {"ko": "철회", "en": "withdrawn", "fr": "retiré"}}
