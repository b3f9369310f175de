"""The sentences of minutes in Korean, English and French: each language is drawn from the same facts, none is translated from another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from dure.domain.meetings.labels.minutes_words import BESIDE, LINES, WORDS
from dure.domain.meetings.rules.minutes import LANGUAGES, Drafted, Line, Word
from dure.kernel.hangul import letters

STATES: dict[str, dict[str, str]] = {
    "draft": {"ko": "작성 중", "en": "Draft"}, "submitted": {"ko": "승인 요청", "en": "Submitted for approval"},
    "approved": {"ko": "승인·확정", "en": "Approved and locked"}, "published": {"ko": "공개", "en": "Published"}}
# the items of Art. 9 (1) of the Official Information Disclosure Act, in short
CLAUSES: dict[str, dict[str, str]] = {
    "1": {"ko": "제1호 다른 법률에 따른 비밀", "en": "Item 1: secret by another law", "fr": "1° secret prévu par une autre loi"},
    "2": {"ko": "제2호 국가안전보장·외교관계", "en": "Item 2: national security, foreign relations",
          "fr": "2° sécurité nationale, relations extérieures"},
    "3": {"ko": "제3호 국민의 생명·신체·재산 보호", "en": "Item 3: protection of life, body and property",
          "fr": "3° protection des personnes et des biens"},
    "4": {"ko": "제4호 재판·수사", "en": "Item 4: trials and investigations", "fr": "4° procédures judiciaires et enquêtes"},
    "5": {"ko": "제5호 의사결정·내부검토 과정", "en": "Item 5: internal deliberation and review", "fr": "5° délibération interne"},
    "6": {"ko": "제6호 개인정보", "en": "Item 6: personal data", "fr": "6° données personnelles"},
    "7": {"ko": "제7호 경영·영업상 비밀", "en": "Item 7: business secrets", "fr": "7° secret des affaires"},
    "8": {"ko": "제8호 투기·특정인의 이익", "en": "Item 8: speculation", "fr": "8° spéculation"},
}
LAW = {"ko": "「공공기관의 정보공개에 관한 법률」 제9조 제1항", "en": "Official Information Disclosure Act, Art. 9 (1)",
       "fr": "Loi sur la communication des informations publiques, art. 9, al. 1"}
DIFFERENCES: dict[str, dict[str, str]] = {
    "same": {"ko": "같음", "en": "same"}, "changed": {"ko": "고침", "en": "changed"},
    "added": {"ko": "더함", "en": "added"}, "removed": {"ko": "뺌", "en": "taken out"}}

SENTENCES: dict[str, dict[str, str]] = {
    "meetings.minutes_missing": {"ko": "회의록에 있어야 할 항목이 비어 있습니다: {ko}.", "en": "Something that minutes must hold is missing: {en}."},
    "meetings.minutes_early": {"ko": "아직 열리지 않은 회의입니다. 회의록은 회의가 열린 뒤에 작성합니다.",
                               "en": "This meeting has not been opened. Minutes are drafted from what happened."},
    "meetings.minutes_running": {"ko": "회의가 끝난 뒤에 승인을 요청할 수 있습니다.", "en": "Minutes are submitted once the meeting has ended."},
    "meetings.minutes_drafted": {"ko": "작성 중인 회의록이 이미 있습니다(제{version}판).", "en": "A draft is there already (version {version})."},
    "meetings.minutes_not_draft": {"ko": "작성 중인 회의록이 아닙니다. 확정된 회의록은 새 판으로 바로잡습니다.",
                                   "en": "These minutes are no draft. What is approved is rectified by another version."},
    "meetings.minutes_not_submitted": {"ko": "승인을 요청한 회의록이 아닙니다.", "en": "These minutes are not submitted for approval."},
    "meetings.minutes_not_approved": {"ko": "승인된 회의록이 아닙니다.", "en": "These minutes are not approved."},
    "meetings.minutes_published": {"ko": "이미 공개된 회의록입니다.", "en": "These minutes are published already."},
    "meetings.minutes_own": {"ko": "작성하거나 고친 사람은 승인할 수 없습니다. 다른 사람이 승인해야 합니다.",
                             "en": "Whoever drafted or edited them may not approve them: another has to."},
    "meetings.minutes_moved_on": {"ko": "그 사이에 회의록이 바뀌었습니다. 다시 보고 승인하십시오.",
                                  "en": "The minutes were changed meanwhile. Look again before approving."},
    "meetings.minutes_closed": {"ko": "비공개 회의의 회의록은 공개하지 않습니다: {ground}.", "en": "Minutes of a closed meeting are not published: {ground}."},
    "meetings.minutes_why": {"ko": "사유를 적으십시오.", "en": "Say why."},
    "meetings.minutes_approver": {"ko": "이 회의의 회의록은 다음 직무가 승인합니다: {ko}", "en": "Minutes of this meeting are approved by: {en}"},
    "meetings.passage_changed": {"ko": "그 사이에 {who}이(가) 이 대목을 고쳤습니다. 저장하지 않았습니다.",
                                 "en": "{who} changed this passage meanwhile. Yours was not saved."},
    "meetings.passage_unknown": {"ko": "그런 대목이 없습니다.", "en": "There is no such passage."},
    "meetings.withheld_why": {"ko": "비공개 사유를 적으십시오.", "en": "Say why the passage is withheld."},
    "meetings.withheld_until": {"ko": "비공개가 끝나는 날을 적으십시오. 제5호는 심의가 끝날 안건을 고를 수 있습니다.",
                                "en": "Name the day on which withholding ends; for item 5, the agenda item with whose deliberation it ends."},
    "meetings.withheld_past": {"ko": "비공개가 끝나는 날({day})은 오늘 뒤여야 합니다.", "en": "The day on which withholding ends ({day}) must be after today."},
}
GROUNDS: dict[str, dict[str, str]] = {
    "meetings.minutes_missing": {"ko": "여덟 가지 필수 기재 사항이 모두 있다", "en": "All eight things that minutes must hold are there"},
    "meetings.minutes_not_submitted": {"ko": "승인을 요청하였다", "en": "They were submitted for approval"},
    "meetings.minutes_not_approved": {"ko": "승인되었다", "en": "They are approved"},
    "meetings.minutes_own": {"ko": "작성하거나 고친 사람이 아니다", "en": "Somebody else drafted and edited them"},
    "meetings.minutes_closed": {"ko": "공개 회의이다", "en": "The meeting was open to the public"},
    "meetings.minutes_approver": {"ko": "이 기구의 회의록을 승인하는 직무이다", "en": "It is the duty that approves minutes of this body"},
    "meetings.minutes_published": {"ko": "아직 공개되지 않았다", "en": "They are not published yet"},
}


def worded(drafted: Iterable[Drafted]) -> list[dict[str, Any]]:
    """This function will say drafted passages in every language, as minutes keep them."""
    made = []
    for passage in drafted:
        # below the first line of a decision stands how it came about
        mark = "\n- " if passage.key.startswith("decision:") else "\n"
        text = {language: mark.join(said(line, language) for line in passage.lines) for language in LANGUAGES}
        made.append({"key": passage.key, "section": passage.section, "text": text, "drafted": text, "withheld": {}, "revision": 1, "by": {}})
    return made


def said(line: Line, language: str) -> str:
    """This function will say a line in a language."""
    params = {name: _said(value, language) for name, value in line.params.items()}
    code = f"{line.code}.by" if params.get("who") and f"{line.code}.by" in LINES else line.code
    sentence = LINES[code][language].format_map(params)
    if line.code.startswith("happened."):
        beside = [params[name] for name in ("text", "details_why") if params.get(name)]
        sentence = " — ".join([f"{params['at']} {sentence}", *beside])
    whole = " ".join(sentence.split())
    # a name that is not known leaves no space before the colon; French has one there
    return with_particles(whole if language == "fr" else whole.replace(" :", ":"))


_PARTICLE = re.compile(r"([가-힣0-9])(이\(가\)|을\(를\)|은\(는\))")


def with_particles(text: str) -> str:
    """This function will choose the Korean particle that fits the syllable or digit before it; behind other letters both stay."""
    def chosen(found: re.Match[str]) -> str:
        last = found[1]
        closed = last in "013678" if last.isdigit() else bool(letters(last)[2])
        return last + (found[2][0] if closed else found[2][2])

    return _PARTICLE.sub(chosen, text)


def _said(value: Any, language: str) -> str:
    if value is None:
        return ""
    if isinstance(value, Line):
        return said(value, language)
    if isinstance(value, Word):
        return WORDS[value.kind].get(value.key, BESIDE).get(language, "") or value.key
    if isinstance(value, Mapping):
        return in_language(value, language)
    if isinstance(value, datetime):
        return f"{value:%H:%M}"
    if isinstance(value, date):
        return day(value, language)
    if isinstance(value, Sequence) and not isinstance(value, str):
        return ", ".join(_said(one, language) for one in value)
    return str(value)


def in_language(text: Mapping[str, str], language: str) -> str:
    """This function will return a text in a language, else in English, else in its own."""
    return text.get(language) or text.get("en") or next((words for words in text.values() if words), "")


def day(value: date, language: str) -> str:
    """This function will print a day as each language writes it."""
    if language == "ko":
        return f"{value.year}년 {value.month}월 {value.day}일({'월화수목금토일'[value.weekday()]})"
    return f"{'1er' if language == 'fr' and value.day == 1 else value.day} {WORDS['month'][str(value.month)][language]} {value.year}"


def counted(cities: int | None, countries: int | None, people: int | None, language: str) -> str:
    """This function will say how many came, as a paper tells it."""
    numbers = (("cities", cities), ("countries", countries), ("people", people))
    return ", ".join(f"{WORDS['counted'][name][language]} {number:,}" for name, number in numbers if number)
