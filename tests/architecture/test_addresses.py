"""Every address is in a short public list, or refuses a visitor."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

PUBLIC = {
    # signing in, and what leads there
    "account_login", "account_logout", "account_signup", "account_inactive", "account_reset_password",
    "account_reset_password_done", "account_reset_password_from_key", "account_reset_password_from_key_done",
    "account_invitation",
    # the portal: everything in it is for everybody
    "portal:home", "portal:projects", "portal:project", "portal:statement", "portal:download", "portal:trace",
    "portal:settlements", "portal:settlement",
    "portal:assessments", "portal:instrument", "portal:assessment-results", "portal:network-report", "portal:assessment-data",
    "portal:members", "portal:roll", "portal:member",
    # the counter: beginning an application; what follows is behind a signed link
    "counter:begin",
    "portal:bodies", "portal:body", "portal:charter", "portal:meetings", "portal:meeting", "portal:meeting-paper", "portal:minutes",
    "portal:minutes-paper", "portal:calendar", "portal:body-calendar", "portal:member-calendar",
    "portal:election", "portal:hosting", "portal:host-call",
    # open data: the same, for machines
    "api-v1:openapi-json", "api-v1:statements", "api-v1:statement", "api-v1:trace",
    "api-v1:members", "api-v1:member_counts", "api-v1:meetings", "api-v1:meeting",
}
EXAMPLES = {"int": "1", "slug": "none", "path": "none", "str": "none", "uuid": "0" * 8 + "-0000-0000-0000-" + "0" * 12}
REFUSED = {302, 401, 403, 404, 405}


def addresses(resolver: URLResolver, prefix: str = "", space: str = "") -> Iterator[tuple[str, str]]:
    """This function will give the name and an example of every address that there is."""
    for entry in resolver.url_patterns:
        route = prefix + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from addresses(entry, route, f"{space}{entry.namespace}:" if entry.namespace else space)
        elif isinstance(entry, URLPattern):
            example = re.sub(r"<(?:(\w+):)?\w+>", lambda match: EXAMPLES[match[1] or "str"], route)
            yield f"{space}{entry.name}", "/" + example.removeprefix("/")


LISTED = sorted(set(addresses(get_resolver())))


@pytest.mark.django_db
@pytest.mark.parametrize(("name", "address"), [pair for pair in LISTED if pair[0] not in PUBLIC])
def test_a_visitor_is_refused(client: Client, name: str, address: str) -> None:
    for answer in (client.get(address), client.post(address)):
        assert answer.status_code in REFUSED, f"{name} answered {answer.status_code} to a visitor"
        if answer.status_code == 302:
            assert "/accounts/login/" in answer.headers["Location"], name


def test_the_public_list_names_only_what_there_is() -> None:
    names = {name for name, _ in LISTED}
    assert names >= PUBLIC
    assert len(names - PUBLIC) > 5
