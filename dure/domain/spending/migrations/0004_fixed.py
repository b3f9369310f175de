"""What was approved of spending is never changed or deleted, in the database too: it is taken back by a counter-rung."""

from __future__ import annotations

from django.db import migrations

# what of an approved record never changes, by table
APPROVED = {"rung": "case_id, rung, stepped_on, amount, reverses_id, state, entry_id, prepared_by_key, decided_by_key",
            "allotment": "line_id, allotted_on, amount, state, prepared_by_key, decided_by_key"}


def _row(columns: str, of: str) -> str:
    return ", ".join(f"{of}.{column.strip()}" for column in columns.split(","))


FIXED = """
create function spending_refuse() returns trigger language plpgsql as $$
begin
    raise exception 'what was approved stands: take it back by a counter-rung' using errcode = 'integrity_constraint_violation';
end $$;
""" + "".join(f"""
create trigger spending_{table}_approved before update on spending_{table} for each row
    when (old.state = 'approved' and ({_row(columns, "old")}) is distinct from ({_row(columns, "new")})) execute function spending_refuse();
create trigger spending_{table}_kept before delete on spending_{table} for each row
    when (old.state = 'approved') execute function spending_refuse();
""" for table, columns in APPROVED.items())
UNDO = "".join(f"""
drop trigger spending_{table}_approved on spending_{table};
drop trigger spending_{table}_kept on spending_{table};
""" for table in APPROVED) + "drop function spending_refuse();"


class Migration(migrations.Migration):
    """Triggers of the ladder."""

    dependencies = [("spending", "0003_feeds")]
    operations = [migrations.RunSQL(FIXED, UNDO)]
