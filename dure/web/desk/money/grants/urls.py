"""Addresses of grants, tab by tab."""

from __future__ import annotations

from dure.web.desk.money.grants import execution, instalments, listed, overview, packages
from dure.web.desk.money.grants.credits import urlpatterns as of_credits

urlpatterns = [*listed.urlpatterns, *instalments.urlpatterns, *execution.urlpatterns, *of_credits, *packages.urlpatterns, *overview.urlpatterns]
