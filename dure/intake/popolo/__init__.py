"""Popolo files: persons, organizations, posts, memberships and areas, read into plain rows. No Django."""
