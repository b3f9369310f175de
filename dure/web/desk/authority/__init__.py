"""Authority: who may do what by which duty, duties handed on, and what is handed over."""
