"""Mail into the queue: whatever Django or its applications send is written as letters, in the transaction that runs.

These are invitations and links to reset a password: secret. One that is undone sends nothing, and a mail server that is
away keeps nobody waiting.
"""

from __future__ import annotations

from collections.abc import Sequence

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction
from django.utils import timezone, translation

from dure.base.act import Actor
from dure.domain.messages.actions import queue_letter

DURE = Actor("dure", "Dure")


class Queue(BaseEmailBackend):
    """An e-mail back end that writes each mail's text into the queue, once for each address."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """This function will queue the mails and return their number. Only their text is kept."""
        language = translation.get_language() or "ko"
        with transaction.atomic():
            for mail in email_messages:
                for to in mail.recipients():
                    queue_letter(by=DURE, at=timezone.now(), to=to, subject=str(mail.subject), body=str(mail.body),
                                 language=language, secret=True)
        return len(email_messages)
