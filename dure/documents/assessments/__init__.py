"""Papers of self-assessments: a city's report, the network's, and the data that anyone recomputes them from."""
