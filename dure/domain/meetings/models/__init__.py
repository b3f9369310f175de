"""What is recorded of meetings: convening, who comes and for whom, the agenda, what happened, votes, minutes, what follows."""

from dure.domain.meetings.models.agenda import Item, ItemPaper, Pack
from dure.domain.meetings.models.ballots import Ballot, Cast, Entitled, Motion, Tally
from dure.domain.meetings.models.convening import Invitation, Meeting, MeetingChange, MeetingContact
from dure.domain.meetings.models.following import ActionItem, AllowanceList, Minutes
from dure.domain.meetings.models.hosting import BidScore, HostBid, HostCall
from dure.domain.meetings.models.roll import Attendance, Delegate, Delegation, Proxy
from dure.domain.meetings.models.session import Proceeding, Speech

__all__ = ["ActionItem", "AllowanceList", "Attendance", "Ballot", "BidScore", "Cast", "Delegate", "Delegation", "Entitled",
           "HostBid", "HostCall", "Invitation", "Item", "ItemPaper", "Meeting", "MeetingChange", "MeetingContact", "Minutes",
           "Motion", "Pack", "Proceeding", "Proxy", "Speech", "Tally"]
