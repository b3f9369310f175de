"""Addresses of the counter: acts without an account, by a signed link."""

from __future__ import annotations

from django.urls import path

from dure.web.counter import applications, payments

app_name = "counter"
urlpatterns = [
    path("apply/", applications.begin, name="begin"),
    path("apply/<str:link>/", applications.application, name="application"),
    path("apply/<str:link>/form.pdf", applications.form_to_sign, name="form-to-sign"),
    path("apply/<str:link>/signed/", applications.signed, name="signed"),
    path("apply/<str:link>/withdraw/", applications.withdraw, name="withdraw"),
    path("dues/<str:link>/", payments.invoice, name="invoice"),
    path("dues/<str:link>/invoice.pdf", payments.invoice_file, name="invoice-file"),
    path("dues/<str:link>/certificate/", payments.certificate, name="certificate"),
]
