"""The founding paper's lines, with posts that prepare and approve."""

from tests.domain.appropriations.conftest import director, lead, lines, project  # noqa: F401 # fixtures of a room below
