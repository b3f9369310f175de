"""Writing letters into the queue, and taking them out of it.

`queue_letter` is called inside another act, whose permission and journal entry cover it; the letter is committed
with that act or not at all. `send_next` is called by the job.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from django.db import transaction
from django.db.models.functions import Lower

from dure.base.act import Actor, act
from dure.domain.journal import actions as journal
from dure.domain.messages.models import Letter
from dure.domain.messages.permissions import may_administer
from dure.domain.messages.rules import wait_after
from dure.domain.parties import actions as parties
from dure.domain.parties import permissions as parties_permissions
from dure.domain.parties.models import Organisation, Person
from dure.kernel.problem import Refused


def queue_letter(*, by: Actor, at: datetime, to: str, subject: str, body: str, language: str = "ko",
                 ref: str = "", secret: bool = False) -> Letter:
    """This function will write a letter to be sent when the running act is committed. `ref` is what it is about;
    the body of a `secret` letter is erased once it is sent.

    Neither address nor body go into the journal: they are personal.
    """
    line = " ".join(subject.split())  # a line break in a subject would begin another header
    letter = Letter.objects.create(to=to, subject=line[:300], body=body, language=language, ref=ref, secret=secret,
                                   queued_at=at, due_at=at)
    journal.write(by=by, act="messages.queue_letter", ref=f"messages.letter:{letter.pk}", at=at, details={"about": ref})
    return letter


def send_next(*, at: datetime, post: Callable[[Letter], None]) -> Letter | None:
    """This function will send the oldest letter that is due, and return it; None where none is, or others have them.

    The letter is locked while `post` sends it, so that several jobs never send the same one. What `post` raises is
    kept with the letter, which is tried again later and given up after the last of `rules.WAITS`.
    """
    with transaction.atomic():
        letter = (Letter.objects.select_for_update(skip_locked=True)
                  .filter(state=Letter.State.QUEUED, due_at__lte=at).order_by("due_at", "pk").first())
        if letter is None:
            return None
        letter.attempts += 1
        try:
            post(letter)
        except Exception as error:
            letter.error = f"{type(error).__name__}: {error}"[:2_000]
            wait = wait_after(letter.attempts)
            letter.state = Letter.State.QUEUED if wait else Letter.State.FAILED
            letter.due_at = at + wait if wait else letter.due_at
        else:
            letter.state, letter.sent_at, letter.error = Letter.State.SENT, at, ""
        if letter.secret and letter.state != Letter.State.QUEUED:
            letter.body = ""
        letter.save()
        return letter


@act(may_administer)
def queue_again(*, by: Actor, at: datetime, letter: int) -> Letter:
    """This function will put a letter that was given up back into the queue."""
    record = Letter.objects.select_for_update(no_key=True).get(pk=letter)
    if record.state != Letter.State.FAILED or not record.body:
        raise Refused.because("messages.not_failed", source="outgoing-letters")
    record.state, record.attempts, record.due_at = Letter.State.QUEUED, 0, at
    record.save()
    journal.write(by=by, act="messages.queue_again", ref=f"messages.letter:{record.pk}", at=at)
    return record


def erase_letters(*, by: Actor, at: datetime, about: Sequence[str]) -> int:
    """This function will erase the letters about records (Refs as text), inside another act; it returns how many there were."""
    erased, _ = Letter.objects.filter(ref__in=about).delete()
    journal.write(by=by, act="messages.erase_letters", at=at, details={"about": list(about), "letters": erased})
    return erased


@act(parties_permissions.may_erase)
def erase_contacts(*, by: Actor, at: datetime, party: Organisation | Person, why: str, contact: int | None = None) -> int:
    """This function will erase a party's contacts, or one of them, and every letter that went or waits to go there.

    Returns how many letters were erased. Raises Refused as `parties.erase_contacts` does, whose entry stands beside this one.
    """
    addresses = parties.erase_contacts(by=by, at=at, party=party, why=why, contact=contact)
    letters = Letter.objects.annotate(address=Lower("to")).filter(address__in=[address.lower() for address in addresses])
    erased, _ = letters.delete()
    journal.write(by=by, act="messages.erase_contacts", ref=parties.reference(party), at=at, details={"letters": erased})
    return erased
