"""One fact with two dates in different places: ``'18.3월 … 평가 결과 발표`` here, ``'18.4월 … 결과 평가공표`` there."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz import fuzz

from dure.kernel.days import PartialDay
from dure.kernel.place import Place
from dure.kernel.problem import Problem

SOURCE = "one-event"
_MENTION = re.compile(r"['’‘](\d{2})\s?\.\s?(\d{1,2})\s?월(?!\s?[~∼〜-])\s*([^'’‘()（）,;:~]{4,60})")
_LONG_MENTION = re.compile(r"(?<!\d)(20\d{2})\s?[.년]\s?(\d{1,2})\s?월(?!\s?[~∼〜-])\s*([^'’‘()（）,;:~]{4,60})")
# the acts by which a fact is known; words of one meaning stand under one name
_ACTS = {
    "발표": "발표", "공표": "발표", "공개": "발표", "체결": "체결", "착공": "착공", "준공": "준공", "개통": "개통",
    "개관": "개관", "선정": "선정", "결정": "결정", "승인": "승인", "가입": "가입", "수립": "수립", "확정": "확정",
    "제정": "제정", "개정": "개정", "출범": "출범", "완료": "완료", "개최": "개최",
}  # fmt: skip
_MATTERS = (
    "이행", "평가", "결과", "실행계획", "기본계획", "종합계획", "실시설계", "협약", "조례", "규약", "총회", "위원회",
    "포럼", "협의체", "용역", "공사", "공모", "시범사업", "과제", "회원", "도시", "시스템", "플랫폼", "보고서", "지원",
    "사무국", "위탁", "기관", "점검", "교육", "예산",
)  # fmt: skip
# acts that are done once, so that equal words are one act
_ONCE = frozenset({"발표", "체결", "착공", "준공", "개통", "개관", "수립", "확정", "제정", "출범", "가입"})
# percent of likeness from which words are equal
EQUAL = 90
# words that make two facts out of one
_APART = re.compile(r"상반기|하반기|중간|최종|\d+\s?차|\d+\s?단계|\d+\s?분기|제\s?\d+")


@dataclass(frozen=True, slots=True)
class Mention:
    """A dated mention in a line: the month, what is said of it, in words that count, and where."""

    month: PartialDay
    act: str
    matters: frozenset[str]
    words: str
    programme: str
    at: Place


def mentions(texts: Iterable[tuple[str, str, Place]]) -> list[Mention]:
    """This function will find the dated mentions of acts in lines of text: (programme, line, place)."""
    found = []
    for programme, text, at in texts:
        for match in (*_MENTION.finditer(text), *_LONG_MENTION.finditer(text)):
            act = _last_act(match[3])
            month = PartialDay(int(match[1]) % 100 + 2000, int(match[2]))
            if act and month.exists and not _APART.search(match[3]):
                matters = frozenset(word for word in _MATTERS if word in match[3])
                found.append(Mention(month, act, matters, match[0].strip(), programme, at))
    return found


def _last_act(words: str) -> str:
    """The act that the words end in; what follows from it (``발표에 따른 후속조치``) is another."""
    known = [(words.rfind(word), name) for word, name in _ACTS.items() if word in words]
    return max(known)[1] if known else ""


def mention_problems(texts: Iterable[tuple[str, str, Place]]) -> list[Problem]:
    """This function will report one act that is put into two months of one year in two lines of one programme."""
    problems = []
    for one, other in combinations(mentions(texts), 2):
        if (one.at == other.at and one.words == other.words) or one.programme != other.programme:
            continue
        if one.month != other.month and one.month.year == other.month.year and _one_fact(one, other):
            params = {"first": one.words, "second": other.words}
            problems.append(Problem("programmes.two_dates", params, SOURCE, "warning", (one.at, other.at)))
    return problems


def _one_fact(one: Mention, other: Mention) -> bool:
    if one.act != other.act:
        return False
    smaller, larger = sorted((one.matters, other.matters), key=len)
    if len(smaller) >= 3 and smaller <= larger:
        return True
    return one.act in _ONCE and fuzz.ratio(_said(one), _said(other)) >= EQUAL


def _said(mention: Mention) -> str:
    return re.sub(r"^\D?\d+\s?[.년]\s?\d+\s?월|[\W_]", "", mention.words)
