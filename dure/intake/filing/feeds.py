"""A file of another system: kept, read by its layout, its rows written for a look; small ones at once, large ones by the job beside."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from dure.base.act import Actor
from dure.domain.papers import actions as papers
from dure.domain.papers.queries import path_to_read
from dure.domain.spending.actions import feeds as acts
from dure.domain.spending.models import ColumnMapping, FeedFile
from dure.domain.spending.rules.feeds import layout_of
from dure.formats.sheets import BOUNDS
from dure.intake.feeds.layouts import sample_layouts
from dure.intake.feeds.reading import Read, read_feed
from dure.kernel.problem import Refused
from dure.kernel.sentences import sentence

# what is larger is read beside the server, so that nobody's page waits
AT_ONCE = 1 << 20


def take_in(data: bytes, name: str, mapping: ColumnMapping, *, by: Actor, at: datetime, media_type: str = "application/octet-stream",
            at_once: int = AT_ONCE) -> FeedFile:
    """This function will keep a file and read it by a layout, at most `at_once` bytes now; a larger one waits for the job. Raises Refused
    where it cannot be read: then nothing is kept."""
    if len(data) > BOUNDS.file_bytes:
        raise Refused.because("formats.too_large", size=len(data), limit=BOUNDS.file_bytes)
    with transaction.atomic():
        file = papers.keep_file(by=by, at=at, source=data, name=name, media_type=media_type)
        made = acts.receive_feed(by=by, at=at, mapping=mapping, file=file, file_name=name)
        if made.state == FeedFile.State.WAITING and len(data) <= at_once:
            made = _staged(made, data, by, at)
    return made


def read_next(*, by: Actor, at: datetime) -> FeedFile | None:
    """This function will read the file that waits longest, and return it; None where none waits, or others have them.

    Its rows are written in one transaction: one that breaks off leaves the file waiting, and it is read again, a few times.
    """
    with transaction.atomic():
        waiting = FeedFile.objects.select_for_update(skip_locked=True, of=("self",)).filter(state=FeedFile.State.WAITING).order_by(
            "taken_at", "pk").first()
        if waiting is None:
            return None
        made = acts.begin_feed(by=by, at=at, feed=waiting.pk)
    if made.state != FeedFile.State.WAITING:
        return made
    with transaction.atomic():
        held = FeedFile.objects.select_for_update(skip_locked=True, of=("self",)).select_related("file", "mapping").filter(
            pk=made.pk, state=FeedFile.State.WAITING).first()
        if held is None:
            return made
        try:
            with transaction.atomic():
                return _staged(held, path_to_read(held.file).read_bytes(), by, at)
        except Refused as refused:
            return acts.refuse_feed(by=by, at=at, feed=held.pk, problems=refused.problems)


def _staged(feed: FeedFile, data: bytes, by: Actor, at: datetime) -> FeedFile:
    read = read_feed(data, layout_of(feed.mapping.columns))
    return acts.stage_feed(by=by, at=at, feed=feed.pk, rows=read.rows, notes=_notes(read))


def _notes(read: Read) -> list[dict[str, str]]:
    """What a look at the file shows beside its rows: doubts in both languages, and lines that are no rows."""
    return [{"ko": sentence(problem, "ko"), "en": sentence(problem, "en"), "look": problem.severity} for problem in read.remarks] + [
        {"ko": note, "en": note, "look": ""} for note in read.notes[:100]]


def keep_sample_layouts(*, by: Actor, at: datetime) -> list[ColumnMapping]:
    """This function will keep the sample layouts that come with Dure; those that are there stay as they are."""
    there = set(ColumnMapping.objects.values_list("key", flat=True))
    return [acts.keep_mapping(by=by, at=at, key=layout.key, feed=layout.feed, name=layout.name, columns=layout.columns)
            for layout in sample_layouts() if layout.key not in there]
