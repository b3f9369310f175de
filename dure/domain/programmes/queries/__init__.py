"""What may be read of programmes."""

from dure.domain.programmes.queries.explaining import explain, year_of
from dure.domain.programmes.queries.facts import activity_of, lines_dated

__all__ = ["activity_of", "explain", "lines_dated", "year_of"]
