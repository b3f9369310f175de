"""The sample network: what a look around needs. What papers tell is marked so, all else as sample. Run again, it keeps all."""

from dure.cli.sample.bodies import sample_bodies
from dure.cli.sample.dealings import sample_dealings
from dure.cli.sample.meetings import sample_declared
from dure.cli.sample.network import sample_members

__all__ = ["sample_bodies", "sample_dealings", "sample_declared", "sample_members"]
