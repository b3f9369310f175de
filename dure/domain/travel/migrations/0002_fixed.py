"""What stays as it is, in the database too: steps that were taken and payments that were computed are append only."""

from __future__ import annotations

from django.db import migrations

FIXED = """
create function travel_refuse() returns trigger language plpgsql as $$
begin
    raise exception 'steps and payments of a trip are append only: take another' using errcode = 'integrity_constraint_violation';
end $$;
create trigger travel_step_fixed before update or delete on travel_tripstep for each row execute function travel_refuse();
create trigger travel_payment_fixed before update or delete on travel_trippayment for each row execute function travel_refuse();
"""
UNDO = """
drop trigger travel_payment_fixed on travel_trippayment;
drop trigger travel_step_fixed on travel_tripstep;
drop function travel_refuse();
"""


class Migration(migrations.Migration):
    """Triggers of steps and payments."""

    dependencies = [("travel", "0001_initial")]
    operations = [migrations.RunSQL(FIXED, UNDO)]
