"""The canonical form of a composed paper, and its hash.

Source: `docs/sources.md#frozen-papers`.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from decimal import Decimal
from typing import Any

from dure.kernel.plain import as_plain


def _canonical(value: Any) -> Any:
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else str(value.normalize())
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, dict):
        return {str(k): _canonical(v) for k, v in value.items()}
    if isinstance(value, list):
        return [_canonical(v) for v in value]
    return value


def canonical(content: Any) -> bytes:
    """This function will print plain content in one form only: keys sorted, NFC, no spaces, equal numbers alike."""
    return json.dumps(_canonical(as_plain(content)), ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def content_hash(content: Any) -> str:
    """This function will return the SHA-256 of the canonical form, in hex.

    Drawn files are not byte-identical from one drawing to the next: what is compared is the content.
    """
    return hashlib.sha256(canonical(content)).hexdigest()
