"""The papers of an item, and the pack as it is sent."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db.models import Max

from dure.base.act import Actor, act, refuse
from dure.domain.journal import actions as journal
from dure.domain.meetings.actions.agenda import changeable_problems, held_item, over_problems, reason_problems, written
from dure.domain.meetings.actions.keeping import held
from dure.domain.meetings.models import ItemPaper, Pack
from dure.domain.meetings.permissions import may_keep_meetings
from dure.domain.meetings.queries.meetings import meeting_ref
from dure.domain.meetings.rules import agenda as rules
from dure.domain.papers.models import Paper, StoredFile
from dure.kernel.problem import Refused


@act(may_keep_meetings)
def attach_paper(*, by: Actor, at: datetime, item: int, paper: Paper) -> ItemPaper:
    """This function will add a paper of the register to an item. The item shows the newest version, whichever was named.

    Raises Refused for a paper without a file, and one that is attached already.
    """
    record, meeting = held_item(by, item)
    refuse(over_problems(meeting))
    first = paper.version_of or paper
    if paper.file_id is None:
        raise Refused.because("meetings.paper_fileless", source=rules.SOURCE, title=paper.title)
    if ItemPaper.objects.filter(item=record, paper=first).exists():
        raise Refused.because("meetings.paper_attached", source=rules.SOURCE, title=paper.title)
    last = ItemPaper.objects.filter(item=record).aggregate(last=Max("position"))["last"]
    made = ItemPaper.objects.create(item=record, paper=first, position=0 if last is None else last + 1)
    written(by, at, "attach_paper", record, paper=first.pk, title=paper.title)
    return made


@act(may_keep_meetings)
def detach_paper(*, by: Actor, at: datetime, attached: int, reason: str) -> None:
    """This function will take a paper from an item, with a reason; the paper stays in the register."""
    known = ItemPaper.objects.select_related("paper").filter(pk=attached).first()
    if known is None:
        raise Refused.because("meetings.paper_unknown", source=rules.SOURCE)
    record, meeting = held_item(by, known.item_id)
    refuse([*changeable_problems(record, meeting), *reason_problems(reason)])
    known.delete()
    written(by, at, "detach_paper", record, why=reason, paper=known.paper_id, title=known.paper.title)


@act(may_keep_meetings)
def send_pack(*, by: Actor, at: datetime, meeting: int, file: StoredFile, language: str, pages: int, papers: Sequence[int],
              closed: bool = False) -> Pack:
    """This function will keep a pack as it is sent: later versions of its papers are marked from then on."""
    record = held(by, meeting)
    last = Pack.objects.filter(meeting=record).aggregate(last=Max("number"))["last"] or 0
    made = Pack.objects.create(meeting=record, number=last + 1, language=language, closed=closed, file=file, pages=pages,
                               papers=list(papers), sent_at=at, by_key=by.key, by_name=by.name)
    journal.write(by=by, act="meetings.send_pack", ref=str(meeting_ref(record.key)), at=at,
                  details={"number": made.number, "sha256": file.sha256, "pages": pages, "papers": list(papers), "closed": closed})
    return made
