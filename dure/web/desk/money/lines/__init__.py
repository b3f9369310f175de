"""Budget lines at the desk: a project's lines over the years, a year's over its stages, a line with its calculations."""
