"""What a connection is about: a screen of a meeting in a language, named in a signed token that expires."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.signing import BadSignature, Signer, TimestampSigner
from django.http import Http404

# a day in session, and the break before it
TOKEN_SECONDS = 12 * 60 * 60
_TOKEN, _LINK = "dure.live", "dure.screen"
LANGUAGES = ("ko", "en", "fr")


@dataclass(frozen=True, slots=True)
class Topic:
    """A screen (``room``, ``chair``, ``clerk``) of a meeting, by its number, in a language."""

    meeting: int
    screen: str
    language: str


def token_of(topic: Topic) -> str:
    """This function will return a token for a stream: an address carries it, no cookie does."""
    return TimestampSigner(salt=_TOKEN, sep="~").sign(f"{topic.meeting}-{topic.screen}-{topic.language}")


def topic_of(token: str) -> Topic | None:
    """This function will return what a token is for, or None where we did not sign it or its time is over."""
    try:
        meeting, screen, language = TimestampSigner(salt=_TOKEN, sep="~").unsign(token, max_age=TOKEN_SECONDS).split("-")
    except (BadSignature, ValueError):
        return None
    return Topic(int(meeting), screen, language)


def screen_link(key: str) -> str:
    """This function will return the signed link of a meeting's room screen: who has it sees what the room sees."""
    return Signer(salt=_LINK, sep=".").sign(key)


def screen_of(link: str) -> str:
    """This function will return the meeting's key behind a room screen's link. Raises Http404 for one that we did not sign."""
    try:
        return Signer(salt=_LINK, sep=".").unsign(link)
    except BadSignature as error:
        raise Http404 from error
