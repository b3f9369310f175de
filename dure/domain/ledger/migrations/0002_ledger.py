"""What makes it a ledger, held by the database whoever writes: append only, complete and in balance at commit."""

from django.db import migrations

FIXED = """
create function ledger_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger is append-only' using errcode = 'integrity_constraint_violation';
end $$;
create trigger ledger_entry_fixed before update or delete on ledger_entry
    for each row execute function ledger_refuse_change();
create trigger ledger_posting_fixed before update or delete on ledger_posting
    for each row execute function ledger_refuse_change();
-- an account may be renamed; what its postings mean may not change
create trigger ledger_account_fixed before update on ledger_account for each row
    when ((old.key, old.kind, old.fund_id, old.currency, old.owner_ref)
          is distinct from (new.key, new.kind, new.fund_id, new.currency, new.owner_ref))
    execute function ledger_refuse_change();
"""

# an entry says how many postings it has: a posting that comes later would be one too many
BALANCED = """
create function ledger_check_entry() returns trigger language plpgsql as $$
declare
    number bigint := to_jsonb(new)->>tg_argv[0];
    booked ledger_entry;
    off record;
begin
    select * into booked from ledger_entry where id = number;
    if (select count(*) from ledger_posting where entry_id = number) <> booked.lines then
        raise exception 'entry % has other postings than it was booked with', number
            using errcode = 'integrity_constraint_violation';
    end if;
    select a.fund_id, a.currency, sum(p.amount) as over into off
        from ledger_posting p join ledger_account a on a.id = p.account_id
        where p.entry_id = number group by a.fund_id, a.currency having sum(p.amount) <> 0 limit 1;
    if found then
        raise exception 'entry % is out of balance: fund %, % %', number, off.fund_id, off.over, off.currency
            using errcode = 'integrity_constraint_violation';
    end if;
    if booked.reverses_id is not null and exists (
        select from ledger_posting where entry_id in (number, booked.reverses_id)
        group by account_id having sum(amount) <> 0
    ) then
        raise exception 'entry % does not mirror entry %', number, booked.reverses_id
            using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;
create constraint trigger ledger_entry_balanced after insert on ledger_entry
    deferrable initially deferred for each row execute function ledger_check_entry('id');
create constraint trigger ledger_posting_balanced after insert on ledger_posting
    deferrable initially deferred for each row execute function ledger_check_entry('entry_id');
"""

UNDO = """
drop trigger ledger_posting_balanced on ledger_posting;
drop trigger ledger_entry_balanced on ledger_entry;
drop function ledger_check_entry();
drop trigger ledger_account_fixed on ledger_account;
drop trigger ledger_posting_fixed on ledger_posting;
drop trigger ledger_entry_fixed on ledger_entry;
drop function ledger_refuse_change();
"""


class Migration(migrations.Migration):
    """Triggers of the ledger."""

    dependencies = [("ledger", "0001_initial")]
    operations = [migrations.RunSQL(FIXED + BALANCED, UNDO)]
