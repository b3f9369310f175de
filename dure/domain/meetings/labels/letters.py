"""The letters of a meeting, in Korean, English and French: invitation, reminder, and each change."""

from __future__ import annotations

# how a letter begins: its subject, and what it says first
LETTERS: dict[str, dict[str, tuple[str, str]]] = {
    "invited": {
        "ko": ("초청: {title}", "다음 회의에 모시고자 합니다."),
        "en": ("Invitation: {title}", "We have the honour to invite you to the following meeting."),
        "fr": ("Invitation : {title}", "Nous avons l’honneur de vous inviter à la réunion suivante."),
    },
    "reminded": {
        "ko": ("답을 기다립니다: {title}", "다음 회의 초청에 아직 답을 받지 못했습니다. 참석 여부를 알려 주십시오."),
        "en": ("Awaiting your answer: {title}", "We have not had your answer to our invitation yet. Please tell us whether you will attend."),
        "fr": ("Dans l’attente de votre réponse : {title}",
               "Nous n’avons pas encore reçu votre réponse à notre invitation. Merci de nous dire si vous y assisterez."),
    },
    "postponed": {
        "ko": ("일정 변경: {title}", "회의 일정이 바뀌었습니다. 새 일정은 다음과 같습니다."),
        "en": ("New date: {title}", "The date of the meeting has changed. It now takes place as follows."),
        "fr": ("Nouvelle date : {title}", "La date de la réunion a changé. Elle se tiendra comme suit."),
    },
    "moved": {
        "ko": ("장소 변경: {title}", "회의 장소가 바뀌었습니다. 새 장소는 다음과 같습니다."),
        "en": ("New place: {title}", "The place of the meeting has changed. It now takes place as follows."),
        "fr": ("Nouveau lieu : {title}", "Le lieu de la réunion a changé. Elle se tiendra comme suit."),
    },
    "mode": {
        "ko": ("회의 방식 변경: {title}", "회의 방식이 바뀌었습니다. 이제 다음과 같이 열립니다."),
        "en": ("Form of the meeting changed: {title}", "The form of the meeting has changed. It now takes place as follows."),
        "fr": ("Forme de la réunion modifiée : {title}", "La forme de la réunion a changé. Elle se tiendra comme suit."),
    },
    "closed": {
        "ko": ("비공개 전환: {title}", "회의가 비공개로 바뀌었습니다. 초청받은 분은 그대로 참석하실 수 있습니다."),
        "en": ("Closed to the public: {title}", "The meeting is now closed to the public. Those who were invited attend as before."),
        "fr": ("Huis clos : {title}", "La réunion se tiendra à huis clos. Les personnes invitées y assistent comme prévu."),
    },
    "cancelled": {
        "ko": ("취소: {title}", "다음 회의가 취소되었습니다."),
        "en": ("Cancelled: {title}", "The following meeting is cancelled."),
        "fr": ("Annulée : {title}", "La réunion suivante est annulée."),
    },
}
_LINES: dict[str, dict[str, str]] = {
    "when": {"ko": "일시", "en": "When", "fr": "Date"}, "where": {"ko": "장소", "en": "Where", "fr": "Lieu"},
    "why": {"ko": "까닭", "en": "Reason", "fr": "Motif"},
}
_COLON = {"ko": ": ", "en": ": ", "fr": " : "}
_ANSWER = {
    "ko": "참석 여부와 대표단을 여기에서 알려 주십시오. 이 주소를 가진 사람은 누구나 답할 수 있으니 다른 곳에 알리지 마십시오.",
    "en": "Please answer and name your delegates here. Whoever has this address can answer for you; please keep it to yourself.",
    "fr": "Merci de répondre et de nommer vos délégués ici. Toute personne qui connaît cette adresse peut répondre pour vous ; "
          "ne la communiquez pas.",
}
_SEE = {"ko": "초청과 보내신 답은 여기에서 보실 수 있습니다.", "en": "Your invitation and your answer are here.",
        "fr": "Votre invitation et votre réponse se trouvent ici."}


def letter(what: str, language: str, *, title: str, when: str, where: str, why: str = "", link: str = "") -> tuple[str, str]:
    """This function will write a letter: its subject and its text, in ``ko``, ``en`` or ``fr``.

    `when` may have several lines; without a `why` or a `link` the letter does without.
    """
    subject, first = LETTERS[what][language]
    lines = [first, "", title]
    for name, said in (("when", when), ("where", where), ("why", why)):
        if said:
            lines.append(_LINES[name][language] + _COLON[language] + said)
    if link:
        lines += ["", (_SEE if what == "cancelled" else _ANSWER)[language], link]
    return subject.format(title=title), "\n".join(lines)
