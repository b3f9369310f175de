"""What stays as it is, in the database too: approved minutes are locked, proceedings are append only."""

from __future__ import annotations

from django.db import migrations

# withholding stands beside what minutes say: a passage is opened later without the minutes having changed
LOCKED = """
create function meetings_minutes_said(passages jsonb) returns jsonb language sql immutable as $$
    select coalesce(jsonb_agg(jsonb_build_array(p->'key', p->'section', p->'text') order by n), '[]'::jsonb)
    from jsonb_array_elements(passages) with ordinality as t(p, n)
$$;
create function meetings_refuse_minutes() returns trigger language plpgsql as $$
begin
    raise exception 'approved minutes are locked: rectify them by another version' using errcode = 'integrity_constraint_violation';
end $$;
create trigger meetings_minutes_locked before update on meetings_minutes for each row
    when (old.state in ('approved', 'published') and (
        meetings_minutes_said(old.passages) is distinct from meetings_minutes_said(new.passages)
        or (old.meeting_id, old.version, old.content_hash, old.why, old.drafted_at, old.drafted_by_key, old.drafted_by_name, old.approved_at,
            old.approved_by_key, old.approved_by_name, old.paper_id)
           is distinct from (new.meeting_id, new.version, new.content_hash, new.why, new.drafted_at, new.drafted_by_key, new.drafted_by_name,
            new.approved_at, new.approved_by_key, new.approved_by_name, new.paper_id)
        or new.state not in ('approved', 'published') or (old.state = 'published' and new.state <> 'published')))
    execute function meetings_refuse_minutes();
create trigger meetings_minutes_kept before delete on meetings_minutes for each row
    when (old.state in ('approved', 'published')) execute function meetings_refuse_minutes();
"""
# what was entered wrongly is corrected by another line
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
drop trigger meetings_minutes_kept on meetings_minutes;
drop trigger meetings_minutes_locked on meetings_minutes;
drop function meetings_refuse_minutes();
drop function meetings_minutes_said(jsonb);
"""


class Migration(migrations.Migration):
    """Triggers of minutes and proceedings."""

    dependencies = [("meetings", "0001_initial")]
    operations = [migrations.RunSQL(LOCKED + FIXED, UNDO)]
