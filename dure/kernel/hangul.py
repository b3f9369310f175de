"""Hangul taken apart: syllables into letters (jamo), for comparing how words are spelled."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
FINALS = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")
_FIRST, _LAST = ord("가"), ord("힣")


def is_syllable(char: str) -> bool:
    """This function will tell whether the character is one whole Hangul syllable."""
    return _FIRST <= ord(char) <= _LAST


def letters(char: str) -> tuple[str, str, str]:
    """This function will take one syllable apart: initial, vowel, final (empty where there is none)."""
    index = ord(char) - _FIRST
    return INITIALS[index // 588], VOWELS[index % 588 // 28], FINALS[index % 28]


@lru_cache(maxsize=4096)
def jamo(text: str) -> str:
    """This function will spell a text out in letters: ``서울`` → ``ㅅㅓㅇㅜㄹ``; other characters stay."""
    composed = unicodedata.normalize("NFC", text)
    return "".join("".join(letters(char)) if is_syllable(char) else char for char in composed)


def letters_apart(one: str, other: str) -> int | None:
    """This function will count the letters in which two words of equally many syllables differ.

    None where the number of syllables differs: those are other words, not slips of a key.
    """
    if len(one) != len(other):
        return None
    apart = 0
    for a, b in zip(one, other, strict=True):
        if a == b:
            continue
        if not (is_syllable(a) and is_syllable(b)):
            apart += 3
        else:
            apart += sum(x != y for x, y in zip(letters(a), letters(b), strict=True))
    return apart
