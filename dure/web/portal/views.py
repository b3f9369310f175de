"""What the public reads."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def home(request: HttpRequest) -> HttpResponse:
    """This function will show the first page."""
    return render(request, "portal/home.html")
