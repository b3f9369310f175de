"""A package handed to an auditor: an act of the office, journaled, its file kept. The auditor reads and writes nothing."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime

from dure.base.act import Actor, act, refuse
from dure.domain.journal import actions as journal
from dure.domain.oversight.models import AuditPackage
from dure.domain.oversight.permissions import may_hand_over
from dure.domain.oversight.queries.audit import Scope
from dure.domain.oversight.rules.sampling import SOURCE, size_problems
from dure.domain.papers.models import StoredFile
from dure.kernel.problem import Refused


@act(may_hand_over)
def hand_over_package(*, by: Actor, at: datetime, scope: Scope, file: StoredFile, entries: int, handed_to: str) -> AuditPackage:
    """This function will note that a package was handed to somebody: its file, what it was drawn from, how many entries it shows."""
    refuse(size_problems(scope.size))
    if not handed_to.strip():
        raise Refused.because("oversight.handed_to_missing", source=SOURCE)
    made = AuditPackage.objects.create(scope=asdict(scope), handed_to=handed_to.strip(), file=file, entries=entries, handed_at=at,
                                       handed_by_key=by.key, handed_by_name=by.name)
    journal.write(by=by, act="oversight.hand_over_package", ref=f"oversight.audit_package:{made.pk}", at=at,
                  details={**made.scope, "to": made.handed_to, "sha256": file.sha256, "entries": entries})
    return made
