"""Finding meetings, and how they are referred to."""

from __future__ import annotations

from dure.domain.meetings.models import Meeting
from dure.kernel.figure import Ref
from dure.kernel.problem import Refused

SOURCE = "network-meetings"


def meeting_ref(key: str) -> Ref:
    """This function will return how a meeting is referred to (``meetings.meeting:general-assembly-2017``)."""
    return Ref("meetings", "meeting", key)


def meeting_named(key: str) -> Meeting:
    """This function will return the meeting of a key with its body. Raises Refused where there is none."""
    found = Meeting.objects.select_related("body__organisation", "host").filter(key=key).first()
    if found is None:
        raise Refused.because("meetings.no_such", source=SOURCE, what=key)
    return found
