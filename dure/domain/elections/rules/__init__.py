"""What the charter says of elections: a module for each piece. No Django, no clock."""
