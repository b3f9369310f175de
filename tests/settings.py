"""Settings for tests: the same, except what would make them slow or send something out."""

from __future__ import annotations

import os
import tempfile

# A home of their own, kept between runs so that the server need not be made anew; short, for the socket's sake.
# It is set before Dure's settings are read.
os.environ["DURE_HOME"] = os.environ.get("DURE_TEST_HOME") or f"{tempfile.gettempdir()}/dure-tests-{os.getuid()}"
os.environ["DURE_MODE"] = "local"
# The browser of the journeys leaves an event loop behind in its worker; the tests themselves are not asynchronous.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

from dure.config.settings import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = LETTERS_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
STORAGES = {
    **STORAGES,  # noqa: F405
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
