"""Acts on votes: opened, cast, counted, closed, declared, counted anew.

A vote that is cast takes the ballot `FOR SHARE`, so that 200 go in beside each other; closing it takes the row for itself and so
waits for votes that are being written. What is acknowledged was counted.
"""

from dure.domain.meetings.actions.ballots.casting import cast_vote, correct_vote, record_tally
from dure.domain.meetings.actions.ballots.declaring import declare, recount, void_ballot
from dure.domain.meetings.actions.ballots.opening import close_ballot, open_ballot

__all__ = ["cast_vote", "close_ballot", "correct_vote", "declare", "open_ballot", "record_tally", "recount", "void_ballot"]
