"""What the chair says at each step, in Korean, English and French: the words that a meeting expects to hear."""

from __future__ import annotations

Said = dict[str, dict[str, str]]

SCRIPT: Said = {
    "convened": {"ko": "성원을 확인한 뒤 개회를 선포합니다.", "en": "Once the quorum is noted, declare the meeting open.",
                 "fr": "Une fois le quorum constaté, déclarez la séance ouverte."},
    "adjourned": {"ko": "「회의를 속개하겠습니다.」", "en": "“The meeting is resumed.”", "fr": "« La séance est reprise. »"},
    "ended": {"ko": "회의가 끝났습니다.", "en": "The meeting has ended.", "fr": "La réunion est terminée."},
    "no_quorum": {"ko": "「지금은 의결정족수에 미치지 못합니다. 표결은 성원이 된 뒤에 하겠습니다.」",
                  "en": "“There is no quorum at present. Votes will be taken once there is.”",
                  "fr": "« Le quorum n’est pas atteint. Les votes auront lieu lorsqu’il le sera. »"},
    "next_item": {"ko": "「의사일정 제{item}항 『{title}』을(를) 상정합니다.」", "en": "“We come to item {item}, {title}.”",
                  "fr": "« Nous passons au point {item}, {title}. »"},
    "no_item": {"ko": "「더 상정할 안건이 없습니다. 폐회를 선포합니다.」", "en": "“There is no further business. The meeting is closed.”",
                "fr": "« L’ordre du jour est épuisé. La séance est levée. »"},
    "discussing": {"ko": "「제{item}항에 대하여 발언하실 분 계십니까?」", "en": "“Who wishes to speak on item {item}?”",
                   "fr": "« Qui souhaite intervenir sur le point {item} ? »"},
    "next_speaker": {"ko": "「{who}, 발언하여 주십시오. 시간은 {minutes}분입니다.」", "en": "“{who} has the floor, for {minutes} minutes.”",
                     "fr": "« La parole est à {who}, pour {minutes} minutes. »"},
    "speaking": {"ko": "{who} 발언 중입니다.", "en": "{who} has the floor.", "fr": "{who} a la parole."},
    "over_time": {"ko": "「{who}, 시간이 되었습니다. 마무리하여 주십시오.」", "en": "“{who}, your time is over. Please conclude.”",
                  "fr": "« {who}, votre temps est écoulé. Veuillez conclure. »"},
    "vote_open": {"ko": "「『{title}』에 대하여 표결합니다. 투표하여 주십시오.」", "en": "“We vote on: {title}. Please cast your votes.”",
                  "fr": "« Nous passons au vote : {title}. Veuillez voter. »"},
    "consensus_open": {"ko": "「『{title}』에 대하여 이의 있습니까?」", "en": "“Is there any objection to: {title}?”",
                       "fr": "« Y a-t-il une objection à : {title} ? »"},
    "all_in": {"ko": "「모두 투표하셨습니다. 투표를 마치겠습니다.」", "en": "“All votes are in. The vote is closed.”",
               "fr": "« Tous les votes sont exprimés. Le vote est clos. »"},
    "carried": {"ko": "「{counts}로 『{title}』은(는) 가결되었음을 선포합니다.」", "en": "“By {counts}, it is carried: {title}.”",
                "fr": "« Par {counts}, est adopté : {title}. »"},
    "lost": {"ko": "「{counts}로 『{title}』은(는) 부결되었음을 선포합니다.」", "en": "“By {counts}, it is lost: {title}.”",
             "fr": "« Par {counts}, est rejeté : {title}. »"},
    "consensus": {"ko": "「이의가 없으므로 『{title}』은(는) 가결되었음을 선포합니다.」", "en": "“There being no objection, it is carried: {title}.”",
                  "fr": "« En l’absence d’objection, est adopté : {title}. »"},
    "chosen": {"ko": "「{counts}로 {who}이(가) 선정되었음을 선포합니다.」", "en": "“By {counts}, {who} is chosen.”",
               "fr": "« Par {counts}, {who} est choisi. »"},
    "not_quorate": {"ko": "「의결정족수에 미치지 못하여 의결하지 못하였음을 선포합니다.」", "en": "“Without a quorum, nothing is decided.”",
                    "fr": "« Faute de quorum, rien n’est décidé. »"},
    "tied": {"ko": "가부동수입니다. 의장이 결정합니다.", "en": "The votes are equal: it is for the chair to decide.",
             "fr": "Égalité des voix : la présidence tranche."},
    "open": {"ko": "아무도 정해지지 않았습니다. 다시 표결하거나 추첨합니다.", "en": "Nobody is chosen: vote again, or draw a lot.",
             "fr": "Personne n’est choisi : votez de nouveau ou tirez au sort."},
}


def script_said(step: str, language: str, **params: object) -> str:
    """This function will say a line of the chair's script."""
    return SCRIPT[step][language].format(**params)
