"""What the register of members allows: grounds from facts and the settings in force on the day that counts.

That day is the one from which the membership, the suspension or the end is to run. Sources:
`docs/sources.md#network-members`, `#network-dues`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from dure.domain.members.rules.standing import Cited, Member, Stay, category_words, decider_words
from dure.domain.texts.rules.assumed import Setting
from dure.kernel.answer import Ground
from dure.kernel.figure import Ref
from dure.kernel.problem import Problem

SOURCE = "network-members"
ENTERING = ("members.categories", "members.category_kinds", "members.admitting_body", "members.full_from_associate")
SUSPENDING = ("members.suspending_body",)
EXCLUDING = ("members.excluding_body",)
VOTING = ("members.voting_categories", "members.vote_needs_standing")
PRESIDING = ("members.voting_categories", "members.president_needs_standing")
Settings = Mapping[str, Setting]


def _plain(code: str, holds: bool, *evidence: Ref | None, source: str = SOURCE, **params: object) -> Ground:
    return Ground(Problem(f"members.{code}", params, source), holds, evidence=tuple(ref for ref in evidence if ref))


def _ref(stay: Stay | None) -> Ref | None:
    return stay.ref if stay else None


def _by(setting: Setting, code: str, holds: bool, evidence: Iterable[Ref | None] = (), **params: object) -> Ground:
    """A ground of a dated setting: its clause, its version, whether it is assumed."""
    return Ground(Problem(f"members.{code}", params, setting.source), holds, setting.clause, setting.starts_on,
                  setting.assumed, (*(ref for ref in evidence if ref), Ref("texts", "setting", setting.key)))


def _category(member: Member, category: str, settings: Settings) -> Iterator[Ground]:
    words = category_words(category)
    yield _by(settings["members.categories"], "category_not_open", category in settings["members.categories"].value,
              category=words)
    kinds = settings["members.category_kinds"]
    yield _by(kinds, "category_kind", member.kind in kinds.value.get(category, ()), name=member.name, category=words)


def _decided(cited: Cited, wanted: Setting, body: str, on: date) -> Iterator[Ground]:
    """The body that decides on the day, and its paper, which is not younger than what it decides."""
    words = decider_words(body)
    if not cited.taken_over:
        yield _by(wanted, "body_wanted", cited.ahead or cited.by == body, body=words, said=decider_words(cited.by))
    yield _by(wanted, "decision_wanted", cited.ahead or cited.taken_over or cited.paper is not None, (cited.paper,),
              body=words)
    if cited.paper_on is not None:
        yield _plain("decision_later", cited.paper_on <= on, cited.paper, decided_on=cited.paper_on, on=on)


def _free(member: Member, on: date, besides: Sequence[Stay] = ()) -> Ground:
    """Not a member from the day on, but for the stays that the act itself ends."""
    other = next((stay for stay in member.stays if stay not in besides and stay.meets(on, None)), None)
    return _plain("already", other is None, _ref(other), name=member.name,
                  category=category_words(other.category if other else ""), since=other.first if other else on)


def accepting(member: Member, on: date, cited: Cited, settings: Settings) -> Iterator[Ground]:
    """This function will judge whether the Secretariat may accept a city as an associate from a day."""
    yield from _category(member, "associate", settings)
    yield _free(member, on)
    body = settings["members.admitting_body"]
    accepts = body.value.get("associate") == "secretariat"
    yield _by(body, "accepted_by", accepts, body=decider_words(body.value.get("associate", "")))
    yield _plain("application_wanted", cited.ahead or cited.paper is not None or bool(cited.source.strip()), cited.paper)


def admitting(member: Member, category: str, on: date, cited: Cited, settings: Settings) -> Iterator[Ground]:
    """This function will judge whether an organisation may be made a member of a category from a day.

    A city's admission by application ends its time as an associate, which it has been for a day at least.
    """
    yield from _category(member, category, settings)
    before = [stay for stay in member.stays if stay.category == "associate" and category == "full" and stay.meets(on, None)]
    yield _free(member, on, before)
    first_step = settings["members.full_from_associate"]
    if category == "full" and cited.basis == "application" and first_step.value:
        waits = next((stay for stay in before if stay.first < on), None)
        yield _by(first_step, "associate_first", waits is not None, [stay.ref for stay in before], name=member.name, on=on)
    elif before:
        yield _plain("associate_later", before[0].first < on, before[0].ref, name=member.name, since=before[0].first)
    body = settings["members.admitting_body"]
    yield from _decided(cited, body, body.value.get(category, ""), on)


def changing(member: Member, category: str, on: date, cited: Cited, settings: Settings) -> Iterator[Ground]:
    """This function will judge whether a member may change to another category on a day."""
    stay = member.stay_on(on - timedelta(days=1))
    yield _running(member, stay, on)
    yield from _category(member, category, settings)
    yield _plain("category_same", stay is None or stay.category != category, name=member.name, category=category_words(category))
    yield _free(member, on, [stay] if stay else ())
    body = settings["members.admitting_body"]
    yield from _decided(cited, body, body.value.get(category, ""), on)


def returning(member: Member, category: str, on: date, cited: Cited, settings: Settings) -> Iterator[Ground]:
    """This function will judge whether a former member may be a member again from a day."""
    former = [stay for stay in member.stays if stay.after is not None and stay.after <= on]
    yield _plain("never_member", bool(former), *(stay.ref for stay in former[-1:]), name=member.name)
    yield from _category(member, category, settings)
    yield _free(member, on)
    body = settings["members.admitting_body"]
    yield from _decided(cited, body, body.value.get(category, ""), on)


def _running(member: Member, stay: Stay | None, on: date) -> Ground:
    return _plain("no_member", stay is not None, _ref(stay), name=member.name, on=on)


def _last(member: Member, stay: Stay | None, last: date) -> Iterator[Ground]:
    """The membership runs on the last day, beyond it, and nothing follows it."""
    yield _running(member, stay, last)
    if stay is not None:
        yield _plain("ends_already", stay.after is None or stay.after > last + timedelta(days=1), stay.ref,
                     name=member.name, last=stay.last)
        later = next((other for other in member.stays if other is not stay and other.meets(last, None)), None)
        yield _plain("later_stay", later is None, _ref(later), name=member.name, first=later.first if later else last)


def withdrawing(member: Member, last: date, cited: Cited) -> Iterator[Ground]:
    """This function will judge whether a member may leave with a last day: its own letter is wanted, no body's consent."""
    yield from _last(member, member.stay_on(last), last)
    yield _plain("letter_wanted", cited.ahead or cited.paper is not None or bool(cited.source.strip()), cited.paper,
                 name=member.name)


def excluding(member: Member, last: date, cited: Cited, settings: Settings) -> Iterator[Ground]:
    """This function will judge whether a member may be excluded with a last day."""
    yield from _last(member, member.stay_on(last), last)
    body = settings["members.excluding_body"]
    yield from _decided(cited, body, body.value, last)


def suspending(member: Member, on: date, reason: str, cited: Cited, settings: Settings) -> Iterator[Ground]:
    """This function will judge whether a member's rights may rest from a day."""
    yield _running(member, member.stay_on(on), on)
    rest = next((rest for rest in member.rests if rest.meets(on, None)), None)
    yield _plain("suspended_already", rest is None, _ref(rest), name=member.name, since=rest.first if rest else on)
    yield _plain("reason_wanted", cited.ahead or bool(reason.strip()))
    body = settings["members.suspending_body"]
    yield from _decided(cited, body, body.value, on)


def lifting(member: Member, last: date, cited: Cited, settings: Settings) -> Iterator[Ground]:
    """This function will judge whether a suspension may end with a last day."""
    rest = member.rest_on(last)
    yield _plain("not_suspended", rest is not None, _ref(rest), name=member.name, on=last)
    body = settings["members.suspending_body"]
    yield from _decided(cited, body, body.value, last + timedelta(days=1))


def voting(member: Member, on: date, settings: Settings, standing: tuple[bool, tuple[Ref, ...]]) -> Iterator[Ground]:
    """This function will judge whether a member may vote on a day. `standing` is whether it is paid up, and by which records."""
    yield from _of_standing(member, on, settings, standing, settings["members.vote_needs_standing"], "vote")


def presiding(member: Member, on: date, settings: Settings, standing: tuple[bool, tuple[Ref, ...]]) -> Iterator[Ground]:
    """This function will judge whether a member may stand for President on a day."""
    yield from _of_standing(member, on, settings, standing, settings["members.president_needs_standing"], "stand")


def _of_standing(member: Member, on: date, settings: Settings, standing: tuple[bool, tuple[Ref, ...]], needed: Setting,
                 what: str) -> Iterator[Ground]:
    stay, rest = member.stay_on(on), member.rest_on(on)
    yield _running(member, stay, on)
    may = settings["members.voting_categories"]
    yield _by(may, f"{what}_category", stay is not None and stay.category in may.value, [_ref(stay)], name=member.name,
              category=category_words(stay.category if stay else ""))
    yield _plain("rights_rest", rest is None, _ref(rest), name=member.name, since=rest.first if rest else on)
    if needed.value:
        paid, records = standing
        yield _by(needed, f"{what}_standing", paid, records, name=member.name)


def correcting(member: Member, kept: Stay | None, new: Stay | None, reason: str) -> Iterator[Ground]:
    """This function will judge a correction: `kept` is what the register says now, `new` how it was, None where it never was."""
    yield _plain("entry_closed", kept is not None)
    yield _plain("reason_wanted", bool(reason.strip()))
    if new is not None:
        sound = new.after is None or new.after > new.first
        yield _plain("days_turned", sound, first=new.first, last=new.last)
        other = next((stay for stay in member.stays if stay is not kept and sound and stay.meets(new.first, new.after)), None)
        yield _plain("two_at_once", other is None, _ref(other), name=member.name, first=other.first if other else new.first,
                     category=category_words(other.category if other else ""))


def showing(member: Member, on: date, names: Mapping[str, str], cited: Cited) -> Iterator[Ground]:
    """This function will judge a decision on how a member is shown: it rests on a paper or a source that can be named."""
    yield _running(member, member.stay_on(on), on)
    yield _plain("shown_name", cited.ahead or any(name.strip() for name in names.values()))
    yield _plain("shown_source", cited.ahead or cited.paper is not None or bool(cited.source.strip()), cited.paper)
