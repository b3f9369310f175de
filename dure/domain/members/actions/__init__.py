"""Acts on the register of members. One function per act of office; each may be called by any door."""

from dure.domain.members.actions.counts import record_member_counts

__all__ = ["record_member_counts"]
