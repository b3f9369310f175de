"""Answers to council and auditors, the register of what was done, and the auditor's package."""
