"""A view that does nothing, behind the same middleware: what a page cannot cost less than."""

from django.http import HttpResponse
from django.urls import path

urlpatterns = [path("bare/", lambda request: HttpResponse("bare"))]
