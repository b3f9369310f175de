"""The journal is append-only, and tampering shows."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from uuid import uuid4

import pytest
from django.db import IntegrityError, connection, transaction

from dure.base.act import Actor
from dure.domain.journal import actions as journal
from dure.domain.journal.models import Entry, Seal
from dure.domain.journal.queries import Fault, entries_before, entries_of, entries_of_batch, faults, head, holds

WHO = Actor("parties.account:1", "마크")


def written(at: datetime, number: int, ref: str = "texts.holiday:1") -> list[Entry]:
    return [journal.write(by=WHO, act="texts.add_holiday", at=at, ref=ref, details={"n": n, "이름": "한글날"})
            for n in range(number)]


def tamper(sql: str) -> None:
    """This function will do what only one with the database's own password can: go round the triggers."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("set local session_replication_role = replica")
        cursor.execute(sql)


@pytest.mark.django_db
@pytest.mark.parametrize("change", [
    lambda: Entry.objects.update(why="다른 이유"),
    lambda: Entry.objects.all().delete(),
    lambda: Entry.objects.get().delete(),
])
def test_the_database_refuses_change_and_removal(at: datetime, change: object) -> None:
    written(at, 1)
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        change()  # type: ignore[operator]
    assert Entry.objects.get().why == ""


@pytest.mark.django_db(transaction=True)
class TestChain:
    def test_a_whole_chain_holds(self, at: datetime) -> None:
        written(at, 5)
        assert Seal.objects.count() == 5
        assert faults() == []

    def test_what_is_rolled_back_leaves_no_seal(self, at: datetime) -> None:
        written(at, 1)
        with transaction.atomic():
            written(at, 2)
            transaction.set_rollback(True)
        written(at, 1)
        assert Seal.objects.count() == 2
        assert faults() == []

    def test_a_changed_entry_shows(self, at: datetime) -> None:
        entry = written(at, 3)[1]
        tamper(f"update journal_entry set who_name = '남' where id = {entry.pk}")
        assert [(f.kind, f.entry) for f in faults()] == [("changed", entry.pk)]

    @pytest.mark.parametrize("column", ["at = at + interval '1 microsecond'", "why = 'x'", "ref = ''",
                                        "details = '{}'", "batch = gen_random_uuid()", "act = 'a'", "who_key = ''"])
    def test_every_field_is_sealed(self, at: datetime, column: str) -> None:
        entry = written(at, 1)[0]
        tamper(f"update journal_entry set {column} where id = {entry.pk}")
        assert [f.kind for f in faults()] == ["changed"]

    def test_a_removed_entry_shows(self, at: datetime) -> None:
        entry = written(at, 3)[1]
        tamper(f"delete from journal_entry where id = {entry.pk}")
        assert [(f.kind, f.entry) for f in faults()] == [("removed", entry.pk)]

    def test_an_entry_removed_with_its_seal_breaks_the_chain(self, at: datetime) -> None:
        entry = written(at, 3)[1]
        tamper(f"delete from journal_seal where entry_id = {entry.pk}; delete from journal_entry where id = {entry.pk}")
        assert [f.kind for f in faults()] == ["broken"]

    def test_a_changed_entry_sealed_anew_breaks_the_next_link(self, at: datetime) -> None:
        first, second, _ = written(at, 3)
        tamper(f"update journal_entry set why = 'x' where id = {first.pk};"
               f"update journal_seal s set hash = journal_hash(s.previous, e) from journal_entry e "
               f"where e.id = s.entry_id and e.id = {first.pk}")
        assert [(f.kind, f.entry) for f in faults()] == [("broken", second.pk)]

    def test_an_entry_slipped_in_without_a_seal_shows(self, at: datetime) -> None:
        written(at, 1)
        tamper("insert into journal_entry (at, who_key, who_name, act, ref, why, details) "
               "values (now(), 'k', 'n', 'a.b', '', '', '{}')")
        assert faults() == [Fault("unsealed", Entry.objects.latest("pk").pk, 0)]

    def test_cutting_off_the_newest_shows_against_a_head_kept_elsewhere(self, at: datetime) -> None:
        assert head() is None
        entry = written(at, 3)[-1]
        kept = head()
        assert kept is not None
        assert holds(kept)
        tamper(f"delete from journal_seal where entry_id = {entry.pk}; delete from journal_entry where id = {entry.pk}")
        assert faults() == []
        assert not holds(kept)

    def test_the_hash_does_not_depend_on_the_session(self, at: datetime) -> None:
        written(at, 2)
        with connection.cursor() as cursor:
            cursor.execute("set time zone 'America/Los_Angeles'")
        try:
            assert faults() == []
        finally:
            connection.close()

    def test_many_at_once_make_one_chain(self, at: datetime) -> None:
        def acts(number: int) -> None:
            try:
                for _ in range(10):
                    with transaction.atomic():
                        written(at, 2, f"texts.holiday:{number}")
            finally:
                connection.close()

        with ThreadPoolExecutor(6) as pool:
            list(pool.map(acts, range(6)))
        assert Seal.objects.count() == 120
        assert faults() == []


@pytest.mark.django_db
def test_entries_of_a_record_and_of_a_batch(at: datetime) -> None:
    batch = uuid4()
    written(at, 2, "papers.paper:1")
    ours = [journal.write(by=WHO, act="papers.register_paper", at=at, ref="papers.paper:2",
                          batch=batch) for _ in range(2)]
    assert list(entries_of("papers.paper:2")) == ours[::-1]
    assert list(entries_of_batch(batch)) == ours
    newest = entries_before(size=3)
    assert [e.pk for e in entries_before(newest[-1].pk)] == [newest[-1].pk - 1]
