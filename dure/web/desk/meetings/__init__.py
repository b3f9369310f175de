"""Meetings and elections at the desk: a module for each tab of a meeting's page."""
