"""What the texts say of meetings: a module for each piece. No Django, no clock."""
