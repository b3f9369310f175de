"""Addresses. Korean stands without a prefix, English under ``/en/``, so that an address says its language; the counter
speaks French too."""

from __future__ import annotations

from django.conf.urls.i18n import i18n_patterns
from django.urls import URLPattern, URLResolver, include, path

from dure.api import api

urlpatterns: list[URLPattern | URLResolver] = [path("api/v1/", api.urls)]
urlpatterns += i18n_patterns(
    path("accounts/", include("dure.web.common.urls")),
    path("desk/", include("dure.web.desk.urls")),
    path("", include("dure.web.counter.urls")),
    path("", include("dure.web.portal.urls")),
    prefix_default_language=False,
)
handler400 = "dure.web.common.errors.bad_request"
handler403 = "dure.web.common.errors.forbidden"
handler404 = "dure.web.common.errors.not_found"
handler500 = "dure.web.common.errors.server_error"
