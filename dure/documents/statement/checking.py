"""The checker: what a careful reader finds in a statement. It reports and never repairs.

The rules stand in the rooms; here they are gathered over one statement, said in both languages and put into
the order of the paper. No database, no clock.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from dure.documents.statement.form import Finding, Statement
from dure.domain.bodies.rules.organs import organ_name_problems
from dure.domain.budget.rules.calculations import calculation_problems
from dure.domain.budget.rules.outturn import settlement_problems, year_problems
from dure.domain.budget.rules.rates import rate_problems
from dure.domain.budget.rules.spots import spot
from dure.domain.budget.rules.successive import outturn_problems, previous_problems
from dure.domain.budget.rules.sums import (
    change_problems,
    column_problems,
    funding_problems,
    incomplete_problems,
    national_share_problems,
    schedule_problems,
    second_total_problems,
)
from dure.domain.papers.rules.misprints import label_problems, word_problems
from dure.domain.papers.rules.own_dates import Signed, cover_and_approval, cover_problems, rest_day_problems
from dure.domain.parties.rules.place_names import ALIASES, KOREA, WORLD
from dure.domain.parties.rules.spellings import Aliases, Named, place_root, places_in, spelling_problems
from dure.domain.programmes.rules.calendar import (
    ground_problems,
    happening_problems,
    period_problems,
    result_problems,
    result_year_problems,
    step_problems,
    written_problems,
)
from dure.domain.programmes.rules.editions import number_problems, title_year_problems
from dure.domain.programmes.rules.facts import Happening, Result
from dure.domain.programmes.rules.happenings import contradictions, impossible_counts, same_days_problems, sittings
from dure.domain.programmes.rules.matching import equals, matches
from dure.domain.programmes.rules.mentions import mention_problems
from dure.domain.programmes.rules.parts import named_list_problems, named_total_problems
from dure.domain.programmes.rules.successive import event_problems
from dure.kernel.money import printed
from dure.kernel.place import Place
from dure.kernel.problem import Problem
from dure.kernel.sentences import sentence


@dataclass(frozen=True, slots=True)
class Context:
    """What is known beside the paper: holidays declared beside the calendar's, names of one place beside the table's,
    the dates on the paper's cover and of its approval."""

    holidays: frozenset[date] = frozenset()
    aliases: Aliases = ()
    cover: Signed | None = None
    approval: Signed | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A line of the statement in words: the part in which it stands, its programme, and its place."""

    part: str
    programme: str
    text: str
    at: Place


def check(statement: Statement, context: Context = Context()) -> list[Finding]:
    """This function will report what contradicts itself in a statement, in the order of the paper.

    A paper without faults gives an empty list. Severity: `error` where arithmetic or the calendar fails, `warning`
    where two places contradict each other, `hint` where something is odd. Codes: `docs/findings.md`.
    """
    return worded(problems_of(statement, context))


def problems_of(statement: Statement, context: Context = Context()) -> list[Problem]:
    """This function will gather what the rooms' rules find in a statement."""
    return [*_money(statement), *_programmes(statement, context), *_words(statement, context)]


def cross_problems(previous: Statement, current: Statement, context: Context = Context()) -> list[Problem]:
    """This function will compare a statement with an earlier one of the same project.

    The budget of the year before is compared where `previous` is last year's paper; outturn, history and
    results of the years that both papers show, whichever years they are of. The places are those of `current`.
    """
    year = previous.fiscal_year or 0
    aliases = ALIASES + context.aliases
    problems: list[Problem] = []
    if year and current.fiscal_year == year + 1:
        problems += previous_problems(previous.budget, year, current.budget)
    problems += outturn_problems(previous.settlement, previous.budget.unit, year,
                                 current.settlement, current.budget.unit)
    problems += event_problems(previous.history, year, current.history, aliases)
    return problems + event_problems(previous.results, year, current.results, aliases)


def cross_check(previous: Statement, current: Statement, context: Context = Context()) -> list[Finding]:
    """This function will say what `cross_problems` finds, in both languages and in the order of the current paper."""
    return worded(cross_problems(previous, current, context))


def _money(statement: Statement) -> Iterator[Problem]:
    table = statement.budget
    yield from funding_problems(statement.overview.funding, table)
    yield from column_problems(table)
    yield from second_total_problems(table, ((unread.text, unread.at) for unread in statement.unread))
    yield from change_problems(table)
    yield from incomplete_problems(table)
    yield from national_share_problems(table)
    yield from rate_problems(table)
    yield from calculation_problems(statement.basis, table)
    yield from schedule_problems(statement.schedule, statement.schedule_total, table)
    yield from settlement_problems(statement.settlement, table.unit)
    yield from year_problems(statement.fiscal_year, table, statement.settlement)


def _programmes(statement: Statement, context: Context) -> Iterator[Problem]:
    aliases = ALIASES + context.aliases
    lines = list(sentences(statement))
    texts = [(line.text, line.at) for line in lines]
    yield from step_problems(statement.schedule, statement.fiscal_year)
    yield from happening_problems(statement.history, statement.fiscal_year)
    yield from result_problems(statement.results)
    yield from result_year_problems(statement.results, statement.fiscal_year)
    yield from ground_problems(statement.legal, statement.fiscal_year)
    facts = [(line.text, line.at) for line in lines if line.part == "programmes"]
    yield from written_problems(facts)
    yield from period_problems(facts, statement.fiscal_year)
    found = matches(statement.history, statement.results, aliases)
    yield from contradictions(found, aliases)
    yield from contradictions(equals(matches(statement.history, _granted(statement), aliases)), aliases)
    yield from number_problems(statement.history, statement.results)
    yield from title_year_problems(_events(statement))
    yield from impossible_counts(_events(statement))
    yield from same_days_problems(statement.history)
    yield from same_days_problems(statement.results)
    yield from mention_problems((line.programme, line.text, line.at) for line in lines)
    yield from named_total_problems(texts)
    yield from named_list_problems(texts)
    yield from organ_name_problems((
        (one.title or one.text, spot(one, "title", quote=one.text), other.title or other.text,
         spot(other, "title", quote=other.text))
        for one, other in ((m.one.fact, m.other.fact) for m in sittings(found))), texts)


def _words(statement: Statement, context: Context) -> Iterator[Problem]:
    aliases = ALIASES + context.aliases
    lines = list(sentences(statement))
    names = list(_places(statement, lines))
    yield from spelling_problems(names, aliases)
    funding = statement.overview.funding
    yield from label_problems({field: (label, spot(funding, f"labels.{field}", field, quote=label))
                               for field, label in funding.labels.items()})
    roots = frozenset(root for named in names if (root := place_root(named.name)))
    yield from word_problems(((line.text, line.at) for line in (*_form_words(statement), *lines)), roots | WORLD | KOREA)
    yield from rest_day_problems(
        (Signed(ground.title, ground.date, spot(ground, "date", quote=ground.text or ground.title))
         for ground in statement.legal if ground.kind == "directive" and ground.date is not None), context.holidays)
    cover, approval = cover_and_approval((unread.text, unread.at) for unread in statement.unread)
    yield from cover_problems(context.cover or cover, context.approval or approval)


def sentences(statement: Statement) -> Iterator[Sentence]:
    """This function will list the statement's lines of words, in the order of the form."""
    overview = statement.overview
    for i, text in enumerate(overview.contents):
        yield Sentence("overview", "", text, spot(overview, f"contents[{i}]", "contents", quote=text))
    for part in ("purpose", "effects"):
        for i, text in enumerate(getattr(statement, part)):
            yield Sentence(part, "", text, _own(statement, f"{part}[{i}]", part, text))
    for programme in statement.programmes:
        name = _plain(programme.name)
        for i, text in enumerate(programme.facts):
            yield Sentence("programmes", name, text, spot(programme, f"facts[{i}]", "facts", quote=text))
    for fact in _events(statement):
        yield Sentence("events", _plain(fact.programme or ""), fact.text or fact.title,
                       spot(fact, "text", quote=fact.text))


def _form_words(statement: Statement) -> Iterator[Sentence]:
    """Words that the form fixes: names of lines, headings, and what could not be read because of a slip."""
    overview = statement.overview
    for name in ("account", "recurrence"):
        if text := getattr(overview, name):
            yield Sentence("overview", "", text, spot(overview, name, quote=text))
    for line in statement.budget.lines:
        yield Sentence("budget", "", line.name, spot(line, "name", quote=line.name))
    for entry in statement.basis:
        yield Sentence("basis", "", entry.line, spot(entry, "line", quote=entry.line))
    for ground in statement.legal:
        yield Sentence("legal", "", ground.text, spot(ground, "text", quote=ground.text))
    for unread in statement.unread:
        yield Sentence("unread", "", unread.text, unread.at if unread.at.quote else unread.at.saying(unread.text))
    headed = (*statement.programmes, *statement.schedule, *_events(statement), *statement.settlement)
    for at in {at.section: at for fact in headed if (at := fact.at.get(""))}.values():
        yield Sentence("heading", "", at.section, at.saying(at.section))


def _granted(statement: Statement) -> list[Happening]:
    """Dated legal grounds as happenings, so that a plan in the history can be held against them."""
    return [Happening(None, ground.date, None, ground.date.precision, ground.title, text=ground.text, at=ground.at)
            for ground in statement.legal if ground.date is not None]


def _events(statement: Statement) -> list[Happening | Result]:
    return [*statement.history, *statement.results]


def _own(statement: Statement, name: str, part: str, text: str) -> Place:
    found = statement.at.get(name) or statement.at.get(part) or Place()
    return found if found.quote else found.saying(text)


def _plain(name: str) -> str:
    return re.sub(r"\s", "", name).casefold()


def _places(statement: Statement, lines: Iterable[Sentence]) -> Iterator[Named]:
    for fact in _events(statement):
        if fact.place:
            yield Named(fact.place, spot(fact, "place", quote=fact.text))
    for line in lines:
        yield from places_in(line.text, line.at)


def worded(problems: Iterable[Problem]) -> list[Finding]:
    """This function will say problems in both languages, give each its fingerprint, and sort them as the paper goes."""
    seen: Counter[str] = Counter()
    findings = []
    for problem in problems:
        said = replace(problem, params={name: _shown(value) for name, value in problem.params.items()})
        mark = fingerprint(problem)
        seen[mark] += 1
        findings.append(Finding(
            problem.code, problem.severity, sentence(said, "ko"), sentence(said, "en"), list(problem.places),
            problem.source, mark if seen[mark] == 1 else f"{mark}-{seen[mark]}"))
    return sorted(findings, key=_order)


def _shown(value: object) -> object:
    return printed(value) if isinstance(value, int | Decimal) and not isinstance(value, bool) else value


def fingerprint(problem: Problem) -> str:
    """This function will make the mark by which a finding is known again.

    It is made of the code and of what the finding says, blanks and case aside; where it stands does not count, so
    that the same paper in another format gives the same marks.
    """
    said = "\n".join(f"{name}={_folded(value)}" for name, value in sorted(problem.params.items()))
    return hashlib.sha256(f"{problem.code}\n{said}".encode()).hexdigest()[:16]


def _folded(value: object) -> str:
    return re.sub(r"[\W_]", "", value).casefold() if isinstance(value, str) else str(value)


def _order(finding: Finding) -> tuple[int, ...]:
    first = finding.places[0] if finding.places else Place()
    return (first.block or first.page or 10**9, first.page, first.row, first.column, first.item, first.line)
