"""Signed links: who has one may act on what it leads to, and on nothing else. No account, no password."""

from __future__ import annotations

from uuid import UUID

from django.core.signing import BadSignature, Signer
from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.translation import override

_SIGNER = {"sep": ".", "salt": "dure.counter"}


def signed(key: UUID) -> str:
    """This function will return a key with its signature, as it stands in an address."""
    return Signer(**_SIGNER).sign(key.hex)


def unsigned(link: str) -> UUID:
    """This function will return the key behind a link. Raises Http404 for one that we did not sign."""
    try:
        return UUID(Signer(**_SIGNER).unsign(link))
    except (BadSignature, ValueError) as error:
        raise Http404 from error


def address(request: HttpRequest, key: UUID) -> str:
    """This function will return the whole address of an application, as letters carry it."""
    return request.build_absolute_uri(reverse("counter:application", args=[signed(key)]))


def signed_word(word: str) -> str:
    """This function will return a word (an invoice's number) with its signature."""
    return Signer(**_SIGNER).sign(word)


def unsigned_word(link: str) -> str:
    """This function will return the word behind a link. Raises Http404 for one that we did not sign."""
    try:
        return Signer(**_SIGNER).unsign(link)
    except BadSignature as error:
        raise Http404 from error


def invoice_address(request: HttpRequest, number: str) -> str:
    """This function will return the whole address of an invoice, as letters carry it."""
    return request.build_absolute_uri(reverse("counter:invoice", args=[signed_word(number)]))


def invited_address(request: HttpRequest, token: UUID, language: str) -> str:
    """This function will return the whole address of an invitation to a meeting in the language of whoever was invited."""
    with override(language):
        return request.build_absolute_uri(reverse("counter:invited", args=[signed(token)]))


def stand_address(request: HttpRequest, election: str, who: str, language: str) -> str:
    """This function will return the whole address at which one hands in its candidature for an election, in its language."""
    with override(language):
        return request.build_absolute_uri(reverse("counter:stand", args=[signed_word(f"stand:{election}:{who}")]))


def tally_address(request: HttpRequest, round: int, teller: int, token: str) -> str:
    """This function will return the whole address at which a teller of a round (1 or 2) enters a count."""
    return request.build_absolute_uri(reverse("counter:tally", args=[signed_word(f"tally:{round}-{teller}-{token}")]))
