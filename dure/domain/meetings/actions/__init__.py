"""Acts on meetings, a module for each piece: `from dure.domain.meetings.actions import convening`."""
