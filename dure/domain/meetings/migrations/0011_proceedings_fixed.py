"""Proceedings are append only in the database too: what was entered wrongly is corrected by another line."""

from __future__ import annotations

from django.db import migrations

FIXED = """
create function meetings_refuse_proceeding() returns trigger language plpgsql as $$
begin
    raise exception 'proceedings are append only: correct them by another' using errcode = 'integrity_constraint_violation';
end $$;
create trigger meetings_proceeding_fixed before update or delete on meetings_proceeding for each row
    execute function meetings_refuse_proceeding();
"""
UNDO = """
drop trigger meetings_proceeding_fixed on meetings_proceeding;
drop function meetings_refuse_proceeding();
"""


class Migration(migrations.Migration):
    """A trigger on proceedings."""

    dependencies = [("meetings", "0010_one_votes")]
    operations = [migrations.RunSQL(FIXED, UNDO)]
