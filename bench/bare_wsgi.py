"""A bare Django view behind the same middleware, as gunicorn serves it."""

from __future__ import annotations

import os

os.environ["DJANGO_SETTINGS_MODULE"] = "dure.config.settings"

from django.conf import settings

settings.ROOT_URLCONF = "bench.bare"
from django.core.wsgi import get_wsgi_application  # noqa: E402 - once it is set what is served

application = get_wsgi_application()
