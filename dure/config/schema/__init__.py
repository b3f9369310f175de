"""The tables of a new database, all at once.

Migrations take an old database forward step by step; for a new one that is a minute of work which comes to the same every time. `tables.sql`
is what they come to. A new database of the same PostgreSQL gets it at once, and every migration is noted as applied; an older
one, or where the file is not of these migrations, goes step by step. `python -m dure.config.schema` makes the file anew; a test
holds it to the migrations.
"""
