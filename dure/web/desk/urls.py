"""Addresses of the desk. The portal shows the same rooms under the same names."""

from __future__ import annotations

from django.urls import path

from dure.web.desk import (
    accounts,
    applications,
    changes,
    drafts,
    dues,
    findings,
    outreach,
    papers,
    readings,
    reviews,
    statements,
    views,
)
from dure.web.desk.assessments.answering.urls import urlpatterns as assessments
from dure.web.desk.assessments.reporting import urlpatterns as reporting
from dure.web.desk.assessments.results.pages import urlpatterns as results
from dure.web.desk.authority.urls import urlpatterns as authority
from dure.web.desk.bodies.urls import urlpatterns as bodies
from dure.web.desk.instruments.urls import urlpatterns as instruments
from dure.web.desk.meetings.urls import urlpatterns as meetings
from dure.web.desk.members.urls import urlpatterns as members
from dure.web.desk.money.urls import urlpatterns as money
from dure.web.desk.parties.urls import urlpatterns as parties

app_name = "desk"
urlpatterns = [
    path("", views.today, name="today"),
    path("accounts/", accounts.listed, name="accounts"),
    path("accounts/<int:key>/<slug:verb>/", accounts.settle, name="account-settle"),
    path("outreach/", outreach.listed, name="outreach"),
    path("outreach/campaigns/", outreach.campaigns, name="campaigns"),
    path("outreach/<int:key>/", outreach.prospect, name="prospect"),
    path("outreach/<int:key>/plan/", outreach.plan, name="prospect-plan"),
    path("dues/", dues.listed, name="dues"),
    path("dues/issue/", dues.issue_year, name="dues-year"),
    path("dues/certificate/", dues.keep_certificate, name="dues-certificate"),
    path("dues/proofs/<int:key>/", dues.proof, name="payment-proof"),
    path("dues/<slug:key>/", dues.invoice, name="invoice"),
    path("dues/<slug:key>/invoice.<slug:form>", dues.invoice_file, name="invoice-file"),
    path("dues/<slug:key>/<slug:verb>/", dues.step, name="invoice-step"),
    path("applications/", applications.listed, name="applications"),
    path("applications/<int:key>/", applications.application, name="application"),
    path("applications/<int:key>/signed/", applications.signed, name="application-signed"),
    path("applications/<int:key>/<slug:verb>/", applications.step, name="application-step"),
    *authority,
    *bodies,
    *instruments,
    *meetings,
    *members,
    *money,
    *parties,
    *results,
    *reporting,  # before an assessment of any name
    *assessments,
    path("changes/", changes.shown, name="changes"),
    path("readings/", readings.listed, name="readings"),
    path("readings/new/", readings.upload, name="upload"),
    path("readings/<int:key>/", readings.reading, name="reading"),
    path("readings/<int:key>/correct/", readings.correct, name="reading-correct"),
    path("readings/<int:key>/original/", readings.original, name="reading-original"),
    path("readings/<int:key>/file/", readings.file, name="reading-file"),
    path("readings/<int:key>/lay-aside/", readings.lay_aside, name="reading-lay-aside"),
    path("findings/", findings.listed, name="findings"),
    path("findings/<int:key>/", findings.finding, name="finding"),
    path("findings/<int:key>/<slug:verb>/", readings.settle, name="finding-settle"),
    path("papers/", papers.listed, name="papers"),
    path("papers/<int:key>/", papers.paper, name="paper"),
    path("papers/<int:key>/file/", papers.paper_file, name="paper-file"),
    path("money/", statements.listed, name="statements"),
    path("money/<slug:project>/<int:year>/", statements.statement, name="statement"),
    path("money/<slug:project>/<int:year>/act/<slug:verb>/", statements.act, name="act"),
    path("money/<slug:project>/<int:year>/draft/", drafts.draft, name="draft"),
    path("money/<slug:project>/<int:year>/compare/", drafts.compare, name="compare"),
    path("money/<slug:project>/<int:year>/copies/", drafts.copies, name="copies"),
    path("money/<slug:project>/<int:year>/submit/", reviews.submit, name="submit"),
    path("basis/", drafts.basis, name="basis"),
    path("corrections/<int:key>/take-back/", statements.take_back, name="correction-take-back"),
    path("trace/<path:ref>", statements.trace, name="trace"),
    path("reviews/<int:key>/", reviews.review, name="review"),
    path("reviews/<int:key>/form/", reviews.fill, name="fill-form"),
    path("reviews/<int:key>/approved/", reviews.approved, name="approved"),
    path("reviews/<int:key>/<slug:verb>/", reviews.step, name="review-step"),
    path("frozen/<int:key>/form.hwpx", reviews.filled_form, name="filled-form"),
    path("frozen/<int:key>/<slug:form>/", reviews.export, name="export"),
]
