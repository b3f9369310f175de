"""Acts on bodies, seats and terms. One function per act of office; each may be called by any door."""

from dure.domain.bodies.actions.counts import record_seats

__all__ = ["record_seats"]
