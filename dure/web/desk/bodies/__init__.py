"""Bodies at the desk: their seats and terms, and the acts on them."""
