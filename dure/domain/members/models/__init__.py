"""The register of members, their applications, dues and standing; regions; those who may become members."""

from dure.domain.members.models.applications import Application
from dure.domain.members.models.counts import MemberCount
from dure.domain.members.models.dues import Invoice, Payment, WriteOff
from dure.domain.members.models.imports import MemberImport
from dure.domain.members.models.outreach import Campaign, ContactNote, Prospect
from dure.domain.members.models.regions import Region, RegionScope
from dure.domain.members.models.register import Display, Membership, Suspension
from dure.domain.members.models.state import RegisterState

__all__ = ["Application", "Campaign", "ContactNote", "Display", "Invoice", "MemberCount", "MemberImport", "Membership",
           "Payment", "Prospect", "Region", "RegionScope", "RegisterState", "Suspension", "WriteOff"]
