"""On which terms a grant is settled: deadlines, evidence, interest, refunds, thresholds of verification and audit. Plain Python.

The profiles are the dated setting ``grants.settlement_profiles``; an agreement freezes its own when it is signed.
Source: `docs/sources.md#settlement-profiles`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any

from dure.kernel.problem import Problem, Refused

SOURCE = "settlement-profiles"


@dataclass(frozen=True, slots=True)
class Profile:
    """Terms of a settlement. `…_from` are won: from so much granted on, None for never; `interest` and `refunds` say who keeps
    them: ``returned`` to the city or ``kept`` by the recipient. `evidence` are kinds (`labels.settling.EVIDENCE`), and a cost of
    less than `evidence_from` won needs none."""

    name: str
    ko: str
    en: str
    report_months: int
    report_days: int
    review_working_days: int
    answer_working_days: int
    notice_working_days: int
    return_days: int
    evidence: tuple[str, ...]
    evidence_from: int
    interest: str
    refunds: str
    verification_from: int | None
    audit_from: int | None


def profile_of(terms: Mapping[str, Any]) -> Profile:
    """This function will return the profile that a record or the setting holds as plain values.

    Raises Refused (``grants.profile_unread``) where a term is missing.
    """
    missing = [field.name for field in fields(Profile) if field.name not in terms]
    if missing:
        raise Refused.because("grants.profile_unread", source=SOURCE, name=terms.get("name", ""), missing=", ".join(missing))
    said = {field.name: terms[field.name] for field in fields(Profile)}
    return Profile(**said | {"evidence": tuple(said["evidence"])})


def profile_named(profiles: Iterable[Mapping[str, Any]], name: str) -> dict[str, Any]:
    """This function will return the terms of the profile of a name, as an agreement freezes them.

    Raises Refused (``grants.no_such_profile``) where none has the name.
    """
    known = {str(terms["name"]): dict(terms) for terms in profiles}
    if name not in known:
        raise Refused.because("grants.no_such_profile", source=SOURCE, name=name, known=", ".join(known))
    return known[name]


def threshold_problems(profile: Profile, granted: int, verified_by: str, audited_by: str) -> list[Problem]:
    """This function will return what of verification (정산검증) and audit (회계감사) is missing for so many won granted."""
    problems = []
    if profile.verification_from is not None and granted >= profile.verification_from and not verified_by.strip():
        problems.append(Problem("grants.not_verified", {"from_won": profile.verification_from, "granted": granted}, SOURCE))
    if profile.audit_from is not None and granted >= profile.audit_from and not audited_by.strip():
        problems.append(Problem("grants.not_audited", {"from_won": profile.audit_from, "granted": granted}, SOURCE))
    return problems
