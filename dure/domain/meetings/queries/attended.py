"""Who came to a meeting, from its roll and attendance: delegations by name, persons as numbers, and figures that can be asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from dure.domain.meetings.labels.attended import NUMBERS, PARTS
from dure.domain.meetings.models import Attendance, Delegation, Meeting, Proxy
from dure.domain.meetings.queries.meetings import meeting_ref
from dure.kernel.derivation import derive
from dure.kernel.explanation import Explanation
from dure.kernel.figure import Figure, Ref

Names = Mapping[str, str]
MOST = 300


@dataclass(frozen=True, slots=True)
class Came:
    """What attendance tells of a meeting: names of delegations in the protocol's order. `represented` pairs a member with the one
    that voted for it; `observers` are those who came without a vote, guests among them. `numbers` are the numbers of
    `labels.attended.NUMBERS` with their parts."""

    members: tuple[Names, ...]
    represented: tuple[tuple[Names, Names], ...]
    excused: tuple[Names, ...]
    absent: tuple[Names, ...]
    observers: tuple[Names, ...]
    numbers: Mapping[str, Mapping[str, int]] = field(default_factory=dict)

    @property
    def roll(self) -> int:
        """This function will count the members on the roll."""
        return len(self.members) + len(self.represented) + len(self.excused) + len(self.absent)


def came_to(meeting: Meeting) -> Came | None:
    """This function will return who came to a meeting; None where nobody's coming is recorded. Three queries."""
    there = Counter(delegation for delegation, _ in Attendance.objects.filter(delegate__delegation__meeting=meeting)
                    .values_list("delegate__delegation_id", "delegate_id").distinct())
    if not there:
        return None
    lines = list(Delegation.objects.filter(meeting=meeting).select_related("organisation"))
    accepted = dict(Proxy.objects.filter(meeting=meeting, state=Proxy.State.ACCEPTED).values_list("giver_id", "holder_id"))
    named = {line.pk: line.name for line in lines}
    is_member = {line.pk: line.capacity == Delegation.Capacity.MEMBER for line in lines}
    here = [line for line in lines if line.pk in there]
    away = [line for line in lines if line.pk not in there and is_member[line.pk]]
    stood_for = [line for line in away if accepted.get(line.pk) in there]
    missing = [line for line in away if accepted.get(line.pk) not in there]
    members, observers = ([line for line in here if is_member[line.pk] is member] for member in (True, False))
    countries, of_members = _countries(here), _countries(members)
    return Came(
        tuple(line.name for line in members), tuple((line.name, named[accepted[line.pk]]) for line in stood_for),
        tuple(line.name for line in missing if line.excused_at), tuple(line.name for line in missing if not line.excused_at),
        tuple(line.name for line in observers),
        {"delegations": {"present": len(members), "represented": len(stood_for)},
         "people": {"members": sum(there[line.pk] for line in members), "observers": sum(there[line.pk] for line in observers)},
         "cities": {"members": _cities(members), "observers": _cities(observers)},
         "countries": {"members": len(of_members), "observers": len(countries - of_members)}})


def _countries(lines: list[Delegation]) -> set[str]:
    return {line.organisation.country for line in lines if line.organisation and line.organisation.country}


def _cities(lines: list[Delegation]) -> int:
    return sum(1 for line in lines if line.organisation and line.organisation.kind == "city")


def figures_of(meeting: Meeting, came: Came | None) -> dict[str, Figure]:
    """This function will return the numbers of those who came as figures that can be asked
    (``meetings.meeting:general-assembly-2020/people``), each the sum of its parts; none where nobody's coming is recorded."""
    return {name: _figure(meeting.key, meeting.ends_on, name, parts) for name, parts in (came.numbers if came else {}).items()}


def _figure(key: str, on: date, name: str, parts: Mapping[str, int]) -> Figure:
    ref, unit = meeting_ref(key).of(name), NUMBERS[name]["unit"]
    made = derive("sum", *(Figure(parts[part], unit, None, ref.of(f"{name}.{part}"), on) for part in NUMBERS[name]["parts"]))
    return Figure(made.value, unit, made.rests_on, ref, on)


def explain(ref: Ref) -> Explanation | None:
    """This function will tell where a number of a meeting comes from (``meetings.meeting:general-assembly-2020/people``, and its
    part ``people.members``), with the delegations that came, up to 300; None for what this room does not count."""
    name, _, part = ref.field.partition(".")
    meeting = Meeting.objects.filter(key=ref.key).first() if ref.kind == "meeting" and name in NUMBERS else None
    figure = figures_of(meeting, came_to(meeting)).get(name) if meeting else None
    if meeting is None or figure is None or (part and part not in NUMBERS[name]["parts"]):
        return None
    words = NUMBERS[name]
    if part:
        figure = next(term for term in figure.rests_on.terms if term.ref == ref)  # type: ignore[union-attr]
    there = Attendance.objects.filter(delegate__delegation__meeting=meeting).order_by("delegate__delegation_id")
    keys = there.values_list("delegate__delegation_id", flat=True).distinct()[:MOST]
    return Explanation(
        ref=ref, label={said: f"{words['label'][said]}: {PARTS[part][said]}" if part else words["label"][said] for said in ("ko", "en")},
        definition=words["definition"], value=figure.value, kind="derived", unit=figure.unit, as_of=meeting.ends_on,
        figure=figure if figure.rests_on else None,
        records=(meeting_ref(meeting.key), *(Ref("meetings", "delegation", str(key)) for key in keys)))


def is_public(ref: Ref) -> bool:
    """This function will tell whether a visitor may ask a number of this room: those of meetings that are not closed are public."""
    return ref.kind == "meeting" and Meeting.objects.filter(key=ref.key, closed=False).exists()
