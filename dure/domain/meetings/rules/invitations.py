"""Invitations: what an answer is made of, and what can be wrong with it. Source: `docs/sources.md#network-meetings`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dure.kernel.problem import Problem

SOURCE = "network-meetings"
COMING = frozenset({"comes", "online"})
ANSWERS = ("comes", "online", "proxy", "declines")
ROLES = ("head", "delegate", "alternate", "adviser", "observer")
LANGUAGES = ("ko", "en", "fr")
# names that one delegation may give; how long each answer may be
MOST_NAMED = 12
LONGEST = {"family_name": 100, "given_name": 100, "post": 200, "email": 254, "note": 1000}
# while a meeting stands so, an answer can be given and changed
OPEN = frozenset({"planned", "convened", "in_session", "adjourned"})


@dataclass(frozen=True, slots=True)
class Named:
    """A delegate as an answer names one; `key` is the number of its record, None for a new one."""

    family_name: str
    given_name: str = ""
    post: str = ""
    role: str = "delegate"
    speaks: bool = True
    votes: bool = False
    official: bool = False
    language: str = "en"
    email: str = ""
    key: int | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer to an invitation: whether they come, to whom a proxy is given (its short name), whom they send."""

    answer: str
    note: str = ""
    proxy_to: str = ""
    delegates: tuple[Named, ...] = ()


def asked_modes(mode: str, capacity: str) -> tuple[str, ...]:
    """This function will return which answers a meeting of a form leaves open: nobody comes online to one in person only, and who
    has no vote gives no proxy."""
    open_to = {"in_person": ("comes",), "online": ("online",), "hybrid": ("comes", "online")}[mode]
    return (*open_to, *(("proxy",) if capacity == "member" else ()), "declines")


def read_reply(given: Mapping[str, str]) -> Reply:
    """This function will read an answer from the fields of a form: ``answer``, ``note``, ``proxy`` and, for each name, fields with its
    place behind (``family-0``). A row without any name is left out."""
    named = []
    for at in range(MOST_NAMED):
        words = {name: given.get(f"{name}-{at}", "").strip() for name in ("family", "given", "post", "email", "role", "language", "key")}
        if not any(words[name] for name in ("family", "given", "post", "email")) or given.get(f"remove-{at}"):
            continue
        named.append(Named(words["family"], words["given"], words["post"], words["role"] or "delegate", bool(given.get(f"speaks-{at}")),
                           bool(given.get(f"votes-{at}")), bool(given.get(f"official-{at}")), words["language"] or "en", words["email"],
                           int(words["key"]) if words["key"].isascii() and words["key"].isdigit() and len(words["key"]) < 19 else None))
    return Reply(given.get("answer", ""), given.get("note", "").strip(), given.get("proxy", "").strip(), tuple(named))


def reply_problems(reply: Reply, asked: Sequence[str], capacity: str, holders: Mapping[str, int], most_held: int) -> Iterator[Problem]:
    """This function will judge an answer. `holders` are those to whom a proxy may be given, with how many they hold already."""
    def wrong(code: str, field: str, **params: object) -> Problem:
        return Problem(code, {"field": field, **params}, SOURCE)

    if reply.answer not in asked:
        yield wrong("meetings.answer_wanted", "answer")
    if len(reply.note) > LONGEST["note"]:
        yield wrong("meetings.answer_long", "note", most=LONGEST["note"])
    if reply.answer == "proxy":
        if reply.proxy_to not in holders:
            yield wrong("meetings.answer_proxy", "proxy")
        elif holders[reply.proxy_to] >= most_held:
            yield wrong("meetings.answer_proxy_full", "proxy", most=most_held)
    for at, one in enumerate(reply.delegates):
        yield from _named_problems(one, at, capacity)


def _named_problems(one: Named, at: int, capacity: str) -> Iterator[Problem]:
    if not one.family_name:
        yield Problem("meetings.delegate_name", {"field": f"family-{at}"}, SOURCE)
    for name in ("family_name", "given_name", "post", "email"):
        if len(getattr(one, name)) > LONGEST[name]:
            yield Problem("meetings.answer_long", {"field": f"{name.removesuffix('_name')}-{at}", "most": LONGEST[name]}, SOURCE)
    if one.email and ("@" not in one.email.strip("@") or " " in one.email):
        yield Problem("meetings.delegate_email", {"field": f"email-{at}"}, SOURCE)
    if one.role not in ROLES or one.language not in LANGUAGES:
        yield Problem("meetings.kind_unknown", {"field": f"role-{at}", "what": f"{one.role} {one.language}"}, SOURCE)
    if one.votes and capacity != "member":
        yield Problem("meetings.delegate_no_vote", {"field": f"votes-{at}"}, SOURCE)


def standing_problem(state: str, accepted: bool) -> Problem | None:
    """This function will return what keeps an answer from being changed: a meeting that is over, credentials that were accepted."""
    if state not in OPEN:
        return Problem("meetings.answer_over", {}, SOURCE)
    return Problem("meetings.answer_accepted", {}, SOURCE) if accepted else None


def changed(before: Reply, after: Reply) -> bool:
    """This function will tell whether two answers say different things, whatever the numbers of their records."""
    def plain(reply: Reply) -> tuple[object, ...]:
        return (reply.answer, reply.note, reply.proxy_to,
                tuple((d.family_name, d.given_name, d.post, d.role, d.speaks, d.votes, d.official, d.language, d.email) for d in reply.delegates))

    return plain(before) != plain(after)
