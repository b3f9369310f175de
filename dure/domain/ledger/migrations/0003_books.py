"""Exchange rates and closed years, append only; the database refuses what is booked in a closed year, whoever writes."""

import django.db.models.deletion
import dure.base.fields
from django.db import migrations, models


FIXED = """
create function ledger_refuse_other() returns trigger language plpgsql as $$
begin
    raise exception 'rates and closings are append-only' using errcode = 'integrity_constraint_violation';
end $$;
create trigger ledger_rate_fixed before update or delete on ledger_exchangerate for each row execute function ledger_refuse_other();
create trigger ledger_closing_fixed before update or delete on ledger_closing for each row execute function ledger_refuse_other();
"""

# one look for all postings of a statement; the lock is the one that the act which closes a year holds alone
CLOSED = """
create function ledger_refuse_closed() returns trigger language plpgsql as $$
declare
    off record;
begin
    perform pg_advisory_xact_lock_shared(hashtextextended('ledger:fund:' || f.fund_id, 0))
        from (select distinct a.fund_id from added p join ledger_account a on a.id = p.account_id order by a.fund_id) f;
    select e.id, c.year into off
        from added p join ledger_entry e on e.id = p.entry_id join ledger_account a on a.id = p.account_id
            join ledger_closing c on c.fund_id = a.fund_id and c.year >= extract(year from e.booked_on) limit 1;
    if found then
        raise exception 'entry % is booked in a period closed until the end of %', off.id, off.year
            using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;
create trigger ledger_posting_closed after insert on ledger_posting referencing new table as added
    for each statement execute function ledger_refuse_closed();
"""

UNDO = """
drop trigger ledger_posting_closed on ledger_posting;
drop function ledger_refuse_closed();
drop trigger ledger_closing_fixed on ledger_closing;
drop trigger ledger_rate_fixed on ledger_exchangerate;
drop function ledger_refuse_other();
"""


class Migration(migrations.Migration):

    dependencies = [
        ('ledger', '0002_ledger'),
    ]

    operations = [
        migrations.CreateModel(
            name='ExchangeRate',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('currency', models.CharField(max_length=3)),
                ('on', models.DateField(db_column='published_on')),
                ('per', models.PositiveIntegerField()),
                ('won', models.DecimalField(decimal_places=6, max_digits=18)),
                ('source', models.CharField(max_length=200)),
                ('at', models.DateTimeField()),
            ],
            options={
                'ordering': ('currency', 'on', 'id'),
                'indexes': [models.Index(fields=['currency', 'on', 'id'], name='ledger_rate_on'), models.Index(fields=['on', 'id'], name='ledger_rate_list')],
                'constraints': [models.CheckConstraint(condition=models.Q(('per__gt', 0), ('won__gt', 0)), name='ledger_rate_amount'), models.CheckConstraint(condition=models.Q(('currency__regex', '^[A-Z]{3}$'), models.Q(('currency', 'KRW'), _negated=True)), name='ledger_rate_currency')],
            },
        ),
        migrations.CreateModel(
            name='Closing',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('year', models.PositiveSmallIntegerField()),
                ('closed_on', models.DateField()),
                ('balances', dure.base.fields.PlainField(default=dict)),
                ('open_items', dure.base.fields.PlainField(default=list)),
                ('note', models.CharField(blank=True, max_length=500)),
                ('at', models.DateTimeField()),
                ('fund', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='closings', to='ledger.fund')),
            ],
            options={
                'ordering': ('fund', 'year'),
                'constraints': [models.UniqueConstraint(fields=('fund', 'year'), name='ledger_closed_once')],
            },
        ),
        migrations.RunSQL(FIXED + CLOSED, UNDO),
    ]
