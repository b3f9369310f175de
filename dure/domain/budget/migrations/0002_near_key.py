"""Near-equal names are looked up by their first letters and their numbers."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("budget", "0001_initial")]

    operations = [
        migrations.RenameField("projectname", "beginning", "near_key"),
        migrations.AlterField("projectname", "near_key", models.CharField(db_index=True, max_length=60)),
    ]
