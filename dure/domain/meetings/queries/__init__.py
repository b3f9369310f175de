"""Reads of the meetings room, a module for each piece: `from dure.domain.meetings.queries import register`."""
