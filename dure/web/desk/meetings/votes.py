"""The votes tab: motions in the order in which they are put, opening a vote, what was decided and carrying it out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from dure.base.answers import answered
from dure.domain.meetings.actions import ballots as ballot_acts
from dure.domain.meetings.actions import effects, motions
from dure.domain.meetings.labels import voting as words
from dure.domain.meetings.models import Ballot, Delegation, Item, Meeting, Motion
from dure.domain.meetings.queries.balloting import grounds_of
from dure.domain.meetings.queries.ballots import ballots_of, outcomes_of
from dure.domain.meetings.queries.motions import as_moved, motion_ref, motions_of
from dure.domain.meetings.rules.effects import GIVEN, left
from dure.domain.meetings.rules.motions import Moved, as_amended, voting_order
from dure.domain.meetings.rules.voting import Outcome
from dure.kernel.answer import Answer
from dure.kernel.problem import Problem, Refused
from dure.kernel.sentences import sentence
from dure.web.common.ballots import shown
from dure.web.desk.acting import Door, at_desk, language, sentences
from dure.web.desk.meetings.frame import found, tab

Typed = dict[str, str]


@require_safe
@at_desk
def votes(request: HttpRequest, door: Door, key: str) -> HttpResponse:
    """This function will show a meeting's motions and votes."""
    return page(request, door, found(key))


def page(request: HttpRequest, door: Door, meeting: Meeting, refused: Iterable[str] = (), typed: Typed | None = None,
         status: int = 200) -> HttpResponse:
    """This function will draw the tab, with what was refused and what had been typed."""
    said, records, held = language(), motions_of(meeting), ballots_of(meeting)
    outcomes, moved = outcomes_of(held), as_moved(records)
    running = next((ballot for ballot in held if ballot.state == Ballot.State.OPEN), None)
    voters = Delegation.objects.filter(meeting=meeting, may_speak=True).order_by("position", "pk")
    listed = [shown(ballot, said, outcomes[ballot.pk]) for ballot in held]
    of = {record.number: record for record in records}
    rows = [_row(door, meeting, of[one.number], one, moved, running, held, outcomes) for one in voting_order(moved)]
    free = answered("meetings.open_ballot", by=door.by, what=f"meetings.meeting:{meeting.key}", on=door.on,
                    grounds=grounds_of(meeting, running, [], "electronic", (), None))
    return tab(request, door, meeting, "desk/meetings/votes.html", status,
               motions=rows, ballots=listed, running=next((one for one in listed if running and one.ballot.pk == running.pk), None),
               items=Item.objects.filter(meeting=meeting).exclude(state__in=["refused", "withdrawn", "proposed"]).order_by("position"),
               delegations=voters, free=free, methods=_said(words.METHODS), matters=_said(words.MATTERS),
               effects=_said(words.EFFECTS), refused=list(refused), typed=typed or {})


def _said(of: words.Said) -> list[tuple[str, str]]:
    return [(key, both[language()]) for key, both in of.items()]


def _row(door: Door, meeting: Meeting, motion: Motion, one: Moved, moved: list[Moved], running: Ballot | None, held: list[Ballot],
         outcomes: dict[int, Outcome]) -> dict[str, Any]:
    """A motion as the page shows it: its standing, its words as amended, what stands in the way of its vote."""
    standing = motion.state if motion.state != "tabled" or one.carried is None else "carried" if one.carried else "lost"
    answer: Answer | None = None
    if one.waits:
        answer = answered("meetings.open_ballot", by=door.by, what=str(motion_ref(motion.pk)), on=door.on,
                          grounds=grounds_of(meeting, running, moved, "electronic", (), motion))
    decision = next((ballot.decision for ballot in held if ballot.motion_id == motion.pk and ballot.state == "declared" and ballot.decision), None)
    depth, above = 0, one.amends
    while above is not None:
        depth, above = depth + 1, next(m.amends for m in moved if m.number == above)
    return {"motion": motion, "standing": standing, "standing_said": words.MOTION_STATES[standing][language()],
            "look": {"carried": "success", "lost": "error", "tabled": "warning"}.get(standing, ""),
            "kind": words.MOTION_KINDS[motion.kind][language()], "matter": words.MATTERS[motion.matter][language()],
            "texts": [(code, motion.passage.get(code, ""), motion.text.get(code, "")) for code in _first(motion.text | motion.passage)],
            "amended": [(code, text) for code in _first(motion.text) if (text := as_amended(moved, one.number).get(code))]
            if any(m.amends == one.number and m.carried for m in moved) else [],
            "waits": one.waits, "answer": answer, "decision": decision, "depth": depth,
            "ballots": [ballot for ballot in held if ballot.motion_id == motion.pk], "effect": _effect(motion, decision is not None)}


def _first(text: dict[str, str]) -> list[str]:
    """The languages of a text, the reader's first."""
    return sorted(text, key=lambda code: (code != language(), ["ko", "en", "fr"].index(code) if code in ("ko", "en", "fr") else 9))


def _effect(motion: Motion, decided: bool) -> dict[str, Any] | None:
    """What a motion leads to, line by line: done, refused with its reason, or waiting."""
    if not motion.effect:
        return None
    done, refused = motion.effect.get("done", {}), motion.effect.get("refused", {})
    lines = [{"words": " · ".join(str(value) for value in line.values()), "done": done.get(str(n)),
              "why": [sentence(Problem(p["code"], p["params"]), language()) for p in refused.get(str(n), [])]}
             for n, line in enumerate(motion.effect["args"])]
    return {"name": words.EFFECTS[motion.effect["act"]][language()], "lines": lines, "done": len(done),
            "left": len(left(motion.effect)) if decided else 0}


@require_POST
@at_desk
def step(request: HttpRequest, door: Door, key: str, verb: str) -> HttpResponse:
    """This function will table, amend, second, withdraw or rule on a motion, open a vote, or carry out what was decided."""
    meeting, typed = found(key), request.POST.dict()
    acts: dict[str, Callable[[Door, Meeting, Typed], str]] = {
        "table": _table, "amend": _amend, "second": _second, "withdraw": _withdraw, "distance": _distance, "lapse": _lapse,
        "open": _open, "carry-out": _carry_out}
    if verb not in acts:
        raise Http404
    try:
        number = acts[verb](door, meeting, typed)
    except Refused as no:
        return page(request, door, meeting, sentences(no), typed, 422)
    except (ValueError, LookupError, Motion.DoesNotExist, Item.DoesNotExist, Delegation.DoesNotExist):
        return page(request, door, meeting, [_("Something is missing or does not exist.")], typed, 422)
    if verb == "open":
        return redirect("desk:meeting-vote", key, int(number))
    messages.success(request, number or _("Done."))
    return redirect("desk:meeting-votes", key)


def _texts(typed: Typed, name: str) -> dict[str, str]:
    return {code: typed.get(f"{name}_{code}", "") for code in ("ko", "en", "fr") if typed.get(f"{name}_{code}", "").strip()}


def _number(typed: Typed, name: str) -> int | None:
    return int(typed[name]) if typed.get(name, "").strip() else None


def _lines(typed: Typed) -> dict[str, Any] | None:
    """What a motion shall lead to, from a field with a line for each member: its short name, then what the act is given, by commas."""
    act = typed.get("effect", "")
    if not act:
        return None
    names = GIVEN.get(act, ())
    lines = [[part.strip() for part in line.split(",", len(names) - 1)] for line in typed.get("effect_lines", "").splitlines() if line.strip()]
    return {"act": act, "args": [dict(zip(names, line, strict=False)) for line in lines]}


def _table(door: Door, meeting: Meeting, typed: Typed) -> str:
    made = motions.table_motion(by=door.by, at=door.at, meeting=meeting.pk, item=int(typed["item"]), text=_texts(typed, "text"),
                                kind="procedure" if typed.get("matter") == "procedure" else "main", matter=typed.get("matter", ""),
                                mover=_number(typed, "mover"), effect=_lines(typed))
    return _("Motion M%(number)s is tabled.") % {"number": made.number}


def _amend(door: Door, meeting: Meeting, typed: Typed) -> str:
    made = motions.amend_motion(by=door.by, at=door.at, motion=_of(meeting, typed), text=_texts(typed, "text"),
                                passage=_texts(typed, "passage"), mover=_number(typed, "mover"), distance=_number(typed, "distance"))
    return _("Amendment M%(number)s is tabled.") % {"number": made.number}


def _second(door: Door, meeting: Meeting, typed: Typed) -> str:
    motions.second_motion(by=door.by, at=door.at, motion=_of(meeting, typed), seconder=int(typed["seconder"]))
    return ""


def _withdraw(door: Door, meeting: Meeting, typed: Typed) -> str:
    motions.withdraw_motion(by=door.by, at=door.at, motion=_of(meeting, typed), why=typed.get("why", ""))
    return ""


def _distance(door: Door, meeting: Meeting, typed: Typed) -> str:
    motions.rule_distance(by=door.by, at=door.at, motion=_of(meeting, typed), distance=int(typed["distance"]))
    return ""


def _lapse(door: Door, meeting: Meeting, typed: Typed) -> str:
    motions.lapse_motion(by=door.by, at=door.at, motion=_of(meeting, typed), why=typed.get("why", ""))
    return ""


def _of(meeting: Meeting, typed: Typed) -> int:
    return Motion.objects.get(meeting=meeting, pk=int(typed["motion"])).pk


def _open(door: Door, meeting: Meeting, typed: Typed) -> str:
    """Opens a vote on a motion, or among options: a line for each, its key is its place."""
    lines = [line.strip() for line in typed.get("options", "").splitlines() if line.strip()]
    names = {f"o{n}": {language(): line} for n, line in enumerate(lines, start=1)}
    motion = _of(meeting, typed) if typed.get("motion") else None
    made = ballot_acts.open_ballot(
        by=door.by, on=door.on, at=door.at, meeting=meeting.pk, method=typed.get("method", ""), motion=motion,
        item=None if motion else _number(typed, "item"), title=_texts(typed, "title") or None,
        options=[*names, "abstain"] if names else None, option_names=names, picks=_number(typed, "picks") or 1,
        places=_number(typed, "places") or 1, matter=None if motion else typed.get("matter") or None)
    return str(made.number)


def _carry_out(door: Door, meeting: Meeting, typed: Typed) -> str:
    results = effects.carry_out(by=door.by, on=door.on, at=door.at, motion=_of(meeting, typed))
    refused = sum(1 for result in results if result.problems)
    return _("%(done)s carried out, %(refused)s refused: the reasons stand beside each.") % {"done": len(results) - refused, "refused": refused}


urlpatterns = [path("meetings/<slug:key>/votes/", votes, name="meeting-votes"),
               path("meetings/<slug:key>/votes/act/<slug:verb>/", step, name="meeting-votes-act")]
