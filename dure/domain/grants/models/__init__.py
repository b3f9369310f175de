"""Grants of public money: the agreement, applications and instalments, execution with evidence, settlement, return, packages."""

from dure.domain.grants.models.agreements import Agreement, AgreementItem, Application, Instalment, Reallocation
from dure.domain.grants.models.execution import Credit, Evidence, Expense, OpenCommitment
from dure.domain.grants.models.packages import Package
from dure.domain.grants.models.settling import Query, ReturnNotice, ReturnReceipt, Settlement, SettlementLine

__all__ = ["Agreement", "AgreementItem", "Application", "Credit", "Evidence", "Expense", "Instalment", "OpenCommitment", "Package",
           "Query", "Reallocation", "ReturnNotice", "ReturnReceipt", "Settlement", "SettlementLine"]
