"""Instalments are taken back by counter-instalments."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    """Counter-instalments."""

    dependencies = [
        ('grants', '0007_counter_receipts'),
        ('ledger', '0004_day'),
        ('spending', '0004_fixed'),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name='instalment',
            name='changed_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='instalment',
            name='removed_delete',
        ),
        migrations.RemoveConstraint(
            model_name='instalment',
            name='grants_instalment_amount',
        ),
        migrations.AddField(
            model_name='instalment',
            name='reverses',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='counters', to='grants.instalment'),
        ),
        migrations.AddField(
            model_name='instalment',
            name='why',
            field=models.CharField(blank=True, max_length=500),
        ),
        migrations.AddField(
            model_name='instalmentevent',
            name='reverses',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='grants.instalment'),
        ),
        migrations.AddField(
            model_name='instalmentevent',
            name='why',
            field=models.CharField(blank=True, max_length=500),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='instalment',
            trigger=pgtrigger.compiler.Trigger(name='changed_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "grants_instalmentevent" ("amount", "application_id", "case_id", "decided_at", "decided_by_key", "decided_by_name", "decision_note", "due_on", "entry_id", "id", "number", "paid_on", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_at", "prepared_by_key", "prepared_by_name", "reverses_id", "state", "why") VALUES (OLD."amount", OLD."application_id", OLD."case_id", OLD."decided_at", OLD."decided_by_key", OLD."decided_by_name", OLD."decision_note", OLD."due_on", OLD."entry_id", OLD."id", OLD."number", OLD."paid_on", NOW(), \'changed\', OLD."id", OLD."prepared_at", OLD."prepared_by_key", OLD."prepared_by_name", OLD."reverses_id", OLD."state", OLD."why"); RETURN NULL;', hash='e624d1cddae37b24822ce1c415f8487ebbc89425', operation='UPDATE', pgid='pgtrigger_changed_update_a7c78', table='grants_instalment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='instalment',
            trigger=pgtrigger.compiler.Trigger(name='removed_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "grants_instalmentevent" ("amount", "application_id", "case_id", "decided_at", "decided_by_key", "decided_by_name", "decision_note", "due_on", "entry_id", "id", "number", "paid_on", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_at", "prepared_by_key", "prepared_by_name", "reverses_id", "state", "why") VALUES (OLD."amount", OLD."application_id", OLD."case_id", OLD."decided_at", OLD."decided_by_key", OLD."decided_by_name", OLD."decision_note", OLD."due_on", OLD."entry_id", OLD."id", OLD."number", OLD."paid_on", NOW(), \'removed\', OLD."id", OLD."prepared_at", OLD."prepared_by_key", OLD."prepared_by_name", OLD."reverses_id", OLD."state", OLD."why"); RETURN NULL;', hash='72f33862640cc5fa7b53dc3267e6c6b8a619f407', operation='DELETE', pgid='pgtrigger_removed_delete_d33be', table='grants_instalment', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='instalment',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('amount__gt', 0), ('reverses__isnull', True)), models.Q(('amount__lt', 0), ('reverses__isnull', False)), _connector='OR'), name='grants_instalment_amount'),
        ),
        migrations.AddConstraint(
            model_name='instalment',
            constraint=models.UniqueConstraint(condition=models.Q(('state', 'refused'), _negated=True), fields=('reverses',), name='grants_instalment_reversed_once'),
        ),
    ]
