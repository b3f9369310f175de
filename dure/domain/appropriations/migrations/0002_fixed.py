"""What a stage gave is never changed or deleted, in the database too; nor what an approved move moved."""

from __future__ import annotations

from django.db import migrations

# what of an approved move never changes, by table
APPROVED = {"transfer": "kind, source_id, target_id, amount, moved_on, state", "carryover": "kind, line_id, amount, carried_on, state"}
FIXED = """
create function appropriations_refuse() returns trigger language plpgsql as $$
begin
    raise exception 'what a stage gave and what was moved stands: record it anew or take it back' using errcode = 'integrity_constraint_violation';
end $$;
create trigger appropriations_stageamount_fixed before update or delete on appropriations_stageamount for each row execute function appropriations_refuse();
create trigger appropriations_basisline_fixed before update or delete on appropriations_basisline for each row execute function appropriations_refuse();
"""


def _row(columns: str, of: str) -> str:
    return ", ".join(f"{of}.{column.strip()}" for column in columns.split(","))


FIXED += "".join(f"""
create trigger appropriations_{table}_approved before update on appropriations_{table} for each row
    when (old.state = 'approved' and ({_row(columns, "old")}) is distinct from ({_row(columns, "new")})) execute function appropriations_refuse();
create trigger appropriations_{table}_kept before delete on appropriations_{table} for each row
    when (old.state = 'approved') execute function appropriations_refuse();
""" for table, columns in APPROVED.items())
UNDO = "".join(f"""
drop trigger appropriations_{table}_approved on appropriations_{table};
drop trigger appropriations_{table}_kept on appropriations_{table};
""" for table in APPROVED) + """
drop trigger appropriations_basisline_fixed on appropriations_basisline;
drop trigger appropriations_stageamount_fixed on appropriations_stageamount;
drop function appropriations_refuse();
"""


class Migration(migrations.Migration):
    """Triggers of the budget."""

    dependencies = [("appropriations", "0001_initial")]
    operations = [migrations.RunSQL(FIXED, UNDO)]
