"""Statements invented by seed, and papers written from them. Nothing here uses `dure`: it is a second opinion on the form."""
