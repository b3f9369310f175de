"""The acts that write programmes, history and results."""

from dure.domain.programmes.actions.filing import record_activity

__all__ = ["record_activity"]
