from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('papers', '0007_finding_filters'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='frozen',
            index=models.Index(condition=models.Q(('paper__isnull', False)), fields=['subject'], name='papers_frozen_approved'),
        ),
    ]
