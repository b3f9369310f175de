"""Minutes for the public: what is published, in the reader's language or another, with the ground and end of what is withheld."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from dure.documents.meetings.memorandum import memorandum_paper
from dure.documents.meetings.minutes import minutes_facts, minutes_paper, withheld_words, words_of
from dure.domain.meetings.labels.minutes import in_language
from dure.domain.meetings.queries.minutes import public_minutes
from dure.domain.meetings.rules.minutes import LANGUAGES, SECTION_NAMES, SECTIONS
from dure.web.common.downloads import drawn
from dure.web.common.languages import language

SPOKEN = (("ko", "한국어"), ("en", "English"), ("fr", "Français"))
PAPERS = {"minutes": minutes_paper, "memorandum": memorandum_paper}


@require_safe
def minutes(request: HttpRequest, key: str) -> HttpResponse:
    """This function will show a meeting's published minutes: the newest version, or the one that `version` names."""
    versions = public_minutes(key)
    wanted = request.GET.get("version", "")
    found = next((one for one in versions if str(one.version) == wanted), versions[0] if versions and not wanted else None)
    if found is None:
        raise Http404
    asked = request.GET.get("in", "")
    spoken = asked if asked in LANGUAGES else language()
    sections = []
    for section in SECTIONS:
        passages = [p for p in found.passages if p["section"] == section]
        sections.append((section, SECTION_NAMES[section][spoken], [
            {"key": p["key"], "withheld": withheld_words(p["withheld"], spoken) if p.get("withheld") else "",
             "lines": "" if p.get("withheld") else "\n".join(words_of(p, spoken, public=True))} for p in passages]))
    return render(request, "portal/meetings/minutes.html", {
        "meeting": found.meeting, "title": in_language(found.meeting.title, spoken), "minutes": found, "versions": versions, "sections": sections,
        "spoken": spoken, "written_in": SPOKEN})


@require_safe
def paper(request: HttpRequest, key: str, kind: str, spoken: str, form: str) -> HttpResponse:
    """This function will hand out published minutes or their memorandum as HWPX or PDF, without what is withheld."""
    versions = public_minutes(key)
    if not versions or kind not in PAPERS or spoken not in LANGUAGES or form not in ("hwpx", "pdf"):
        raise Http404
    document = PAPERS[kind](minutes_facts(versions[0]), spoken, public=True)
    return drawn(document, f"{kind}-{key}-{spoken}.{form}")
