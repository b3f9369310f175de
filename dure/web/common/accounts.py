"""How django-allauth fits this house."""

from __future__ import annotations

from html import unescape
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.contrib import messages
from django.http import HttpRequest
from django.template import TemplateDoesNotExist
from django.template.loader import render_to_string


class Adapter(DefaultAccountAdapter):
    """Accounts are made by invitation; nobody signs up."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """This function will keep the sign-up closed."""
        return False

    def add_message(
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,
        message_context: dict[str, Any] | None = None,
        extra_tags: str = "",
        message: str | None = None,
    ) -> None:
        """This function will show what was done on the next page.

        The library asks whether Django's own `messages` is among the apps; here that name is a room's.
        """
        if message is None and message_template:
            try:
                message = unescape(render_to_string(message_template, message_context or {}, request).strip())
            except TemplateDoesNotExist:
                return
        if message:
            messages.add_message(request, level, message, extra_tags=extra_tags)
