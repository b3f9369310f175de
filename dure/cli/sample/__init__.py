"""The sample network: what a look around needs. What papers tell is marked so, all else as sample. Run again, it keeps all."""

from dure.cli.sample.assessments import sample_assessments
from dure.cli.sample.bodies import sample_bodies
from dure.cli.sample.dealings import sample_dealings
from dure.cli.sample.meetings import sample_declared
from dure.cli.sample.money import sample_money
from dure.cli.sample.network import sample_members
from dure.cli.sample.sessions import invitation_to_try, sample_meetings

__all__ = ["invitation_to_try", "sample_assessments", "sample_bodies", "sample_dealings", "sample_declared", "sample_meetings", "sample_members",
           "sample_money"]
