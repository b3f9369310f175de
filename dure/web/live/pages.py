"""What a page needs to have a live screen in it: the screen as it is now, where it is looked up, and where it is sent from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe

from dure.web.live.hub import stamp
from dure.web.live.screens import drawn
from dure.web.live.topics import Topic, token_of


@dataclass(frozen=True, slots=True)
class Attached:
    """A live screen on a page: its words, by which stamp they are known, and its two addresses; `stream` is empty where no live
    process is known."""

    html: SafeString
    stamp: str
    poll: str
    stream: str
    now: datetime


def attached(request: HttpRequest, topic: Topic, poll: str) -> Attached:
    """This function will return a screen for a page that is looked up at `poll`: `live/box.html` shows it as ``live``."""
    words = drawn(topic)
    # drawn by our own template, which escaped what it was given
    return Attached(mark_safe(words), stamp(words), poll, stream_of(request, topic), timezone.now())  # noqa: S308


def stream_of(request: HttpRequest, topic: Topic) -> str:
    """This function will return the address of a screen's stream, or nothing where there is no live process."""
    base = live_base(request)
    return f"{base}/live/{token_of(topic)}" if base else ""


def live_base(request: HttpRequest) -> str:
    """This function will return where the live process is reached: `DURE_LIVE_URL`, or on one's own machine its port at the
    name under which the page was asked for."""
    if settings.LIVE_URL:
        return str(settings.LIVE_URL).rstrip("/")
    host, _, port = str(settings.LIVE_BIND).rpartition(":")
    if not settings.LOCAL or not port:
        return ""
    name = urlsplit(f"//{request.get_host()}").hostname or host
    return f"{request.scheme}://{f'[{name}]' if ':' in name else name}:{port}"


def page(request: HttpRequest, template: str, live: Attached, status: int = 200, **shown: Any) -> HttpResponse:
    """This function will draw a page with a live screen, and let the browser listen to it: this page and no other."""
    answer = render(request, template, {"live": live, **shown}, status=status)
    answer.headers["Cache-Control"] = "no-store"
    return listening(request, answer)


def listening(request: HttpRequest, answer: HttpResponse) -> HttpResponse:
    """This function will let the page of an answer connect to the live process."""
    base = live_base(request)
    if base:
        answer._csp_update = {"connect-src": ["'self'", base]}  # type: ignore[attr-defined] # django-csp reads it
    return answer


def looked_up(request: HttpRequest, topic: Topic) -> HttpResponse:
    """This function will answer one who looks a screen up: with the screen, or nothing (204) where it is as the reader has it."""
    words = drawn(topic)
    known = stamp(words)
    answer = HttpResponse(status=204) if request.GET.get("since") == known else HttpResponse(words)
    answer.headers["Cache-Control"], answer.headers["X-Stamp"] = "no-store", known
    return answer
