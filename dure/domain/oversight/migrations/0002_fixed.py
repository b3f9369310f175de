"""What stays as it is, in the database too: confirmed answers, follow-ups, packages."""

from __future__ import annotations

from django.db import migrations

FIXED = """
create function oversight_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'this is kept as it was: another version or entry follows it' using errcode = 'integrity_constraint_violation';
end $$;
create trigger oversight_answer_fixed before update on oversight_answer for each row
    when (old.state = 'approved' and (old.request_id, old.version, old.text, old.table, old.table_hash, old.beside_id, old.explanations, old.state)
          is distinct from (new.request_id, new.version, new.text, new.table, new.table_hash, new.beside_id, new.explanations, new.state))
    execute function oversight_refuse_change();
create trigger oversight_answer_kept before delete on oversight_answer for each row
    when (old.state = 'approved') execute function oversight_refuse_change();
create trigger oversight_followup_fixed before update or delete on oversight_followup for each row execute function oversight_refuse_change();
create trigger oversight_auditpackage_fixed before update or delete on oversight_auditpackage for each row
    execute function oversight_refuse_change();
"""
UNDO = """
drop trigger oversight_auditpackage_fixed on oversight_auditpackage;
drop trigger oversight_followup_fixed on oversight_followup;
drop trigger oversight_answer_kept on oversight_answer;
drop trigger oversight_answer_fixed on oversight_answer;
drop function oversight_refuse_change();
"""


class Migration(migrations.Migration):
    """Triggers of answers, follow-ups and packages."""

    dependencies = [("oversight", "0001_initial")]
    operations = [migrations.RunSQL(FIXED, UNDO)]
