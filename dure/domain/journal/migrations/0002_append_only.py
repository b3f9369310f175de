"""Entries and seals cannot be changed, and every entry is sealed when its transaction commits.

Sealing waits for the commit, so that acts queue for the chain only for the moment in which they commit, and
never while they hold other locks that a waiting act may want.
"""

from django.db import migrations

REFUSE = """
create function journal_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the journal is append-only' using errcode = 'integrity_constraint_violation';
end $$;
create trigger journal_entry_fixed before update or delete on journal_entry
    for each row execute function journal_refuse_change();
create trigger journal_seal_fixed before update or delete on journal_seal
    for each row execute function journal_refuse_change();
"""

SEAL = """
create function journal_hash(previous text, entry journal_entry) returns text language sql stable as $$
    select encode(sha256(convert_to(jsonb_build_array(
        previous, entry.id, to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
        entry.who_key, entry.who_name, entry.act, entry.ref, entry.why, entry.details, entry.batch
    )::text, 'UTF8')), 'hex')
$$;
create function journal_seal_entry() returns trigger language plpgsql as $$
declare
    last text;
begin
    perform pg_advisory_xact_lock(hashtext('journal_seal'));
    select hash into last from journal_seal order by id desc limit 1;
    last := coalesce(last, '');
    insert into journal_seal (entry_id, previous, hash) values (new.id, last, journal_hash(last, new));
    return null;
end $$;
create constraint trigger journal_entry_sealed after insert on journal_entry
    deferrable initially deferred for each row execute function journal_seal_entry();
"""

UNDO = """
drop trigger journal_entry_sealed on journal_entry;
drop trigger journal_entry_fixed on journal_entry;
drop trigger journal_seal_fixed on journal_seal;
drop function journal_seal_entry();
drop function journal_hash(text, journal_entry);
drop function journal_refuse_change();
"""


class Migration(migrations.Migration):
    """Triggers of the journal."""

    dependencies = [("journal", "0001_initial")]
    operations = [migrations.RunSQL(REFUSE + SEAL, UNDO)]
