"""What stays as it is, in the database too: lines of a settlement that was submitted, receipts that were approved."""

from __future__ import annotations

from django.db import migrations

FIXED = """
create function grants_refuse_settled() returns trigger language plpgsql as $$
begin
    raise exception 'a submitted settlement is frozen: send it back, and draw another version' using errcode = 'integrity_constraint_violation';
end $$;
create function grants_line_frozen() returns trigger language plpgsql as $$
begin
    if (select step from grants_settlement where id = old.settlement_id) <> 'drawn' then
        raise exception 'a submitted settlement is frozen: send it back, and draw another version' using errcode = 'integrity_constraint_violation';
    end if;
    return old;
end $$;
create trigger grants_settlementline_fixed before update on grants_settlementline for each row
    when ((old.settlement_id, old.item_id, old.granted, old.spent, old.executed)
          is distinct from (new.settlement_id, new.item_id, new.granted, new.spent, new.executed))
    execute function grants_refuse_settled();
create trigger grants_settlementline_kept before delete on grants_settlementline for each row execute function grants_line_frozen();
create trigger grants_returnreceipt_fixed before update on grants_returnreceipt for each row
    when (old.state = 'approved' and (old.notice_id, old.received_on, old.amount, old.revenue_year, old.state)
          is distinct from (new.notice_id, new.received_on, new.amount, new.revenue_year, new.state))
    execute function grants_refuse_settled();
"""
UNDO = """
drop trigger grants_returnreceipt_fixed on grants_returnreceipt;
drop trigger grants_settlementline_kept on grants_settlementline;
drop trigger grants_settlementline_fixed on grants_settlementline;
drop function grants_line_frozen();
drop function grants_refuse_settled();
"""


class Migration(migrations.Migration):
    """Triggers of settlements and receipts."""

    dependencies = [("grants", "0003_settling")]
    operations = [migrations.RunSQL(FIXED, UNDO)]
