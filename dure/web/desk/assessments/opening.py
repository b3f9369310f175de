"""Who sees a self-assessment at the desk: its own city's staff, and those who hold a duty of an office."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _

from dure.domain.assessments.queries.listed import assessment
from dure.web.desk.acting import cities_of, door, of_city_only


def of_assessment(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """This function will open a page of the assessment at the address's `key`, and hand it the `Door` and the record.

    Who answers for member cities alone sees those of his cities; everybody else needs a duty of an office.
    """
    @login_required
    @wraps(view)
    def opened(request: HttpRequest, key: str, **kwargs: Any) -> HttpResponseBase:
        here = door(request)
        if not here.by.duties:
            raise PermissionDenied(_("Your account holds no duty today. Ask an administrator to assign one."))
        own = cities_of(here.by) if of_city_only(here.by) else []
        request.city = own[0] if own else ""  # type: ignore[attr-defined] # the navigation shows what is open
        record = assessment(key)
        if of_city_only(here.by) and (record is None or record.organisation.key not in own):
            raise PermissionDenied(_("You answer for a member city: your own city's assessments are open to you, and no others."))
        if record is None:
            raise Http404(_("There is no such self-assessment."))
        return view(request, here, record, **kwargs)

    return opened


def of_assessments(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """This function will open a page on all assessments, and hand it the `Door` and the keys of the cities whose are shown: those that one
    answers for, or None for all."""
    @login_required
    @wraps(view)
    def opened(request: HttpRequest, **kwargs: Any) -> HttpResponseBase:
        here = door(request)
        if not here.by.duties:
            raise PermissionDenied(_("Your account holds no duty today. Ask an administrator to assign one."))
        own = cities_of(here.by) if of_city_only(here.by) else None
        request.city = own[0] if own else ""  # type: ignore[attr-defined] # the navigation shows what is open
        return view(request, here, own, **kwargs)

    return opened
