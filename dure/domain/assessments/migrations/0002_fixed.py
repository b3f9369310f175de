"""What stays as it is, in the database too: what was published, answers, comments, submissions, and what evidence points at."""

from __future__ import annotations

from django.db import migrations

FIXED = """
create function assessments_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'this record of the assessments room is never changed' using errcode = 'integrity_constraint_violation';
end $$;
create trigger assessments_version_frozen before update on assessments_instrumentversion for each row
    when (old.state <> 'draft' and (old.key, old.version, old.text, old.sha256, old.published_on) is distinct from
          (new.key, new.version, new.text, new.sha256, new.published_on) or (old.state <> 'draft' and new.state = 'draft'))
    execute function assessments_refuse_change();
create trigger assessments_version_kept before delete on assessments_instrumentversion for each row
    when (old.state <> 'draft') execute function assessments_refuse_change();
create trigger assessments_answer_fixed before update or delete on assessments_answer for each row execute function assessments_refuse_change();
create trigger assessments_comment_fixed before update or delete on assessments_comment for each row execute function assessments_refuse_change();
create trigger assessments_submission_fixed before update or delete on assessments_submission for each row execute function assessments_refuse_change();
create trigger assessments_evidence_fixed before update on assessments_evidence for each row
    when ((old.assessment_id, old.item, old.kind, old.url, old.file_id, old.dated_on) is distinct from
          (new.assessment_id, new.item, new.kind, new.url, new.file_id, new.dated_on)) execute function assessments_refuse_change();
create trigger assessments_evidence_kept before delete on assessments_evidence for each row execute function assessments_refuse_change();
"""
UNDO = """
drop trigger assessments_evidence_kept on assessments_evidence;
drop trigger assessments_evidence_fixed on assessments_evidence;
drop trigger assessments_submission_fixed on assessments_submission;
drop trigger assessments_comment_fixed on assessments_comment;
drop trigger assessments_answer_fixed on assessments_answer;
drop trigger assessments_version_kept on assessments_instrumentversion;
drop trigger assessments_version_frozen on assessments_instrumentversion;
drop function assessments_refuse_change();
"""


class Migration(migrations.Migration):
    """Triggers of the assessments room."""

    dependencies = [("assessments", "0001_initial")]
    operations = [migrations.RunSQL(FIXED, UNDO)]
