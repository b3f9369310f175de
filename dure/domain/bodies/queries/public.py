"""What a visitor may see of bodies: all of it but the papers that are not open.

Seats, holders, terms and the decisions behind them are what the network publishes of itself; names and posts of those
who hold an office are not private. A decision is named by its title only where its paper is open.
"""

from __future__ import annotations

from datetime import date

from dure.domain.bodies.models import Body
from dure.domain.bodies.queries.asked import composition_of
from dure.domain.bodies.queries.names import Names
from dure.domain.bodies.queries.organs import BodyPage, TermShown, bodies_on, body_page, terms_of_body
from dure.domain.papers.models import Paper
from dure.kernel.answer import Ground


def public_bodies(on: date) -> list[tuple[Body, Names]]:
    """This function will return the bodies on a day for the public."""
    return bodies_on(on)


def public_body(key: str, on: date) -> BodyPage | None:
    """This function will return a body on a day for the public, or None."""
    return body_page(key, on)


# what a member owes is between it and the Secretariat
_BETWEEN_US = frozenset({"bodies.seats_owing"})


def public_composition(body: Body, on: date) -> list[Ground]:
    """This function will return what the charter asks of a body's composition on a day, without what is said of dues."""
    return [ground for ground in composition_of(body, on) if ground.problem.code not in _BETWEEN_US]


def public_terms(body: Body) -> list[TermShown]:
    """This function will return all terms of a body for its line of time."""
    return terms_of_body(body)


def public_title(paper: Paper | None) -> str:
    """This function will return a decision's title where its paper is open, else nothing."""
    return paper.title if paper and paper.disclosure == Paper.Disclosure.PUBLIC else ""
