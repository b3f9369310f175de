"""Packages between city and Secretariat: made on one side, taken in once on the other. Append only."""

from __future__ import annotations

import os
from datetime import date, datetime
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.conf import settings
from django.db.models import Max

from dure.base.act import Actor, act, refuse
from dure.base.duties import KEEPING
from dure.domain.grants.actions.held import held_agreement
from dure.domain.grants.models import Package
from dure.domain.grants.permissions import may_exchange
from dure.domain.grants.queries.packages import content_on, trusted_keys
from dure.domain.grants.rules.package import CITY, SECRETARIAT, digest, opened, public_text, sealed, taking_problems
from dure.domain.journal import actions as journal
from dure.domain.papers.actions.files import keep_file


def side_of(by: Actor) -> str:
    """This function will tell for which side somebody acts."""
    return SECRETARIAT if by.holds(*KEEPING) else CITY


def own_key() -> Ed25519PrivateKey:
    """This function will return the key that signs this installation's packages, made once and readable by its owner only."""
    kept = Path(settings.PACKAGE_KEY)
    kept.parent.mkdir(parents=True, exist_ok=True)
    try:
        with os.fdopen(os.open(kept, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(Ed25519PrivateKey.generate().private_bytes_raw())
    except FileExistsError:
        pass
    return Ed25519PrivateKey.from_private_bytes(kept.read_bytes())


@act(may_exchange)
def make_package(*, by: Actor, at: datetime, on: date, agreement: int) -> Package:
    """This function will make a signed package of what this side holds of a grant now; its file goes to the other side."""
    record, side = held_agreement(agreement), side_of(by)
    mine = record.packages.filter(side=side, direction=Package.Direction.OUT)
    number = (mine.aggregate(last=Max("number"))["last"] or 0) + 1
    said = content_on(record, side, number, at, on)
    file = keep_file(by=by, at=at, source=sealed(said, own_key()), name=f"{record.key}-{side}-{number}.json", media_type="application/json")
    made = Package.objects.create(agreement=record, direction=Package.Direction.OUT, side=side, number=number, as_of=at, content_hash=digest(said),
                                  content=said, file=file, kept_at=at, kept_by_key=by.key, kept_by_name=by.name)
    journal.write(by=by, act="grants.make_package", ref=f"grants.agreement:{record.key}", at=at,
                  details={"number": number, "side": side, "sha256": made.content_hash, "key": public_text(own_key())})
    return made


@act(may_exchange)
def take_in_package(*, by: Actor, at: datetime, agreement: int, source: bytes, name: str) -> Package:
    """This function will take in a package of the other side, once. It changes no record: it shows what the other side held, and as of when.

    Refused where the signature does not hold or the key is not among the setting ``grants.package_keys``.
    """
    record, side = held_agreement(agreement), side_of(by)
    said = opened(source, trusted_keys(at.date()))
    theirs = record.packages.filter(side=said["side"], direction=Package.Direction.IN)
    refuse(taking_problems(said, record.key, side, theirs.aggregate(last=Max("as_of"))["last"], theirs.filter(number=said["number"]).exists()))
    file = keep_file(by=by, at=at, source=source, name=name, media_type="application/json")
    made = Package.objects.create(agreement=record, direction=Package.Direction.IN, side=said["side"], number=said["number"],
                                  as_of=datetime.fromisoformat(said["as_of"]), content_hash=digest(said), content=said, file=file, kept_at=at,
                                  kept_by_key=by.key, kept_by_name=by.name)
    journal.write(by=by, act="grants.take_in_package", ref=f"grants.agreement:{record.key}", at=at,
                  details={"number": made.number, "side": made.side, "as_of": made.as_of, "sha256": made.content_hash})
    return made
