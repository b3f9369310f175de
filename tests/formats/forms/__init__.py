"""Forms as a budget office hands them out, made by hand-written XML: nothing of the project's own drawer."""
