"""Junk in every form and every address that the sample network's pages show: refused, never a failure of ours.

The pages are walked as a reader would, one of each kind; each form found is sent with what nobody means, and whatever a
request did is taken back before the next, so that all meet the same records.
"""

from __future__ import annotations

import argparse
import re
from collections import deque
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urljoin, urlsplit

import pytest
from django.core.signals import got_request_exception
from django.db import transaction
from django.test import Client
from django.urls import Resolver404, resolve
from lxml import html

from dure.cli.commands import sample
from dure.domain.parties.models import Account

# digits that are no number and numbers that `int` refuses, a character that no text may have, numbers that no column takes, days that are
# none, days after which there is none, marks of other languages
JUNK = ("²", "9" * 5_000, "\0", "9" * 25, "9999-12-31", "2018-02-30", "'\"<b>%s{0}", "é́" + "가" * 400, "-1")
LEFT_ALONE = ("csrfmiddlewaretoken",)
PAGES = 400  # kinds of pages at most: far more than there are


def kind_of(address: str) -> tuple[str, ...]:
    """This function will return what pages of one kind have in common: the view, and which of its acts."""
    try:
        found = resolve(urlsplit(address).path)
    except Resolver404:
        return (address,)
    return (found.view_name, *(str(found.kwargs.get(name, "")) for name in ("verb", "kind", "form")))


def fields_of(form: Any) -> dict[str, str]:
    """This function will return what a browser would send of a form that nobody touched, files left out."""
    said: dict[str, str] = {}
    for field in form.xpath(".//input[@name]|.//select[@name]|.//textarea[@name]|.//button[@name]"):
        name, kind = field.get("name"), field.get("type")
        if kind == "file" or name in LEFT_ALONE:
            continue
        if field.tag == "select":
            said[name] = next((option.get("value", "") for option in field.xpath(".//option[@selected]") or field.xpath(".//option")), "")
        elif kind not in ("checkbox", "radio") or field.get("checked") is not None or name not in said:
            said[name] = field.text or "" if field.tag == "textarea" else field.get("value", "")
    return said


def junk_of(said: dict[str, str], turn: int) -> list[dict[str, str]]:
    """This function will return what is sent instead of what was meant: nothing, junk everywhere, and junk in one field after the
    other, where forms take turns at what it is."""
    spoilt = [{}, *(dict.fromkeys(said, junk) for junk in (*JUNK[:3], JUNK[3 + turn % 6]))]
    return spoilt + [said | {name: JUNK[(turn + place) % len(JUNK)]} for place, name in enumerate(list(said)[:3])]


class Walk:
    """One visitor's way through the pages, and what failed on it."""

    def __init__(self, client: Client) -> None:
        self.client, self.failed, self.forms, self.why = client, [], set(), []
        self.seen: set[tuple[str, ...]] = set()

    def noted(self, sender: object, **_rest: object) -> None:
        """This function will keep why a page failed: the last line of ours that ran, and what it said."""
        import traceback

        self.why.append(" ".join(traceback.format_exc(limit=-3).split())[-600:])

    def asked(self, method: str, address: str, said: dict[str, str] | None = None) -> Any:
        """This function will ask for a page, note a failure, and take back whatever was done."""
        with transaction.atomic():
            answer = getattr(self.client, method)(address, said or {})
            if answer.status_code >= 500:
                self.failed.append((method, address[:120], {name: text[:20] for name, text in (said or {}).items()}, self.why[-1:]))
            if not answer.streaming:
                answer.content  # noqa: B018 - lazily drawn
            transaction.set_rollback(True)
        return answer

    def go(self, start: str) -> None:
        """This function will walk from a page to all that it leads to."""
        waiting = deque([start])
        while waiting and len(self.seen) < PAGES:
            here = waiting.popleft()
            if kind_of(here) in self.seen:
                continue
            self.seen.add(kind_of(here))
            page = self.asked("get", here)
            if page.status_code != 200 or not page.get("Content-Type", "").startswith("text/html"):
                continue
            shown = html.fromstring(page.content)
            here_is = urlsplit(here)
            for name, _value in parse_qsl(here_is.query, keep_blank_values=True):
                for junk in JUNK[:5]:
                    self.asked("get", here_is.path, {name: junk})
            for form in shown.xpath("//form"):
                self.spoil(here, form)
            links = (urljoin(here, link.get("href")) for link in shown.xpath("//a[@href]"))
            waiting.extend(link for link in links if link.startswith("/en/"))

    def spoil(self, here: str, form: Any) -> None:
        """This function will send a form with junk, unless one of its kind was sent already."""
        said, method = fields_of(form), (form.get("method") or "get").lower()
        where = urlsplit(urljoin(here, form.get("action") or here)).path
        kind = (method, *kind_of(where), *sorted({re.sub(r"\d+", "N", name) for name in said}))
        if kind in self.forms or "logout" in where or method not in ("get", "post"):
            return
        self.forms.add(kind)
        for junk in junk_of(said, len(self.forms)):
            self.asked(method, where, junk)


@pytest.mark.django_db
def test_junk_is_refused_everywhere(settings: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings.FILES = tmp_path / "files"
    sample.run(argparse.Namespace(language="ko"))
    capsys.readouterr()
    for who, start, least in (("secretariat", "/en/desk/", 100), ("officer", "/en/desk/money/", 80), ("", "/en/", 8)):
        client = Client(raise_request_exception=False)
        if who:
            client.force_login(Account.objects.get(email=f"{who}@dure.example"))
        walk = Walk(client)
        got_request_exception.connect(walk.noted)
        walk.go(start)
        assert walk.failed == []
        assert len(walk.forms) >= least  # the walk itself works
