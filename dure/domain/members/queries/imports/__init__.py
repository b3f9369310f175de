"""Lists of members in and out: what the register says of each member, what taking a list in would do, lists taken in."""

from dure.domain.members.queries.imports.kept import applied_import_of, imports
from dure.domain.members.queries.imports.planned import plan_of
from dure.domain.members.queries.imports.register import known_of, listed_members

__all__ = ["applied_import_of", "imports", "known_of", "listed_members", "plan_of"]
