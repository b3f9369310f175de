"""Signed packages: what one side says of a grant as of an instant, taken in once by the other, and held against its own records.

A package is JSON: its content, the public key of who made it, and an Ed25519 signature of the content in its canonical form. Plain Python.
Source: `docs/sources.md#grant-packages`.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from dure.domain.grants.rules.position import ItemPosition, Position
from dure.kernel.problem import Problem, Refused

SOURCE = "grant-packages"
FORMAT = "dure-grant-package/1"
CITY, SECRETARIAT = "city", "secretariat"
# what both sides must hold equal, of each item and of the whole
OF_ITEM = ("agreed", "granted", "executed", "evidenced", "left")
OF_GRANT = ("disbursed", "interest", "refunds", "returned", "bank")


@dataclass(frozen=True, slots=True)
class Difference:
    """A figure on which the two sides differ: an item's name (empty for the whole), the figure's name, what each side holds in won."""

    item: str
    name: str
    theirs: int | None
    ours: int | None


def content(key: str, side: str, number: int, as_of: datetime, stands: Position, expenses: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """This function will return what a package says of a grant: totals, items, and the costs behind them with the hashes of their evidence.

    `expenses` are plain values: day, item, payee, text, won, number, evidence.
    """
    return {"format": FORMAT, "agreement": key, "side": side, "number": number, "as_of": as_of.isoformat(), "day": stands.on.isoformat(),
            "totals": totals(stands), "items": [of_item(item) for item in stands.items], "expenses": [dict(one) for one in expenses]}


def totals(stands: Position) -> dict[str, int]:
    """This function will return the figures of the whole grant in won."""
    return {**{name: getattr(stands.total, name) for name in OF_ITEM}, **{name: getattr(stands, name) for name in OF_GRANT}}


def of_item(item: ItemPosition) -> dict[str, Any]:
    """This function will return an item's figures in won, with its name."""
    return {"name": item.name, **{name: getattr(item, name) for name in OF_ITEM}}


def canonical(said: Mapping[str, Any]) -> bytes:
    """This function will return the bytes that are signed and hashed: keys sorted, no spaces, UTF-8."""
    return json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def digest(said: Mapping[str, Any]) -> str:
    """This function will return the SHA-256 of a package's content."""
    return hashlib.sha256(canonical(said)).hexdigest()


def public_text(key: Ed25519PrivateKey) -> str:
    """This function will return the public key as the other side enters it among its settings."""
    return base64.b64encode(key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)).decode()


def sealed(said: Mapping[str, Any], key: Ed25519PrivateKey) -> bytes:
    """This function will return the file of a package, signed."""
    signature = base64.b64encode(key.sign(canonical(said))).decode()
    return json.dumps({"content": said, "key": public_text(key), "signature": signature}, ensure_ascii=False, indent=1).encode()


def opened(data: bytes, trusted: Collection[str]) -> dict[str, Any]:
    """This function will return the content of a package that one of the trusted keys signed.

    Raises Refused for what is no package, was changed after it was signed, or was signed by a key that nobody has entered.
    """
    try:
        said = json.loads(data)
        body, key, signature = said["content"], str(said["key"]), base64.b64decode(said["signature"], validate=True)
        public = Ed25519PublicKey.from_public_bytes(base64.b64decode(key, validate=True))
        if body["format"] != FORMAT or not _shaped(body):
            raise ValueError(FORMAT)
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise Refused.because("grants.no_package", source=SOURCE) from error
    try:
        public.verify(signature, canonical(body))
    except InvalidSignature as error:
        raise Refused.because("grants.package_changed", source=SOURCE) from error
    if key not in trusted:
        raise Refused.because("grants.package_stranger", source=SOURCE, key=key)
    return dict(body)


def _shaped(body: Mapping[str, Any]) -> bool:
    """Whether every figure is where it belongs, a whole number."""
    figures = [body["totals"][name] for name in (*OF_ITEM, *OF_GRANT)] + [one[name] for one in body["items"] for name in OF_ITEM]
    words = [body["agreement"], body["side"], *(one["name"] for one in body["items"])]
    return (all(type(won) is int for won in [*figures, body["number"]]) and all(isinstance(word, str) for word in words)
            and datetime.fromisoformat(body["as_of"]).tzinfo is not None and isinstance(body["expenses"], list))


def taking_problems(body: Mapping[str, Any], key: str, side: str, last: datetime | None, there: bool) -> list[Problem]:
    """This function will return what keeps a package from being taken in: of another grant, of one's own side, there already, or older
    than the last one. `side` is who takes it in."""
    return list(_taking(body, key, side, last, there))


def _taking(body: Mapping[str, Any], key: str, side: str, last: datetime | None, there: bool) -> Iterator[Problem]:
    if body["agreement"] != key:
        yield Problem("grants.package_other", {"said": body["agreement"], "key": key}, SOURCE)
    if body["side"] == side:
        yield Problem("grants.package_own", {}, SOURCE)
    if there:
        yield Problem("grants.package_there", {"number": body["number"]}, SOURCE)
    elif last is not None and datetime.fromisoformat(body["as_of"]) <= last:
        yield Problem("grants.package_old", {"as_of": body["as_of"], "last": last.isoformat()}, SOURCE)


def differences(body: Mapping[str, Any], ours: Position) -> list[Difference]:
    """This function will return where a package and one's own position differ, the whole first; none where the totals are equal."""
    own = totals(ours)
    found = [Difference("", name, body["totals"][name], own[name]) for name in own if body["totals"][name] != own[name]]
    theirs, mine = {one["name"]: one for one in body["items"]}, {one.name: of_item(one) for one in ours.items}
    for item in dict.fromkeys([*mine, *theirs]):
        for name in OF_ITEM:
            pair = [side[item][name] if item in side else None for side in (theirs, mine)]
            if pair[0] != pair[1]:
                found.append(Difference(item, name, *pair))
    return found
