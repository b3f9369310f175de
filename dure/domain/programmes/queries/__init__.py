"""What may be read of programmes."""

from dure.domain.programmes.queries.explaining import explain, year_of
from dure.domain.programmes.queries.facts import activity_of

__all__ = ["activity_of", "explain", "year_of"]
