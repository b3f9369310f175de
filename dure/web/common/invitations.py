"""An invitation: a signed link that lets the invited set a password, once, within `PASSWORD_RESET_TIMEOUT`."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.tokens import default_token_generator
from django.contrib.auth.views import PasswordResetConfirmView
from django.core.mail import send_mail
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse, reverse_lazy
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode
from django.utils.translation import gettext as _


def link(request: HttpRequest, account: AbstractBaseUser) -> str:
    """This function will return the address at which the invited sets a password.

    It is signed over the account's password and last sign-in, so that it works once.
    """
    uid = urlsafe_base64_encode(force_bytes(account.pk))
    address = reverse("account_invitation", args=[uid, default_token_generator.make_token(account)])
    return request.build_absolute_uri(address)


def send(request: HttpRequest, account: AbstractBaseUser, inviter: str) -> str:
    """This function will send the invitation in the page's language, and return the link that it carries."""
    address = link(request, account)
    days = settings.PASSWORD_RESET_TIMEOUT // (24 * 60 * 60)
    text = render_to_string("common/letters/invitation.txt", {"link": address, "inviter": inviter, "days": days})
    send_mail(_("You are invited to Dure"), text, None, [account.get_username()])
    return address


class Accept(PasswordResetConfirmView):
    """The page behind the link: choose a password, then sign in."""

    template_name = "common/invitation.html"
    success_url = reverse_lazy("account_login")
    reset_url_token = "choose"  # noqa: S105 - a word in the address

    def get_context_data(self, **context: Any) -> dict[str, Any]:
        """This function will add the account, so that the invited sees for which address the password is."""
        return super().get_context_data(account=self.user, **context)
