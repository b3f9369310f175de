"""A member as the register knows it: its categories by days, its suspensions, and the words for them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from dure.kernel.figure import Ref

Words = Mapping[str, str]
CATEGORIES: dict[str, Words] = {
    "full": {"ko": "정회원", "en": "a full member"},
    "associate": {"ko": "준회원", "en": "an associate member"},
    "friendship": {"ko": "우호회원", "en": "a friendship member"},
    "corporate": {"ko": "기업회원", "en": "a corporate member"},
}
# who decides in the network
DECIDERS: dict[str, Words] = {
    "general-assembly": {"ko": "총회", "en": "the General Assembly"},
    "executive-committee": {"ko": "집행위원회", "en": "the Executive Committee"},
    "secretariat": {"ko": "사무국", "en": "the Secretariat"},
    "": {"ko": "(적지 않음)", "en": "(not said)"},
}
# how a membership came about, and how it ended
BASES = ("application", "founding", "return", "register")
ENDINGS = ("category", "withdrawal", "exclusion", "dissolution")


def category_words(category: str) -> Words:
    """This function will name a category in both languages."""
    return CATEGORIES.get(category) or {"ko": "회원 아님", "en": "no member"}


def decider_words(body: str) -> Words:
    """This function will name a body that decides in both languages."""
    return DECIDERS.get(body) or {"ko": body, "en": body}


@dataclass(frozen=True, slots=True)
class Stay:
    """A membership in a category from its `first` day to the day before `after`; None is open."""

    category: str
    first: date
    after: date | None = None
    ref: Ref | None = None

    def holds(self, on: date) -> bool:
        """This function will tell whether a day lies within."""
        return self.first <= on and (self.after is None or on < self.after)

    def meets(self, first: date, after: date | None) -> bool:
        """This function will tell whether it shares a day with others."""
        return (after is None or self.first < after) and (self.after is None or first < self.after)

    @property
    def last(self) -> date | None:
        """This function will return the last day, None where it is open."""
        return self.after - timedelta(days=1) if self.after else None


@dataclass(frozen=True, slots=True)
class Member:
    """An organisation with all its stays and suspensions (`rests`), as the register knows them now, in their order."""

    name: Words
    kind: str = "city"
    stays: tuple[Stay, ...] = ()
    rests: tuple[Stay, ...] = ()
    ref: Ref | None = None

    def stay_on(self, on: date) -> Stay | None:
        """This function will return the membership of a day."""
        return next((stay for stay in self.stays if stay.holds(on)), None)

    def rest_on(self, on: date) -> Stay | None:
        """This function will return the suspension of a day."""
        return next((rest for rest in self.rests if rest.holds(on)), None)


@dataclass(frozen=True, slots=True)
class Cited:
    """What an act rests on: the body that decided, its paper with the day of the decision, or where else it is written.

    `ahead` marks a question asked before anything could be cited: the grounds then say what will be wanted.
    """

    by: str = ""
    paper: Ref | None = None
    paper_on: date | None = None
    source: str = ""
    basis: str = "application"
    ahead: bool = False

    @property
    def taken_over(self) -> bool:
        """This function will tell whether an older register is the source: there the decision need not be at hand."""
        return self.basis in ("founding", "register") and bool(self.source.strip())


AHEAD = Cited(ahead=True)
