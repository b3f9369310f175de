"""Addresses of the counter: acts without an account, by a signed link."""

from __future__ import annotations

from django.urls import path

from dure.web.counter import applications, elections, invited, meeting, payments, proposals, screens

app_name = "counter"
urlpatterns = [
    path("apply/", applications.begin, name="begin"),
    path("apply/<str:link>/", applications.application, name="application"),
    path("apply/<str:link>/form.pdf", applications.form_to_sign, name="form-to-sign"),
    path("apply/<str:link>/signed/", applications.signed, name="signed"),
    path("apply/<str:link>/withdraw/", applications.withdraw, name="withdraw"),
    path("invited/<str:link>/", invited.invited, name="invited"),
    path("invited/<str:link>/credential/", invited.credential, name="invited-credential"),
    path("invited/<str:link>/items/", proposals.items, name="invited-items"),
    path("invited/<str:link>/items/<int:item>/withdraw/", proposals.withdraw, name="invited-item-withdraw"),
    path("invited/<str:link>/notice.<slug:form>", invited.notice, name="invited-notice"),
    path("dues/<str:link>/", payments.invoice, name="invoice"),
    path("dues/<str:link>/invoice.pdf", payments.invoice_file, name="invoice-file"),
    path("dues/<str:link>/account.pdf", payments.account_file, name="account-file"),
    path("dues/<str:link>/receipts/<int:payment>.pdf", payments.receipt_file, name="receipt-file"),
    path("dues/<str:link>/certificate/", payments.certificate, name="certificate"),
    path("meet/<str:link>/", meeting.meet, name="meet"),
    path("meet/<str:link>/floor/", meeting.floor, name="meet-floor"),
    path("meet/<str:link>/now/", meeting.now, name="meet-now"),
    path("chair/<str:link>/", screens.chair, name="chair"),
    path("chair/<str:link>/now/", screens.chair_now, name="chair-now"),
    path("screen/<str:link>/", screens.room, name="screen"),
    path("screen/<str:link>/now/", screens.room_now, name="screen-now"),
    path("stand/<str:link>/", elections.stand, name="stand"),
    path("tally/<str:link>/", elections.tally, name="tally"),
]
