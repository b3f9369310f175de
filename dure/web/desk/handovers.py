"""Handover files (업무인수인계서): written with the act by which a duty changes its holder, listed, taken along."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from dure.base.labels import DUTIES
from dure.documents.handover import Handover, handover_paper, open_work
from dure.domain.papers import actions as papers
from dure.domain.papers.models import Paper
from dure.domain.papers.queries import path_to_read
from dure.domain.parties.models import Account, Duty
from dure.domain.parties.queries import account_key, name_on
from dure.formats.drawing import MEDIA_TYPES, draw
from dure.formats.reading import read
from dure.web.common.downloads import sent
from dure.web.desk.acting import Door, at_desk

KIND = "handover"
PAGE = 30
# work of an office that is not finished yet: 정보공개법 제9조 제1항 제5호
GROUND = "정보공개법 제9조 제1항 제5호(내부 업무 처리)"


def hand_over(door: Door, duty: Duty, *, before: Account | None, after: Account | None, why: str = "") -> Paper:
    """This function will write the handover file of a duty and enter it into the register, in the transaction of the act that
    changed its holder.

    Whoever may change a holder need not be one who handles papers: for this one paper, which writes itself, the door acts
    with an officer's duty, under the name of the one who made the change.
    """
    by = replace(door.by, duties=door.by.duties | {"officer"})
    department = duty.department
    facts = Handover(
        key=duty.pk, duty=" · ".join(dict.fromkeys(filter(None, (DUTIES[duty.kind]["ko"], duty.post)))) + (" (代)" if duty.deputy else ""),
        department=name_on(department, "ko", door.on) if department else "", before=before.named("ko") if before else "",
        after=after.named("ko") if after else "", starts_on=duty.during.lower,
        ends_on=duty.during.upper - timedelta(days=1) if duty.during.upper else None, why=why, made_at=timezone.localtime(door.at),
        parts=open_work(duty.kind, department.key if department else "", account_key(before) if before else "", door.on))
    document = handover_paper(facts)
    name = f"handover-{door.on.isoformat()}-{duty.pk}.hwpx"
    file = papers.keep_file(by=by, at=door.at, source=draw(document, "hwpx"), name=name, media_type=MEDIA_TYPES["hwpx"])
    return papers.register_paper(
        by=by, on=door.on, at=door.at, direction=Paper.Direction.INSIDE, kind=KIND, file=file, file_name=name,
        title=f"{document.title}: {facts.before or '–'} → {facts.after or '–'}", disclosure=Paper.Disclosure.CLOSED,
        disclosure_ground=GROUND)


@require_safe
@at_desk
def listed(request: HttpRequest, door: Door) -> HttpResponse:
    """This function will list the handover files, the newest first."""
    rows = Paper.objects.filter(kind=KIND).order_by("-registered_on", "-pk")
    return render(request, "desk/authority/handovers.html", {"page": Paginator(rows, PAGE).get_page(request.GET.get("page"))})


@require_safe
@at_desk
def taken_along(request: HttpRequest, door: Door, key: int, form: str) -> HttpResponse:
    """This function will hand out a handover file: as it was registered (HWPX), or drawn from it as PDF."""
    record = get_object_or_404(Paper.objects.select_related("file"), pk=key, kind=KIND, file__isnull=False)
    if form not in ("hwpx", "pdf"):
        raise Http404
    data = path_to_read(record.file).read_bytes()  # type: ignore[arg-type]
    if form == "pdf":
        data = draw(replace(read(data, record.file_name), title=record.title), "pdf")
    return sent(data, f"{record.file_name.removesuffix('.hwpx')}.{form}")
