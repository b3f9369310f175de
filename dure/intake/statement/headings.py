"""Which heading opens which section: by meaning, whatever its number, marker, order or spacing.

Sections are known by the names of `SECTIONS`; those of the office's five parts end in ``_part``.
Source: `docs/sources.md#statement-form`; the dialects are those of other years' and departments' statements.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

# What a heading says when spaces, numbers and signs are taken away. Order matters where words are only contained.
_YEARS = r"(?:최근)?(?:\d|[일이삼사오]|X|x)?(?:개?년|년도|개년도)?간?"
_THIS_YEAR = r"(?:\d{4}년도?|금년도?|당해연도|연간|월별|향후|세부|주요|사업)*"
SECTIONS: dict[str, tuple[str, ...]] = {
    "settlement": (
        _YEARS + r"(?:연도별|년도별|세출|예산|사업)*결산(?:현황|내역|추이|실적|총괄)?",
        _YEARS + r"(?:연도별|년도별)?(?:예산)?집행(?:현황|실적|내역|추이)",
    ),
    "results": (
        _YEARS + r"(?:연도별|년도별|그간|그동안|지난|주요)*의?(?:사업)?(?:추진|주요|운영|사업|활동)*"
        r"(?:실적|성과)(?:및성과|및실적|현황)?",
    ),
    "effects": (
        r"(?:향후)?(?:사업)?(?:의)?(?:기대|예상|파급)(?:되는)?효과(?:및활용방안)?", r"향후효과|기대성과",
    ),
    "schedule": (
        _THIS_YEAR + r"(?:추진|사업|시행|집행)?(?:일정|일정표|추진계획|추진절차)", _THIS_YEAR + r"(?:추진|집행)계획", r"향후계획",
    ),
    "history": (r"(?:그간|그동안|지금까지|사업|주요)*의?(?:사업)?(?:추진|진행)?(?:경위|경과|연혁|상황)(?:및현황|및향후계획|및계획)?",),
    "basis": (r"(?:\d{4}년도?)?(?:예산|세부|세출예산|사업비)*(?:안)?(?:산출|산정)(?:근거|내역|기초|내용)(?:표)?",),
    "summary": (
        r"(?:\d{4}년도?)?(?:세출)?예산(?:안)?(?:편성)?(?:총괄|총괄표|총괄현황|편성현황|규모|내역총괄|편성내역|"
        r"요구현황|편성총괄)", r"총괄(?:표)?|예산총괄",
    ),
    "officers": (
        r"(?:사업|업무|추진)*(?:담당자|담당부서|담당공무원|담당)(?:현황|정보|연락처|및연락처|및담당자)?|추진부서",
    ),
    "funding": (
        r"(?:\d{4}년도?|당해년?도|총)?사업비(?:및)?(?:현황|내역|재원|재원구성|재원별현황|구성)?|재원별사업비|소요재원|"
        r"재원(?:구성|현황|내역|조달|조달계획|별현황)",
    ),
    "outline": (r"(?:사업|세부사업)?(?:의)?개요",),
    "purpose": (
        r"(?:사업|추진)*(?:의)?(?:추진)?(?:배경및)?(?:목적|필요성)(?:및필요성|및목적|및배경|및내용)?|추진배경|사업배경",
    ),
    "legal": (
        r"(?:사업|추진|법적|관련|지원|법령|설치|운영)*(?:의)?(?:추진|법적)?(?:근거)"
        r"(?:법령|및관련법령|규정|및방침|법규)?", r"관련(?:법령|법규)|법령근거",
    ),
    "programmes": (
        r"(?:주요|세부|사업|추진)*(?:사업|추진)?(?:세부)?내용", r"세부사업(?:별)?(?:내용|계획|설명)",
        r"주요사업(?:내용)?|추진사업",
    ),
    # the five parts
    "overview_part": (r"(?:사업)?(?:기본|일반)(?:현황|사항|정보)|사업현황",),
    "budget_part": (
        r"(?:사업)?예산(?:안)?(?:설명|현황|내역|개요|편성|안)(?:서)?", r"(?:\d{4}년도?)(?:세출)?예산(?:안)?(?:내역|현황)?",
    ),
    "description_part": (r"(?:세부|사업)*(?:사업)?(?:설명|세부설명)",),
    "effect_part": (
        r"(?:사업)?(?:의)?효과(?:및성과)?|사업성과(?:및효과)?|(?:추진)?성과및(?:기대)?효과|추진실적및(?:기대)?효과|"
        r"사업추진효과",
    ),
}
# Words that only a heading contains; a line of prose is not asked for them.
_CONTAINED = (
    ("settlement", "결산"), ("basis", "산출근거|산출내역|산출기초"), ("results", "추진실적|주요실적|사업실적|추진성과"),
    ("effects", "기대효과"), ("schedule", "추진일정"), ("history", "추진경위|추진경과"),
    ("legal", "추진근거|사업근거|법적근거"), ("purpose", "사업목적|추진목적|사업의목적"), ("officers", "담당자"),
    ("summary", "예산총괄"), ("outline", "사업개요"), ("programmes", "사업내용"),
)
_FULL = {key: re.compile("|".join(patterns)) for key, patterns in SECTIONS.items()}
_PARTLY = tuple((key, re.compile(pattern)) for key, pattern in _CONTAINED)
_NUMBERING = re.compile(
    r"[^\w(\[<]*"
    r"(?:(?:제\s?)?\d{1,2}(?:[-.]\d{1,2})*\s?[.)장절편]?(?!\d|년|월|개|\s?년)|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]+\s?[.)]?|"
    r"[IVX]{1,4}\s?[.)]|[가-하]\s?[.)]|[①-⑳㉮-㉻❶-❿]|\(\s?(?:\d{1,2}|[가-하])\s?\)|\[\s?\d{1,2}\s?\]|"
    r"<\s?\d{1,2}\s?>)?[\s.·:*-]*"
)
_BRACKETS = re.compile(r"\([^()]*\)")
_AROUND = " \t:*#_<>[]{}「」『』〈〉《》.-=|"
_JOIN = re.compile(r"[\s·ㆍ・‧.,*_]+")
LONGEST = 34


@dataclass(frozen=True, slots=True)
class Found:
    """A recognised heading: its section, and where a value behind a colon begins (0: none)."""

    key: str
    value_at: int = 0


def compact(text: str) -> str:
    """This function will take numbering, brackets, spaces and signs off a heading or a label."""
    words = text[end.end():] if (end := _NUMBERING.match(text)) else text
    words = _BRACKETS.sub("", words)
    return _JOIN.sub("", words.strip(_AROUND))


def _fully(words: str) -> str:
    return next((key for key, pattern in _FULL.items() if pattern.fullmatch(words)), "")


def found_heading(plain: str, *, surely: bool) -> Found | None:
    """This function will recognise a heading. `surely`: the paper prints it as one, so that it may hold more words."""
    length = len(_BRACKETS.sub("", " ".join(plain.split())))
    if length <= LONGEST and (key := _fully(compact(plain))):
        return Found(key)
    head, colon, value = plain.partition(":")
    if colon and value.strip() and len(head) <= LONGEST and (key := _fully(compact(head))):
        return Found(key, len(plain) - len(value.lstrip()))
    if surely and length <= LONGEST + 10:
        words = compact(plain)
        key = next((key for key, pattern in _PARTLY if pattern.search(words)), "")
        return Found(key) if key else None
    return None
