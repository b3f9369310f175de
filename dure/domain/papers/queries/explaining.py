"""Where a fact of the register comes from."""

from __future__ import annotations

from dure.domain.papers.labels import FIELDS
from dure.domain.papers.models import Correction, Paper
from dure.kernel.explanation import Explanation
from dure.kernel.figure import Ref
from dure.kernel.place import Place


def explain(ref: Ref) -> Explanation | None:
    """This function will explain a field of a paper (``papers.paper:12/number``) or a correction
    (``papers.correction:3``); None for what this room does not hold."""
    if ref.room != "papers" or not ref.key.isdecimal():
        return None
    if ref.kind == "paper" and ref.field in FIELDS:
        return _of_paper(ref)
    return _of_correction(ref) if ref.kind == "correction" else None


def _of_paper(ref: Ref) -> Explanation | None:
    paper = Paper.objects.filter(pk=int(ref.key)).first()
    if paper is None:
        return None
    value = getattr(paper, ref.field)
    words = FIELDS[ref.field]
    return Explanation(
        ref=ref, label={"ko": words["ko"], "en": words["en"]},
        definition={"ko": words["ko_means"], "en": words["en_means"]},
        value=value if isinstance(value, int) else str(value or ""), kind="declared", as_of=paper.decided_on,
        paper=Ref("papers", "paper", ref.key), paper_title=paper.title, entered_by=paper.registered_by_name,
        entered_key=paper.registered_by_key, entered_at=paper.registered_at)


def _of_correction(ref: Ref) -> Explanation | None:
    correction = Correction.objects.filter(pk=int(ref.key)).select_related("paper").first()
    if correction is None:
        return None
    words = FIELDS["correction"]
    value = correction.corrected
    return Explanation(
        ref=ref, label={"ko": words["ko"], "en": words["en"]},
        definition={"ko": correction.reason, "en": correction.reason},
        value=value if isinstance(value, int) else str(value), kind="declared",
        records=(Ref.parse(correction.subject),),
        paper=Ref("papers", "paper", str(correction.paper_id)) if correction.paper else None,
        paper_title=correction.paper.title if correction.paper else "",
        place=Place.from_json(correction.place) if correction.place else None, entered_by=correction.by_name, entered_key=correction.by_key,
        entered_at=correction.at)
