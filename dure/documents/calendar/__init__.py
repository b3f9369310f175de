"""Meetings and their deadlines as iCalendar: composed from the rooms' queries."""

from dure.documents.calendar.compose import calendar_of

__all__ = ["calendar_of"]
