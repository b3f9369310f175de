"""Organisations and persons at the desk."""
