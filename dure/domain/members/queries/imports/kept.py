"""Lists that were taken in."""

from __future__ import annotations

from django.db.models import QuerySet

from dure.domain.members.models import MemberImport


def applied_import_of(sha256: str) -> MemberImport | None:
    """This function will return the import by which a very file was taken in and is still so; None unless one."""
    return MemberImport.objects.filter(file__sha256=sha256, state=MemberImport.State.APPLIED).first()


def imports() -> QuerySet[MemberImport]:
    """This function will return the lists taken in, the newest first, without what each changed."""
    return MemberImport.objects.defer("changes").select_related("file").order_by("-pk")
