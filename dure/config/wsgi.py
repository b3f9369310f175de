"""What gunicorn serves."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "dure.config.settings")
application = get_wsgi_application()


def all_pages() -> None:
    """This function will load the code of every page: a worker takes seconds for it when it begins, not its first visitor."""
    from django.urls import get_resolver

    get_resolver().reverse_dict  # noqa: B018 - reading it loads them


all_pages()
