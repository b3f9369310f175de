"""Scans and photographs that come by a signed link: what they must be, judged by their content. Source:
`docs/sources.md#network-members`.
"""

from __future__ import annotations

from dure.kernel.problem import Problem

SOURCE = "network-members"
MOST_MB = 10
KINDS = {b"%PDF-": "application/pdf", b"\x89PNG": "image/png", b"\xff\xd8\xff": "image/jpeg"}


def kind_of(begin: bytes) -> str:
    """This function will return the media type of a file by its first bytes, empty for what is no PDF, PNG or JPEG."""
    return next((kind for start, kind in KINDS.items() if begin.startswith(start)), "")


def scan_problems(begin: bytes, size: int, name: str) -> list[Problem]:
    """This function will judge a file by its first bytes and its size."""
    if size > MOST_MB * 2**20:
        return [Problem("members.application_file_large", {"most": MOST_MB}, SOURCE)]
    return [] if kind_of(begin) else [Problem("members.application_file", {"name": name}, SOURCE)]
