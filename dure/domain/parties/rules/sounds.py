"""How a name sounds in any script: what is left when a name is written down by ear, and how alike two names are.

서울, Seoul and 漢城's readers meet at their consonants. Equal sounds make a candidate, never a certainty: a person judges.
Source: `docs/sources.md#party-sounds`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz.distance import Levenshtein

from dure.kernel.hangul import jamo

# what says that it is a city, an office, a company, and not which
_KIND = re.compile(
    r"(특별자치시|특별자치도|특별시|광역시|직할시)$|(?<=..)(시티|씨티|시|市)$", re.IGNORECASE)
_COMMON = frozenset(re.findall(r"\w+", """
city town municipality municipal metropolitan metro prefecture province provincial government govt special capital district
region regional county council administration cidade ciudad ville commune communaute stadt gemeinde comune kota pemerintah
si shi gun gu shahri sehri oblast wilaya
the of and de da do del della des du la le el den
"""))
_KANA = re.compile(r"[\u3041-\u30ff]")
_AFTER_CONSONANT = re.compile(r"([bdghjklmnpstz])u(?![aeiou])")
# letters that one sound is written with, in the order in which they are read
_SOUNDS = tuple((re.compile(pattern), sound) for pattern, sound in (
    (r"(?<=[ln])j(?=[aou])", ""),  # a y, as in Uljanovsk
    (r"ph", "p"), (r"tsch|tch|ch", "j"), (r"sch|sh", "s"), (r"ck", "k"), (r"qu", "k"), (r"x", "ks"), (r"c(?=[eiy])", "s"),
    (r"[cgq]", "k"), (r"d", "t"), (r"[bfv]", "p"), (r"r", "l"), (r"z", "j"), (r"([a-z])\1+", r"\1"), (r"[aeiouwyh]+", ""),
))
LONGEST = 100


def core(name: str) -> str:
    """This function will return the name itself in Latin letters, without the words that say what kind of thing it is."""
    words = re.sub(r"[(\[（].*?[)\]）]", " ", name).split()
    bare = " ".join(_KIND.sub("", word) for word in words)
    spelled = anyascii(bare.replace("ğ", "")).replace("'", "").casefold()
    if _KANA.search(bare):  # what kana cannot write without a vowel: ソウル souru → soul
        spelled = _AFTER_CONSONANT.sub(r"\1", spelled.replace("r", "l"))
    latin = re.findall(r"[a-z0-9]+", spelled)
    kept = [word for word in latin if word not in _COMMON]
    return "".join(kept or latin)


@lru_cache(maxsize=4096)
def sound(name: str) -> str:
    """This function will return the consonants of a name as they sound: ``울리야노프스크`` and ``Ulyanovsk`` → ``lnpsk``.

    A name without letters has none, a name of vowels only is its own letters. At most `LONGEST` letters.
    """
    letters = core(name)
    heard = letters
    for pattern, written in _SOUNDS:
        heard = pattern.sub(written, heard)
    return (heard or letters)[:LONGEST]


def likeness(one: str, other: str) -> float:
    """This function will tell how alike two names are, from 0 to 1: by their Latin letters, or by their Hangul ones."""
    latin = Levenshtein.normalized_similarity(core(one), core(other))
    return max(latin, Levenshtein.normalized_similarity(jamo(one), jamo(other)))
