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
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from dure.base.act import Actor
from dure.domain.parties.queries import actor
from dure.kernel.problem import Problem, Refused
from dure.kernel.sentences import sentence, sentence_with_place


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


def at_desk(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """This function will open a page of the desk to those who hold a duty today, and hand it their `Door`."""

    @login_required
    @wraps(view)
    def opened(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        here = door(request)
        if not here.by.duties:
            raise PermissionDenied(_("Your account holds no duty today. Ask an administrator to assign one."))
        return view(request, here, *args, **kwargs)

    return opened


def language() -> str:
    """This function will return the reader's language, ``ko`` or ``en``."""
    return "ko" if (get_language() or "ko").startswith("ko") else "en"


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
