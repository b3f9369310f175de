"""Files of other systems: layouts, a file looked at, accepted whole or taken back, its rows matched with the books.

A file books nothing: it is what another system says. Files are taken in one after another (`hold`), so that two of them never count the
same row twice.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import connection
from django.db.models import Exists, OuterRef, Sum

from dure.base.act import Actor, act, refuse
from dure.base.locks import hold
from dure.domain.journal import actions as journal
from dure.domain.papers.models import StoredFile
from dure.domain.spending.models import ColumnMapping, FeedFile, FeedRow, Rung
from dure.domain.spending.permissions import may_match_feeds, may_take_feeds
from dure.domain.spending.queries.feeds import ROW_FIELDS, as_rows, booked, known_marks, match_days, standing_rungs
from dure.domain.spending.rules.feeds import SOURCE, Row, fingerprints, layout_of, layout_problems, pairs
from dure.kernel.problem import Problem, Refused

# a file whose reading broke off so often is not begun again
ATTEMPTS = 3
_COLUMNS = ("file_id", "row", "booked_on", "amount", "rung_kind", "payee", "text", "number", "line_name", "fingerprint", "duplicate",
            "match_id", "matched_how")


@act(may_match_feeds)
def keep_mapping(*, by: Actor, at: datetime, key: str, feed: str, name: dict[str, str], columns: dict[str, Any]) -> ColumnMapping:
    """This function will keep a layout (`rules.feeds.Layout` as plain values); one that differs from the newest is its next version.
    Files that were read keep the version they were read by."""
    hold(f"spending:mapping:{key}")
    if not key.strip() or not any(said.strip() for said in name.values()):
        raise Refused.because("spending.layout_unnamed", source=SOURCE)
    refuse(layout_problems(feed, layout_of(columns)))
    newest = ColumnMapping.objects.filter(key=key).order_by("-version").first()
    if newest is not None and newest.feed != feed:
        raise Refused.because("spending.layout_other_feed", source=SOURCE, key=key)
    if newest is not None and (newest.columns, newest.name) == (columns, name):
        made = newest
    else:
        made = ColumnMapping.objects.create(key=key, version=newest.version + 1 if newest else 1, name=name, feed=feed, columns=columns, made_at=at)
    journal.write(by=by, act="spending.keep_mapping", ref=f"spending.mapping:{made.pk}", at=at, details={"key": key, "version": made.version})
    return made


@act(may_match_feeds)
def receive_feed(*, by: Actor, at: datetime, mapping: ColumnMapping, file: StoredFile, file_name: str) -> FeedFile:
    """This function will take a file that waits to be read by a layout. The same file that is not accepted yet is the same; one that was
    accepted is refused."""
    hold("spending:feeds")
    there = FeedFile.objects.filter(file=file, state=FeedFile.State.ACCEPTED).first()
    if there is not None:
        raise Refused.because("spending.feed_again", source=SOURCE, name=there.file_name, on=there.accepted_at.date() if there.accepted_at else "")
    made = FeedFile.objects.filter(file=file, mapping=mapping, state__in=("waiting", "previewed")).first()
    if made is None:
        made = FeedFile.objects.create(mapping=mapping, file=file, file_name=file_name[:255], taken_at=at, taken_by_key=by.key, taken_by_name=by.name)
    _journal(by, at, "receive_feed", made, {"file": file.sha256, "mapping": f"{mapping.key} v{mapping.version}"})
    return made


@act(may_take_feeds)
def begin_feed(*, by: Actor, at: datetime, feed: int) -> FeedFile:
    """This function will note that reading a waiting file begins; it is committed before, so that one that breaks off is counted.
    After `ATTEMPTS` the file is given up."""
    made = _held(feed, FeedFile.State.WAITING)
    if made.attempts >= ATTEMPTS:
        made.state, made.problems = FeedFile.State.REFUSED, [{"code": "spending.feed_gave_up", "params": {"times": made.attempts}}]
    else:
        made.attempts += 1
    made.save(update_fields=["attempts", "state", "problems"])
    _journal(by, at, "begin_feed", made, {"attempt": made.attempts})
    return made


@act(may_take_feeds)
def refuse_feed(*, by: Actor, at: datetime, feed: int, problems: Sequence[Problem]) -> FeedFile:
    """This function will keep why a waiting file cannot be read."""
    made = _held(feed, FeedFile.State.WAITING)
    made.state = FeedFile.State.REFUSED
    made.problems = [{"code": problem.code, "params": {name: str(value) for name, value in problem.params.items()}} for problem in problems]
    made.save(update_fields=["state", "problems"])
    _journal(by, at, "refuse_feed", made, {"problems": len(problems)})
    return made


@act(may_take_feeds)
def stage_feed(*, by: Actor, at: datetime, feed: int, rows: Sequence[Row], notes: Sequence[Mapping[str, str]] = ()) -> FeedFile:
    """This function will write the rows of a waiting file for a look: which were there before, and what of the books they are the other
    side of. Nothing of it counts yet. All of them or none."""
    made = _held(feed, FeedFile.State.WAITING)
    if not rows:
        raise Refused.because("spending.feed_empty", source=SOURCE)
    made.first_on, made.last_on = min(row.on for row in rows), max(row.on for row in rows)
    marks, known = fingerprints(made.mapping.key, rows), known_marks(made)
    new = [row for row, mark in zip(rows, marks, strict=True) if mark not in known]
    found = _pairs(made, new)
    with connection.cursor() as cursor, cursor.copy(f"copy spending_feedrow ({', '.join(_COLUMNS)}) from stdin") as copy:
        for row, mark in zip(rows, marks, strict=True):
            there = found.get(row.row)
            copy.write_row((made.pk, row.row, row.on, row.amount, row.rung, row.payee, row.text, row.number, row.line, mark, mark in known, there,
                            "rule" if there else ""))
    made.state, made.rows, made.notes = FeedFile.State.PREVIEWED, len(rows), list(notes)
    made.total = sum(-row.amount if row.rung == "refund" else row.amount for row in rows)
    made.save()
    _journal(by, at, "stage_feed", made, {"rows": made.rows, "total": made.total, "duplicates": len(rows) - len(new), "matched": len(found)})
    return made


@act(may_match_feeds)
def accept_feed(*, by: Actor, at: datetime, feed: int) -> FeedFile:
    """This function will accept a file that was looked at, whole: from now on its rows count. What other files and the books say since is
    taken into account. Refused where the very same file was accepted meanwhile."""
    hold("spending:feeds")
    made = _held(feed, FeedFile.State.PREVIEWED)
    there = FeedFile.objects.filter(file=made.file, state=FeedFile.State.ACCEPTED).first()
    if there is not None:
        raise Refused.because("spending.feed_again", source=SOURCE, name=there.file_name, on=there.accepted_at.date() if there.accepted_at else "")
    FeedRow.objects.filter(file=made, duplicate=False).filter(Exists(_twins(made))).update(duplicate=True, match=None, matched_how="")
    made.state, made.accepted_at, made.accepted_by_name = FeedFile.State.ACCEPTED, at, by.name
    made.save()
    matched = _match_open(made)
    _journal(by, at, "accept_feed", made, {"rows": made.rows, "total": made.total, "matched": matched})
    return made


@act(may_match_feeds)
def undo_feed(*, by: Actor, at: datetime, feed: int, why: str) -> FeedFile:
    """This function will take a file back with all its rows and what they were matched with; the file itself is kept. Rows of later files
    that counted as duplicates of these count again."""
    hold("spending:feeds")
    made = FeedFile.objects.select_for_update(no_key=True, of=("self",)).select_related("mapping").get(pk=feed)
    if made.state == FeedFile.State.UNDONE:
        raise Refused.because("spending.feed_state", source=SOURCE, name=made.file_name)
    if made.state == FeedFile.State.ACCEPTED and not why.strip():
        raise Refused.because("spending.feed_why", source=SOURCE)
    matched = FeedRow.objects.filter(file=made, match__isnull=False)
    by_hand, marks = matched.filter(matched_how="hand").count(), FeedRow.objects.filter(file=made).values("fingerprint")
    if made.state == FeedFile.State.ACCEPTED:
        # the earliest of the others becomes the one that counts
        again = FeedRow.objects.filter(duplicate=True, file__state=FeedFile.State.ACCEPTED, fingerprint__in=marks).exclude(file=made)
        first = list(again.order_by("fingerprint", "file__accepted_at", "pk").distinct("fingerprint").values_list("pk", flat=True))
        FeedRow.objects.filter(pk__in=first).exclude(Exists(_counting(made))).update(duplicate=False)
    rows = FeedRow.objects.filter(file=made).delete()[0]
    made.state, made.undone_at, made.why = FeedFile.State.UNDONE, at, why.strip()
    made.save()
    _journal(by, at, "undo_feed", made, {"rows": rows, "matched_by_hand": by_hand}, why=why.strip())
    return made


@act(may_match_feeds)
def match_again(*, by: Actor, at: datetime, feed: int) -> int:
    """This function will match what of an accepted file is still open with what the books say by now; returns how many rows found theirs."""
    hold("spending:feeds")
    made = _held(feed, FeedFile.State.ACCEPTED)
    matched = _match_open(made)
    _journal(by, at, "match_again", made, {"matched": matched})
    return matched


@act(may_match_feeds)
def match_row(*, by: Actor, at: datetime, row: int, rung: int) -> FeedRow:
    """This function will match a row by hand with an approved rung; several rows may make one rung up, never more than its amount."""
    hold("spending:feeds")
    record, there = _row(row), standing_rungs().filter(pk=rung).first()
    if record.duplicate:
        raise Refused.because("spending.row_duplicate", source=SOURCE)
    if record.match_id:
        raise Refused.because("spending.row_matched", source=SOURCE)
    if there is None:
        raise Refused.because("spending.row_not_in_books", source=SOURCE)
    if there.rung != record.rung_kind:
        raise Refused.because("spending.row_step", source=SOURCE, row=record.rung_kind, rung=there.rung)
    others = FeedRow.objects.filter(match=there, file__state=FeedFile.State.ACCEPTED, file__mapping__feed=record.file.mapping.feed)
    over = (others.aggregate(Sum("amount"))["amount__sum"] or 0) + record.amount - there.amount
    if over > 0:
        raise Refused.because("spending.row_over", source=SOURCE, over=over)
    return _matched(by, at, record, there)


@act(may_match_feeds)
def unmatch_row(*, by: Actor, at: datetime, row: int) -> FeedRow:
    """This function will take a row from what it was matched with."""
    hold("spending:feeds")
    return _matched(by, at, _row(row), None)


@act(may_match_feeds)
def tell_duplicate(*, by: Actor, at: datetime, row: int, duplicate: bool) -> FeedRow:
    """This function will say of a row that it is a duplicate and does not count, or that it is none."""
    hold("spending:feeds")
    record = _row(row, FeedFile.State.PREVIEWED, FeedFile.State.ACCEPTED)
    if duplicate and record.match_id:
        raise Refused.because("spending.row_matched", source=SOURCE)
    record.duplicate = duplicate
    record.save(update_fields=["duplicate"])
    _journal(by, at, "tell_duplicate", record.file, {"row": record.row, "duplicate": duplicate})
    return record


def _held(feed: int, *states: str) -> FeedFile:
    made = FeedFile.objects.select_for_update(no_key=True, of=("self",)).select_related("mapping", "file").filter(pk=feed).first()
    if made is None:
        raise Refused.because("spending.no_such", source=SOURCE, what=str(feed))
    if made.state not in states:
        raise Refused.because("spending.feed_state", source=SOURCE, name=made.file_name)
    return made


def _row(key: int, *states: str) -> FeedRow:
    record = FeedRow.objects.select_for_update(no_key=True, of=("self",)).select_related("file__mapping").filter(pk=key).first()
    if record is None:
        raise Refused.because("spending.no_such", source=SOURCE, what=str(key))
    if record.file.state not in (states or (FeedFile.State.ACCEPTED,)):
        raise Refused.because("spending.feed_state", source=SOURCE, name=record.file.file_name)
    return record


def _matched(by: Actor, at: datetime, record: FeedRow, there: Rung | None) -> FeedRow:
    was, record.match, record.matched_how = record.match_id, there, "hand" if there else ""
    record.save(update_fields=["match", "matched_how"])
    _journal(by, at, "match_row" if there else "unmatch_row", record.file, {"row": record.row, "rung": there.pk if there else None, "was": was})
    return record


def _pairs(feed: FeedFile, rows: Sequence[Row]) -> dict[int, int]:
    if not rows:
        return {}
    first, last = min(row.on for row in rows), max(row.on for row in rows)
    return pairs(rows, booked(feed.mapping.feed, first, last), match_days(feed.mapping.feed, last))


def _match_open(feed: FeedFile) -> int:
    """Match a file's open rows; the books' rungs that its other rows have are left out, since the file is accepted by now. What another
    file matched since, or what was taken back in the books, is open again before."""
    FeedRow.objects.filter(file=feed, match__isnull=False).exclude(match__in=_free(feed)).update(match=None, matched_how="")
    rows = FeedRow.objects.filter(file=feed, match__isnull=True, duplicate=False)
    found = _pairs(feed, as_rows(rows.order_by("row").values_list(*ROW_FIELDS)))
    records = list(rows.filter(row__in=found).only("row"))
    for record in records:
        record.match_id, record.matched_how = found[record.row], "rule"
    FeedRow.objects.bulk_update(records, ["match", "matched_how"], batch_size=5_000)
    return len(records)


def _free(feed: FeedFile) -> Any:
    """Approved rungs that stand, and that no other accepted file of the same system has."""
    others = FeedRow.objects.filter(match__isnull=False, file__state=FeedFile.State.ACCEPTED, file__mapping__feed=feed.mapping.feed)
    return standing_rungs().exclude(pk__in=others.exclude(file=feed).values("match")).values("pk")


def _twins(feed: FeedFile) -> Any:
    return FeedRow.objects.filter(fingerprint=OuterRef("fingerprint"), file__state=FeedFile.State.ACCEPTED).exclude(file=feed)


def _counting(feed: FeedFile) -> Any:
    """A row of another accepted file with the same mark that counts already."""
    return _twins(feed).filter(duplicate=False).exclude(pk=OuterRef("pk"))


def _journal(by: Actor, at: datetime, verb: str, feed: FeedFile, details: dict[str, Any], why: str = "") -> None:
    journal.write(by=by, act=f"spending.{verb}", ref=f"spending.feed:{feed.pk}", at=at, details={"name": feed.file_name, **details}, why=why)
