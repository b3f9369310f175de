"""Votes as every door shows them: what was counted as a bar with its text twin, by which rule, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from dure.domain.meetings.labels import voting as words
from dure.domain.meetings.models import Ballot
from dure.domain.meetings.queries.ballots import outcome_of
from dure.domain.meetings.rules.counting import PAPERS
from dure.domain.meetings.rules.voting import ABSTAIN, BLANK, INVALID, Outcome, Rule, Share
from dure.formats.charts.strokes import coord, rect, svg, text
from dure.web.common.spans import WIDTHS

# what is beside the votes for options: no share of a majority of votes cast
BESIDE = (ABSTAIN, BLANK, INVALID)


@dataclass(frozen=True, slots=True)
class Part:
    """One option, or what is beside: its key, its name and the votes for it; `chosen` marks who was chosen."""

    key: str
    name: str
    votes: int
    beside: bool = False
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Clause:
    """One part of the rule in words, with its setting, its clause and whether it is assumed."""

    said: str
    key: str
    clause: str
    source: str
    since: str
    assumed: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """A vote with what it comes to: `provisional` until it is declared, `verdict` in one word (none while it is open), `look` how it is
    marked."""

    ballot: Ballot
    outcome: Outcome
    title: str
    method: str
    state: str
    parts: tuple[Part, ...]
    verdict: str
    look: str
    clauses: tuple[Clause, ...]
    provisional: bool
    pictures: Mapping[str, SafeString]

    @property
    def cast(self) -> int:
        """This function will return the votes that are in."""
        return self.entitled - self.outcome.not_cast

    @property
    def entitled(self) -> int:
        """This function will return the votes of all who are entitled."""
        return self.outcome.not_cast + sum(part.votes for part in self.parts) if self.ballot.picks == 1 else self._papers

    @property
    def _papers(self) -> int:
        return self.outcome.not_cast + self.outcome.base + self.outcome.abstained + self.outcome.blank + self.outcome.invalid


def said_in(text: Mapping[str, str], language: str) -> str:
    """This function will choose a text in a language, else in English, else in any."""
    return text.get(language) or text.get("en") or next((said for said in text.values() if said), "")


def shown(ballot: Ballot, language: str, outcome: Outcome | None = None) -> Shown:
    """This function will return a vote as pages show it; its outcome is computed now, where it is not given."""
    came = outcome or outcome_of(ballot)
    parts = _parts(ballot, came, language)
    verdict, look = _verdict(ballot, came, language)
    title = said_in(ballot.title, language) or words.choice_said(words.METHODS, [ballot.method], language)
    return Shown(ballot, came, title, words.METHODS[ballot.method][language], words.STATES[ballot.state][language], parts, verdict, look,
                 _clauses(ballot, came, language), ballot.state in ("open", "closed"), pictures(parts, came, title))


def _parts(ballot: Ballot, came: Outcome, language: str) -> tuple[Part, ...]:
    def named(key: str) -> str:
        return words.choice_said(ballot.option_names, [key], language)

    beside = {ABSTAIN: came.abstained, BLANK: came.blank, INVALID: came.invalid}
    return (*(Part(key, named(key), votes, chosen=key in came.chosen) for key, votes in came.counted.items() if key != PAPERS),
            *(Part(key, named(key), votes, beside=True) for key, votes in beside.items() if votes or key in ballot.options))


def _verdict(ballot: Ballot, came: Outcome, language: str) -> tuple[str, str]:
    """What came of it in a word or the names of the chosen, and how it is marked."""
    if ballot.state == "void":
        return _("void"), ""
    if ballot.state == "open":
        return "", ""
    if came.differing:
        return _("the tellers differ"), "error"
    if not came.quorate:
        return _("no quorum"), "error"
    if came.tied:
        return _("equal votes"), "warning"
    if came.carried is None:
        return (words.choice_said(ballot.option_names, came.chosen, language), "success") if came.chosen else (_("nobody is chosen"), "warning")
    return (_("carried"), "success") if came.carried else (_("lost"), "error")


def share_said(share: Share, language: str) -> str:
    """This function will say a share: more than 1/2 of the votes for and against."""
    of = words.BASES[share.of][language]
    if not share.share:
        return {"ko": f"{of} 중 가장 많은 표", "fr": f"le plus grand nombre des {of}"}.get(language, f"most of the {of}")
    if language == "ko":
        return f"{of}의 {share.share} {'초과' if share.more else '이상'}"
    least = {"fr": ("plus de", "au moins")}.get(language, ("more than", "at least"))[0 if share.more else 1]
    return f"{least} {share.share} {'des' if language == 'fr' else 'of the'} {of}"


def _clauses(ballot: Ballot, came: Outcome, language: str) -> tuple[Clause, ...]:
    rule = Rule.of_plain(ballot.rule)
    majority = _("Nobody objects") if ballot.method == "consensus" else _("Majority: %(share)s — %(needed)s of %(base)s") % {
        "share": share_said(rule.majority, language), "needed": came.needed, "base": came.base}
    quorum = _("Quorum: %(share)s — %(needed)s needed, %(present)s of %(roll)s present at the opening") % {
        "share": share_said(rule.quorum, language), "needed": came.quorum_needed, "present": came.present, "roll": came.roll}
    tie = _("Equal votes: the chair decides") if rule.tie == "casting" else _("Equal votes: lost")
    if ballot.matter == "election":
        tie = _("Equal votes: a further round or a lot, by the rule of elections")
    said = {"majority": majority, "quorum": quorum, "tie": tie}
    return tuple(Clause(said[str(source["part"])], str(source["key"]), str(source["clause"]), str(source["source"]), str(source["since"]),
                        bool(source["assumed"])) for source in rule.sources if source["part"] in said)


def pictures(parts: Sequence[Part], came: Outcome, name: str) -> dict[str, SafeString]:
    """This function will draw the votes as bars for a phone and a desk, with a line at what is needed."""
    # the words inside were escaped by the drawer
    return {size: mark_safe(_bars(parts, came, name, width)) for size, width in WIDTHS.items()}  # noqa: S308


def _bars(parts: Sequence[Part], came: Outcome, name: str, width: int) -> str:
    left = min(width * 2 // 5, max([56, *(12 + _wide(part.name) for part in parts)]))
    room = width - left - 56
    longest = max([1, came.needed, *(part.votes for part in parts)])
    body, bottom = [], 4
    for n, part in enumerate(parts):
        y = 4 + 34 * n
        css = "beside" if part.beside else part.key if part.key in ("yes", "no") else "option"
        body += [text(0, y + 18, _short(part.name, left - 8), css="strong"), rect(left, y, room, 26, "track"),
                 rect(left, y, room * part.votes / longest, 26, css, f"{part.name} {part.votes:,}"),
                 text(left + room + 8, y + 18, f"{part.votes:,}", css="strong")]
        bottom = y + 30 if not part.beside else bottom
    if came.needed:
        x = coord(left + room * came.needed / longest)
        body.append(f'<line x1="{x}" x2="{x}" y1="0" y2="{bottom}" class="needed"/>')
    return svg(width, 8 + 34 * len(parts), name, body)


def _wide(name: str) -> int:
    return sum(14 if ord(letter) > 255 else 9 for letter in name)


def _short(name: str, room: int) -> str:
    """A name cut so that it stands in the room before the bars."""
    while _wide(name) > room and len(name) > 2:
        name = f"{name[:-2]}…"
    return name
