"""Who stands at the desk, and when: what every act is given by this door."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import wraps
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from dure.base.act import Actor
from dure.domain.parties.queries import actor
from dure.kernel.problem import Problem, Refused
from dure.kernel.sentences import sentence, sentence_with_place
from dure.web.common.languages import language


@dataclass(frozen=True, slots=True)
class Door:
    """By whom, on which day, at which instant."""

    by: Actor
    on: date
    at: datetime

    def acts(self) -> dict[str, Any]:
        """This function will return what every act of a room is given."""
        return {"by": self.by, "on": self.on, "at": self.at}


def door(request: HttpRequest) -> Door:
    """This function will tell who acts through a request, and read the clock."""
    at = timezone.now()
    on = timezone.localdate(at)
    return Door(actor(request.user, on), on, at)  # type: ignore[arg-type]


def at_desk(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """This function will open a page of the desk to those who hold a duty of an office today, and hand it their `Door`.

    Who only answers for a member city is shown to the city's own page, which alone is open to them (`for_city`).
    """
    return _opened(view, city=False)


def for_city(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """This function will open a page as `at_desk` does, and to those who answer for the city of the address's `key`."""
    return _opened(view, city=True)


def cities_of(by: Actor) -> list[str]:
    """This function will return the keys of the cities that one answers for today."""
    words = (word.removeprefix("deputy:").partition("@") for word in by.duties)
    return sorted({key for kind, _at, key in words if kind == "member_staff" and key})


def of_city_only(by: Actor) -> bool:
    """This function will tell whether one holds no duty but answering for a member city."""
    return all(word.removeprefix("deputy:").partition("@")[0] == "member_staff" for word in by.duties)


def _opened(view: Callable[..., HttpResponseBase], *, city: bool) -> Callable[..., HttpResponseBase]:
    @login_required
    @wraps(view)
    def opened(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        here = door(request)
        if not here.by.duties:
            raise PermissionDenied(_("Your account holds no duty today. Ask an administrator to assign one."))
        own = cities_of(here.by) if of_city_only(here.by) else []
        request.city = own[0] if own else ""  # type: ignore[attr-defined] # the navigation shows what is open
        if of_city_only(here.by) and not (city and kwargs.get("key") in own):
            if own and request.resolver_match is not None and request.resolver_match.view_name == "desk:today":
                return redirect("desk:member", own[0])
            raise PermissionDenied(_("You answer for a member city: your city's page is open to you, and no other of the desk."))
        return view(request, here, *args, **kwargs)

    return opened


def sentences(refused: Refused) -> list[str]:
    """This function will say why something was refused, in the reader's language."""
    return [sentence_with_place(problem, language()) for problem in refused.problems]


def tell(request: HttpRequest, refused: Refused) -> None:
    """This function will show a refusal on the next page."""
    for said in sentences(refused):
        messages.error(request, said)


def hindrance(problem: Problem | None) -> str:
    """This function will say what stands in the way of an act, or nothing."""
    return sentence(problem, language()) if problem else ""
