"""What stays as it is, in the database too: what was approved, evidence, packages, and an agreement's items once it is signed."""

from __future__ import annotations

from django.db import migrations

# what of an approved record never changes, by table
APPROVED = {
    "instalment": "application_id, amount, paid_on, state, entry_id",
    "expense": "item_id, spent_on, payee, text, amount, number, reverses_id, state, entry_id",
    "credit": "agreement_id, kind, received_on, amount, reverses_id, state, entry_id",
    "reallocation": "source_id, target_id, amount, state",
    "application": "agreement_id, amount, granted, state",
}
REFUSE = """
create function grants_refuse_approved() returns trigger language plpgsql as $$
begin
    raise exception 'a record of grants that counts is never changed: take it back' using errcode = 'integrity_constraint_violation';
end $$;
create function grants_items_signed() returns trigger language plpgsql as $$
begin
    if (select state from grants_agreement where id = coalesce(old.agreement_id, new.agreement_id)) <> 'draft' then
        raise exception 'the items of a signed agreement stand: money is moved by a reallocation' using errcode = 'integrity_constraint_violation';
    end if;
    return coalesce(new, old);
end $$;
create trigger grants_agreementitem_fixed before insert or update or delete on grants_agreementitem for each row execute function grants_items_signed();
create trigger grants_evidence_fixed before update on grants_evidence for each row
    when (old.taken_back_at is not null or (old.expense_id, old.kind, old.file_id) is distinct from (new.expense_id, new.kind, new.file_id))
    execute function grants_refuse_approved();
create trigger grants_evidence_kept before delete on grants_evidence for each row execute function grants_refuse_approved();
create trigger grants_package_fixed before update or delete on grants_package for each row execute function grants_refuse_approved();
"""


def _row(columns: str, of: str) -> str:
    return ", ".join(f"{of}.{column.strip()}" for column in columns.split(","))


FIXED = REFUSE + "".join(f"""
create trigger grants_{table}_approved before update on grants_{table} for each row
    when (old.state = 'approved' and ({_row(columns, "old")}) is distinct from ({_row(columns, "new")})) execute function grants_refuse_approved();
create trigger grants_{table}_kept before delete on grants_{table} for each row
    when (old.state = 'approved') execute function grants_refuse_approved();
""" for table, columns in APPROVED.items())
UNDO = "".join(f"""
drop trigger grants_{table}_approved on grants_{table};
drop trigger grants_{table}_kept on grants_{table};
""" for table in APPROVED) + """
drop trigger grants_package_fixed on grants_package;
drop trigger grants_evidence_kept on grants_evidence;
drop trigger grants_evidence_fixed on grants_evidence;
drop trigger grants_agreementitem_fixed on grants_agreementitem;
drop function grants_items_signed();
drop function grants_refuse_approved();
"""


class Migration(migrations.Migration):
    """Triggers of the recipient's books."""

    dependencies = [("grants", "0005_counter_expenses")]
    operations = [migrations.RunSQL(FIXED, UNDO)]
