"""Acts on papers. One function per act of office; each may be called by any door."""

from dure.domain.papers.actions.files import keep_file, sweep_files
from dure.domain.papers.actions.findings import (
    accept_finding,
    dismiss_finding,
    record_correction,
    record_findings,
    reopen_finding,
    withdraw_correction,
)
from dure.domain.papers.actions.freezing import freeze_paper, keep_export, register_approved
from dure.domain.papers.actions.readings import correct_reading, file_reading, record_reading, refuse_reading
from dure.domain.papers.actions.register import amend_paper, register_paper
from dure.domain.papers.actions.reviews import confirm_review, return_for_change, submit_for_review

__all__ = [
    "accept_finding", "amend_paper", "confirm_review", "correct_reading", "dismiss_finding", "file_reading",
    "freeze_paper", "keep_export", "keep_file", "record_correction", "record_findings", "record_reading",
    "refuse_reading", "register_approved", "register_paper", "reopen_finding", "return_for_change",
    "submit_for_review", "sweep_files", "withdraw_correction",
]
