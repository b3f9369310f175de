"""What may not change: the bytes' row of a stored file, and the content of a frozen paper. Removal is refused too."""

from django.db import migrations

SQL = """
create function papers_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is fixed', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
create trigger papers_file_fixed before update or delete on papers_storedfile
    for each row execute function papers_refuse_change();
create trigger papers_frozen_kept before delete on papers_frozen
    for each row execute function papers_refuse_change();
create trigger papers_frozen_fixed before update on papers_frozen for each row
    when ((old.subject, old.kind, old.title, old.mode, old.content_hash, old.statement, old.figures, old.department,
           old.frozen_at, old.frozen_by_key, old.frozen_by_name)
          is distinct from
          (new.subject, new.kind, new.title, new.mode, new.content_hash, new.statement, new.figures, new.department,
           new.frozen_at, new.frozen_by_key, new.frozen_by_name))
    execute function papers_refuse_change();
"""

UNDO = """
drop trigger papers_frozen_fixed on papers_frozen;
drop trigger papers_frozen_kept on papers_frozen;
drop trigger papers_file_fixed on papers_storedfile;
drop function papers_refuse_change();
"""


class Migration(migrations.Migration):
    """Triggers of the papers room."""

    dependencies = [("papers", "0002_history")]
    operations = [migrations.RunSQL(SQL, UNDO)]
