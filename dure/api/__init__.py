"""The reading door for machines: one API, put together of a module for each room."""

from __future__ import annotations

from dure.api import meetings, members
from dure.api.public import api

__all__ = ["api"]

api.add_router("/meetings", meetings.router)
api.add_router("/members", members.router)
