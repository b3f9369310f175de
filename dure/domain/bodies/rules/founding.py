"""What a body, a seat and the review of an office must be. Sources: `docs/sources.md#network-organs`, `#network-councils`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from dure.domain.bodies.rules.holding import Span
from dure.kernel.problem import Problem

SOURCE = "network-organs"
RESULTS = ("continued", "conditional", "closed")
_KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def body_problems(key: str, kind: str, kinds: Sequence[str], span: Span, parent: Span | None, scoped: bool) -> list[Problem]:
    """This function will judge a body before it is founded: a short name, a known kind, days in order within its parent's,
    and a scope for a regional office."""
    problems = []
    if not _KEY.fullmatch(key):
        problems.append(Problem("bodies.key", {"key": key}, SOURCE))
    if kind not in kinds:
        problems.append(Problem("bodies.kind", {"kind": kind}, SOURCE))
    if span.empty:
        problems.append(Problem("bodies.term_days", {"first": span.first, "last": span.last}, SOURCE))
    if parent is not None and span.first and not parent.holds(span.first):
        problems.append(Problem("bodies.parent_gone", {"first": span.first}, SOURCE))
    if kind == "regional_office" and not scoped:
        problems.append(Problem("bodies.scope_missing", {}, SOURCE))
    return problems


def seat_problems(key: str, role: str, roles: Sequence[str], label: Mapping[str, str], span: Span, body: Span,
                  duty: str, duties: Sequence[str]) -> list[Problem]:
    """This function will judge a seat before it is opened: within its body's days, named, with a duty that owns it."""
    problems = []
    if not _KEY.fullmatch(key):
        problems.append(Problem("bodies.key", {"key": key}, SOURCE))
    if role not in roles:
        problems.append(Problem("bodies.role", {"role": role}, SOURCE))
    if not any(text.strip() for text in label.values()):
        problems.append(Problem("bodies.seat_unnamed", {}, SOURCE))
    if span.empty:
        problems.append(Problem("bodies.term_days", {"first": span.first, "last": span.last}, SOURCE))
    elif span.first is None or not body.holds(span.first) or (span.last and not body.holds(span.last)):
        problems.append(Problem("bodies.body_gone", {"first": span.first}, SOURCE))
    if duty not in duties:
        problems.append(Problem("bodies.owner_duty", {"duty": duty}, SOURCE))
    return problems


def review_problems(kind: str, body: Span, year: int, this_year: int, result: str, reviewed: bool) -> list[Problem]:
    """This function will judge the yearly review of a regional office: of a year in which it stood, once."""
    problems = []
    if kind != "regional_office":
        problems.append(Problem("bodies.review_kind", {}, SOURCE))
    if result not in RESULTS:
        problems.append(Problem("bodies.review_result", {"result": result}, SOURCE))
    stood = (body.first is None or body.first.year <= year) and (body.last is None or year <= body.last.year)
    if not stood or year > this_year:
        problems.append(Problem("bodies.review_year", {"year": year}, SOURCE))
    if reviewed:
        problems.append(Problem("bodies.review_twice", {"year": year}, SOURCE))
    return problems
