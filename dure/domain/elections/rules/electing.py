"""Who is elected (당선): from the rounds that were held, what was counted in each, and who still stands. Exact, and always anew.

Every round that was declared is read again each time: nothing here remembers. Votes fill the places in their order; where equal
votes leave it open who is in, those whose place hangs on it are put to a further round or to a lot (`Rule.tie`). Balance by
region (`Rule.region_least`, where several are elected): first come, of each region, as many as the rule wants of those with the
most votes, then the others by votes; nobody comes in who has not the votes that the round asks for. The order of candidates and
of ballots means nothing. Source: `docs/sources.md#network-elections`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

SOURCE = "network-elections"
FIRST, RUN_OFF, TIE, ACCLAMATION, LOT = "first", "run_off", "tie", "acclamation", "lot"
# what a single candidate, or as many as there are seats, needs: to be acclaimed, or to be voted on
SINGLE = ("acclamation", "vote")
# where nobody has the majority: the two first for each place stand again and the most votes decide; or they decide at once
RUN_OFFS = ("two", "none")
# where votes are equal: a lot, or one further round among the equals and then a lot
TIES = ("lot", "round")
# ways in which each kind of election may be voted. A verifiable electronic secret ballot joins the second list once it is a
# method of votes; nothing secret is made up here
METHODS = {"open": ("roll_call", "electronic", "hands", "paper"), "secret": ("secret_paper",)}


@dataclass(frozen=True, slots=True)
class Rule:
    """The charter's rule: `places` seats, what a single candidate needs, run-off, ties, and how many at least of each region."""

    places: int
    single: str = "acclamation"
    run_off: str = "two"
    tie: str = "lot"
    region_least: int = 0


@dataclass(frozen=True, slots=True)
class Candidate:
    """One who was accepted as a candidate, with its region; `withdrawn` since."""

    key: str
    region: str = ""
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Held:
    """A round that was held: who stood, what each got, how many votes were needed. Without a quorum it counts for nothing.

    `drawn` are those whom the lot fell on, in its order.
    """

    kind: str
    standing: tuple[str, ...]
    votes: Mapping[str, int] = field(default_factory=dict)
    needed: int = 0
    quorate: bool = True
    drawn: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Elected:
    """One who is elected, in which round (from 1), with how many votes; None where there was no vote."""

    key: str
    round: int
    votes: int | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an election is. `next` is the kind of the round that has to follow, with who stands in it and how many `places` it
    fills; empty once there is none: then `vacant` seats stay so."""

    elected: tuple[Elected, ...]
    next: str = ""
    standing: tuple[str, ...] = ()
    places: int = 0
    vacant: int = 0

    @property
    def keys(self) -> tuple[str, ...]:
        """This function will return who is elected."""
        return tuple(one.key for one in self.elected)


# how a candidate stands in a round and its further rounds: the more the better, the first number before the next
Ranks = dict[str, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class _Contest:
    """A round with the further rounds and lots that part equals in it; `number` is that of the round."""

    main: Held
    number: int
    partings: tuple[Held, ...] = ()


def progress(rule: Rule, candidates: Iterable[Candidate], rounds: Sequence[Held]) -> Progress:
    """This function will tell who is elected by the rounds held so far, and what has to follow."""
    known = {candidate.key: candidate for candidate in candidates}
    live = {key: one.region for key, one in known.items() if not one.withdrawn}
    elected: list[Elected] = []
    contests = _contests(rounds)
    contested = True
    for contest in contests:
        left = rule.places - len(elected)
        there = {key: live[key] for key in contest.main.standing if key in live and key not in {one.key for one in elected}}
        contested = len(contest.main.standing) > left
        if contest.main.kind == ACCLAMATION:
            elected += [Elected(key, contest.number) for key in there][:left]
            continue
        ranks = _ranks(rule, contest, there, contested)
        had = Counter(live[one.key] for one in elected)
        least = rule.region_least if rule.places > 1 else 0
        chosen, tied, places = _filled(ranks, there, had, left, least)
        elected += [Elected(key, contest.number, contest.main.votes.get(key, 0)) for key in chosen]
        if tied:
            return Progress(tuple(elected), _parting(rule, contest, tied), tied, places)
    done = {one.key for one in elected}
    others = tuple(key for key in known if key in live and key not in done)
    return _after(rule, contests[-1] if contests else None, tuple(elected), others, contested=contested,
                  withdrew=bool(contests) and any(key in known and key not in live for key in contests[-1].main.standing))


def _contests(rounds: Sequence[Held]) -> list[_Contest]:
    """Rounds with the partings that belong to them; what had no quorum is left out."""
    found: list[_Contest] = []
    for number, held in enumerate(rounds, 1):
        if not held.quorate:
            continue
        if held.kind in (TIE, LOT) and found:
            found[-1] = _Contest(found[-1].main, found[-1].number, (*found[-1].partings, held))
        else:
            found.append(_Contest(held, number))
    return found


def _by_most_votes(rule: Rule, main: Held, *, contested: bool) -> bool:
    """Whether the most votes decide: in a run-off, or at once where the rule wants no majority. One who stands alone needs it."""
    return contested and (main.kind == RUN_OFF or rule.run_off == "none")


def _ranks(rule: Rule, contest: _Contest, there: Collection[str], contested: bool) -> Ranks:
    """Who has the votes that the round asks for, with votes, votes of further rounds and lots as one rank."""
    least = 1 if _by_most_votes(rule, contest.main, contested=contested) else max(contest.main.needed, 1)
    eligible = [key for key in there if contest.main.votes.get(key, 0) >= least]
    return {key: (contest.main.votes[key], *(_parted(held, key) for held in contest.partings)) for key in eligible}


def _parted(held: Held, key: str) -> int:
    if held.kind == LOT:
        return len(held.drawn) - held.drawn.index(key) if key in held.drawn else 0
    return held.votes.get(key, 0)


def _seated(order: Sequence[str], regions: Mapping[str, str], had: Mapping[str, int], places: int, least: int) -> set[str]:
    """Who comes in, in a strict order: what each region shall have at least, then the others."""
    have, reserved = Counter(had), list[str]()
    for key in order:
        region = regions[key]
        if region and have[region] < least:
            have[region] += 1
            reserved.append(key)
    first = reserved[:places]
    return {*first, *[key for key in order if key not in first][:places - len(first)]}


def _filled(ranks: Ranks, regions: Mapping[str, str], had: Mapping[str, int], places: int,
            least: int) -> tuple[list[str], tuple[str, ...], int]:
    """Who is in whatever the order of equals, the first equals whose place hangs on it, and how many of them come in."""
    order = sorted(ranks, key=lambda key: (tuple(-number for number in ranks[key]), key))
    classes: dict[tuple[int, ...], list[str]] = {}
    for key in order:
        classes.setdefault(ranks[key], []).append(key)

    def comes(key: str, *, first: bool) -> bool:
        """Whether one comes in who stands first, or last, among its equals."""
        turned = [one for rank, equals in classes.items()
                  for one in sorted(equals, key=lambda one: (one == key) != first if rank == ranks[key] else False)]
        return key in _seated(turned, regions, had, places, least)

    open_ones = {key for key in order if comes(key, first=True) != comes(key, first=False)}
    seated = _seated(order, regions, had, places, least)
    tied = next((tuple(sorted(open_ones & set(equals))) for equals in classes.values() if open_ones & set(equals)), ())
    return [key for key in order if key in seated and key not in open_ones], tied, sum(key in seated for key in tied)


def _parting(rule: Rule, contest: _Contest, tied: Collection[str]) -> str:
    """A further round among equals where the rule wants one and they had none yet; else a lot."""
    had = any(held.kind == TIE and set(tied) <= set(held.standing) for held in contest.partings)
    return TIE if rule.tie == "round" and not had else LOT


def _after(rule: Rule, last: _Contest | None, elected: tuple[Elected, ...], left: tuple[str, ...], *, contested: bool,
           withdrew: bool) -> Progress:
    """What follows where votes are not equal: a round for the places that are open, or nothing."""
    places = rule.places - len(elected)
    if not places or not left:
        return Progress(elected, vacant=places)
    if last is None:
        kind = ACCLAMATION if len(left) <= places and rule.single == "acclamation" else FIRST
        return Progress(elected, kind, left, min(places, len(left)))
    again = withdrew or (last.main.kind == FIRST and rule.run_off == "two" and contested)
    if not again or last.main.kind == ACCLAMATION:
        return Progress(elected, vacant=places)
    standing = _first_two(last.main.votes, left, places)
    return Progress(elected, RUN_OFF, standing, min(places, len(standing)))


def _first_two(votes: Mapping[str, int], left: Sequence[str], places: int) -> tuple[str, ...]:
    """The two first for each place; who has as many votes as the last of them stands too."""
    order = sorted(left, key=lambda key: -votes.get(key, 0))
    through = order[:2 * places]
    return tuple(key for key in left if votes.get(key, 0) >= votes.get(through[-1], 0))


def shares(elected: Iterable[str], regions: Mapping[str, str]) -> dict[str, int]:
    """This function will count the elected of each region that anybody stood for, the regions in their order of names."""
    counted = Counter(regions.get(key, "") for key in elected)
    return {region: counted[region] for region in sorted(set(regions.values()))}
