"""Receipts are taken back by counter-receipts; what was approved of them stays as it is, in the database too."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


FIXED = """
drop trigger grants_returnreceipt_fixed on grants_returnreceipt;
create trigger grants_returnreceipt_fixed before update on grants_returnreceipt for each row
    when (old.state = 'approved' and (old.notice_id, old.received_on, old.amount, old.revenue_year, old.state, old.reverses_id, old.entry_id)
          is distinct from (new.notice_id, new.received_on, new.amount, new.revenue_year, new.state, new.reverses_id, new.entry_id))
    execute function grants_refuse_approved();
create trigger grants_returnreceipt_kept before delete on grants_returnreceipt for each row
    when (old.state = 'approved') execute function grants_refuse_approved();
"""
UNDO = """
drop trigger grants_returnreceipt_kept on grants_returnreceipt;
drop trigger grants_returnreceipt_fixed on grants_returnreceipt;
create trigger grants_returnreceipt_fixed before update on grants_returnreceipt for each row
    when (old.state = 'approved' and (old.notice_id, old.received_on, old.amount, old.revenue_year, old.state)
          is distinct from (new.notice_id, new.received_on, new.amount, new.revenue_year, new.state))
    execute function grants_refuse_settled();
"""


class Migration(migrations.Migration):
    """Counter-receipts."""

    dependencies = [
        ('grants', '0006_fixed_books'),
        ('ledger', '0004_day'),
        ('spending', '0004_fixed'),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name='returnreceipt',
            name='changed_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='returnreceipt',
            name='removed_delete',
        ),
        migrations.RemoveConstraint(
            model_name='returnreceipt',
            name='grants_receipt_amount',
        ),
        migrations.AddField(
            model_name='returnreceipt',
            name='reverses',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='counters', to='grants.returnreceipt'),
        ),
        migrations.AddField(
            model_name='returnreceipt',
            name='why',
            field=models.CharField(blank=True, max_length=500),
        ),
        migrations.AddField(
            model_name='returnreceiptevent',
            name='reverses',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='grants.returnreceipt'),
        ),
        migrations.AddField(
            model_name='returnreceiptevent',
            name='why',
            field=models.CharField(blank=True, max_length=500),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='returnreceipt',
            trigger=pgtrigger.compiler.Trigger(name='changed_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "grants_returnreceiptevent" ("amount", "decided_at", "decided_by_key", "decided_by_name", "decision_note", "entry_id", "id", "notice_id", "number", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_at", "prepared_by_key", "prepared_by_name", "received_on", "revenue_year", "reverses_id", "rung_id", "state", "why") VALUES (OLD."amount", OLD."decided_at", OLD."decided_by_key", OLD."decided_by_name", OLD."decision_note", OLD."entry_id", OLD."id", OLD."notice_id", OLD."number", NOW(), \'changed\', OLD."id", OLD."prepared_at", OLD."prepared_by_key", OLD."prepared_by_name", OLD."received_on", OLD."revenue_year", OLD."reverses_id", OLD."rung_id", OLD."state", OLD."why"); RETURN NULL;', hash='61bb362231a6f3f45e910545dfa22214f873ed36', operation='UPDATE', pgid='pgtrigger_changed_update_4c9db', table='grants_returnreceipt', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='returnreceipt',
            trigger=pgtrigger.compiler.Trigger(name='removed_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "grants_returnreceiptevent" ("amount", "decided_at", "decided_by_key", "decided_by_name", "decision_note", "entry_id", "id", "notice_id", "number", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_at", "prepared_by_key", "prepared_by_name", "received_on", "revenue_year", "reverses_id", "rung_id", "state", "why") VALUES (OLD."amount", OLD."decided_at", OLD."decided_by_key", OLD."decided_by_name", OLD."decision_note", OLD."entry_id", OLD."id", OLD."notice_id", OLD."number", NOW(), \'removed\', OLD."id", OLD."prepared_at", OLD."prepared_by_key", OLD."prepared_by_name", OLD."received_on", OLD."revenue_year", OLD."reverses_id", OLD."rung_id", OLD."state", OLD."why"); RETURN NULL;', hash='ddb8e6cb1e9dcf08e9f0cbcf60a67a19a627a0c3', operation='DELETE', pgid='pgtrigger_removed_delete_20adf', table='grants_returnreceipt', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='returnreceipt',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('amount__gt', 0), ('reverses__isnull', True)), models.Q(('amount__lt', 0), ('reverses__isnull', False)), _connector='OR'), name='grants_receipt_amount'),
        ),
        migrations.AddConstraint(
            model_name='returnreceipt',
            constraint=models.UniqueConstraint(condition=models.Q(('state', 'refused'), _negated=True), fields=('reverses',), name='grants_receipt_reversed_once'),
        ),
        migrations.RunSQL(FIXED, UNDO),
    ]
