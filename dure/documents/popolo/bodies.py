"""Seats and terms of bodies as Popolo's posts and memberships."""

from __future__ import annotations

from collections.abc import Iterator

from dure.documents.popolo.items import Item, id_of, label_of, made, span_of
from dure.domain.bodies.queries.exchange import seats_whole, terms_whole


def seats() -> Iterator[Item]:
    """This function will yield the seats of all bodies as posts."""
    for seat in seats_whole():
        yield made({"id": f"seat/{seat.body.key}/{seat.key}", **label_of(seat.label), "role": seat.role,
                     "organization_id": id_of(seat.body.organisation), **span_of(seat.during)}, {})


def terms() -> Iterator[Item]:
    """This function will yield the terms as they are known now as memberships: of persons, or of organisations."""
    for term in terms_whole():
        body, start = term.seat.body, term.during.lower.isoformat() if term.during.lower else ""
        holder = term.person.key if term.person else term.organisation.key if term.organisation else ""
        fields: Item = {"id": f"term/{body.key}/{term.seat.key}/{start}/{holder}" + ("/substitute" if term.substitute else ""),
                        "role": term.seat.role, "organization_id": id_of(body.organisation),
                        "post_id": f"seat/{body.key}/{term.seat.key}"}
        if term.person:
            fields |= {"person_id": term.person.key, "on_behalf_of_id": id_of(term.organisation) if term.organisation else None}
        elif term.organisation:
            fields["member"] = {"@type": "Organization", "id": id_of(term.organisation)}
        beside = {"begins_with": term.begins_with, "ends_with": term.ends_with, "ending": term.ending, "source": term.source,
                  "substitute": term.substitute or None, "sample": term.sample or None}
        yield made(fields | span_of(term.during) | {"dure": {name: value for name, value in beside.items() if value}}, {})


def own_identifiers() -> tuple[frozenset[str], frozenset[str]]:
    """This function will return the identifiers of all seats and of all terms: what a file may not bring a second time."""
    return frozenset(item["id"] for item in seats()), frozenset(item["id"] for item in terms())
