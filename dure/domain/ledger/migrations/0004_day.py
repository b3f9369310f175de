"""The day of an entry on its postings, set by the database: an account is read by day from one index."""

import datetime

from django.db import migrations, models

FILL = """
alter table ledger_posting disable trigger ledger_posting_fixed;
update ledger_posting p set booked_on = e.booked_on from ledger_entry e where e.id = p.entry_id;
alter table ledger_posting enable trigger ledger_posting_fixed;
"""

DAY = """
create function ledger_posting_day() returns trigger language plpgsql as $$
begin
    select booked_on into new.booked_on from ledger_entry where id = new.entry_id;
    return new;
end $$;
create trigger ledger_posting_day before insert on ledger_posting for each row execute function ledger_posting_day();
"""

UNDO = """
drop trigger ledger_posting_day on ledger_posting;
drop function ledger_posting_day();
"""


class Migration(migrations.Migration):
    """A column, its filling and its trigger; another index."""

    dependencies = [("ledger", "0003_books")]
    operations = [
        migrations.RemoveIndex(model_name="posting", name="ledger_posted"),
        migrations.AddField(
            model_name="posting", name="on", preserve_default=False,
            field=models.DateField(db_column="booked_on", default=datetime.date(1, 1, 1), editable=False),
        ),
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
        migrations.AddIndex(
            model_name="posting",
            index=models.Index(fields=["account", "on", "id"], include=("amount",), name="ledger_posted_on"),
        ),
        migrations.RunSQL(DAY, UNDO),
    ]
