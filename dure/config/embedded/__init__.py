"""Django's PostgreSQL back end, with a server that starts by itself when the first connection is wanted."""
