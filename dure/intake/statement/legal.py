"""사업근거: laws, ordinances, charters, directives, with their article, number, document and day."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dure.domain.budget.rules.facts import Ground
from dure.intake.statement.days import Span, span_at
from dure.intake.statement.paper import Entry
from dure.kernel.place import Place

# lines that only say what kind of ground stands below them; only 법령 tells more than the grounds' own words do
_GROUP = re.compile(
    r"(?:(?P<law>(?:관련\s?)?법령(?:상)?(?:\s?근거)?|법적\s?근거|관련\s?법규|관계\s?법령)|"
    r"(?P<other>(?:관련\s?)?(?:자치법규|조례)(?:\s?근거)?|(?:시장\s?)?방침(?:\s?근거)?|내부\s?방침|기타(?:\s?근거)?|그\s?밖의\s?근거))"
    r"\s*(?:\([^()]*\))?\s*:?"
)
_KINDS = (
    # told by the last of these words in the title: a plan "to carry out a law" is a plan
    ("ordinance", re.compile(r"조례|시행규칙(?=.*조례)")),
    ("charter", re.compile(r"규약|헌장|정관|협약|의정서")),
    ("law", re.compile(r"법률|시행령|시행규칙|[가-힣](?<![방해용요수편])법(?=$|[\s」』\"',)]|제\d)|헌법|특별법|기본법")),
)
_DIRECTIVE = re.compile(r"방침|지침|훈령|예규|지시|고시|결재")
_ARTICLE = re.compile(
    r"제\s?\d+\s?조(?:의\s?\d+)?(?:\s?제\s?\d+\s?항|\s?제\s?\d+\s?호|\s?[가-하]목|\s?[①-⑳]+|"
    r"\s?(?:[,~·ㆍ]|및|내지|부터)\s?(?:동법\s?|같은\s?법\s?|동\s?조례\s?|시행령\s?)*(?=제\s?\d+\s?[조항호]|[①-⑳])|제\s?\d+\s?조(?:의\s?\d+)?)*"
)
_NUMBER = re.compile(r"제\s?\d[\d-]*\s?호")
_DOCUMENT = re.compile(r"[가-힣A-Za-z][가-힣A-Za-z·]*[가-힣A-Za-z]\s?-\s?\d{1,6}(?!\d|[.년])")
_DATED = re.compile(r"(?<![\d.제-])(?='\s?\d{2}\s*[.년]|(?:19|20)\d{2}\s*[.년-]|\d{2}\.\s?\d{1,2}\.\s?\d)")
_QUOTES = "「」『』“”\"'‘’〈〉《》 \t,·:-"


def read_legal(entries: Sequence[Entry], latest: int | None) -> list[Ground]:
    """This function will read the lines of the legal grounds; lines that only group them are words of the form."""
    found: list[Ground] = []
    hint = ""
    for entry in entries:
        group = _GROUP.fullmatch(entry.scrap.plain.strip())
        if group:
            hint = str(group.lastgroup)
            entry.scrap.label()
            continue
        labelled = _GROUP.match(entry.scrap.plain)
        if labelled and ":" in labelled[0]:
            hint = str(labelled.lastgroup)
        found.append(ground(entry.text, entry.scrap.plain, entry.land(), hint, latest))
    return found


def ground(text: str, plain: str, at: Place, hint: str, latest: int | None) -> Ground:
    """This function will read one ground. `hint` is the kind that the group above it says."""
    article = _ARTICLE.search(plain)
    spent = [article.span()] if article else []
    number = next((m for m in _NUMBER.finditer(plain) if not any(a <= m.start() < b for a, b in spent)), None)
    document = _DOCUMENT.search(plain)
    day = _day(plain, latest, document.end() if document else 0) or _day(plain, latest, 0)
    starts = [m.start() for m in (article, number, document) if m] + ([day.begins] if day else [])
    bracket = plain.find("(")
    starts += [bracket] if bracket > 0 else []
    end = min((s for s in starts if s > 0), default=len(text))
    title = text[:end].strip(_QUOTES) or text.strip(_QUOTES)
    places = {"": at, "text": at, "title": at, "kind": at}
    fields = {"article": article, "number": number, "document": document, "date": day}
    places |= {name: at for name, value in fields.items() if value}
    return Ground(_kind(title, plain, hint), title, _said(text, article), _said(text, number),
                  day.start if day else None, _said(text, document), text, places)


def _said(text: str, found: re.Match[str] | None) -> str | None:
    return text[found.start(): found.end()].rstrip(" ,~·및") if found else None


def _day(plain: str, latest: int | None, begin: int) -> Span | None:
    for found in _DATED.finditer(plain, begin):
        span = span_at(plain, found.start(), latest=latest)
        if span and span.start and span.start.month:
            return span
    return None


def _kind(title: str, plain: str, hint: str) -> str:
    ends = [(m.end(), kind) for kind, pattern in _KINDS for m in pattern.finditer(title)]
    if ends and (last := max(ends))[0] >= len(title.rstrip("」』\"' ")) - 4:
        return last[1]
    if _DIRECTIVE.search(plain):
        return "directive"
    if ends:
        return max(ends)[1]
    return hint or "other"
