"""What the oversight room records: requests, their answers and follow-up, packages handed to auditors."""

from dure.domain.oversight.models.packages import AuditPackage
from dure.domain.oversight.models.requests import Answer, FollowUp, Request

__all__ = ["Answer", "AuditPackage", "FollowUp", "Request"]
